import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { large, largePackage, link, npmPackage } from './packages.ts';
import type { Command, Files, Server } from './server.ts';
import { installNext } from './servers/nextjs.ts';

/** A front end's development server, in which a printed proxy is run. It serves a page that says `The page`. */
export interface DevServer {
  /** The development proxy that it proves. */
  proxy: string;
  found: Server['found'];
  /** The front end before the proxy is added. */
  app: Files;
  start(folder: string, port: number): Command;
}

const page = '<!doctype html><title>The page</title>';

const vite: DevServer = {
  proxy: 'vite',
  found: { title: npmPackage('vite') },
  app: {
    'package.json': '{ "type": "module" }',
    'vite.config.js': "import { defineConfig } from 'vite';\n\nexport default defineConfig({\n});\n",
    'index.html': page,
  },
  start(folder, port) {
    link(folder, { vite: 'vite' });
    const args = ['node_modules/vite/bin/vite.js', '--port', String(port), '--host', '127.0.0.1', '--strictPort'];
    return { command: process.execPath, args };
  },
};

const webpackDevServer: DevServer = {
  proxy: 'webpack-dev-server',
  found: largePackage('webpack-dev-server', 'webpack-dev-server'),
  app: {
    'package.json': '{}',
    'webpack.config.js': "module.exports = {\n  mode: 'development',\n};\n",
    'src/index.js': 'document.body.textContent = 1;\n',
    'public/index.html': page,
    // What `webpack serve` does, on an address that the test chooses.
    'serve.js': `const webpack = require('webpack');
const WebpackDevServer = require('webpack-dev-server');
const config = require('./webpack.config.js');
const options = { ...config.devServer, host: '127.0.0.1', port: Number(process.env.PORT) };
new WebpackDevServer(options, webpack(config)).start();
`,
  },
  start(folder, port) {
    link(folder, { webpack: 'webpack', 'webpack-dev-server': 'webpack-dev-server' }, large);
    return { command: process.execPath, args: ['serve.js'], env: { PORT: String(port) } };
  },
};

const setupProxy: DevServer = {
  proxy: 'setup-proxy',
  found: largePackage('http-proxy-middleware', 'http-proxy-middleware'),
  app: {
    'package.json': '{}',
    // Create React App passes the Express app of its development server to this file before the server answers anything
    // itself.
    'serve.js': `const app = require('express')();
require('./src/setupProxy.js')(app);
app.get('/', (request, response) => response.send(${JSON.stringify(page)}));
app.listen(Number(process.env.PORT), '127.0.0.1');
`,
  },
  start(folder, port) {
    link(folder, { express: 'express4' });
    link(folder, { 'http-proxy-middleware': 'http-proxy-middleware' }, large);
    return { command: process.execPath, args: ['serve.js'], env: { PORT: String(port) } };
  },
};

const nextjs: DevServer = {
  proxy: 'nextjs',
  found: largePackage('Next.js', 'next'),
  app: {
    'package.json': '{}',
    'next.config.ts':
      "import type { NextConfig } from 'next';\n\nconst nextConfig: NextConfig = {\n};\n\nexport default nextConfig;\n",
    'app/layout.js':
      'export default function Layout({ children }) {\n  return <html><body>{children}</body></html>;\n}\n',
    'app/page.js': 'export default function Page() {\n  return <p>The page</p>;\n}\n',
  },
  start(folder, port) {
    if (!existsSync(join(folder, 'node_modules'))) installNext(folder, 'next');
    return {
      command: process.execPath,
      args: ['node_modules/next/dist/bin/next', 'dev', '--turbopack', '-H', '127.0.0.1', '-p', String(port)],
      env: { NEXT_TELEMETRY_DISABLED: '1' },
    };
  },
};

export const devServers: DevServer[] = [vite, webpackDevServer, setupProxy, nextjs];
