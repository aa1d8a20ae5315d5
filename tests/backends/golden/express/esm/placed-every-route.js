// Terminal: In the project's folder.
// npm install cors

// app.js: At the top, with the other imports.
import cors from 'cors';

// app.js: Directly below `const app = express();`, as the only place that sets these headers.
// instead of:
// app.use(cors());
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

// Note: Remove the other CORS code of the app, on single routes too: it can overrule this, or let other origins in. Keep the options it had, such as methods, exposed headers and the max-age.

// Note: Behind a proxy that ends TLS, a session sends its `Secure` cookie only with `app.set('trust proxy', 1)`.

// Note: Cookies travel between different sites only when they are set with `SameSite=None; Secure`.

// Note: The lists hold what this request asked for. Add what your other requests need.
