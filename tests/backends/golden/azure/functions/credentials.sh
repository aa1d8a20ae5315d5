# Terminal: With your own names in place of `GROUP` and `APP`.
az functionapp cors add --resource-group GROUP --name APP --allowed-origins 'http://localhost:5173'
az functionapp cors credentials --resource-group GROUP --name APP --enable true

# Note: With origins set here, CORS code in the app has no effect.

# Note: `add` keeps the origins that are already set. If `*` is one, take it out with `cors remove`.

# Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.
