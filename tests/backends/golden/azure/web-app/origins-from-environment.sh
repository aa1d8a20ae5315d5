# Terminal: With your own names in place of `GROUP` and `APP`.
az webapp cors add --resource-group GROUP --name APP --allowed-origins 'http://localhost:5173' 'http://[::1]:5173' 'https://production.example'
az resource update --resource-group GROUP --namespace Microsoft.Web --parent sites/APP --resource-type config --name web --set properties.cors.supportCredentials=true

# Note: With origins set here, CORS code in the app has no effect.

# Note: `add` keeps the origins that are already set. If `*` is one, take it out with `cors remove`.

# Note: Azure cannot set exposed headers or a max-age. Set no origins here, and answer CORS in the app's own code instead.

# Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

# Note: The origins are spelled out here. To tell development and production apart, keep a file for each.

# Note: `https://production.example` is a placeholder. Put your own origin in its place.
