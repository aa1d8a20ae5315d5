import { debianPython, pythonPackages } from '../python.ts';
import type { Mistake, Server } from '../server.ts';

const versions = pythonPackages('Flask', 'Flask-Cors');

const flask: Server = {
  backend: 'flask',
  variants: ['flask-cors', 'by-hand'],
  found: versions
    ? { title: versions }
    : { title: 'Flask', missing: 'apt-get install python3-flask python3-flask-cors' },
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors', 'every-route'],
  app: (_, mistake) => ({ 'app.py': app(mistake) }),
  cannot: {
    'a method, beside what is allowed already': 'Flask-Cors answers a preflight with no other headers than it asks for',
  },
  earlier: {
    'the extension without options': () => ({ 'app.py': app('app-wide', 'CORS(app)') }),
    'a list of its own': () => ({
      'app.py': app('app-wide').replace('\n@app.route', '\nALLOWED_ORIGINS = []\n@app.route'),
    }),
  },
  start: (_, port) => ({ command: debianPython as string, args: ['app.py'], env: { PORT: String(port) } }),
};

export default [flask];

function app(mistake: Mistake, extension = ''): string {
  const onRoute = mistake === 'every-route';
  return `import os

from flask import Flask, abort, jsonify, request
${onRoute ? 'from flask_cors import cross_origin' : ''}
${extension && 'from flask_cors import CORS'}

app = Flask(__name__)
${extension}


${mistake === 'before-auth' ? requireLogin : ''}
@app.route("${mistake === 'before-redirect' ? '/items/' : '/items'}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
def items():
    response = jsonify([{"id": 1}])
    response.headers["X-Total-Count"] = "3"
    response.headers["X-Request-Id"] = "7"
    return response


@app.route("/status")
@app.route("/ready")
${onRoute ? '@cross_origin()' : ''}
def status():
    return jsonify("fine")


@app.route("/fail")
def fail():
    raise RuntimeError("The database is gone")


app.run("127.0.0.1", int(os.environ["PORT"]), debug=${mistake === 'on-errors' ? 'True' : 'False'}, use_reloader=False)
`;
}

const requireLogin = `@app.before_request
def require_login():
    if "Authorization" not in request.headers:
        abort(401)


`;
