# Terminal: In the project's environment.
# python -m pip install django-cors-headers

# settings.py: In `INSTALLED_APPS`, if it is not there yet: with two of them Django does not start.
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
CORS_URLS_REGEX = r"^.*$"
CORS_ALLOW_ALL_ORIGINS = False
CORS_ALLOWED_ORIGINS = [
    "http://localhost:5173",
]
CORS_ALLOWED_ORIGIN_REGEXES = []
CORS_ALLOW_CREDENTIALS = True

# Note: django-cors-headers allows its own lists too, `DELETE` and `Authorization` for example, from the origins that it lets in.

# Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

# Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.
