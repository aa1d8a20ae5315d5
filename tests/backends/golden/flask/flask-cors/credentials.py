# Terminal: In the project's environment.
# pip install flask-cors

# app.py: At the top, with the other imports, if it is not there yet.
from flask_cors import CORS

# app.py: Directly below `app = Flask(__name__)`.
# instead of:
# CORS(app)
# @cross_origin()
# above:
# app = Flask(__name__)
CORS(
    app,
    origins=["http://localhost:5173"],
    supports_credentials=True,
)

# Note: The code lists no methods and no headers, so Flask-CORS allows others too, from the origins that it lets in.

# Note: Flask-CORS does not send `Vary: Origin` with every answer. If a cache or CDN stands in front, make `Origin` part of its cache key.

# Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

# Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.
