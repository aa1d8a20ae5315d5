import { link, npmPackage } from '../packages.ts';
import type { Files, Mistake, Server } from '../server.ts';

export default [express('express'), express('express4')];

function express(installed: string): Server {
  return {
    backend: 'express',
    variants: ['esm', 'commonjs', 'by-hand'],
    found: { title: `${npmPackage(installed)}, ${npmPackage('cors')}` },
    mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors', 'every-route'],
    app: (variant, mistake) => files(variant, app(variant, mistake)),
    earlier: {
      'the middleware without options': (variant) => files(variant, app(variant, 'app-wide', 'app.use(cors());')),
    },
    start: (fearlier, port) => {
      link(fearlier, { express: installed, cors: 'cors' });
      return { command: process.execPath, args: ['app.js'], env: { PORT: String(port) } };
    },
  };
}

function files(variant: string, text: string): Files {
  return {
    'package.json': JSON.stringify({ type: variant === 'commonjs' ? 'commonjs' : 'module' }),
    'app.js': text,
  };
}

function app(variant: string, mistake: Mistake, earlier?: string): string {
  const load = (name: string) =>
    variant === 'commonjs' ? `const ${name} = require('${name}');` : `import ${name} from '${name}';`;
  const onRoute = mistake === 'every-route';
  return `${load('express')}
${onRoute || earlier ? load('cors') : ''}
const app = express();

${earlier ?? middleware[mistake] ?? ''}
app.use(express.json());

const items = (request, response) => {
  response.set('X-Total-Count', '3').set('X-Request-Id', '7').json([{ id: 1 }]);
};
app.get('/items', items);
app.post('/items', items);
app.put('/items', items);
app.patch('/items', items);
app.delete('/items', items);

app.get(['/status', '/ready'], ${onRoute ? 'cors(), ' : ''}items);
app.get('/fail', () => {
  throw new Error('The database is gone');
});

app.listen(process.env.PORT, '127.0.0.1');
`;
}

const middleware: Partial<Record<Mistake, string>> = {
  'before-auth': `function requireLogin(request, response, next) {
  if (!request.get('Authorization')) return response.sendStatus(401);
  next();
}
app.use(requireLogin);`,
  'before-redirect': `function redirect(request, response, next) {
  if (request.path === '/items') return response.redirect(308, '/items/');
  next();
}
app.use(redirect);`,
};
