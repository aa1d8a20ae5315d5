# Note: A REST API sends one fixed origin. For several, use an HTTP API, or let a function answer `OPTIONS` with the one that asks.
