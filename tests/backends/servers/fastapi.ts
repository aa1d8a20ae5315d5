import { debianPython, pythonPackages } from '../python.ts';
import type { Mistake, Server } from '../server.ts';

const versions = pythonPackages('fastapi', 'starlette', 'uvicorn');

const fastapi: Server = {
  backend: 'fastapi',
  variants: ['middleware', 'starlette'],
  found: versions
    ? { title: versions }
    : { title: 'FastAPI', missing: 'apt-get install python3-fastapi python3-uvicorn' },
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  app: (variant, mistake) => ({ 'main.py': variant === 'starlette' ? starlette(mistake) : app(mistake) }),
  earlier: {
    'a middleware that lets in every origin': (variant) => ({
      'main.py': `${variant === 'starlette' ? starlette('app-wide') : app('app-wide')}\n${letsInAll}`,
    }),
  },
  start: (_, port) => ({
    command: debianPython as string,
    args: ['-c', run, String(port)],
  }),
};

export default [fastapi];

const letsInAll = `from starlette.middleware.cors import CORSMiddleware

app.add_middleware(CORSMiddleware, allow_origins=["*"])
`;

/** Debian has no `fastapi run`. That command starts `app` only if it is a `FastAPI`, which in turn is a `Starlette`. */
const run = `import sys, uvicorn
from starlette.applications import Starlette

sys.path.insert(0, "")
from main import app

if not isinstance(app, Starlette):
    sys.exit("Could not find FastAPI app in module")
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]))
`;

const app = (mistake: Mistake) => `from fastapi import FastAPI, Request, Response

app = FastAPI()

${mistake === 'before-auth' ? `@app.middleware("http")\n${requireLogin}` : ''}

@app.api_route("${path(mistake)}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
def items(response: Response):
    response.headers["X-Total-Count"] = "3"
    response.headers["X-Request-Id"] = "7"
    return [{"id": 1}]


@app.get("/fail")
def fail():
    raise RuntimeError("The database is gone")
`;

const starlette = (mistake: Mistake) => `from starlette.applications import Starlette
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route


def items(request):
    return JSONResponse([{"id": 1}], headers={"X-Total-Count": "3", "X-Request-Id": "7"})


def fail(request):
    raise RuntimeError("The database is gone")


app = Starlette(routes=[
    Route("${path(mistake)}", items, methods=["GET", "POST", "PUT", "PATCH", "DELETE"]),
    Route("/fail", fail),
])

${mistake === 'before-auth' ? `${requireLogin}\n\napp.add_middleware(BaseHTTPMiddleware, dispatch=require_login)` : ''}
`;

/** These servers redirect by themselves to a page with a slash at its end. */
const path = (mistake: Mistake) => (mistake === 'before-redirect' ? '/items/' : '/items');

const requireLogin = `async def require_login(request: Request, call_next):
    if "Authorization" not in request.headers:
        return Response(status_code=401)
    return await call_next(request)
`;
