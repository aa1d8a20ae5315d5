// Terminal: In the project's folder.
// npm install cors

// app.js: At the top, with the other imports, if it is not there yet.
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

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: If a proxy ends TLS, add `app.set('trust proxy', 1)`: without it `express-session` and `cookie-session` send no `Secure` cookie.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

// Note: The lists hold what was seen here. Add what your other requests need.
