import { fetchHandler, lettingInAll } from '../fetch-app.ts';
import { largePackage, nativeProgram } from '../packages.ts';
import type { Files, Mistake, Server } from '../server.ts';

const workers: Server = {
  backend: 'cloudflare-workers',
  variants: ['module'],
  found: largePackage('workerd', 'workerd'),
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  earlier: {
    'a handler that lets in every origin, with credentials': () => files(lettingInAll(app('app-wide'))),
  },
  app: (_, mistake) => files(app(mistake)),
  start: (_, port) => ({
    command: nativeProgram('@cloudflare', 'bin/workerd'),
    args: ['serve', 'config.capnp', `--socket-addr=http=127.0.0.1:${port}`],
  }),
};

export default [workers];

const app = (mistake: Mistake) =>
  `export default {${fetchHandler(mistake, 'async fetch(request, env, context)', 'context.waitUntil(Promise.resolve(this.fetch && env.JOBS.length))')}};\n`;

const files = (app: string): Files => ({ 'index.js': app, 'config.capnp': config });

/** What `wrangler.jsonc` would be turned into, with the compatibility date of a new project. */
const config = `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "app", worker = .app)],
  sockets = [(name = "http", http = (), service = "app")],
);

const app :Workerd.Worker = (
  modules = [(name = "index.js", esModule = embed "index.js")],
  bindings = [(name = "JOBS", text = "mail")],
  compatibilityDate = "2026-11-17",
);
`;
