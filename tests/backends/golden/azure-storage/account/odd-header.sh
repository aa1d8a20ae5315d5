# Terminal: With your account's name in place of `ACCOUNT`. `b` stands for blobs: write `f`, `q` or `t` for files, queues or tables.
az storage cors add --account-name ACCOUNT --services b --origins 'http://localhost:5173' --methods GET HEAD POST --allowed-headers 'x-it'\''s$odd'

# Note: `add` keeps the rules that are already set: `az storage cors list` shows them.

# Note: The lists hold what was seen here. Add what your other requests need.
