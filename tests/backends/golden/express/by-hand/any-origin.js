// app.js: Directly below `const app = express();`, above every other `app.use` and every route.
// instead of:
// app.use(cors());
// above:
// const app = express();
app.use((request, response, next) => {
  response.set('Access-Control-Allow-Origin', '*');
  if (request.method !== 'OPTIONS' || !request.get('Access-Control-Request-Method')) return next();
  response.set('Access-Control-Allow-Methods', 'GET, HEAD, POST, PATCH');
  response.set('Access-Control-Allow-Headers', 'content-type');
  response.status(204).end();
});
// below:
// app.use(express.json());

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: Every website can read these answers. That suits public data only.

// Note: The lists hold what was seen here. Add what your other requests need.
