# Terminal: In the project's environment.
# pip install flask-cors

# app.py: At the top, with the other imports, if it is not there yet.
from flask import request
from flask_cors import CORS

# app.py: Directly below `app = Flask(__name__)`, above every other `@app.before_request`.
# instead of:
# CORS(app)
# @cross_origin()
# above:
# app = Flask(__name__)
CORS(
    app,
    origins=["http://localhost:5173"],
    supports_credentials=True,
    methods=["GET", "HEAD", "POST", "PUT"],
    allow_headers=["authorization", "content-type", "x-request-id"],
    expose_headers=["x-total-count"],
    max_age=600,
)


@app.before_request
def answer_preflight():
    if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
        return app.make_default_options_response()
# below:
# @app.before_request

# Note: Flask-CORS does not send `Vary: Origin` with every answer. If a cache or CDN stands in front, make `Origin` part of its cache key.

# Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

# Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

# Note: The lists hold what was seen here. Add what your other requests need.

# Note: The request itself still meets the redirect, even if a preflight is now answered. Call the final URL from the page.
