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
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_CREDENTIALS = False

# Note: The methods and headers of this request are in the package's own lists already.

# Note: Every website can read these answers. That suits public data only.
