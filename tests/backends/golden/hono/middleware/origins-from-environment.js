// index.ts: At the top, with the other imports.
import { cors } from 'hono/cors';

// index.ts: Directly below `const app = new Hono();`, above every other `app.use` and every route.
// above:
// const app = new Hono();
app.use('*', cors({
  origin: ['http://localhost:5173', 'https://production.example'],
  credentials: true,
  allowMethods: ['GET', 'HEAD', 'POST', 'PUT'],
  allowHeaders: ['authorization', 'content-type', 'x-request-id'],
  exposeHeaders: ['x-total-count'],
  maxAge: 600,
}));

// Note: Cookies travel between different sites only when they are set with `SameSite=None; Secure`.

// Note: The lists hold what this request asked for. Add what your other requests need.

// Note: The origins are spelled out here. To tell development and production apart, keep a file for each.

// Note: `https://production.example` is a placeholder. Put your own origin in its place.
