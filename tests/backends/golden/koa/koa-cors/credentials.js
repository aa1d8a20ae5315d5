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
  origin: 'http://localhost:5173',
  credentials: true,
}));
// below:
// app.use(

// Note: The code lists no methods and no headers, so `@koa/cors` allows others too, from the origins that it lets in.

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.
