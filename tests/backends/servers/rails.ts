import { existsSync } from 'node:fs';
import { versionOf } from '../commands.ts';
import { extensionOrigin } from '../policies.ts';
import type { Mistake, Server } from '../server.ts';

const gems = versionOf(
  'ruby',
  '-e',
  'require "rack/cors/version"; require "puma/const"; puts "rack-cors #{Rack::Cors::VERSION}, puma #{Puma::Const::VERSION}"',
);
const rails = versionOf('ruby', '-e', 'require "rails/version"; puts "rails #{Rails::VERSION::STRING}"');
const puma = '/usr/bin/puma';

const rack: Server = {
  backend: 'rails',
  variants: ['rack'],
  found: gems && existsSync(puma) ? { title: gems } : { title: 'Rack', missing: 'apt-get install ruby-rack-cors puma' },
  cannot: {
    'a method, beside what is allowed already': 'rack-cors answers a preflight that it refuses without any list',
  },
  mistakes: ['app-wide', 'before-auth', 'before-redirect'],
  own: {
    'extension-origin': extensionOrigin,
    'extension-origin-from-environment': { ...extensionOrigin, originsFrom: 'CORS_ORIGINS' },
  },
  app: (_, mistake) => ({ 'config.ru': app(mistake) }),
  start: (_, port) => serve(port),
};

const withRails: Server = {
  backend: 'rails',
  variants: ['rails'],
  found:
    gems && rails && existsSync(puma)
      ? { title: `${rails}, ${gems}` }
      : { title: 'Rails', missing: 'apt-get install ruby-rails ruby-rack-cors puma' },
  cannot: {
    'a method, beside what is allowed already': 'rack-cors answers a preflight that it refuses without any list',
  },
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  app: (_, mistake) => ({
    'config.ru': 'require_relative "config/application"\nRails.application.initialize!\nrun Rails.application\n',
    'config/application.rb': application(mistake),
    'config/routes.rb': routes,
    'app/controllers/items_controller.rb': controller,
  }),
  start: (_, port) => ({ ...serve(port), env: { RAILS_ENV: 'production', SECRET_KEY_BASE: 'secret' } }),
};

export default [rack, withRails];

const serve = (port: number) => ({
  command: puma,
  args: ['--quiet', '--bind', `tcp://127.0.0.1:${port}`, 'config.ru'],
});

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

/** Bundler, which would require the gems, finds Debian's only through a Gemfile of their own. */
const application = (mistake: Mistake) => `require "rails"
require "action_controller/railtie"
require "rack/cors"

${layers[mistake]?.code ?? ''}
module Api
  class Application < Rails::Application
    config.load_defaults 6.1
    config.api_only = true
    config.eager_load = true
    config.log_level = :fatal
    ${layers[mistake]?.use ?? ''}
  end
end
`;

const routes = `Rails.application.routes.draw do
  %i[get post put patch delete].each { |method| public_send(method, "/items", to: "items#index") }
  get "/fail", to: "items#fail"
end
`;

const controller = `class ItemsController < ActionController::API
  def index
    response.set_header("X-Total-Count", "3")
    response.set_header("X-Request-Id", "7")
    render json: [{ id: 1 }]
  end

  def fail
    raise "The database is gone"
  end
end
`;

const layers: Partial<Record<Mistake, { code: string; use: string }>> = {
  'before-auth': {
    code: `class RequireLogin
  def initialize(app) = @app = app
  def call(env) = env["HTTP_AUTHORIZATION"] ? @app.call(env) : [401, {}, []]
end
`,
    use: 'config.middleware.use RequireLogin',
  },
  'before-redirect': {
    code: `class Slash
  def initialize(app) = @app = app
  def call(env) = env["PATH_INFO"] == "/items" ? [308, { "Location" => "/items/" }, []] : @app.call(env)
end
`,
    use: 'config.middleware.use Slash',
  },
};
