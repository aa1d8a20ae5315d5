# Terminal: With your own names in place of `GROUP` and `APP`.
az webapp cors add --resource-group GROUP --name APP --allowed-origins 'http://localhost:5173'
az resource update --resource-group GROUP --namespace Microsoft.Web --parent sites/APP --resource-type config --name web --set properties.cors.supportCredentials=true

# Note: With origins set here, CORS code in the app has no effect.

# Note: `add` keeps the origins that are already set. If `*` is one, take it out with `cors remove`.

# Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.
