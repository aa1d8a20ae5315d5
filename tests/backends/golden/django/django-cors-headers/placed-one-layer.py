# Terminal: In the project's environment.
# python -m pip install django-cors-headers

# settings.py: In `INSTALLED_APPS`.
# above:
# INSTALLED_APPS = [
    "corsheaders",

# settings.py: As the first line of `MIDDLEWARE`.
# above:
# MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",
# below:
#     "django.middleware.security.SecurityMiddleware",

# settings.py: At the end.
from corsheaders.defaults import default_headers

CORS_ALLOWED_ORIGINS = [
    "http://localhost:5173",
]
CORS_ALLOW_CREDENTIALS = True
CORS_ALLOW_HEADERS = [*default_headers, "x-request-id"]
CORS_EXPOSE_HEADERS = ["x-total-count"]
CORS_PREFLIGHT_MAX_AGE = 600

# Note: Requests that change something with a session also meet the CSRF check: set `CSRF_TRUSTED_ORIGINS = ["http://localhost:5173"]` and send the `X-CSRFToken` header.

# Note: Cookies travel between different sites only when they are set with `SameSite=None; Secure`.

# Note: The lists hold what this request asked for. Add what your other requests need.

# Note: Only one layer may send these headers. Remove them from every proxy in front of Django, and from its other code.
