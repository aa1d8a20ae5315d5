// Terminal: In the project's folder.
// npm install @koa/cors

// app.js: At the top, with the other imports, if it is not there yet. In a file with `require`, write `const cors = require('@koa/cors');` instead.
import cors from '@koa/cors';

// app.js: Directly below `const app = new Koa();`, above the middleware that redirects.
// instead of:
// app.use(cors());
// above:
// const app = new Koa();
app.use(cors({
  origin: 'http://localhost:5173',
  credentials: true,
  allowMethods: ['GET', 'HEAD', 'POST', 'PUT'],
  allowHeaders: ['authorization', 'content-type', 'x-request-id'],
  exposeHeaders: ['x-total-count'],
  maxAge: 600,
}));
// below:
// app.use(

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

// Note: The lists hold what was seen here. Add what your other requests need.

// Note: The request itself still meets the redirect, even if a preflight is now answered. Call the final URL from the page.
