// Terminal: In the project's folder.
// npm install @koa/cors

// app.js: At the top, with the other imports, if it is not there yet. In a file with `require`, write `const cors = require('@koa/cors');` instead.
import cors from '@koa/cors';

// app.js: Directly below `const app = new Koa();`, above every other `app.use`.
// instead of:
// app.use(cors());
// above:
// const app = new Koa();
app.use(cors({
  origin: (ctx) => process.env.CORS_ORIGINS.split(/, */).find((origin) => origin === ctx.get('Origin')),
  credentials: true,
  allowMethods: ['GET', 'HEAD', 'POST', 'PUT'],
  allowHeaders: ['authorization', 'content-type', 'x-request-id'],
  exposeHeaders: ['x-total-count'],
  maxAge: 600,
}));
// below:
// app.use(

// Environment: In the environment that the server starts in: of its host, its service, or a shell, with `export` in front. Each place names its own origins.
// CORS_ORIGINS=http://localhost:5173,http://[::1]:5173,https://production.example

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: Node reads a `.env` file only with `--env-file=.env`, or through a package such as `dotenv`.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

// Note: The lists hold what was seen here. Add what your other requests need.

// Note: `https://production.example` is a placeholder. Put your own origin in its place.
