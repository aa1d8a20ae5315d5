import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionOf } from '../commands.ts';
import type { Mistake, Server } from '../server.ts';

const version = versionOf('caddy', 'version');

const caddy: Server = {
  backend: 'caddy',
  variants: ['caddyfile'],
  found: version ? { title: `Caddy ${version}` } : { title: 'Caddy', missing: 'apt-get install caddy' },
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors', 'one-layer'],
  inFront: true,
  earlier: {
    'an app that lets in every origin, with credentials': () => ({
      Caddyfile: caddyfile('app-wide', letsInAll),
    }),
  },
  app: (_, mistake) => ({
    Caddyfile: caddyfile(mistake, mistake === 'one-layer' ? 'header Access-Control-Allow-Origin *' : ''),
  }),
  start: (folder, port) => {
    const file = join(folder, 'Caddyfile');
    const text = readFileSync(file, 'utf8').replace('api.example.com', `http://127.0.0.1:${port}`);
    const socket = join(folder, 'app');
    writeFileSync(file, text.replace('localhost:3000', `unix/${socket}`).replace('SOCKET', socket));
    return { command: 'caddy', args: ['run', '--config', file, '--adapter', 'caddyfile'], env: { HOME: folder } };
  },
};

export default [caddy];

const letsInAll = `header Access-Control-Allow-Origin {header.Origin}
	header Access-Control-Allow-Credentials true`;

/** Caddy in front of an app; the app is a second site of the same Caddy, on a socket. */
const caddyfile = (mistake: Mistake, ofApp = '') => `{
	admin off
	auto_https off
}

api.example.com {
${mistake === 'before-auth' ? `\tbasicauth {\n\t\tuser ${passwordHash}\n\t}` : ''}
	reverse_proxy localhost:3000 {
	}
}

http:// {
	bind unix/SOCKET
	${ofApp}
	@options method OPTIONS
	respond @options 405
	${mistake === 'before-redirect' ? 'redir /items /items/ 308' : ''}
	header X-Total-Count 3
	header X-Request-Id 7
	respond /items "[]"
	respond /items/ "[]"
	respond /fail 500
	respond 404
}
`;

/** The hash of "pass". */
const passwordHash = '$2a$04$mp9.RHAt2W9Da7aLwnl.VOa5N8AJsRAKhYRYGqGePWh7Vktq7e.Je';
