# Terminal: In the project's folder.
# bundle add rack-cors

# config.ru: At the top, with the other requires.
require "rack/cors"

# config.ru: Above every other `use`, and above `run`.
# above:
# # The middleware.
use Rack::Cors do
  allow do
    origins "http://localhost:5173"
    resource "*",
      methods: [:get, :head, :post, :delete, :put]
  end
end
# below:
# run

# Note: The lists hold what this request asked for. Add what your other requests need.
