// app.js: Directly below `const app = express();`, above every other `app.use` and every route.
// instead of:
// app.use(cors());
// above:
// const app = express();
const allowedOrigins = process.env.CORS_ORIGINS.split(/, */);

app.use((request, response, next) => {
  const origin = request.get('Origin');
  response.vary('Origin');
  if (!allowedOrigins.includes(origin)) return next();
  response.set('Access-Control-Allow-Origin', origin);
  response.set('Access-Control-Allow-Credentials', 'true');
  response.set('Access-Control-Expose-Headers', 'x-total-count');
  if (request.method !== 'OPTIONS' || !request.get('Access-Control-Request-Method')) return next();
  response.set('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT');
  response.set('Access-Control-Allow-Headers', 'authorization, content-type, x-request-id');
  response.set('Access-Control-Max-Age', '600');
  response.status(204).end();
});
// below:
// app.use(express.json());

// Environment: In the environment that the server starts in: of its host, its service, or a shell, with `export` in front. Each place names its own origins.
// CORS_ORIGINS=http://localhost:5173,http://[::1]:5173,https://production.example

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: If a proxy ends TLS, add `app.set('trust proxy', 1)`: without it `express-session` and `cookie-session` send no `Secure` cookie.

// Note: Node reads a `.env` file only with `--env-file=.env`, or through a package such as `dotenv`.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

// Note: The lists hold what was seen here. Add what your other requests need.

// Note: `https://production.example` is a placeholder. Put your own origin in its place.
