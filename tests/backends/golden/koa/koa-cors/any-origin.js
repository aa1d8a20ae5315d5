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
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST', 'PATCH'],
  allowHeaders: ['content-type'],
}));
// below:
// app.use(

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: Every website can read these answers. That suits public data only.

// Note: The lists hold what was seen here. Add what your other requests need.
