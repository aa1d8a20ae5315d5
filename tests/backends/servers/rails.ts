import { existsSync } from 'node:fs';
import { versionOf } from '../commands.ts';
import type { Mistake, Server } from '../server.ts';

const gems = versionOf(
  'ruby',
  '-e',
  'require "rack/cors/version"; require "puma/const"; puts "rack-cors #{Rack::Cors::VERSION}, puma #{Puma::Const::VERSION}"',
);
const puma = '/usr/bin/puma';

const rack: Server = {
  backend: 'rails',
  variants: ['rack'],
  found: gems && existsSync(puma) ? { title: gems } : { title: 'Rack', missing: 'apt-get install ruby-rack-cors puma' },
  mistakes: ['app-wide', 'before-auth', 'before-redirect'],
  app: (_, mistake) => ({ 'config.ru': app(mistake) }),
  start: (_, port) => ({ command: puma, args: ['--quiet', '--bind', `tcp://127.0.0.1:${port}`, 'config.ru'] }),
};

export default [rack];

const app = (mistake: Mistake) => `require "json"

# The middleware.
${middleware[mistake] ?? ''}
run lambda { |env|
  next [404, {}, []] unless env["PATH_INFO"].start_with?("/items") && env["REQUEST_METHOD"] != "OPTIONS"
  headers = { "Content-Type" => "application/json", "X-Total-Count" => "3", "X-Request-Id" => "7" }
  [200, headers, [JSON.generate([{ id: 1 }])]]
}
`;

const middleware: Partial<Record<Mistake, string>> = {
  'before-auth': `use(Class.new do
  def initialize(app) = @app = app
  def call(env) = env["HTTP_AUTHORIZATION"] ? @app.call(env) : [401, {}, []]
end)`,
  'before-redirect': `use(Class.new do
  def initialize(app) = @app = app
  def call(env) = env["PATH_INFO"] == "/items" ? [308, { "Location" => "/items/" }, []] : @app.call(env)
end)`,
};
