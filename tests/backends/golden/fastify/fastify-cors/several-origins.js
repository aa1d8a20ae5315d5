// Terminal: In the project's folder.
// npm install @fastify/cors

// server.js: At the top, with the other imports, if it is not there yet.
import cors from '@fastify/cors';

// server.js: Directly below the line that creates the server, above every hook.
// instead of:
// await fastify.register(cors);
// above:
// const fastify = Fastify({ logger: true });
await fastify.register(cors, {
  origin: ['http://localhost:5173', 'https://app.example'],
  credentials: true,
  methods: ['GET', 'HEAD', 'POST', 'PUT'],
  allowedHeaders: ['authorization', 'content-type', 'x-request-id'],
  exposedHeaders: ['x-total-count'],
  maxAge: 600,
});

// Note: Keep the `await`: without it a hook added below still runs first.

// Note: In a file with `require`, write `const cors = require('@fastify/cors');` instead. The line with `await` then goes into the `async` function that starts the server, above its hooks and routes.

// Note: Remove `fastify.options('*', …)` and every other `@fastify/cors`, in plugins too: Fastify does not start with both.

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

// Note: The lists hold what was seen here. Add what your other requests need.
