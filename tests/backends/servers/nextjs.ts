import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { large, largePackage, place } from '../packages.ts';
import type { Server } from '../server.ts';

export default [next('next', 'proxy'), next('next15', 'middleware')];

function next(installed: string, variant: string): Server {
  return {
    backend: 'nextjs',
    variants: [variant],
    found: largePackage('Next.js', installed),
    mistakes: ['app-wide', 'before-redirect', 'on-errors'],
    slow: true,
    // The repair is for what the app serves below this path.
    base: '/api',
    app: (_, mistake) => ({
      'package.json': '{}',
      'next.config.js': mistake === 'before-redirect' ? withSlash : 'module.exports = {\n};\n',
      'app/layout.js': layout,
      'app/api/items/route.js': items,
      'app/api/fail/route.js': fail,
    }),
    prepare: async (folders) => installNext(dirname(folders[0] as string), installed),
    start: (_, port) => ({
      command: process.execPath,
      args: ['../node_modules/next/dist/bin/next', 'dev', '--turbopack', '-H', '127.0.0.1', '-p', String(port)],
      env: { NEXT_TELEMETRY_DISABLED: '1' },
    }),
  };
}

const withSlash = `module.exports = {
  trailingSlash: true,
};
`;

const layout = `export default function Layout({ children }) {
  return <html><body>{children}</body></html>;
}
`;

const items = `function items() {
  return Response.json([{ id: 1 }], { headers: { 'X-Total-Count': '3', 'X-Request-Id': '7' } });
}

export { items as GET, items as POST, items as PUT, items as PATCH, items as DELETE };
`;

const fail = `export function GET() {
  throw new Error('The database is gone');
}
`;

/** Next.js takes the folder of the lockfile for the whole project. */
export function installNext(root: string, installed: string): void {
  writeFileSync(join(root, 'package-lock.json'), '{}');
  place(root, { ...Object.fromEntries(packages.map((name) => [name, name])), next: installed }, large);
}

/** Next.js with all its dependencies. */
const packages = [
  ...['next', '@next', '@swc', 'baseline-browser-mapping', 'caniuse-lite', 'client-only', 'nanoid', 'picocolors'],
  ...['postcss', 'react', 'react-dom', 'scheduler', 'source-map-js', 'styled-jsx', 'tslib'],
];
