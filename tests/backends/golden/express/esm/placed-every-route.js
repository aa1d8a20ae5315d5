// Terminal: In the project's folder.
// npm install cors

// app.js: At the top, with the other imports.
import cors from 'cors';

// app.js: Directly below `const app = express();`, above the routes, and no longer on single routes.
// instead of:
// cors(),
// above:
// const app = express();
app.use(cors({
  origin: 'http://localhost:5173',
  credentials: true,
  methods: ['GET', 'HEAD', 'POST', 'PUT'],
  allowedHeaders: ['authorization', 'content-type', 'x-request-id'],
  exposedHeaders: ['x-total-count'],
  maxAge: 600,
}));
// below:
// app.use(express.json());

// Note: A `cors()` on a single route does not answer the preflight. Remove it there.

// Note: If this replaces CORS code of your own, keep the options it had, such as methods, exposed headers and the max-age.

// Note: Cookies travel between different sites only when they are set with `SameSite=None; Secure`.

// Note: The lists hold what this request asked for. Add what your other requests need.
