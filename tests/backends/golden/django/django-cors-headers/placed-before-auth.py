# Terminal: In the project's environment.
# python -m pip install django-cors-headers

# settings.py: In `INSTALLED_APPS`, if it is not there yet: with two of them Django does not start.
# above:
# INSTALLED_APPS = [
    "corsheaders",

# settings.py: As the first line of `MIDDLEWARE`, above whatever checks who is asking.
# above:
# MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",
# below:
#     "django.middleware.security.SecurityMiddleware",

# settings.py: At the end.
from corsheaders.defaults import default_headers, default_methods

CORS_URLS_REGEX = r"^.*$"
CORS_ALLOW_ALL_ORIGINS = False
CORS_ALLOWED_ORIGINS = [
    "http://localhost:5173",
]
CORS_ALLOWED_ORIGIN_REGEXES = []
CORS_ALLOW_CREDENTIALS = True
CORS_ALLOW_METHODS = [*default_methods]
CORS_ALLOW_HEADERS = [*default_headers, "x-request-id"]
CORS_EXPOSE_HEADERS = ["x-total-count"]
CORS_PREFLIGHT_MAX_AGE = 600

# settings.py: At the end, if people log in with a session: the CSRF check asks for these origins too. If the list is there already, add them to it instead.
CSRF_TRUSTED_ORIGINS = [
    "http://localhost:5173",
]

# settings.py: At the end, if page and API are on different sites: browsers send cookies there only with these.
CSRF_COOKIE_SAMESITE = "None"
CSRF_COOKIE_SECURE = True
SESSION_COOKIE_SAMESITE = "None"
SESSION_COOKIE_SECURE = True

# Note: The CSRF check of a session also wants its token. Send the value of the cookie `csrftoken` in the `X-CSRFToken` header. Across sites a script cannot read that cookie, so hand the token out in an answer.

# Note: Before Django 4, `CSRF_TRUSTED_ORIGINS` takes only hosts, without `https://` or `http://`.

# Note: django-cors-headers allows its own lists too, `DELETE` and `Authorization` for example, from the origins that it lets in.

# Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

# Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

# Note: The lists hold what was seen here. Add what your other requests need.
