/** What the backends say beside their code, in German. */
import type { Catalogue } from '../../../engine/say.ts';

export const backends: Catalogue = {
  'Virtual host': 'Virtual Host',
  '`OPTIONS` then needs no login. Every other method still does.':
    '`OPTIONS` braucht dann keinen Login. Jede andere Methode weiterhin.',
  'Apache reads this file only where `AllowOverride` permits it: `FileInfo`, or `All`.':
    'Apache liest diese Datei nur dort, wo `AllowOverride` es zulässt: `FileInfo` oder `All`.',
  Terminal: 'Terminal',
  'Once, on Debian and Ubuntu. Restart Apache when every part is in place.':
    'Einmal, unter Debian und Ubuntu. Starten Sie Apache neu, wenn alle Teile an ihrem Platz sind.',
  'At the top of the `<VirtualHost>` block that answers this URL.':
    'Oben im `<VirtualHost>`-Block, der diese URL beantwortet.',
  'At the top, above every other `RewriteRule`.': 'Oben, vor jeder anderen `RewriteRule`.',
  'In place of `Require valid-user`.': 'Anstelle von `Require valid-user`.',
  'REST API with a Lambda proxy, SAM': 'REST-API mit Lambda-Proxy, SAM',
  'As a new file.': 'Als neue Datei.',
  "With your API's id in place of `API_ID`.": 'Mit der ID Ihrer API statt `API_ID`.',
  'A `$default` route with an authorizer also catches `OPTIONS`: add a route `OPTIONS /{proxy+}` without an authorizer.':
    'Eine `$default`-Route mit Authorizer fängt auch `OPTIONS` ab: Fügen Sie eine Route `OPTIONS /{proxy+}` ohne Authorizer hinzu.',
  'The gateway answers preflights itself, and ignores the CORS headers of what is behind it.':
    'Das Gateway beantwortet Preflights selbst und ignoriert die CORS-Header von allem, was dahinter liegt.',
  'At the top; with `headers: corsHeaders` in every answer that the function returns, errors too.':
    'Oben; mit `headers: corsHeaders` in jeder Antwort, die die Funktion zurückgibt, auch bei Fehlern.',
  'In the `Properties` of the `AWS::Serverless::Api`.': 'In den `Properties` der `AWS::Serverless::Api`.',
  'In the `Auth` that is already there.': 'Im `Auth`, das schon da ist.',
  'What the gateway answers itself, such as `401`, `413` and `504`, gets the headers from `GatewayResponses`.':
    'Was das Gateway selbst beantwortet, etwa `401`, `413` und `504`, bekommt die Header aus `GatewayResponses`.',
  'If `Cors` or `GatewayResponses` is already there, put the lines into it: the last of two would win.':
    'Wenn es `Cors` oder `GatewayResponses` schon gibt, schreiben Sie die Zeilen dort hinein: Von zweien gälte nur das letzte.',
  'A change shows once the stage is deployed again.':
    'Eine Änderung zeigt sich, sobald die Stage neu bereitgestellt ist.',
  'A REST API sends one fixed origin. For several, use an HTTP API, or let a function answer `OPTIONS` with the one that asks.':
    'Eine REST-API sendet einen festen Ursprung. Für mehrere nehmen Sie eine HTTP-API, oder lassen Sie eine Funktion `OPTIONS` mit dem beantworten, der fragt.',
  'Minimal hosting': 'Minimal Hosting',
  'Minimal hosting with authentication': 'Minimal Hosting mit Authentifizierung',
  Controllers: 'Controller',
  'Startup.cs (3.1 to 5)': 'Startup.cs (3.1 bis 5)',
  'Above `var app = builder.Build();`.': 'Über `var app = builder.Build();`.',
  'Directly below `var app = builder.Build();`, above the endpoints and every middleware that can answer.':
    'Direkt unter `var app = builder.Build();`, über den Endpunkten und jeder Middleware, die antworten kann.',
  'Directly below `var app = builder.Build();`, above authentication and authorization.':
    'Direkt unter `var app = builder.Build();`, über Authentifizierung und Autorisierung.',
  'Directly below `var app = builder.Build();`, above `app.UseHttpsRedirection();` and every other redirect.':
    'Direkt unter `var app = builder.Build();`, über `app.UseHttpsRedirection();` und jeder anderen Weiterleitung.',
  'Directly below `var app = builder.Build();`, above everything that can fail.':
    'Direkt unter `var app = builder.Build();`, über allem, was scheitern kann.',
  'Directly below `var app = builder.Build();`, above the endpoints, as the only place that sets these headers.':
    'Direkt unter `var app = builder.Build();`, über den Endpunkten, als einzige Stelle, die diese Header setzt.',
  'Directly below `var app = builder.Build();`, above the endpoints.':
    'Direkt unter `var app = builder.Build();`, über den Endpunkten.',
  'In `ConfigureServices`.': 'In `ConfigureServices`.',
  'In `Configure`, as its first lines.': 'In `Configure`, als erste Zeilen.',
  'In `Configure`, below `app.UseRouting();` and above authentication, authorization and endpoints.':
    'In `Configure`, unter `app.UseRouting();` und über Authentifizierung, Autorisierung und Endpunkten.',
  'If the app has its own `UseExceptionHandler`, keep that one and leave this one out.':
    'Wenn die App ihren eigenen `UseExceptionHandler` hat, behalten Sie den, und lassen Sie diesen weg.',
  'An endpoint that keeps a policy of its own, by `[EnableCors("…")]`, `[DisableCors]` or `RequireCors`, does not take this one. It answers 500 where `UseCors` stands above `app.UseRouting();`: then move that line directly above `UseCors`, and `UseExceptionHandler` above both.':
    'Ein Endpunkt, der durch `[EnableCors("…")]`, `[DisableCors]` oder `RequireCors` eine eigene Policy behält, übernimmt diese nicht. Steht `UseCors` über `app.UseRouting();`, antwortet er mit 500: Setzen Sie dann diese Zeile direkt über `UseCors`, und `UseExceptionHandler` über beide.',
  'Before Django 4, `CSRF_TRUSTED_ORIGINS` takes only hosts, without `https://` or `http://`.':
    'Vor Django 4 nimmt `CSRF_TRUSTED_ORIGINS` nur Hosts, ohne `https://` oder `http://`.',
  'In `INSTALLED_APPS`, if it is not there yet: with two of them Django does not start.':
    'In `INSTALLED_APPS`, falls es dort noch nicht steht: Steht es zweimal da, startet Django nicht.',
  "If a proxy ends TLS, add `app.set('trust proxy', 1)`: without it `express-session` and `cookie-session` send no `Secure` cookie.":
    "Endet TLS an einem Proxy, ergänzen Sie `app.set('trust proxy', 1)`: Ohne das senden `express-session` und `cookie-session` kein `Secure`-Cookie.",
  'A nested `location` needs all lines of this one again. An `if` with an `add_header` of its own needs the `add_header` lines. In `limit_except`, list `OPTIONS`. An `if` with a `return` in the `server` block comes first: move it here, below these lines.':
    'Eine innere `location` braucht alle Zeilen von dieser noch einmal. Ein `if` mit eigenem `add_header` braucht die Zeilen mit `add_header`. In `limit_except` nennen Sie auch `OPTIONS`. Ein `if` mit `return` im `server`-Block kommt zuerst: Verschieben Sie es hierher, unter diese Zeilen.',
  'An App Service with origins set in its own CORS page overrules this code. Use one of the two.':
    'Ein App Service mit Ursprüngen auf seiner eigenen CORS-Seite setzt sich über diesen Code hinweg. Verwenden Sie eines von beiden.',
  'Web app': 'Web-App',
  Functions: 'Functions',
  'With your own names in place of `GROUP` and `APP`.': 'Mit Ihren eigenen Namen statt `GROUP` und `APP`.',
  'With origins set here, CORS code in the app has no effect.':
    'Sind hier Ursprünge gesetzt, hat CORS-Code in der App keine Wirkung.',
  '`add` keeps the origins that are already set. If `*` is one, take it out with `cors remove`.':
    '`add` behält die Ursprünge, die schon gesetzt sind. Ist `*` dabei, nehmen Sie es mit `cors remove` heraus.',
  "Azure cannot set exposed headers or a max-age. Set no origins here, and answer CORS in the app's own code instead.":
    'Azure kann weder Antwort-Header für Skripte freigeben noch ein Max-Age setzen. Setzen Sie hier keine Ursprünge, und beantworten Sie CORS stattdessen im Code der App.',
  'At the top, below the imports.': 'Oben, unter den Importen.',
  'In place of the line that starts the server, around your own handler.':
    'Anstelle der Zeile, die den Server startet, um Ihren eigenen Handler herum.',
  'In place of the line that exports the handlers.': 'Anstelle der Zeile, die die Handler exportiert.',
  'If the handler is written in that very line, wrap it there: `{0}`.':
    'Steht der Handler in dieser Zeile selbst, umschließen Sie ihn dort: `{0}`.',
  '`routes` answer past `fetch`. Wrap their handlers in `withCors` too.':
    '`routes` antworten an `fetch` vorbei. Umschließen Sie auch deren Handler mit `withCors`.',
  'Supabase checks the JWT ahead of this code, unless `verify_jwt` is `false`.':
    'Supabase prüft das JWT vor diesem Code, außer wenn `verify_jwt` auf `false` steht.',
  "At the top of the site's block.": 'Oben im Block der Website.',
  'In place of the line that begins `basicauth`.': 'Anstelle der Zeile, die mit `basicauth` beginnt.',
  'In another folder than that of the Caddyfile, add `--config` and its path.':
    'In einem anderen Ordner als dem des Caddyfiles hängen Sie `--config` und dessen Pfad an.',
  'From Caddy 2.8 on, `basicauth` is called `basic_auth`.': 'Ab Caddy 2.8 heißt `basicauth` `basic_auth`.',
  'Bucket, also of Firebase': 'Bucket, auch von Firebase',
  "With your bucket's name in place of `BUCKET`.": 'Mit dem Namen Ihres Buckets statt `BUCKET`.',
  'A bucket has no setting for credentials. Ask without cookies, by a signed URL or with a token in a header.':
    'Ein Bucket hat keine Einstellung für Credentials. Fragen Sie ohne Cookies, mit einer signierten URL oder mit einem Token in einem Header.',
  '`storage.cloud.google.com` never sends these headers. Use `storage.googleapis.com`.':
    '`storage.cloud.google.com` sendet diese Header nie. Verwenden Sie `storage.googleapis.com`.',
  'Module worker': 'Modul-Worker',
  'Response headers policy': 'Richtlinie für Antwort-Header',
  'Once. Then choose the policy in the cache behavior.':
    'Einmal. Wählen Sie die Richtlinie dann im Cache-Verhalten aus.',
  'The cache behavior has to allow `OPTIONS`, and what is behind CloudFront still has to answer it with 200 or 204.':
    'Das Cache-Verhalten muss `OPTIONS` erlauben, und was hinter CloudFront liegt, muss es weiterhin mit 200 oder 204 beantworten.',
  'Start it with `--allow-env={0}` too, so that it may read the variable.':
    'Starten Sie es auch mit `--allow-env={0}`, damit es die Variable lesen darf.',
  "In the project's environment.": 'In der Umgebung des Projekts.',
  'As the first line of `MIDDLEWARE`.': 'Als erste Zeile von `MIDDLEWARE`.',
  'As the first line of `MIDDLEWARE`, above whatever checks who is asking.':
    'Als erste Zeile von `MIDDLEWARE`, über allem, was prüft, wer fragt.',
  'As the first line of `MIDDLEWARE`, above `SecurityMiddleware` and `CommonMiddleware`, which redirect.':
    'Als erste Zeile von `MIDDLEWARE`, über `SecurityMiddleware` und `CommonMiddleware`, die weiterleiten.',
  'As the first line of `MIDDLEWARE`, so that the answers of all other middleware pass through it.':
    'Als erste Zeile von `MIDDLEWARE`, damit die Antworten aller anderen Middlewares hindurchgehen.',
  'At the end.': 'Am Ende.',
  'The CSRF check of a session also wants its token. Send the value of the cookie `csrftoken` in the `X-CSRFToken` header. Across sites a script cannot read that cookie, so hand the token out in an answer.':
    'Die CSRF-Prüfung einer Sitzung will auch ihr Token. Senden Sie den Wert des Cookies `csrftoken` im Header `X-CSRFToken`. Von einer anderen Website aus kann ein Skript dieses Cookie nicht lesen, also geben Sie das Token in einer Antwort heraus.',
  'At the end, if people log in with a session: the CSRF check asks for these origins too. If the list is there already, add them to it instead.':
    'Am Ende, wenn sich Leute mit einer Sitzung anmelden: Die CSRF-Prüfung will auch diese Ursprünge. Gibt es die Liste schon, fügen Sie sie dort hinzu.',
  'At the end, if page and API are on different sites: browsers send cookies there only with these.':
    'Am Ende, wenn Seite und API auf verschiedenen Websites liegen: Browser senden Cookies dorthin nur mit diesen Einstellungen.',
  'cors package, import': 'Paket cors, import',
  'cors package, require': 'Paket cors, require',
  'Without a package': 'Ohne Paket',
  "In the project's folder.": 'Im Ordner des Projekts.',
  'At the top, with the other imports, if it is not there yet.':
    'Oben, bei den anderen Importen, falls es noch nicht da steht.',
  'Directly below `const app = express();`, above every other `app.use` and every route.':
    'Direkt unter `const app = express();`, über jedem anderen `app.use` und jeder Route.',
  'Directly below `const app = express();`, above the middleware that checks who is asking.':
    'Direkt unter `const app = express();`, über der Middleware, die prüft, wer fragt.',
  'Directly below `const app = express();`, above the middleware that redirects.':
    'Direkt unter `const app = express();`, über der Middleware, die weiterleitet.',
  'Directly below `const app = express();`, above whatever can fail: `express.json()`, rate limits, routes.':
    'Direkt unter `const app = express();`, über allem, was scheitern kann: `express.json()`, Ratenbegrenzungen, Routen.',
  'Directly below `const app = express();`, as the only place that sets these headers.':
    'Direkt unter `const app = express();`, als einzige Stelle, die diese Header setzt.',
  'In Express 4 an error thrown in an `async` handler ends the process without an answer. Pass it to `next(error)`, or use Express 5.':
    'In Express 4 beendet ein Fehler in einem `async`-Handler den Prozess ohne Antwort. Übergeben Sie ihn an `next(error)`, oder verwenden Sie Express 5.',
  'At the end, as the last lines about `app`, above `uvicorn.run` and its `if __name__ …` if they are there.':
    'Am Ende, als letzte Zeilen zu `app`, über `uvicorn.run` und dessen `if __name__ …`, falls sie da sind.',
  'At the end, below every other `app.add_middleware`, above `uvicorn.run` and its `if __name__ …` if they are there.':
    'Am Ende, unter jedem anderen `app.add_middleware`, über `uvicorn.run` und dessen `if __name__ …`, falls sie da sind.',
  'An error nobody catches is answered outside of every middleware, so this goes around all of them.':
    'Ein Fehler, den niemand abfängt, wird außerhalb jeder Middleware beantwortet; deshalb legt sich das hier um alle.',
  'It needs FastAPI 0.91 or later (Starlette 0.24). For an `HTTPException`, `app.add_middleware` is enough.':
    'Dafür ist FastAPI 0.91 oder neuer nötig (Starlette 0.24). Für eine `HTTPException` reicht `app.add_middleware`.',
  'Directly below the line that creates the server, above every hook.':
    'Direkt unter der Zeile, die den Server erzeugt, über jedem Hook.',
  'Directly below the line that creates the server, above the hook that checks who is asking.':
    'Direkt unter der Zeile, die den Server erzeugt, über dem Hook, der prüft, wer fragt.',
  'Directly below the line that creates the server, above the hook that redirects.':
    'Direkt unter der Zeile, die den Server erzeugt, über dem Hook, der weiterleitet.',
  'Directly below the line that creates the server, not inside another plugin.':
    'Direkt unter der Zeile, die den Server erzeugt, nicht in einem anderen Plugin.',
  'Keep the `await`: without it a hook added below still runs first.':
    'Behalten Sie das `await`: Ohne es läuft ein darunter hinzugefügter Hook weiterhin zuerst.',
  'Directly below `app = Flask(__name__)`.': 'Direkt unter `app = Flask(__name__)`.',
  'Directly below `app = Flask(__name__)`, above every other `@app.before_request`.':
    'Direkt unter `app = Flask(__name__)`, über jedem anderen `@app.before_request`.',
  'Directly below `app = Flask(__name__)`, as the only place that sets these headers.':
    'Direkt unter `app = Flask(__name__)`, als einzige Stelle, die diese Header setzt.',
  '{0} can only allow `{1}`, in capitals. Send it so from the page.':
    '{0} kann nur `{1}` erlauben, in Großbuchstaben. Senden Sie es auch von der Seite aus so.',
  'With `debug=True` the debugger answers errors past Flask, without these headers. `PROPAGATE_EXCEPTIONS = False` turns its error page off; the trace stays in the log.':
    'Mit `debug=True` antwortet der Debugger bei Fehlern an Flask vorbei, ohne diese Header. `PROPAGATE_EXCEPTIONS = False` schaltet seine Fehlerseite ab; der Trace bleibt im Log.',
  "In the module's folder.": 'Im Ordner des Moduls.',
  'Directly below `router := gin.Default()`, above every route and group.':
    'Direkt unter `router := gin.Default()`, über jeder Route und Gruppe.',
  'Directly below `router := gin.Default()`, above the middleware that checks who is asking.':
    'Direkt unter `router := gin.Default()`, über der Middleware, die prüft, wer fragt.',
  'Directly below `router := gin.Default()`, above the middleware that redirects.':
    'Direkt unter `router := gin.Default()`, über der Middleware, die weiterleitet.',
  'Directly below `router := gin.Default()`, as the only place that sets these headers.':
    'Direkt unter `router := gin.Default()`, als einzige Stelle, die diese Header setzt.',
  'A request from any other origin is now answered with 403, even where it would need no permission to be sent.':
    'Eine Anfrage von einem anderen Ursprung wird jetzt mit 403 beantwortet, auch wo sie ohne Erlaubnis gesendet werden dürfte.',
  'In place of the line that starts the server, with its address. Where `{0}` stands, put its handler, or `http.DefaultServeMux` for `nil`.':
    'Anstelle der Zeile, die den Server startet, mit deren Adresse. Wo `{0}` steht, setzen Sie deren Handler ein, oder `http.DefaultServeMux` für `nil`.',
  '`DangerouslyTolerateInsecureOrigins` is new in jub0bs/cors 0.11. Whoever controls the network can change an `http` page, and then read these answers.':
    '`DangerouslyTolerateInsecureOrigins` ist neu in jub0bs/cors 0.11. Wer das Netz beherrscht, kann eine `http`-Seite ändern und dann diese Antworten lesen.',
  'rs/cors before 1.11 cannot allow `{0}`: it reads letters, digits, `-` and `_` only. Use a newer one.':
    'rs/cors vor 1.11 kann `{0}` nicht erlauben: Es liest nur Buchstaben, Ziffern, `-` und `_`. Verwenden Sie eine neuere Version.',
  'Built-in middleware': 'Eingebaute Middleware',
  'On Cloudflare Workers, `process.env` needs the flag `nodejs_compat`.':
    'Auf Cloudflare Workers braucht `process.env` das Flag `nodejs_compat`.',
  'Directly below `const app = new Hono();`, above every other `app.use` and every route.':
    'Direkt unter `const app = new Hono();`, über jedem anderen `app.use` und jeder Route.',
  'Directly below `const app = new Hono();`, above the middleware that checks who is asking.':
    'Direkt unter `const app = new Hono();`, über der Middleware, die prüft, wer fragt.',
  'Directly below `const app = new Hono();`, above the middleware that redirects.':
    'Direkt unter `const app = new Hono();`, über der Middleware, die weiterleitet.',
  'Directly below `const app = new Hono();`, and no longer on single paths.':
    'Direkt unter `const app = new Hono();` und nicht mehr an einzelnen Pfaden.',
  'Directly below `const app = new Koa();`, above every other `app.use`.':
    'Direkt unter `const app = new Koa();`, über jedem anderen `app.use`.',
  'Directly below `const app = new Koa();`, above the middleware that checks who is asking.':
    'Direkt unter `const app = new Koa();`, über der Middleware, die prüft, wer fragt.',
  'Directly below `const app = new Koa();`, above the middleware that redirects.':
    'Direkt unter `const app = new Koa();`, über der Middleware, die weiterleitet.',
  'Directly below `const app = new Koa();`, above whatever can fail.':
    'Direkt unter `const app = new Koa();`, über allem, was scheitern kann.',
  'Function URL': 'Funktions-URL',
  "With your function's name in place of `FUNCTION`.": 'Mit dem Namen Ihrer Funktion statt `FUNCTION`.',
  'The function itself must not send these headers too: the browser refuses an answer that has them twice.':
    'Die Funktion selbst darf diese Header nicht auch senden: Der Browser lehnt eine Antwort ab, die sie doppelt hat.',
  'Where `config/cors.php` does not exist yet.': 'Wo es `config/cors.php` noch nicht gibt.',
  'In place of what is in it.': 'Anstelle des bisherigen Inhalts.',
  'Once after the change, because Laravel may have stored the old configuration.':
    'Einmal nach der Änderung, denn Laravel hat die alte Konfiguration vielleicht gespeichert.',
  '`paths` covers the whole app. To cover less, name paths such as `api/*`.':
    '`paths` gilt für die ganze App. Für weniger nennen Sie Pfade wie `api/*`.',
  'In `bootstrap`, directly below the line that creates the app, above every `app.use`, and above `app.listen`.':
    'In `bootstrap`, direkt unter der Zeile, die die App erzeugt, über jedem `app.use` und über `app.listen`.',
  'In `bootstrap`, directly below the line that creates the app, and above `app.listen`.':
    'In `bootstrap`, direkt unter der Zeile, die die App erzeugt, und über `app.listen`.',
  'proxy.ts (from 16 on)': 'proxy.ts (ab 16)',
  'middleware.ts (before 16)': 'middleware.ts (vor 16)',
  'In the exported object.': 'Im exportierten Objekt.',
  '`matcher` covers everything below `/api`.': '`matcher` gilt für alles unter `/api`.',
  'Next.js redirects for a slash before it runs `{0}.ts`. With `skipTrailingSlashRedirect` it answers both URLs itself. Where another layer redirects, call the final URL from the page.':
    'Next.js leitet wegen eines Schrägstrichs weiter, bevor `{0}.ts` läuft. Mit `skipTrailingSlashRedirect` beantwortet es beide URLs selbst. Wo eine andere Schicht weiterleitet, rufen Sie von der Seite aus die endgültige URL auf.',
  'In front of an app': 'Vor einer App',
  'In the `http` block, above `server`.': 'Im `http`-Block, über `server`.',
  'At the top of the `location` block that answers this URL.': 'Oben im `location`-Block, der diese URL beantwortet.',
  'At the top of the `location` that an `error_page` leads to, if there is one.':
    'Oben in der `location`, zu der ein `error_page` führt, wenn es eine gibt.',
  'An `add_header` here switches off those of the levels above. Repeat the ones you still need.':
    'Ein `add_header` hier schaltet die der Ebenen darüber ab. Wiederholen Sie, was Sie davon noch brauchen.',
  "Remove `fastify.options('*', …)` and every other `@fastify/cors`, in plugins too: Fastify does not start with both.":
    "Entfernen Sie `fastify.options('*', …)` und jedes andere `@fastify/cors`, auch in Plugins: Mit beiden startet Fastify nicht.",
  Environment: 'Umgebung',
  '`{0}` is a placeholder. Put your own origin in its place.':
    '`{0}` ist ein Platzhalter. Setzen Sie Ihren eigenen Ursprung dafür ein.',
  'Without a framework': 'Ohne Framework',
  'Let nothing stand before `<?php`, not even an empty line: PHP may then send its headers before these lines run.':
    'Lassen Sie vor `<?php` nichts stehen, auch keine leere Zeile: PHP sendet seine Header sonst womöglich, bevor diese Zeilen laufen.',
  'Directly below `<?php`, `declare` and `namespace`, before anything is printed.':
    'Direkt unter `<?php`, `declare` und `namespace`, bevor etwas ausgegeben wird.',
  'Directly below `<?php`, `declare` and `namespace`, above the check of who is asking.':
    'Direkt unter `<?php`, `declare` und `namespace`, über der Prüfung, wer fragt.',
  'Directly below `<?php`, `declare` and `namespace`, above the redirect.':
    'Direkt unter `<?php`, `declare` und `namespace`, über der Weiterleitung.',
  'Directly below `<?php`, `declare` and `namespace`, above whatever can fail.':
    'Direkt unter `<?php`, `declare` und `namespace`, über allem, was scheitern kann.',
  'A login that Apache or nginx asks for runs before PHP, and has to let `OPTIONS` through itself.':
    'Ein Login, nach dem Apache oder nginx fragt, kommt vor PHP und muss `OPTIONS` selbst durchlassen.',
  'PHP-FPM hides the environment: set `env[{0}]` in its pool. PHP reads no `.env` file by itself.':
    'PHP-FPM verbirgt die Umgebung: Setzen Sie `env[{0}]` in seinem Pool. PHP selbst liest keine `.env`-Datei.',
  'In `serve`. If it has `options` already, put `proxyConfig` into those.':
    'In `serve`. Gibt es dort schon `options`, kommt `proxyConfig` dort hinein.',
  'Restart `ng serve` afterwards.': 'Starten Sie danach `ng serve` neu.',
  'In the outermost object.': 'Im äußersten Objekt.',
  'Restart `npm start` afterwards. A request that accepts `text/html`, as links do, is not forwarded.':
    'Starten Sie danach `npm start` neu. Eine Anfrage, die `text/html` annimmt, wie Links es tun, wird nicht weitergereicht.',
  'If it then ends with an error about `allowedHosts[0]`, take `setupProxy.js` in place of this.':
    'Endet es dann mit einem Fehler zu `allowedHosts[0]`, nehmen Sie stattdessen `setupProxy.js`.',
  'Where Next.js itself serves the deployed app, the rewrite works there too.':
    'Wo Next.js selbst die veröffentlichte App ausliefert, wirkt das Rewrite auch dort.',
  'In `defineNuxtConfig`.': 'In `defineNuxtConfig`.',
  'This helps in development only. What is deployed still needs CORS in the API, or a proxy of its own.':
    'Das hilft nur beim Entwickeln. Was veröffentlicht ist, braucht weiterhin CORS in der API oder einen eigenen Proxy.',
  'Call the relative URL from the page. To the browser it is the same origin, so no CORS rule applies.':
    'Rufen Sie von der Seite aus die relative URL auf. Für den Browser ist das derselbe Ursprung, also gilt keine CORS-Regel.',
  'A server that checks `Origin`, against CSRF for example, still sees the origin of the page.':
    'Ein Server, der `Origin` prüft, zum Beispiel gegen CSRF, sieht weiterhin den Ursprung der Seite.',
  'As a new file, under this very name.': 'Als neue Datei, genau unter diesem Namen.',
  'Restart `npm start` afterwards.': 'Starten Sie danach `npm start` neu.',
  'In `defineConfig`.': 'In `defineConfig`.',
  'As a new file, or in place of what is in it.': 'Als neue Datei oder anstelle des bisherigen Inhalts.',
  'At the top, with the other requires.': 'Oben, bei den anderen Requires.',
  'Above every other `use`, and above `run`.': 'Über jedem anderen `use` und über `run`.',
  'Above every other `use`, the one that checks who is asking among them.':
    'Über jedem anderen `use`, auch über dem, das prüft, wer fragt.',
  'Above every other `use`, the one that redirects among them.':
    'Über jedem anderen `use`, auch über dem, das weiterleitet.',
  'Restart the server: initializers are read once.':
    'Starten Sie den Server neu: Initializer werden nur einmal gelesen.',
  'Storage account': 'Speicherkonto',
  "With your account's name in place of `ACCOUNT`. `b` stands for blobs: write `f`, `q` or `t` for files, queues or tables.":
    'Mit dem Namen Ihres Kontos anstelle von `ACCOUNT`. `b` steht für Blobs: Schreiben Sie `f`, `q` oder `t` für Dateien, Warteschlangen oder Tabellen.',
  '`add` keeps the rules that are already set: `az storage cors list` shows them.':
    '`add` behält die Regeln, die schon gesetzt sind: `az storage cors list` zeigt sie.',
  'If this is ingress-nginx in Kubernetes, set its annotations instead, such as `enable-cors`, `cors-allow-origin` and `cors-allow-credentials`: it writes this file itself.':
    'Wenn das ingress-nginx in Kubernetes ist, setzen Sie stattdessen seine Annotationen, etwa `enable-cors`, `cors-allow-origin` und `cors-allow-credentials`: Es schreibt diese Datei selbst.',
  'Bucket configuration': 'Bucket-Konfiguration',
  'The settings of the bucket': 'Die Einstellungen des Buckets',
  'In AWS, under Permissions, Cross-origin resource sharing (CORS), Edit. In Cloudflare R2, under Settings, CORS Policy.':
    'In AWS unter „Berechtigungen“ (Permissions), Cross-Origin Resource Sharing (CORS), „Bearbeiten“ (Edit). In Cloudflare R2 unter Settings, CORS Policy.',
  '{0} cannot allow `{1}`. Ask by another method, or through an API of your own.':
    '{0} kann `{1}` nicht erlauben. Fragen Sie mit einer anderen Methode oder über eine eigene API.',
  'With Spring Security': 'Mit Spring Security',
  'Without Spring Security': 'Ohne Spring Security',
  'With the other imports.': 'Bei den anderen Importen.',
  'As the first line about `http` in the method that makes the `SecurityFilterChain`.':
    'Als erste Zeile zu `http` in der Methode, die die `SecurityFilterChain` erzeugt.',
  'As one more method of the class.': 'Als weitere Methode der Klasse.',
  'As a new file beside the application class, below its `package` line.':
    'Als neue Datei neben der Anwendungsklasse, unter deren `package`-Zeile.',
  'Spring answers a request from any other origin, or by any other method, with 403.':
    'Spring beantwortet eine Anfrage von einem anderen Ursprung oder mit einer anderen Methode mit 403.',
  'Edge function': 'Edge Function',
  'Configuration file': 'Konfigurationsdatei',
  'Under `http`, beside `routers` and `services`.': 'Unter `http`, neben `routers` und `services`.',
  "In the API's router, ahead of every other entry of `middlewares`.":
    'Im Router der API, vor jedem anderen Eintrag von `middlewares`.',
  'A router with a rule such as `Method(…)` never sees `OPTIONS`. Leave the method out of its rule.':
    'Ein Router mit einer Regel wie `Method(…)` sieht `OPTIONS` nie. Lassen Sie die Methode in seiner Regel weg.',
  'The origins are spelled out here. To tell development and production apart, keep a file for each.':
    'Die Ursprünge sind hier ausgeschrieben. Um Entwicklung und Betrieb zu trennen, führen Sie für beide je eine Datei.',
  'Nothing is printed, because one of the origins is not a scheme, host and port.':
    'Es wird nichts ausgegeben, weil einer der Ursprünge nicht aus Schema, Host und Port besteht.',
  'Nothing is printed, because a method or header name holds characters that no name can have.':
    'Es wird nichts ausgegeben, weil der Name einer Methode oder eines Headers Zeichen enthält, die kein Name haben kann.',
  'Nothing is printed, because any origin together with credentials would open the answers to every website. Name the exact origins.':
    'Es wird nichts ausgegeben, weil jeder Ursprung zusammen mit Credentials die Antworten für jede Website öffnen würde. Nennen Sie die genauen Ursprünge.',
  'Every website can read these answers. That suits public data only.':
    'Jede Website kann diese Antworten lesen. Das passt nur zu öffentlichen Daten.',
  'Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.':
    'Chrome sendet Cookies zwischen verschiedenen Websites nur, wenn sie mit `SameSite=None; Secure` gesetzt sind. Ein anderer Port ist keine andere Website.',
  'The lists hold what was seen here. Add what your other requests need.':
    'Die Listen enthalten, was hier zu sehen war. Fügen Sie hinzu, was Ihre anderen Anfragen brauchen.',
  'Remove every other `{0} Access-Control-…` here: {1} would send both.':
    'Entfernen Sie hier jedes andere `{0} Access-Control-…`: {1} würde beide senden.',
  '{0} makes its own redirects, to https for example, before it comes to these lines. Call the final URL from the page.':
    '{0} leitet selbst weiter, etwa zu https, bevor es zu diesen Zeilen kommt. Rufen Sie von der Seite aus die endgültige URL auf.',
  'The request itself still meets the redirect, even if a preflight is now answered. Call the final URL from the page.':
    'Die Anfrage selbst trifft weiterhin auf die Weiterleitung, auch wenn ein Preflight jetzt beantwortet wird. Rufen Sie von der Seite aus die endgültige URL auf.',
  'Only one layer may send these headers. Remove them from every proxy in front of {0}.':
    'Nur eine Schicht darf diese Header senden. Entfernen Sie sie aus jedem Proxy vor {0}.',
  'The code lists no methods and no headers, so {0} allows others too, from the origins that it lets in.':
    'Der Code nennt keine Methoden und keine Header, also erlaubt {0} auch andere, von den Ursprüngen, die es zulässt.',
  'The code lists no methods, so {0} allows others too, from the origins that it lets in.':
    'Der Code nennt keine Methoden, also erlaubt {0} auch andere, von den Ursprüngen, die es zulässt.',
  'The code lists no headers, so {0} allows any, from the origins that it lets in.':
    'Der Code nennt keine Header, also erlaubt {0} beliebige, von den Ursprüngen, die es zulässt.',
  "At the top, with the other imports, if it is not there yet. In a file with `require`, write `const cors = require('@koa/cors');` instead.":
    "Oben, bei den anderen Importen, falls es noch nicht da steht. In einer Datei mit `require` schreiben Sie stattdessen `const cors = require('@koa/cors');`.",
  "In a file with `require`, write `const cors = require('@fastify/cors');` instead. The line with `await` then goes into the `async` function that starts the server, above its hooks and routes.":
    "In einer Datei mit `require` schreiben Sie stattdessen `const cors = require('@fastify/cors');`. Die Zeile mit `await` kommt dann in die `async`-Funktion, die den Server startet, über deren Hooks und Routen.",
  'django-cors-headers allows its own lists too, `DELETE` and `Authorization` for example, from the origins that it lets in.':
    'django-cors-headers erlaubt auch seine eigenen Listen, etwa `DELETE` und `Authorization`, von den Ursprüngen, die es zulässt.',
  'Leave out `UseAuthentication` and `UseAuthorization` if the app calls neither `AddAuthentication` nor `AddAuthorization`.':
    'Lassen Sie `UseAuthentication` und `UseAuthorization` weg, wenn die App weder `AddAuthentication` noch `AddAuthorization` aufruft.',
  'S3 cannot allow `{0}` alone: its `*` stands for any characters there. Send the request without this header.':
    'S3 kann `{0}` nicht allein erlauben: Das `*` steht dort für beliebige Zeichen. Fragen Sie ohne diesen Header an.',
  'With `fastcgi_pass` or `uwsgi_pass`, write `fastcgi_hide_header` or `uwsgi_hide_header`. These lines switch off those of the levels above, too.':
    'Mit `fastcgi_pass` oder `uwsgi_pass` schreiben Sie `fastcgi_hide_header` oder `uwsgi_hide_header`. Auch diese Zeilen schalten die der Ebenen darüber ab.',
  'Next.js then answers its own pages with and without the slash.':
    'Next.js beantwortet dann seine eigenen Seiten mit und ohne Schrägstrich.',
  'With `forward_auth`, write `@request` directly behind its name instead. A path behind either name, such as `/api/*`, moves into `@request`, as the line `path /api/*`.':
    'Bei `forward_auth` schreiben Sie stattdessen `@request` direkt hinter dessen Namen. Ein Pfad hinter einem der beiden Namen, etwa `/api/*`, kommt in `@request`, als Zeile `path /api/*`.',
  'Other requests get neither these headers nor `Vary: Origin` from {0}. If a cache or CDN stands in front, make `Origin` part of its cache key.':
    'Andere Anfragen bekommen von {0} weder diese Header noch `Vary: Origin`. Steht ein Cache oder CDN davor, nehmen Sie `Origin` in dessen Cache-Schlüssel auf.',
  '{0} reads a `.env` file by itself.': '{0} liest eine `.env`-Datei von selbst.',
  'Node reads a `.env` file only with `--env-file=.env`, or through a package such as `dotenv`.':
    'Node liest eine `.env`-Datei nur mit `--env-file=.env` oder über ein Paket wie `dotenv`.',
  'In the environment that the server starts in: of its host, its service, or a shell, with `export` in front. Each place names its own origins.':
    'In der Umgebung, in der der Server startet: der des Hosts, des Dienstes oder einer Shell, mit `export` davor. Jede Stelle nennt ihre eigenen Ursprünge.',
  '`{0}` drops what the app behind {1} says of origins and credentials, so these lines have to name all that you still need. To leave that to the app, leave {2} as it was.':
    '`{0}` verwirft, was die App hinter {1} zu Ursprüngen und Credentials sagt; diese Zeilen müssen also alles nennen, was Sie noch brauchen. Soll das bei der App bleiben, lassen Sie {2}, wie es war.',
  'In the braces of `reverse_proxy`. Add them where there are none yet.':
    'In den geschweiften Klammern von `reverse_proxy`. Fügen Sie sie hinzu, wo es noch keine gibt.',
  'If this replaces CORS code of your own, keep the options it had, such as credentials, methods, exposed headers and the max-age.':
    'Wenn das eigenen CORS-Code ersetzt, behalten Sie dessen Optionen, etwa Credentials, Methoden, freigegebene Antwort-Header und das Max-Age.',
  'Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.':
    'Entfernen Sie alle anderen CORS-Middlewares und CORS-Header der App, auch an einzelnen Routen: Sie können sich darüber hinwegsetzen oder andere Ursprünge zulassen. Behalten Sie, was Sie davon noch brauchen, etwa Ursprünge, Credentials, Methoden, freigegebene Antwort-Header und das Max-Age.',
  '{0} reads the change with `{1}`.': '{0} liest die Änderung mit `{1}`.',
  'As a new file beside the `app` or `pages` folder. Where there is one already, keep what it does: let its function answer preflights first, set these headers on every answer it returns, and extend its `matcher`.':
    'Als neue Datei neben dem Ordner `app` oder `pages`. Gibt es sie schon, behalten Sie, was sie tut: Lassen Sie ihre Funktion zuerst Preflights beantworten, setzen Sie diese Header auf jede Antwort, die sie zurückgibt, und erweitern Sie ihren `matcher`.',
  'With `php_fastcgi` instead, write the `header_down` lines in its braces. Where the site has neither, leave them out, and remove such headers from the app.':
    'Steht dort stattdessen `php_fastcgi`, schreiben Sie die Zeilen mit `header_down` in dessen geschweifte Klammern. Hat die Website keines von beiden, lassen Sie sie weg, und entfernen Sie solche Header aus der App.',
  'Flask-CORS does not send `Vary: Origin` with every answer. If a cache or CDN stands in front, make `Origin` part of its cache key.':
    'Flask-CORS sendet `Vary: Origin` nicht mit jeder Antwort. Steht ein Cache oder CDN davor, nehmen Sie `Origin` in dessen Cache-Schlüssel auf.',
  'Static hosting': 'Statisches Hosting',
  'In the folder that you deploy. If the file is there already, add this to it.':
    'In dem Ordner, den Sie veröffentlichen. Gibt es die Datei schon, ergänzen Sie dies darin.',
  "In the project's folder. If the file is there already, add this to it.":
    'Im Ordner des Projekts. Gibt es die Datei schon, ergänzen Sie dies darin.',
  'Functions do not get these headers: they have to send their own.':
    'Funktionen bekommen diese Header nicht: Sie müssen ihre eigenen senden.',
  'Only the first origin fits in the file. For more, write a function that looks the `Origin` up in a list.':
    'In die Datei passt nur der erste Ursprung. Für mehrere schreiben Sie eine Funktion, die den `Origin` in einer Liste nachschlägt.',
  'This helps requests without a preflight, such as those for fonts and scripts. If `OPTIONS` still gets an error, answer it in a function.':
    'Das hilft bei Anfragen ohne Preflight, etwa bei Schriften und Skripten. Bekommt `OPTIONS` weiter einen Fehler, beantworten Sie es in einer Funktion.',
};
