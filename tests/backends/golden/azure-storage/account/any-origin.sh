# Terminal: With your account's name in place of `ACCOUNT`. `b` stands for blobs: write `f`, `q` or `t` for files, queues or tables.
az storage cors add --account-name ACCOUNT --services b --origins '*' --methods GET HEAD POST PATCH --allowed-headers 'content-type'

# Note: `add` keeps the rules that are already set: `az storage cors list` shows them.

# Note: Every website can read these answers. That suits public data only.

# Note: The lists hold what was seen here. Add what your other requests need.
