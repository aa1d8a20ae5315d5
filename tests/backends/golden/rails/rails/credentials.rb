# Terminal: In the project's folder.
# bundle add rack-cors

# config/initializers/cors.rb: As a new file, or in place of what is in it.
Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins "http://localhost:5173"
    resource "*",
      methods: [:get, :head, :post],
      credentials: true
  end
end

# Note: Restart the server: initializers are read once.

# Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

# Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.
