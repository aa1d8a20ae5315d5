# Note: A REST API sends one fixed origin. For several, use an HTTP API, or let a function answer `OPTIONS` with the one that asks.

# Note: The origins are spelled out here. To tell development and production apart, keep a file for each.

# Note: `https://production.example` is a placeholder. Put your own origin in its place.
