// Terminal: In the project's folder.
// npm install cors

// app.js: At the top, with the other imports, if it is not there yet.
import cors from 'cors';

// app.js: Directly below `const app = express();`, above every other `app.use` and every route.
// instead of:
// app.use(cors());
// above:
// const app = express();
app.use(cors({
  origin: 'http://localhost:5173',
  credentials: true,
}));
// below:
// app.use(express.json());

// Note: The code lists no methods and no headers, so `cors` allows others too, from the origins that it lets in.

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: If a proxy ends TLS, add `app.set('trust proxy', 1)`: without it `express-session` and `cookie-session` send no `Secure` cookie.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.
