# Terminal: With your account's name in place of `ACCOUNT`. `b` stands for blobs: write `f`, `q` or `t` for files, queues or tables.
az storage cors add --account-name ACCOUNT --services b --origins 'http://localhost:5173' --methods GET HEAD POST PUT --allowed-headers 'authorization' 'content-type' 'x-request-id' --exposed-headers 'x-total-count' --max-age 600

# Note: `add` keeps the rules that are already set: `az storage cors list` shows them.

# Note: The lists hold what was seen here. Add what your other requests need.

# Note: The request itself still meets the redirect, even if a preflight is now answered. Call the final URL from the page.
