import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionOf } from '../commands.ts';
import type { Files, Mistake, Server } from '../server.ts';

const binary = '/usr/sbin/nginx';
const version = versionOf(binary, '-v');

const nginx: Server = {
  backend: 'nginx',
  variants: ['location'],
  found: version ? { title: version } : { title: 'nginx', missing: 'apt-get install nginx-light' },
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors', 'one-layer'],
  inFront: true,
  earlier: {
    'an app that lets in every origin, with credentials': () => files('app-wide', letsInAll),
    'a `map` that lets in every origin': () =>
      files('app-wide', '', 'map $http_origin $cors_origin { default $http_origin; }'),
    'a `set` that lets in every origin': () => files('app-wide', '', '', 'set $cors_origin $http_origin;'),
  },
  app: (_, mistake) =>
    files(mistake, mistake === 'one-layer' ? 'add_header Access-Control-Allow-Origin * always;' : ''),
  start: (folder, port) => {
    // The configuration cannot read the environment, and a socket's path must be short.
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('FOLDER', folder).replace('PORT', String(port)));
    return { command: binary, args: ['-p', folder, '-c', file, '-e', 'stderr'] };
  },
};

export default [nginx];

const letsInAll = `add_header Access-Control-Allow-Origin $http_origin always;
        add_header Access-Control-Allow-Credentials true always;`;

function files(mistake: Mistake, ofApp: string, ofHttp = '', ofServer = ''): Files {
  return {
    'nginx.conf': conf(mistake, ofApp, ofHttp, ofServer),
    htpasswd: 'user:{PLAIN}pass\n',
    '50x.html': 'Try again later',
  };
}

/** nginx in front of an app; the app is a second server of the same nginx, on a socket, with headers of its own. */
const conf = (mistake: Mistake, ofApp: string, ofHttp: string, ofServer: string) => `daemon off;
master_process off;
pid nginx.pid;
events {}

http {
    access_log off;
    client_body_temp_path tmp-body;
    proxy_temp_path tmp-proxy;
    fastcgi_temp_path tmp-fastcgi;
    uwsgi_temp_path tmp-uwsgi;
    scgi_temp_path tmp-scgi;
    ${ofHttp}

    server {
        listen 127.0.0.1:PORT;
        ${ofServer}

        location / {
            ${mistake === 'before-auth' ? 'auth_basic "Staff"; auth_basic_user_file FOLDER/htpasswd;' : ''}
            proxy_pass http://unix:FOLDER/app:;
        }
        ${mistake === 'on-errors' ? errorPage : ''}
    }

    server {
        listen unix:FOLDER/app;
        absolute_redirect off;
        ${ofApp}

        location = ${mistake === 'before-redirect' ? '/items/' : '/items'} {
            if ($request_method = OPTIONS) {
                return 405;
            }
            add_header X-Total-Count 3;
            add_header X-Request-Id 7;
            ${ofApp}
            return 200 '[{"id": 1}]';
        }
        ${mistake === 'before-redirect' ? 'location = /items {\n            return 308 /items/;\n        }' : ''}
        location = /fail {
            return 500;
        }
        location / {
            return 404;
        }
    }
}
`;

/** As in the file that nginx ships; here the app's own errors lead to the page too. */
const errorPage = `
        proxy_intercept_errors on;
        error_page 500 502 503 504 /50x.html;
        location = /50x.html {
            root FOLDER;
        }`;
