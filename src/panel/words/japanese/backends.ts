/** What the backends say beside their code, in Japanese. */
import type { Catalogue } from '../../../engine/say.ts';

export const backends: Catalogue = {
  'Virtual host': 'バーチャルホスト',
  '`OPTIONS` then needs no login. Every other method still does.':
    'これで `OPTIONS` にはログインが要らなくなります。ほかのメソッドには引き続き必要です。',
  'Apache reads this file only where `AllowOverride` permits it: `FileInfo`, or `All`.':
    'Apache がこのファイルを読むのは、`AllowOverride` が許す場所だけです: `FileInfo` または `All`。',
  Terminal: 'ターミナル',
  'Once, on Debian and Ubuntu. Restart Apache when every part is in place.':
    'Debian と Ubuntu で 1 回だけ。すべての部分を入れ終えたら、Apache を再起動してください。',
  'At the top of the `<VirtualHost>` block that answers this URL.':
    'この URL に応答する `<VirtualHost>` ブロックの先頭。',
  'At the top, above every other `RewriteRule`.': '先頭、ほかの `RewriteRule` すべてより上。',
  'In place of `Require valid-user`.': '`Require valid-user` の代わりに。',
  'REST API with a Lambda proxy, SAM': 'Lambda プロキシの REST API、SAM',
  'As a new file.': '新しいファイルとして。',
  "With your API's id in place of `API_ID`.": '`API_ID` は自分の API の ID に置き換えます。',
  'A `$default` route with an authorizer also catches `OPTIONS`: add a route `OPTIONS /{proxy+}` without an authorizer.':
    'オーソライザー付きの `$default` ルートは `OPTIONS` も受け取ります。オーソライザーのないルート `OPTIONS /{proxy+}` を加えてください。',
  'The gateway answers preflights itself, and ignores the CORS headers of what is behind it.':
    'ゲートウェイは自分でプリフライトに応答し、後ろにあるものの CORS ヘッダーは無視します。',
  'At the top; with `headers: corsHeaders` in every answer that the function returns, errors too.':
    '先頭。関数が返すすべての応答に、エラーも含めて `headers: corsHeaders` を付けます。',
  'In the `Properties` of the `AWS::Serverless::Api`.': '`AWS::Serverless::Api` の `Properties` の中。',
  'In the `Auth` that is already there.': 'すでにある `Auth` の中。',
  'What the gateway answers itself, such as `401`, `413` and `504`, gets the headers from `GatewayResponses`.':
    '`401`、`413`、`504` などゲートウェイ自身の応答には、`GatewayResponses` のヘッダーが付きます。',
  'If `Cors` or `GatewayResponses` is already there, put the lines into it: the last of two would win.':
    '`Cors` や `GatewayResponses` がすでにあれば、その中に書き加えてください。2 つあると、最後のものだけが有効になります。',
  'A change shows once the stage is deployed again.': '変更は、ステージをデプロイし直すと反映されます。',
  'A REST API sends one fixed origin. For several, use an HTTP API, or let a function answer `OPTIONS` with the one that asks.':
    'REST API が送るオリジンは固定で 1 つです。複数なら HTTP API を使うか、`OPTIONS` に問い合わせ元のオリジンを返す関数を使ってください。',
  'Minimal hosting': '最小ホスティング',
  'Minimal hosting with authentication': '認証付きの最小ホスティング',
  Controllers: 'コントローラー',
  'Startup.cs (3.1 to 5)': 'Startup.cs（3.1 から 5）',
  'Above `var app = builder.Build();`.': '`var app = builder.Build();` より上。',
  'Directly below `var app = builder.Build();`, above the endpoints and every middleware that can answer.':
    '`var app = builder.Build();` のすぐ下、エンドポイントと応答しうるすべてのミドルウェアより上。',
  'Directly below `var app = builder.Build();`, above authentication and authorization.':
    '`var app = builder.Build();` のすぐ下、認証と認可より上。',
  'Directly below `var app = builder.Build();`, above `app.UseHttpsRedirection();` and every other redirect.':
    '`var app = builder.Build();` のすぐ下、`app.UseHttpsRedirection();` とほかのリダイレクトより上。',
  'Directly below `var app = builder.Build();`, above everything that can fail.':
    '`var app = builder.Build();` のすぐ下、失敗しうるすべてのものより上。',
  'Directly below `var app = builder.Build();`, above the endpoints, as the only place that sets these headers.':
    '`var app = builder.Build();` のすぐ下、エンドポイントより上。これらのヘッダーを設定する唯一の場所として。',
  'Directly below `var app = builder.Build();`, above the endpoints.':
    '`var app = builder.Build();` のすぐ下、エンドポイントより上。',
  'In `ConfigureServices`.': '`ConfigureServices` の中。',
  'In `Configure`, as its first lines.': '`Configure` の最初の行として。',
  'In `Configure`, below `app.UseRouting();` and above authentication, authorization and endpoints.':
    '`Configure` の中、`app.UseRouting();` より下で、認証、認可、エンドポイントより上。',
  'If the app has its own `UseExceptionHandler`, keep that one and leave this one out.':
    'アプリに独自の `UseExceptionHandler` があれば、そちらを残し、これは省いてください。',
  'An endpoint that keeps a policy of its own, by `[EnableCors("…")]`, `[DisableCors]` or `RequireCors`, does not take this one. It answers 500 where `UseCors` stands above `app.UseRouting();`: then move that line directly above `UseCors`, and `UseExceptionHandler` above both.':
    '`[EnableCors("…")]`、`[DisableCors]`、`RequireCors` で独自のポリシーを残すエンドポイントには、このポリシーは効きません。`UseCors` が `app.UseRouting();` より上にあると 500 を返します。その場合はその行を `UseCors` のすぐ上に移し、`UseExceptionHandler` を両方の上に置いてください。',
  'Before Django 4, `CSRF_TRUSTED_ORIGINS` takes only hosts, without `https://` or `http://`.':
    'Django 4 より前では、`CSRF_TRUSTED_ORIGINS` に `https://` や `http://` を付けず、ホストだけを書きます。',
  'In `INSTALLED_APPS`, if it is not there yet: with two of them Django does not start.':
    '`INSTALLED_APPS` の中に、まだない場合に追加します。2 つあると Django は起動しません。',
  "If a proxy ends TLS, add `app.set('trust proxy', 1)`: without it `express-session` and `cookie-session` send no `Secure` cookie.":
    "プロキシが TLS を終端する場合は `app.set('trust proxy', 1)` を設定してください。ないと `express-session` と `cookie-session` は `Secure` の Cookie を送りません。",
  'A nested `location` needs all lines of this one again. An `if` with an `add_header` of its own needs the `add_header` lines. In `limit_except`, list `OPTIONS`. An `if` with a `return` in the `server` block comes first: move it here, below these lines.':
    '入れ子の `location` には、この `location` の行がすべてもう一度必要です。独自の `add_header` がある `if` には、`add_header` の行が必要です。`limit_except` には `OPTIONS` も書いてください。`server` ブロックの `return` 付きの `if` は先に動くため、ここの行の下に移してください。',
  'An App Service with origins set in its own CORS page overrules this code. Use one of the two.':
    'App Service の CORS ページにオリジンが設定されていると、このコードより優先されます。どちらか一方を使ってください。',
  'Web app': 'Web アプリ',
  Functions: 'Functions',
  'With your own names in place of `GROUP` and `APP`.': '`GROUP` と `APP` は自分の名前に置き換えます。',
  'With origins set here, CORS code in the app has no effect.':
    'ここにオリジンを設定すると、アプリの CORS のコードは効かなくなります。',
  '`add` keeps the origins that are already set. If `*` is one, take it out with `cors remove`.':
    '`add` では、設定済みのオリジンが残ります。`*` があれば、`cors remove` で外してください。',
  "Azure cannot set exposed headers or a max-age. Set no origins here, and answer CORS in the app's own code instead.":
    'Azure では、公開するヘッダーも max-age も設定できません。ここにはオリジンを設定せず、アプリのコードで CORS に応答してください。',
  'At the top, below the imports.': '先頭、インポートの下。',
  'In place of the line that starts the server, around your own handler.':
    'サーバーを起動する行の代わりに書き、自分のハンドラーを包みます。',
  'In place of the line that exports the handlers.': 'ハンドラーをエクスポートしている行の代わり。',
  'If the handler is written in that very line, wrap it there: `{0}`.':
    'ハンドラーがその行に直接書かれている場合は、そこで包んでください：`{0}`。',
  '`routes` answer past `fetch`. Wrap their handlers in `withCors` too.':
    '`routes` は `fetch` を通さずに応答します。そのハンドラーも `withCors` で包んでください。',
  'Supabase checks the JWT ahead of this code, unless `verify_jwt` is `false`.':
    'Supabase は、`verify_jwt` が `false` でない限り、このコードの前に JWT を確認します。',
  "At the top of the site's block.": 'サイトのブロックの先頭。',
  'In place of the line that begins `basicauth`.': '`basicauth` で始まる行の代わりに。',
  'In another folder than that of the Caddyfile, add `--config` and its path.':
    'Caddyfile とは別のフォルダーで実行するときは、`--config` とそのパスを付けてください。',
  'From Caddy 2.8 on, `basicauth` is called `basic_auth`.':
    'Caddy 2.8 以降、`basicauth` は `basic_auth` という名前です。',
  'Bucket, also of Firebase': 'バケット（Firebase のものも）',
  "With your bucket's name in place of `BUCKET`.": '`BUCKET` は自分のバケットの名前に置き換えます。',
  'A bucket has no setting for credentials. Ask without cookies, by a signed URL or with a token in a header.':
    'バケットには資格情報の設定がありません。Cookie なしで、署名付き URL か、ヘッダーのトークンを使ってリクエストしてください。',
  '`storage.cloud.google.com` never sends these headers. Use `storage.googleapis.com`.':
    '`storage.cloud.google.com` はこれらのヘッダーを送りません。`storage.googleapis.com` を使ってください。',
  'Module worker': 'モジュールワーカー',
  'Response headers policy': 'レスポンスヘッダーポリシー',
  'Once. Then choose the policy in the cache behavior.': '1 回だけ。その後、キャッシュビヘイビアでポリシーを選びます。',
  'The cache behavior has to allow `OPTIONS`, and what is behind CloudFront still has to answer it with 200 or 204.':
    'キャッシュビヘイビアは `OPTIONS` を許可する必要があります。また、CloudFront の後ろのものは、引き続き 200 または 204 で応答する必要があります。',
  'Start it with `--allow-env={0}` too, so that it may read the variable.':
    '変数を読めるよう、`--allow-env={0}` も付けて起動してください。',
  "In the project's environment.": 'プロジェクトの環境で。',
  'As the first line of `MIDDLEWARE`.': '`MIDDLEWARE` の最初の行として。',
  'As the first line of `MIDDLEWARE`, above whatever checks who is asking.':
    '`MIDDLEWARE` の最初の行として、誰からのリクエストかを確認するものより上。',
  'As the first line of `MIDDLEWARE`, above `SecurityMiddleware` and `CommonMiddleware`, which redirect.':
    '`MIDDLEWARE` の最初の行として、リダイレクトする `SecurityMiddleware` と `CommonMiddleware` より上。',
  'As the first line of `MIDDLEWARE`, so that the answers of all other middleware pass through it.':
    '`MIDDLEWARE` の最初の行として。ほかのすべてのミドルウェアの応答がここを通ります。',
  'At the end.': '末尾。',
  'The CSRF check of a session also wants its token. Send the value of the cookie `csrftoken` in the `X-CSRFToken` header. Across sites a script cannot read that cookie, so hand the token out in an answer.':
    'セッションの CSRF の確認には、トークンも必要です。Cookie `csrftoken` の値を `X-CSRFToken` ヘッダーで送ってください。別のサイトのスクリプトはその Cookie を読めないため、トークンは応答で渡します。',
  'At the end, if people log in with a session: the CSRF check asks for these origins too. If the list is there already, add them to it instead.':
    '末尾。利用者がセッションでログインする場合、CSRF の確認にもこれらのオリジンが必要です。一覧がすでにある場合は、そこに加えてください。',
  'At the end, if page and API are on different sites: browsers send cookies there only with these.':
    '末尾。ページと API が別のサイトにある場合、ブラウザーが Cookie を送るのはこの設定があるときだけです。',
  'cors package, import': 'cors パッケージ、import',
  'cors package, require': 'cors パッケージ、require',
  'Without a package': 'パッケージなし',
  "In the project's folder.": 'プロジェクトのフォルダーで。',
  'At the top, with the other imports, if it is not there yet.':
    '先頭、ほかのインポートとともに。まだない場合に追加します。',
  'Directly below `const app = express();`, above every other `app.use` and every route.':
    '`const app = express();` のすぐ下、ほかの `app.use` とルートすべてより上。',
  'Directly below `const app = express();`, above the middleware that checks who is asking.':
    '`const app = express();` のすぐ下、誰からのリクエストかを確認するミドルウェアより上。',
  'Directly below `const app = express();`, above the middleware that redirects.':
    '`const app = express();` のすぐ下、リダイレクトするミドルウェアより上。',
  'Directly below `const app = express();`, above whatever can fail: `express.json()`, rate limits, routes.':
    '`const app = express();` のすぐ下、失敗しうるもの（`express.json()`、レート制限、ルート）より上。',
  'Directly below `const app = express();`, as the only place that sets these headers.':
    '`const app = express();` のすぐ下、これらのヘッダーを設定する唯一の場所として。',
  'In Express 4 an error thrown in an `async` handler ends the process without an answer. Pass it to `next(error)`, or use Express 5.':
    'Express 4 では、`async` ハンドラーでスローされたエラーにより、応答なしでプロセスが終わります。`next(error)` に渡すか、Express 5 を使ってください。',
  'At the end, as the last lines about `app`, above `uvicorn.run` and its `if __name__ …` if they are there.':
    '末尾、`app` に関する最後の数行として。`uvicorn.run` とその `if __name__ …` があれば、それらの上。',
  'At the end, below every other `app.add_middleware`, above `uvicorn.run` and its `if __name__ …` if they are there.':
    '末尾、ほかの `app.add_middleware` すべてより下。`uvicorn.run` とその `if __name__ …` があれば、それらの上。',
  'An error nobody catches is answered outside of every middleware, so this goes around all of them.':
    'どこでも捕捉されないエラーには、すべてのミドルウェアの外側で応答されます。そのため、このコードはそのすべてを包みます。',
  'It needs FastAPI 0.91 or later (Starlette 0.24). For an `HTTPException`, `app.add_middleware` is enough.':
    'FastAPI 0.91（Starlette 0.24）以降が必要です。`HTTPException` だけなら `app.add_middleware` で足ります。',
  'Directly below the line that creates the server, above every hook.':
    'サーバーを作る行のすぐ下、すべてのフックより上。',
  'Directly below the line that creates the server, above the hook that checks who is asking.':
    'サーバーを作る行のすぐ下、誰からのリクエストかを確認するフックより上。',
  'Directly below the line that creates the server, above the hook that redirects.':
    'サーバーを作る行のすぐ下、リダイレクトするフックより上。',
  'Directly below the line that creates the server, not inside another plugin.':
    'サーバーを作る行のすぐ下。別のプラグインの中には書きません。',
  'Keep the `await`: without it a hook added below still runs first.':
    '`await` を残してください。ないと、下で加えたフックが先に動きます。',
  'Directly below `app = Flask(__name__)`.': '`app = Flask(__name__)` のすぐ下。',
  'Directly below `app = Flask(__name__)`, above every other `@app.before_request`.':
    '`app = Flask(__name__)` のすぐ下、ほかの `@app.before_request` すべてより上。',
  'Directly below `app = Flask(__name__)`, as the only place that sets these headers.':
    '`app = Flask(__name__)` のすぐ下、これらのヘッダーを設定する唯一の場所として。',
  '{0} can only allow `{1}`, in capitals. Send it so from the page.':
    '{0} が許可できるのは、大文字の `{1}` だけです。ページからもそのように送ってください。',
  'With `debug=True` the debugger answers errors past Flask, without these headers. `PROPAGATE_EXCEPTIONS = False` turns its error page off; the trace stays in the log.':
    '`debug=True` では、デバッガーが Flask を通さず、これらのヘッダーなしでエラーに応答します。`PROPAGATE_EXCEPTIONS = False` でそのエラーページはオフになり、トレースはログに残ります。',
  "In the module's folder.": 'モジュールのフォルダーで。',
  'Directly below `router := gin.Default()`, above every route and group.':
    '`router := gin.Default()` のすぐ下、すべてのルートとグループより上。',
  'Directly below `router := gin.Default()`, above the middleware that checks who is asking.':
    '`router := gin.Default()` のすぐ下、誰からのリクエストかを確認するミドルウェアより上。',
  'Directly below `router := gin.Default()`, above the middleware that redirects.':
    '`router := gin.Default()` のすぐ下、リダイレクトするミドルウェアより上。',
  'Directly below `router := gin.Default()`, as the only place that sets these headers.':
    '`router := gin.Default()` のすぐ下、これらのヘッダーを設定する唯一の場所として。',
  'A request from any other origin is now answered with 403, even where it would need no permission to be sent.':
    'ほかのオリジンからのリクエストには、許可なしで送れるものでも、403 で応答するようになります。',
  'In place of the line that starts the server, with its address. Where `{0}` stands, put its handler, or `http.DefaultServeMux` for `nil`.':
    'サーバーを起動する行の代わりに、その行のアドレスで書きます。`{0}` のところには、その行のハンドラーを書きます。`nil` なら `http.DefaultServeMux` です。',
  '`DangerouslyTolerateInsecureOrigins` is new in jub0bs/cors 0.11. Whoever controls the network can change an `http` page, and then read these answers.':
    '`DangerouslyTolerateInsecureOrigins` は jub0bs/cors 0.11 からあります。ネットワークを制御できる者は `http` のページを書き換えて、これらの応答を読むことができます。',
  'rs/cors before 1.11 cannot allow `{0}`: it reads letters, digits, `-` and `_` only. Use a newer one.':
    '1.11 より前の rs/cors は `{0}` を許可できません。読めるのは英数字、`-`、`_` だけです。新しいバージョンを使ってください。',
  'Built-in middleware': '組み込みのミドルウェア',
  'On Cloudflare Workers, `process.env` needs the flag `nodejs_compat`.':
    'Cloudflare Workers では、`process.env` にフラグ `nodejs_compat` が必要です。',
  'Directly below `const app = new Hono();`, above every other `app.use` and every route.':
    '`const app = new Hono();` のすぐ下、ほかの `app.use` とルートすべてより上。',
  'Directly below `const app = new Hono();`, above the middleware that checks who is asking.':
    '`const app = new Hono();` のすぐ下、誰からのリクエストかを確認するミドルウェアより上。',
  'Directly below `const app = new Hono();`, above the middleware that redirects.':
    '`const app = new Hono();` のすぐ下、リダイレクトするミドルウェアより上。',
  'Directly below `const app = new Hono();`, and no longer on single paths.':
    '`const app = new Hono();` のすぐ下。個別のパスからは外します。',
  'Directly below `const app = new Koa();`, above every other `app.use`.':
    '`const app = new Koa();` のすぐ下、ほかの `app.use` すべてより上。',
  'Directly below `const app = new Koa();`, above the middleware that checks who is asking.':
    '`const app = new Koa();` のすぐ下、誰からのリクエストかを確認するミドルウェアより上。',
  'Directly below `const app = new Koa();`, above the middleware that redirects.':
    '`const app = new Koa();` のすぐ下、リダイレクトするミドルウェアより上。',
  'Directly below `const app = new Koa();`, above whatever can fail.':
    '`const app = new Koa();` のすぐ下、失敗しうるすべてのものより上。',
  'Function URL': '関数 URL',
  "With your function's name in place of `FUNCTION`.": '`FUNCTION` は自分の関数の名前に置き換えます。',
  'The function itself must not send these headers too: the browser refuses an answer that has them twice.':
    '関数自身にはこれらのヘッダーを送らせないでください。ヘッダーが二重にある応答は、ブラウザーが拒否します。',
  'Where `config/cors.php` does not exist yet.': '`config/cors.php` がまだない場合。',
  'In place of what is in it.': '中身の代わりに。',
  'Once after the change, because Laravel may have stored the old configuration.':
    '変更の後に 1 回。Laravel が古い設定を保存している場合があるためです。',
  '`paths` covers the whole app. To cover less, name paths such as `api/*`.':
    '`paths` はアプリ全体に効きます。範囲を狭めるには、`api/*` のようなパスを書いてください。',
  'In `bootstrap`, directly below the line that creates the app, above every `app.use`, and above `app.listen`.':
    '`bootstrap` の中、アプリを作る行のすぐ下で、すべての `app.use` より上、`app.listen` より上。',
  'In `bootstrap`, directly below the line that creates the app, and above `app.listen`.':
    '`bootstrap` の中、アプリを作る行のすぐ下で、`app.listen` より上。',
  'proxy.ts (from 16 on)': 'proxy.ts（16 以降）',
  'middleware.ts (before 16)': 'middleware.ts（16 より前）',
  'In the exported object.': 'エクスポートされるオブジェクトの中。',
  '`matcher` covers everything below `/api`.': '`matcher` は `/api` 以下のすべてに効きます。',
  'Next.js redirects for a slash before it runs `{0}.ts`. With `skipTrailingSlashRedirect` it answers both URLs itself. Where another layer redirects, call the final URL from the page.':
    'Next.js は `{0}.ts` を動かす前に、スラッシュのためにリダイレクトします。`skipTrailingSlashRedirect` を使うと、両方の URL に自分で応答します。別の層がリダイレクトする場合は、ページから最終的な URL を呼び出してください。',
  'In front of an app': 'アプリの手前',
  'In the `http` block, above `server`.': '`http` ブロックの中、`server` より上。',
  'At the top of the `location` block that answers this URL.': 'この URL に応答する `location` ブロックの先頭。',
  'At the top of the `location` that an `error_page` leads to, if there is one.':
    '`error_page` の行き先の `location` がある場合は、その先頭。',
  'An `add_header` here switches off those of the levels above. Repeat the ones you still need.':
    'ここに `add_header` があると、上の階層のものは効かなくなります。引き続き必要なものは繰り返してください。',
  "Remove `fastify.options('*', …)` and every other `@fastify/cors`, in plugins too: Fastify does not start with both.":
    "`fastify.options('*', …)` とほかの `@fastify/cors` を、プラグインの中のものも含めて取り除いてください。両方があると Fastify は起動しません。",
  Environment: '環境',
  '`{0}` is a placeholder. Put your own origin in its place.':
    '`{0}` は仮の値です。自分のオリジンに置き換えてください。',
  'Without a framework': 'フレームワークなし',
  'Let nothing stand before `<?php`, not even an empty line: PHP may then send its headers before these lines run.':
    '`<?php` の前には、空行も含めて何も置かないでください。これらの行が動く前に、PHP がヘッダーを送ってしまうことがあります。',
  'Directly below `<?php`, `declare` and `namespace`, before anything is printed.':
    '`<?php`、`declare`、`namespace` のすぐ下、何かを出力する前。',
  'Directly below `<?php`, `declare` and `namespace`, above the check of who is asking.':
    '`<?php`、`declare`、`namespace` のすぐ下、誰からのリクエストかの確認より上。',
  'Directly below `<?php`, `declare` and `namespace`, above the redirect.':
    '`<?php`、`declare`、`namespace` のすぐ下、リダイレクトより上。',
  'Directly below `<?php`, `declare` and `namespace`, above whatever can fail.':
    '`<?php`、`declare`、`namespace` のすぐ下、失敗しうるすべてのものより上。',
  'A login that Apache or nginx asks for runs before PHP, and has to let `OPTIONS` through itself.':
    'Apache や nginx が求めるログインは PHP より前に動くため、そちらで `OPTIONS` を通す必要があります。',
  'PHP-FPM hides the environment: set `env[{0}]` in its pool. PHP reads no `.env` file by itself.':
    'PHP-FPM は環境変数を隠すため、プールで `env[{0}]` を設定してください。PHP 自身は `.env` ファイルを読みません。',
  'In `serve`. If it has `options` already, put `proxyConfig` into those.':
    '`serve` の中。すでに `options` がある場合は、その中に `proxyConfig` を入れてください。',
  'Restart `ng serve` afterwards.': 'その後、`ng serve` を再起動してください。',
  'In the outermost object.': '一番外側のオブジェクトの中。',
  'Restart `npm start` afterwards. A request that accepts `text/html`, as links do, is not forwarded.':
    'その後、`npm start` を再起動してください。リンクのように `text/html` を受け付けるリクエストは中継されません。',
  'If it then ends with an error about `allowedHosts[0]`, take `setupProxy.js` in place of this.':
    'その後 `allowedHosts[0]` についてのエラーで終了する場合は、代わりに `setupProxy.js` を使ってください。',
  'Where Next.js itself serves the deployed app, the rewrite works there too.':
    'Next.js 自身が公開後のアプリを配信する場合は、この書き換えがそこでも動きます。',
  'In `defineNuxtConfig`.': '`defineNuxtConfig` の中。',
  'This helps in development only. What is deployed still needs CORS in the API, or a proxy of its own.':
    'これが役立つのは開発中だけです。公開したものには、引き続き API の CORS か、独自のプロキシが必要です。',
  'Call the relative URL from the page. To the browser it is the same origin, so no CORS rule applies.':
    'ページから相対 URL を呼び出してください。ブラウザーにとっては同じオリジンなので、CORS の規則は適用されません。',
  'A server that checks `Origin`, against CSRF for example, still sees the origin of the page.':
    'CSRF 対策などで `Origin` を確認するサーバーには、引き続きページのオリジンが見えます。',
  'As a new file, under this very name.': '必ずこの名前の新しいファイルとして。',
  'Restart `npm start` afterwards.': 'その後、`npm start` を再起動してください。',
  'In `defineConfig`.': '`defineConfig` の中。',
  'As a new file, or in place of what is in it.': '新しいファイルとして、または中身の代わりに。',
  'At the top, with the other requires.': '先頭、ほかの require とともに。',
  'Above every other `use`, and above `run`.': 'ほかの `use` すべてより上、`run` より上。',
  'Above every other `use`, the one that checks who is asking among them.':
    'ほかの `use` すべてより上。誰からのリクエストかを確認するものも含みます。',
  'Above every other `use`, the one that redirects among them.':
    'ほかの `use` すべてより上。リダイレクトするものも含みます。',
  'Restart the server: initializers are read once.':
    'サーバーを再起動してください。イニシャライザーは一度しか読まれません。',
  'Storage account': 'ストレージ アカウント',
  "With your account's name in place of `ACCOUNT`. `b` stands for blobs: write `f`, `q` or `t` for files, queues or tables.":
    '`ACCOUNT` はご自分のアカウント名に置き換えてください。`b` は BLOB を表します。ファイル、キュー、テーブルの場合は `f`、`q`、`t` と書いてください。',
  '`add` keeps the rules that are already set: `az storage cors list` shows them.':
    '`add` は設定済みのルールを残します。`az storage cors list` で一覧できます。',
  'If this is ingress-nginx in Kubernetes, set its annotations instead, such as `enable-cors`, `cors-allow-origin` and `cors-allow-credentials`: it writes this file itself.':
    'Kubernetes の ingress-nginx の場合は、代わりに `enable-cors`、`cors-allow-origin`、`cors-allow-credentials` などのアノテーションを設定してください。このファイルは ingress-nginx 自身が書き出します。',
  'Bucket configuration': 'バケットの設定',
  'The settings of the bucket': 'バケットの設定画面',
  'In AWS, under Permissions, Cross-origin resource sharing (CORS), Edit. In Cloudflare R2, under Settings, CORS Policy.':
    'AWS では「アクセス許可」（Permissions）、Cross-origin resource sharing (CORS)、「編集」（Edit）の順に開いた場所。Cloudflare R2 では Settings の CORS Policy。',
  '{0} cannot allow `{1}`. Ask by another method, or through an API of your own.':
    '{0} では `{1}` を許可できません。別のメソッドを使うか、自分の API を通してリクエストしてください。',
  'With Spring Security': 'Spring Security あり',
  'Without Spring Security': 'Spring Security なし',
  'With the other imports.': 'ほかのインポートとともに。',
  'As the first line about `http` in the method that makes the `SecurityFilterChain`.':
    '`SecurityFilterChain` を作るメソッドで、`http` に関する最初の行として。',
  'As one more method of the class.': 'クラスにもう 1 つのメソッドとして。',
  'As a new file beside the application class, below its `package` line.':
    'アプリケーションクラスと並ぶ新しいファイルとして、`package` の行の下。',
  'Spring answers a request from any other origin, or by any other method, with 403.':
    'Spring は、ほかのオリジンやほかのメソッドのリクエストに 403 で応答します。',
  'Edge function': 'Edge Function',
  'Configuration file': '設定ファイル',
  'Under `http`, beside `routers` and `services`.': '`http` の下、`routers` や `services` と同じ階層。',
  "In the API's router, ahead of every other entry of `middlewares`.":
    'API のルーターの中、`middlewares` のほかの項目すべてより前。',
  'A router with a rule such as `Method(…)` never sees `OPTIONS`. Leave the method out of its rule.':
    '`Method(…)` のような規則を持つルーターに `OPTIONS` は届きません。規則からメソッドを外してください。',
  'The origins are spelled out here. To tell development and production apart, keep a file for each.':
    'オリジンはここに直接書かれています。開発と本番を分けるには、それぞれにファイルを用意してください。',
  'Nothing is printed, because one of the origins is not a scheme, host and port.':
    '何も出力されません。スキーム、ホスト、ポートの形でないオリジンがあるためです。',
  'Nothing is printed, because a method or header name holds characters that no name can have.':
    '何も出力されません。メソッドまたはヘッダーの名前に、使えない文字があるためです。',
  'Nothing is printed, because any origin together with credentials would open the answers to every website. Name the exact origins.':
    '何も出力されません。すべてのオリジンと資格情報を組み合わせると、応答がすべてのサイトに開かれるためです。正確なオリジンを挙げてください。',
  'Every website can read these answers. That suits public data only.':
    'すべてのサイトがこれらの応答を読めます。公開データにだけ適しています。',
  'Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.':
    'Chrome が異なるサイトの間で Cookie を送るのは、`SameSite=None; Secure` 付きで設定された場合だけです。ポートが違うだけなら同じサイトです。',
  'The lists hold what was seen here. Add what your other requests need.':
    '一覧には、ここで見られたものがあります。ほかのリクエストに必要なものを加えてください。',
  'Remove every other `{0} Access-Control-…` here: {1} would send both.':
    'ここにあるほかの `{0} Access-Control-…` はすべて取り除いてください。残すと {1} は両方を送ります。',
  '{0} makes its own redirects, to https for example, before it comes to these lines. Call the final URL from the page.':
    '{0} 自身のリダイレクトは、https へのものなど、これらの行より前に行われます。ページから最終的な URL を呼び出してください。',
  'The request itself still meets the redirect, even if a preflight is now answered. Call the final URL from the page.':
    'プリフライトに応答するようになっても、リクエスト自体は引き続きリダイレクトに当たります。ページから最終的な URL を呼び出してください。',
  'Only one layer may send these headers. Remove them from every proxy in front of {0}.':
    'これらのヘッダーを送ってよいのは 1 つの層だけです。{0} の手前のすべてのプロキシから取り除いてください。',
  'The code lists no methods and no headers, so {0} allows others too, from the origins that it lets in.':
    'コードにはメソッドもヘッダーも挙がっていないため、{0} は許可したオリジンからのほかのものも許可します。',
  'The code lists no methods, so {0} allows others too, from the origins that it lets in.':
    'コードにはメソッドが挙がっていないため、{0} は許可したオリジンからのほかのメソッドも許可します。',
  'The code lists no headers, so {0} allows any, from the origins that it lets in.':
    'コードにはヘッダーが挙がっていないため、{0} は許可したオリジンからのどのヘッダーも許可します。',
  "At the top, with the other imports, if it is not there yet. In a file with `require`, write `const cors = require('@koa/cors');` instead.":
    "先頭、ほかのインポートとともに。まだない場合に追加します。`require` を使うファイルでは、代わりに `const cors = require('@koa/cors');` と書きます。",
  "In a file with `require`, write `const cors = require('@fastify/cors');` instead. The line with `await` then goes into the `async` function that starts the server, above its hooks and routes.":
    "`require` を使うファイルでは、代わりに `const cors = require('@fastify/cors');` と書きます。`await` の行は、サーバーを起動する `async` 関数の中、フックとルートより上に置きます。",
  'django-cors-headers allows its own lists too, `DELETE` and `Authorization` for example, from the origins that it lets in.':
    'django-cors-headers は、`DELETE` や `Authorization` など自身の一覧にあるものも、許可したオリジンから許可します。',
  'Leave out `UseAuthentication` and `UseAuthorization` if the app calls neither `AddAuthentication` nor `AddAuthorization`.':
    'アプリが `AddAuthentication` も `AddAuthorization` も呼んでいない場合は、`UseAuthentication` と `UseAuthorization` を省いてください。',
  'S3 cannot allow `{0}` alone: its `*` stands for any characters there. Send the request without this header.':
    'S3 は `{0}` だけを許可できません。そこでは `*` が任意の文字を表します。このヘッダーなしでリクエストしてください。',
  'With `fastcgi_pass` or `uwsgi_pass`, write `fastcgi_hide_header` or `uwsgi_hide_header`. These lines switch off those of the levels above, too.':
    '`fastcgi_pass` や `uwsgi_pass` の場合は、`fastcgi_hide_header` や `uwsgi_hide_header` と書きます。これらの行があると、上の階層のものも効かなくなります。',
  'Next.js then answers its own pages with and without the slash.':
    'その場合 Next.js は、自分のページにもスラッシュの有無を問わず応答します。',
  'With `forward_auth`, write `@request` directly behind its name instead. A path behind either name, such as `/api/*`, moves into `@request`, as the line `path /api/*`.':
    '`forward_auth` の場合は、代わりにその名前のすぐ後ろに `@request` と書きます。どちらかの名前の後ろに `/api/*` のようなパスがあれば、`path /api/*` の行として `@request` の中に移してください。',
  'Other requests get neither these headers nor `Vary: Origin` from {0}. If a cache or CDN stands in front, make `Origin` part of its cache key.':
    'ほかのリクエストは、{0} からこれらのヘッダーも `Vary: Origin` も受け取りません。手前にキャッシュや CDN があれば、`Origin` をそのキャッシュキーに含めてください。',
  '{0} reads a `.env` file by itself.': '{0} は `.env` ファイルを自分で読みます。',
  'Node reads a `.env` file only with `--env-file=.env`, or through a package such as `dotenv`.':
    'Node が `.env` ファイルを読むのは、`--env-file=.env` を付けたときか、`dotenv` などのパッケージを使うときだけです。',
  'In the environment that the server starts in: of its host, its service, or a shell, with `export` in front. Each place names its own origins.':
    'サーバーを起動する環境の中: ホスト、サービス、またはシェル（先頭に `export` を付けて）。場所ごとに、そこで使うオリジンを書きます。',
  '`{0}` drops what the app behind {1} says of origins and credentials, so these lines have to name all that you still need. To leave that to the app, leave {2} as it was.':
    '`{0}` は、{1} の後ろのアプリがオリジンと資格情報について返す内容を捨てるため、引き続き必要なものはすべてこれらの行に書く必要があります。それをアプリに任せるなら、{2} は元のままにしてください。',
  'In the braces of `reverse_proxy`. Add them where there are none yet.':
    '`reverse_proxy` の波括弧の中。まだなければ、波括弧を加えてください。',
  'If this replaces CORS code of your own, keep the options it had, such as credentials, methods, exposed headers and the max-age.':
    'これが自分の CORS のコードを置き換える場合は、資格情報、メソッド、公開するヘッダー、max-age など、元のオプションを残してください。',
  'Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.':
    'アプリにあるほかの CORS のミドルウェアとヘッダーは、個別のルートのものも取り除いてください。このコードより優先されたり、ほかのオリジンを許可したりすることがあります。オリジン、資格情報、メソッド、公開するヘッダー、max-age など、まだ必要なものは引き継いでください。',
  '{0} reads the change with `{1}`.': '`{1}` を実行すると、{0} が変更を読み込みます。',
  'As a new file beside the `app` or `pages` folder. Where there is one already, keep what it does: let its function answer preflights first, set these headers on every answer it returns, and extend its `matcher`.':
    '`app` または `pages` フォルダーと並ぶ新しいファイルとして。すでにある場合は、その働きを残してください。その関数でまずプリフライトに応答し、返すすべての応答にこれらのヘッダーを付け、`matcher` を広げます。',
  'With `php_fastcgi` instead, write the `header_down` lines in its braces. Where the site has neither, leave them out, and remove such headers from the app.':
    '代わりに `php_fastcgi` がある場合は、`header_down` の行をその波括弧の中に書きます。どちらもない場合は、これらの行を省き、そうしたヘッダーをアプリから取り除いてください。',
  'Flask-CORS does not send `Vary: Origin` with every answer. If a cache or CDN stands in front, make `Origin` part of its cache key.':
    'Flask-CORS は、すべての応答に `Vary: Origin` を付けるわけではありません。手前にキャッシュや CDN があれば、`Origin` をそのキャッシュキーに含めてください。',
  'Static hosting': '静的ホスティング',
  'In the folder that you deploy. If the file is there already, add this to it.':
    'デプロイするフォルダーに置きます。ファイルがすでにある場合は、これを追加してください。',
  "In the project's folder. If the file is there already, add this to it.":
    'プロジェクトのフォルダーに置きます。ファイルがすでにある場合は、これを追加してください。',
  'Functions do not get these headers: they have to send their own.':
    'このヘッダーは関数の応答には付きません。関数は自分でヘッダーを送る必要があります。',
  'Only the first origin fits in the file. For more, write a function that looks the `Origin` up in a list.':
    'ファイルに書けるのは最初のオリジンだけです。複数を許可するには、`Origin` をリストで調べる関数を書いてください。',
  'This helps requests without a preflight, such as those for fonts and scripts. If `OPTIONS` still gets an error, answer it in a function.':
    'これが役立つのは、フォントやスクリプトのようにプリフライトのないリクエストです。`OPTIONS` がまだエラーになる場合は、関数で応答してください。',
};
