import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionOf } from '../commands.ts';
import type { Files, Mistake, Server } from '../server.ts';

const binary = '/usr/sbin/apache2';
const version = versionOf(binary, '-v')?.replace('Server version: ', '');

const apache: Server = {
  backend: 'apache',
  variants: ['virtual-host', 'htaccess'],
  found: version ? { title: version } : { title: 'Apache', missing: 'apt-get install apache2' },
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors', 'one-layer'],
  inFront: true,
  cannot: {
    'two layers that both add the headers': 'a CGI app writes into the table of `Header always`, so none comes twice',
  },
  earlier: {
    'an app that lets in every origin, with credentials': (variant) => ({
      ...files(variant, 'app-wide'),
      ...(variant === 'virtual-host' && { 'site.conf': proxied }),
      'app.cgi': app('app-wide', letsInAll),
    }),
    'a `SetEnvIf` that lets in every origin': withOwnVariable,
  },
  app: files,
  start: (folder, port) => {
    // The port of a virtual host has to be in the file; the name `*:80` matches no other port.
    const file = join(folder, 'site.conf');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('*:80', `*:${port}`).replaceAll('PORT', String(port)));
    chmodSync(join(folder, 'app.cgi'), 0o755);
    const args = [
      '-d',
      folder,
      '-f',
      join(folder, 'apache2.conf'),
      '-D',
      'FOREGROUND',
      '-C',
      `Define FOLDER ${folder}`,
    ];
    // When told to stop, Apache stops its whole process group, which must not be the group of the tests.
    return { command: 'setsid', args: [binary, ...args, '-C', `Listen 127.0.0.1:${port}`] };
  },
};

export default [apache];

const letsInAll = `printf "Access-Control-Allow-Origin: $HTTP_ORIGIN\\nAccess-Control-Allow-Credentials: true\\n"`;

function files(variant: string, mistake: Mistake): Files {
  return {
    'apache2.conf': main,
    ...(variant === 'htaccess'
      ? { 'site.conf': folderSite, '.htaccess': folderRules(mistake) }
      : { 'site.conf': site(mistake) }),
    'app.cgi': app(mistake, mistake === 'one-layer' ? "printf 'Access-Control-Allow-Origin: *\\n'" : ''),
    htpasswd: `user:{SHA}${createHash('sha1').update('pass').digest('base64')}\n`,
  };
}

/** Below the repair, where it has the last word. */
function withOwnVariable(variant: string): Files {
  const app = files(variant, 'app-wide');
  const own = 'SetEnvIf Origin "^(.+)$" CORS_ORIGIN=$1\n';
  return variant === 'htaccess'
    ? { ...app, '.htaccess': `${app['.htaccess']}${own}` }
    : { ...app, 'site.conf': (app['site.conf'] as string).replace('</V', `${own}</V`) };
}

const modules = [
  'mpm_prefork',
  'authn_core',
  'authn_file',
  'authz_core',
  'authz_user',
  'auth_basic',
  'cgi',
  'alias',
  'headers',
  'mime',
  'proxy',
  'proxy_http',
  'setenvif',
  'rewrite',
];

const main = `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
User nobody
Group nogroup
ServerName localhost
TypesConfig /etc/mime.types
StartServers 2
MinSpareServers 2
PidFile \${FOLDER}/apache.pid
ErrorLog \${FOLDER}/error.log
Include \${FOLDER}/site.conf
`;

const site = (mistake: Mistake) => `<VirtualHost *:80>
    ScriptAlias / \${FOLDER}/app.cgi/
    <Location "/">
        CGIPassAuth On
        ${mistake === 'before-auth' ? login : 'Require all granted'}
    </Location>
</VirtualHost>
`;

/** The app is a second site of the same Apache, so its headers arrive as those of a proxied answer. */
const proxied = `<VirtualHost *:80>
    ServerName 127.0.0.1
    ProxyPass / http://localhost:PORT/
</VirtualHost>
<VirtualHost *:80>
    ServerName localhost
    ScriptAlias / \${FOLDER}/app.cgi/
</VirtualHost>
`;

/** A folder on shared hosting: its owner can only change `.htaccess`. */
const folderSite = `<VirtualHost *:80>
    DocumentRoot \${FOLDER}
    <Directory "\${FOLDER}">
        AllowOverride All
        Options +ExecCGI +FollowSymLinks
        AddHandler cgi-script .cgi
        CGIPassAuth On
        Require all granted
    </Directory>
</VirtualHost>
`;

const folderRules = (mistake: Mistake) => `RewriteEngine On
RewriteRule ^(?!app\\.cgi)(.*)$ app.cgi/$1 [L]
${mistake === 'before-auth' ? login : ''}
`;

const login = `AuthType Basic
        AuthName "Staff"
        AuthUserFile \${FOLDER}/htpasswd
        Require valid-user`;

const app = (mistake: Mistake, first: string) => `#!/bin/sh
${first}
case "$PATH_INFO" in
  /items${mistake === 'before-redirect' ? ') printf "Status: 308\\nLocation: /items/\\n\\n"; exit' : ''} ${mistake === 'before-redirect' ? ';;\n  /items/)' : ')'}
    [ "$REQUEST_METHOD" = OPTIONS ] && printf 'Status: 405\\n\\n' && exit
    printf 'X-Total-Count: 3\\nX-Request-Id: 7\\nContent-Type: application/json\\n\\n[]' ;;
  /fail) exit 1 ;;
  *) printf 'Status: 404\\nContent-Type: text/plain\\n\\nNothing here' ;;
esac
`;
