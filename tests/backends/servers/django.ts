import { debianPython, pythonPackages } from '../python.ts';
import type { Files, Mistake, Server } from '../server.ts';

const versions = pythonPackages('Django', 'django-cors-headers');

const django: Server = {
  backend: 'django',
  variants: ['django-cors-headers'],
  found: versions
    ? { title: versions }
    : { title: 'Django', missing: 'apt-get install python3-django python3-django-cors-headers' },
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  app: (_, mistake) => files(mistake),
  cannot: { 'a method, beside what is allowed already': 'it lists every common method unless told otherwise' },
  earlier: {
    'settings that let in every origin': () => files('app-wide', 'CORS_ALLOW_ALL_ORIGINS = True'),
    'settings under their older names': () =>
      files('app-wide', 'CORS_ORIGIN_ALLOW_ALL = True\nCORS_ORIGIN_REGEX_WHITELIST = [r".*"]'),
    'settings with shorter lists': () => files('app-wide', 'CORS_ALLOW_METHODS = ["GET"]\nCORS_ALLOW_HEADERS = []'),
    'settings for some paths alone': () => files('app-wide', 'CORS_URLS_REGEX = r"^/api/.*$"'),
    'the app, with its middleware last': () => files('app-wide', '', installed),
    'settings that let in a pattern': () => files('app-wide', 'CORS_ALLOWED_ORIGIN_REGEXES = [r"https?://.*"]'),
  },
  start: (_, port) => ({
    command: debianPython as string,
    args: ['manage.py', 'runserver', '--noreload', `127.0.0.1:${port}`],
  }),
};

export default [django];

const installed = { app: '    "corsheaders",', middleware: '    "corsheaders.middleware.CorsMiddleware",' };

function files(mistake: Mistake, more = '', earlier = { app: '', middleware: '' }): Files {
  return {
    'manage.py': manage,
    'settings.py': settings(mistake, earlier) + more,
    'access.py': access,
    'urls.py': urls(mistake),
  };
}

const manage = `import os
import sys

from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
execute_from_command_line(sys.argv)
`;

const settings = (mistake: Mistake, earlier: typeof installed) => `SECRET_KEY = "for-tests"
DEBUG = ${mistake === 'on-errors' ? 'True' : 'False'}
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "urls"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.sessions",
${earlier.app}
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    ${mistake === 'before-auth' ? '"access.require_login",' : ''}
${earlier.middleware}
]

DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
`;

const access = `from django.http import HttpResponse


def require_login(get_response):
    def middleware(request):
        if "Authorization" not in request.headers:
            return HttpResponse(status=401)
        return get_response(request)

    return middleware
`;

const urls = (mistake: Mistake) => `from django.http import JsonResponse
from django.urls import path
from django.views.decorators.http import require_http_methods


@require_http_methods(["GET", "POST", "PUT", "PATCH", "DELETE"])
def items(request):
    response = JsonResponse([{"id": 1}], safe=False)
    response["X-Total-Count"] = "3"
    response["X-Request-Id"] = "7"
    return response


def fail(request):
    raise RuntimeError("The database is gone")


urlpatterns = [
    path("${mistake === 'before-redirect' ? 'items/' : 'items'}", items),
    path("fail", fail),
]
`;
