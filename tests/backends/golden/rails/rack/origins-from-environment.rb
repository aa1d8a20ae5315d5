# Terminal: In the project's folder.
# bundle add rack-cors

# config.ru: At the top, with the other requires.
require "rack/cors"

# config.ru: Above every other `use`, and above `run`.
# above:
# # The middleware.
use Rack::Cors do
  allow do
    origins *ENV.fetch("CORS_ORIGINS").split(/, */)
    resource "*",
      headers: ["authorization", "content-type", "x-request-id"],
      methods: [:get, :head, :post, :put],
      credentials: true,
      expose: ["x-total-count"],
      max_age: 600
  end
end
# below:
# run

# Environment: In the environment that the server starts in: of its host, its service, or a shell, with `export` in front. Each place names its own origins.
# CORS_ORIGINS=http://localhost:5173,http://[::1]:5173,https://production.example

# Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

# Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

# Note: The lists hold what was seen here. Add what your other requests need.

# Note: `https://production.example` is a placeholder. Put your own origin in its place.
