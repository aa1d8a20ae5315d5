# Terminal: With your own names in place of `GROUP` and `APP`.
az webapp cors add --resource-group GROUP --name APP --allowed-origins 'http://localhost:5173'
az resource update --resource-group GROUP --namespace Microsoft.Web --parent sites/APP --resource-type config --name web --set properties.cors.supportCredentials=true

# Note: With origins set here, CORS code in the app has no effect.

# Note: `add` keeps the origins that are already set. If `*` is one, take it out with `cors remove`.

# Note: Azure cannot set exposed headers or a max-age. Set no origins here, and answer CORS in the app's own code instead.

# Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

# Note: Only one layer may send these headers. Remove them from every proxy in front of Azure.
