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
    origins="*",
    send_wildcard=True,
    methods=["GET", "HEAD", "POST", "PATCH"],
    allow_headers=["content-type"],
)

# Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

# Note: Every website can read these answers. That suits public data only.

# Note: The lists hold what was seen here. Add what your other requests need.
