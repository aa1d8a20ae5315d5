# app.py: At the top, with the other imports, if it is not there yet.
from flask import request

# app.py: Directly below `app = Flask(__name__)`.
# instead of:
# CORS(app)
# @cross_origin()
# above:
# app = Flask(__name__)
CORS_PAGE_ORIGINS = ["http://localhost:5173"]


@app.after_request
def add_cors_headers(response):
    origin = request.headers.get("Origin")
    response.vary.add("Origin")
    if origin not in CORS_PAGE_ORIGINS:
        return response
    response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response

# Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

# Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.
