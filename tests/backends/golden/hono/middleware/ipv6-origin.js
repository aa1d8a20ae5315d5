// index.ts: At the top, with the other imports.
import { cors } from 'hono/cors';

// index.ts: Directly below `const app = new Hono();`, above every other `app.use` and every route.
// above:
// const app = new Hono();
app.use('*', cors({
  origin: 'http://[::1]:5173',
}));
