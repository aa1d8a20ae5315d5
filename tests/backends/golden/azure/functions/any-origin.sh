# Terminal: With your own names in place of `GROUP` and `APP`.
az functionapp cors add --resource-group GROUP --name APP --allowed-origins '*'

# Note: With origins set here, CORS code in the app has no effect.

# Note: Every website can read these answers. That suits public data only.
