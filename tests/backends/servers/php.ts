import { versionOf } from '../commands.ts';
import type { Mistake, Server } from '../server.ts';

const version = versionOf('php', '--version');

const php: Server = {
  backend: 'php',
  variants: ['by-hand'],
  found: version ? { title: version } : { title: 'PHP', missing: 'apt-get install php-cli' },
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  app: (_, mistake) => ({ 'index.php': app(mistake) }),
  start: (_, port) => ({ command: 'php', args: ['-S', `127.0.0.1:${port}`, 'index.php'] }),
};

export default [php];

const app = (mistake: Mistake) => `<?php

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
${before[mistake] ?? ''}

if ($path === '/fail') {
    throw new Exception('The database is gone');
}
if (rtrim($path, '/') !== '/items' || $_SERVER['REQUEST_METHOD'] === 'OPTIONS') {
    http_response_code(404);
    exit;
}
header('X-Total-Count: 3');
header('X-Request-Id: 7');
header('Content-Type: application/json');
echo json_encode([['id' => 1]]);
`;

const before: Partial<Record<Mistake, string>> = {
  'before-auth': `if (!isset($_SERVER['HTTP_AUTHORIZATION'])) {
    http_response_code(401);
    exit;
}`,
  'before-redirect': `if ($path === '/items') {
    header('Location: /items/', true, 308);
    exit;
}`,
};
