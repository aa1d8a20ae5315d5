/** What the causes from A to M say, in German. */
import type { Catalogue } from '../../../engine/say.ts';

export const causesAToM: Catalogue = {
  'Given up by the page': 'Von der Seite aufgegeben',
  'The request was given up before it was done.': 'Die Anfrage wurde aufgegeben, bevor sie fertig war.',
  '{0} on {1} ended with `{2}` after {3} ms. That is a stop from this side, not a refusal.':
    '{0} auf {1} endete mit `{2}` nach {3} ms. Das ist ein Abbruch von dieser Seite aus, keine Ablehnung.',
  'A page stops a request when it is left or reloaded, or when its code calls `abort`. CORS plays no part in that.':
    'Eine Seite bricht eine Anfrage ab, wenn sie verlassen oder neu geladen wird oder wenn ihr Code `abort` aufruft. CORS spielt dabei keine Rolle.',
  'Browsers give this error when a page is left, or when its code stops a request.':
    'Browser melden diesen Fehler, wenn eine Seite verlassen wird oder ihr Code eine Anfrage abbricht.',
  'The preflight had no answer by then. If it was a timeout, the server is out of reach, or its code takes `OPTIONS` and answers late or never.':
    'Der Preflight hatte bis dahin keine Antwort. Wenn es ein Timeout war, ist der Server nicht zu erreichen, oder sein Code nimmt `OPTIONS` an und antwortet spät oder nie.',
  'A form loads a page unless its `submit` handler calls `event.preventDefault()`.':
    'Ein Formular lädt eine Seite, wenn sein `submit`-Handler nicht `event.preventDefault()` aufruft.',
  'Look for an `AbortController`, a timeout, or a form or link that leaves the page at that moment.':
    'Suchen Sie nach einem `AbortController`, einem Timeout oder einem Formular oder Link, der die Seite in diesem Moment verlässt.',
  '{0} misspelt': '{0} falsch geschrieben',
  'The server sent `{0}`, a header that browsers do not know.':
    'Der Server hat `{0}` gesendet, einen Header, den Browser nicht kennen.',
  '{0} answered {1} with `{2}: {3}`. Browsers look for `{4}`.':
    '{0} hat auf {1} mit `{2}: {3}` geantwortet. Browser suchen nach `{4}`.',
  'A browser looks for the exact name. A name that is close to it gives no permission.':
    'Ein Browser sucht nach dem genauen Namen. Ein ähnlicher Name gibt keine Erlaubnis.',
  'Send `{0}` in place of `{1}`.': 'Senden Sie `{0}` anstelle von `{1}`.',
  'No Allow-Credentials header': 'Kein Allow-Credentials-Header',
  'Allow-Credentials is not `true`': 'Allow-Credentials ist nicht `true`',
  'The request is made with credentials (cookies or a login), and the server does not allow them.':
    'Die Anfrage wird mit Credentials (Cookies oder Login) gestellt, und der Server erlaubt das nicht.',
  'Only the value `true`, in lower case, allows cookies or an HTTP login.':
    'Nur der Wert `true`, in Kleinbuchstaben, erlaubt Cookies oder einen HTTP-Login.',
  'With credentials the answer may hold private data of the person logged in. The server has to say that this page may read it.':
    'Mit Credentials kann die Antwort private Daten der angemeldeten Person enthalten. Der Server muss sagen, dass diese Seite sie lesen darf.',
  'Have the server send `Access-Control-Allow-Credentials: true`.':
    'Lassen Sie den Server `Access-Control-Allow-Credentials: true` senden.',
  'If the request needs no cookies, use `fetch` with `keepalive: true`: `sendBeacon` always sends them.':
    'Wenn die Anfrage keine Cookies braucht, nehmen Sie `fetch` mit `keepalive: true`: `sendBeacon` sendet sie immer mit.',
  'If the file needs no cookies, write `crossorigin` without `use-credentials` on the element instead.':
    'Wenn die Datei keine Cookies braucht, schreiben Sie am Element stattdessen `crossorigin` ohne `use-credentials`.',
  "If the request needs no cookies, leave out `credentials: 'include'` or `withCredentials` in the page instead.":
    "Wenn die Anfrage keine Cookies braucht, lassen Sie stattdessen `credentials: 'include'` oder `withCredentials` in der Seite weg.",
  'Allow-Credentials sent twice': 'Allow-Credentials doppelt gesendet',
  '`Access-Control-Allow-Credentials` came more than once.': '`Access-Control-Allow-Credentials` kam mehr als einmal.',
  '{0} sent `{1}`. That looks like several headers in one.':
    '{0} hat `{1}` gesendet. Das sieht nach mehreren Headern in einem aus.',
  'Firefox shows extensions two headers as one, and a proxy can join them as well.':
    'Firefox zeigt Erweiterungen zwei Header als einen, und auch ein Proxy kann sie zusammenfügen.',
  'A proxy can join two headers into one.': 'Ein Proxy kann zwei Header zu einem zusammenfügen.',
  '{0} sent the header several times. The browser joins the values to `{1}`.':
    '{0} hat den Header mehrmals gesendet. Der Browser fügt die Werte zu `{1}` zusammen.',
  'The browser compares the joined value as a whole. Two answers that both say yes do not make one that counts.':
    'Der Browser vergleicht den zusammengefügten Wert als Ganzes. Zwei Antworten, die beide Ja sagen, ergeben keine, die zählt.',
  'Let one layer add the CORS headers, and remove them from the other.':
    'Lassen Sie nur eine Schicht die CORS-Header setzen, und entfernen Sie sie aus der anderen.',
  'Look for a reverse proxy, a gateway or a second middleware in front of the app.':
    'Suchen Sie nach einem Reverse Proxy, einem Gateway oder einer zweiten Middleware vor der App.',
  'Allow-Origin is empty': 'Allow-Origin ist leer',
  'Allow-Origin is not an origin': 'Allow-Origin ist kein Ursprung',
  '`Access-Control-Allow-Origin` is empty.': '`Access-Control-Allow-Origin` ist leer.',
  '`Access-Control-Allow-Origin` is `{0}`, which is not an origin.':
    '`Access-Control-Allow-Origin` ist `{0}`, und das ist kein Ursprung.',
  "{0} sent a value that no page's origin can equal. An origin looks like `{1}`.":
    '{0} hat einen Wert gesendet, dem kein Ursprung einer Seite gleichen kann. Ein Ursprung sieht aus wie `{1}`.',
  "The browser compares the value with the page's origin, character by character. It does not guess what was meant.":
    'Der Browser vergleicht den Wert mit dem Ursprung der Seite, Zeichen für Zeichen. Er rät nicht, was gemeint war.',
  'Have the server send `{0}` as the value.': 'Lassen Sie den Server `{0}` als Wert senden.',
  'Look where the value is set: in single quotes or in some files, a variable stays as it is.':
    'Sehen Sie nach, wo der Wert gesetzt wird: In einfachen Anführungszeichen oder manchen Dateien bleibt eine Variable, wie sie ist.',
  '`{0}` is what code writes for a setting without a value. Check that it is set where the server runs.':
    '`{0}` schreibt Code für eine Einstellung ohne Wert. Prüfen Sie, ob sie dort gesetzt ist, wo der Server läuft.',
  'Code handed over a function or an object here, and it became text. Hand over one origin, as a string.':
    'Code hat hier eine Funktion oder ein Objekt übergeben, und daraus wurde Text. Übergeben Sie einen Ursprung als Zeichenkette.',
  'If the value comes from a setting, check that it is set where the server runs.':
    'Wenn der Wert aus einer Einstellung kommt, prüfen Sie, ob sie dort gesetzt ist, wo der Server läuft.',
  '{0} answered {1} with `{2}` and `{3}: {4}`. This answer does not come from the app.':
    '{0} hat {1} mit `{2}` und `{3}: {4}` beantwortet. Diese Antwort kommt nicht von der App.',
  'Bot check of {0}': 'Bot-Prüfung von {0}',
  '{0}, in front of the app, answered with a bot check.': '{0}, vor der App, hat mit einer Bot-Prüfung geantwortet.',
  'A person can pass such a check in a tab. A request that code makes cannot, and a preflight carries no cookie that says it was passed.':
    'Ein Mensch kann eine solche Prüfung in einem Tab bestehen. Eine Anfrage aus Code kann es nicht, und ein Preflight trägt kein Cookie, das sie belegt.',
  'Leave `OPTIONS` and the paths of the API out of the bot checks of {0}.':
    'Nehmen Sie `OPTIONS` und die Pfade der API von den Bot-Prüfungen von {0} aus.',
  'AirPlay has this port': 'AirPlay belegt diesen Port',
  'AirPlay answered, not the app: it listens on the same port.':
    'AirPlay hat geantwortet, nicht die App: Es lauscht auf demselben Port.',
  'AirPlay Receiver takes port 5000 and port 7000, and knows nothing of the app. So it refuses the request, and sends no CORS headers.':
    'Der AirPlay-Empfänger belegt Port 5000 und Port 7000 und weiß nichts von der App. Darum weist er die Anfrage ab und sendet keine CORS-Header.',
  'Start the app on another port and call it there. Or switch off AirPlay Receiver in the settings of macOS.':
    'Starten Sie die App auf einem anderen Port und rufen Sie sie dort auf. Oder schalten Sie den AirPlay-Empfänger in den Einstellungen von macOS aus.',
  'In Vercel, put the path on the `OPTIONS` allowlist of Deployment Protection.':
    'Setzen Sie in Vercel den Pfad auf die `OPTIONS`-Allowlist der Deployment Protection.',
  'If the app checks logins itself, let everyone call it in Google Cloud: give `allUsers` the role `Cloud Run Invoker`, or `Cloud Functions Invoker`.':
    'Wenn die App Logins selbst prüft, lassen Sie in Google Cloud alle den Dienst aufrufen: Geben Sie `allUsers` die Rolle `Cloud Run Invoker` oder `Cloud Functions Invoker`.',
  'Then let the app answer `OPTIONS` with the CORS headers, and check the login itself.':
    'Lassen Sie dann die App `OPTIONS` mit den CORS-Headern beantworten und den Login selbst prüfen.',
  'Amazon S3 turned the request away: the bucket is in the region `{0}`, and the URL does not name it.':
    'Amazon S3 hat die Anfrage abgewiesen: Der Bucket liegt in der Region `{0}`, und die URL nennt sie nicht.',
  'Bucket is in another region': 'Bucket liegt in anderer Region',
  '{0} answered {1} with `{2}` and `{3}: {4}`. That answer carries no CORS headers, whatever the CORS rules of the bucket say.':
    '{0} hat {1} mit `{2}` und `{3}: {4}` beantwortet. Diese Antwort trägt keine CORS-Header, was auch immer die CORS-Regeln des Buckets sagen.',
  'The CORS rules of a bucket count only in its own region. An answer from another region carries none of them, so the browser lets no page read it.':
    'Die CORS-Regeln eines Buckets gelten nur in seiner eigenen Region. Eine Antwort aus einer anderen Region trägt nichts davon, also lässt der Browser keine Seite sie lesen.',
  'Set the region `{0}` where the URL is made: `region` of the S3 client, or the host `{1}`.':
    'Setzen Sie die Region `{0}` dort, wo die URL entsteht: `region` des S3-Clients oder der Host `{1}`.',
  'Sign a signed URL again: the signature holds for one host only.':
    'Lassen Sie eine signierte URL neu signieren: Die Signatur gilt nur für einen Host.',
  "Look into the app's log for what takes so long, and make it faster or move it out of the request. Or raise the time limit of the proxy.":
    'Sehen Sie im Log der App nach, was so lange dauert, und machen Sie es schneller oder nehmen Sie es aus der Anfrage heraus. Oder erhöhen Sie das Zeitlimit des Proxys.',
  'Where Socket.IO runs, it answers this URL itself, past the CORS middleware of the app. Set CORS up in its own option: `cors` of `new Server()` in Node, `cors_allowed_origins` in Python.':
    'Wo Socket.IO läuft, beantwortet es diese URL selbst, an der CORS-Middleware der App vorbei. Richten Sie CORS in dessen eigener Option ein: `cors` von `new Server()` in Node, `cors_allowed_origins` in Python.',
  'If this is SvelteKit or Astro, send `Content-Type: application/json`: forms from other origins get `403`. Or list the origin in `csrf.trustedOrigins` of SvelteKit.':
    'Wenn das SvelteKit oder Astro ist, senden Sie `Content-Type: application/json`: Formulare anderer Ursprünge bekommen `403`. Oder führen Sie den Ursprung in `csrf.trustedOrigins` von SvelteKit auf.',
  "If the app checks CSRF tokens, send its token along. In Django, list the page's origin in `CSRF_TRUSTED_ORIGINS`, too.":
    'Wenn die App CSRF-Tokens prüft, senden Sie ihr Token mit. Führen Sie den Ursprung der Seite in Django auch in `CSRF_TRUSTED_ORIGINS` auf.',
  '`419`, no valid CSRF token': '`419`, kein gültiges CSRF-Token',
  'Have the URL signed again: its signature may have expired, or not fit the request.':
    'Lassen Sie die URL neu signieren: Ihre Signatur kann abgelaufen sein oder nicht zur Anfrage passen.',
  "Send Laravel's CSRF token along, with credentials: it is missing, or its session has run out.":
    'Senden Sie das CSRF-Token von Laravel mit, und zwar mit Credentials: Es fehlt, oder seine Sitzung ist abgelaufen.',
  'If a service worker requested this in place of an image or a script of the page, leave this address out of what the worker handles.':
    'Wenn ein Service Worker das anstelle eines Bildes oder Skripts der Seite angefragt hat, nehmen Sie diese Adresse von dem aus, was der Worker bearbeitet.',
  'Google uses the `Origin` of the request that began this upload. If your server sent it, add `Origin: {0}` there.':
    'Google richtet sich nach dem `Origin` der Anfrage, die diesen Upload begonnen hat. Wenn Ihr Server sie gesendet hat, fügen Sie dort `Origin: {0}` hinzu.',
  'At Microsoft, put the redirect URI of the page under `Single-page application`, and not under `Web`.':
    'Tragen Sie die Redirect-URI bei Microsoft unter `Single-page application` ein, nicht unter `Web`.',
  'If a login server answers here, such as Keycloak, enter `{0}` in the settings of its client. The field is called web origins or redirect URIs.':
    'Wenn hier ein Login-Server wie Keycloak antwortet, tragen Sie `{0}` in den Einstellungen seines Clients ein. Das Feld heißt Web Origins oder Redirect-URIs.',
  "If the development server of Vite answers here, set `server.cors.origin` to `['{0}', defaultAllowedOrigins]` in its configuration (with Astro, under `vite`). The second name comes from `vite`, and keeps `localhost` in.":
    "Wenn hier der Entwicklungsserver von Vite antwortet, setzen Sie in seiner Konfiguration (bei Astro unter `vite`) `server.cors.origin` auf `['{0}', defaultAllowedOrigins]`. Der zweite Name kommt aus `vite` und lässt `localhost` weiter zu.",
  'Enter `{0}` in the settings of {1}: {2}.': 'Tragen Sie `{0}` in den Einstellungen von {1} ein: {2}.',
  'In Envoy, give the route a CORS policy, and put the filter `cors` ahead of the filters that check logins.':
    'Geben Sie der Route in Envoy eine CORS-Richtlinie, und setzen Sie den Filter `cors` vor die Filter, die Logins prüfen.',
  'In Istio, set `corsPolicy` in the `VirtualService`, and let `OPTIONS` pass in each `AuthorizationPolicy` without a login.':
    'Setzen Sie in Istio `corsPolicy` im `VirtualService`, und lassen Sie `OPTIONS` in jeder `AuthorizationPolicy` ohne Anmeldung durch.',
  'In WordPress, add {0} to the list with the filter `rest_allowed_cors_headers`.':
    'Fügen Sie in WordPress {0} mit dem Filter `rest_allowed_cors_headers` zur Liste hinzu.',
  'Or leave {0} out of the request: then no preflight is needed, unless the page listens to upload progress.':
    'Oder lassen Sie {0} in der Anfrage weg: Dann ist kein Preflight nötig, es sei denn, die Seite verfolgt den Fortschritt des Uploads.',
  'Or leave out {0}, mostly added by {1}. {2}': 'Oder lassen Sie {0} weg, meist fügt das {1} hinzu. {2}',
  'Leave `authorization` out of the request: the URL is signed, which is its login. Amazon S3 may refuse a second one with `400`.':
    'Lassen Sie `authorization` in der Anfrage weg: Die URL ist signiert, und das ist ihre Anmeldung. Eine zweite lehnt Amazon S3 womöglich mit `400` ab.',
  ' Every character of a name counts, so {0} does not help.':
    ' Jedes Zeichen eines Namens zählt, darum hilft {0} nicht.',
  'Or leave {0} out of the request: then no preflight is needed.':
    'Oder lassen Sie {0} in der Anfrage weg: Dann ist kein Preflight nötig.',
  'Better list the server in `host_permissions` of the extension: in Firefox, each installation has another origin.':
    'Führen Sie den Server besser in `host_permissions` der Erweiterung auf: In Firefox hat jede Installation einen anderen Ursprung.',
  'Or let the app itself ask, with {0}: CORS rules apply only to its web view.':
    'Oder lassen Sie die App selbst fragen, mit {0}: Die CORS-Regeln binden nur ihre Web-Ansicht.',
  "{0} has no setting for this. If it answers here, let a proxy hand its answers on under the page's own origin.":
    '{0} hat dafür keine Einstellung. Wenn es hier antwortet, lassen Sie einen Proxy seine Antworten unter dem Ursprung der Seite weitergeben.',
  'Or use what it has for pages: `{0}`.': 'Oder nutzen Sie, was es für Seiten gibt: `{0}`.',
  'Put the file on GitHub Pages, or let your own server fetch it: GitHub lets no page read its downloads.':
    'Legen Sie die Datei auf GitHub Pages, oder lassen Sie Ihren eigenen Server sie holen: GitHub lässt keine Seite seine Downloads lesen.',
  '{0} has no setting for this. If it answers here, serve the folder with another program, such as `npx http-server --cors`.':
    '{0} hat dafür keine Einstellung. Wenn es hier antwortet, liefern Sie den Ordner mit einem anderen Programm aus, etwa mit `npx http-server --cors`.',
  '{0} has settings of its own for CORS: {1}.': '{0} hat eigene Einstellungen für CORS: {1}.',
  'If {0} answers here, let the page in with its own settings: {1}.':
    'Wenn hier {0} antwortet, lassen Sie die Seite mit dessen eigenen Einstellungen zu: {1}.',
  'If origins are set under CORS in the Azure portal, change them there: the code of the app then has no say.':
    'Wenn im Azure-Portal unter CORS Ursprünge eingetragen sind, ändern Sie sie dort: Der Code der App hat dann keinen Einfluss.',
  'The API of Anthropic lets pages read only what they ask for with the header `{0}: true`. Then everyone who opens the page can take its API key.':
    'Die API von Anthropic lässt Seiten nur lesen, was sie mit dem Header `{0}: true` anfragen. Dann kann aber jeder, der die Seite öffnet, ihren API-Schlüssel an sich nehmen.',
  'In API Gateway, add a route `OPTIONS /{proxy+}` that has no authorizer.':
    'Fügen Sie in API Gateway eine Route `OPTIONS /{proxy+}` ohne Authorizer hinzu.',
  'In HAProxy, let `OPTIONS` pass: add `!METH_OPTIONS` to the rule that denies it or asks for a login.':
    'Lassen Sie in HAProxy `OPTIONS` durch: Ergänzen Sie `!METH_OPTIONS` in der Regel, die es ablehnt oder eine Anmeldung verlangt.',
  'In IIS, switch on `Anonymous Authentication` as well, or install the CORS module of IIS.':
    'Schalten Sie in IIS auch `Anonymous Authentication` ein, oder installieren Sie das CORS-Modul von IIS.',
  'S3 storage': 'S3-Speicher',
  'Then let a CORS rule of the storage allow the page.':
    'Lassen Sie die Seite danach durch eine CORS-Regel des Speichers zu.',
  'If MediaWiki answers here, as at Wikipedia, add `origin=*` to the URL: it then lets every page read, without a login.':
    'Wenn hier MediaWiki antwortet, wie bei Wikipedia, fügen Sie der URL `origin=*` hinzu: Dann lässt es jede Seite lesen, ohne Login.',
  'In Tomcat, set up its `CorsFilter`, and put `<Valve className="org.apache.catalina.authenticator.BasicAuthenticator" allowCorsPreflight="filter"/>` into `META-INF/context.xml`: its login check runs ahead of that filter.':
    'Richten Sie in Tomcat den `CorsFilter` ein, und setzen Sie `<Valve className="org.apache.catalina.authenticator.BasicAuthenticator" allowCorsPreflight="filter"/>` in `META-INF/context.xml`: Die Login-Prüfung läuft vor diesem Filter.',
  "In Google's Identity-Aware Proxy, set `allow_http_options`: then it hands `OPTIONS` on to the app.":
    'Setzen Sie in Googles Identity-Aware Proxy `allow_http_options`: Dann gibt er `OPTIONS` an die App weiter.',
  'In the load balancer of AWS, put a rule ahead of the others that hands `OPTIONS` on to the app without a login.':
    'Stellen Sie im Load Balancer von AWS eine Regel vor die anderen, die `OPTIONS` ohne Login an die App weitergibt.',
  'In oauth2-proxy, set `skip_auth_preflight`. If nginx or Traefik only asks it about logins, let them answer `OPTIONS` first.':
    'Setzen Sie in oauth2-proxy `skip_auth_preflight`. Wenn nginx oder Traefik ihn nur nach Logins fragt, lassen Sie diese `OPTIONS` zuerst beantworten.',
  'Then let the app answer `OPTIONS` with the CORS headers.':
    'Lassen Sie dann die App `OPTIONS` mit den CORS-Headern beantworten.',
  'In API Management, add the policy `cors` to this API: it answers `OPTIONS` and asks for no key.':
    'Fügen Sie dieser API in API Management die Richtlinie `cors` hinzu: Sie beantwortet `OPTIONS` und fragt nach keinem Schlüssel.',
  'Or list the server in `host_permissions` of the extension: its pages then need no CORS headers.':
    'Oder führen Sie den Server in `host_permissions` der Erweiterung auf: Ihre Seiten brauchen dann keine CORS-Header.',
  'IIS answered {0} itself': 'IIS hat selbst mit {0} geantwortet',
  'Most likely IIS answered {0} itself, and the app behind it never heard of it.':
    'Wahrscheinlich hat IIS {0} selbst beantwortet, und die App dahinter hat nie davon erfahren.',
  '`{0}: {1}` is what IIS itself writes there.': '`{0}: {1}` schreibt IIS selbst so.',
  'The handler of IIS for `{0}` answers like this.': 'Der Handler von IIS für `{0}` antwortet so.',
  'In `web.config`, remove `OPTIONSVerbHandler` under `<handlers>`: then `OPTIONS` reaches the app.':
    'Entfernen Sie in `web.config` unter `<handlers>` den `OPTIONSVerbHandler`: Dann erreicht `OPTIONS` die App.',
  'In `web.config`, remove `WebDAVModule` under `<modules>`, and `WebDAV` under `<handlers>`.':
    'Entfernen Sie in `web.config` unter `<modules>` das `WebDAVModule` und unter `<handlers>` `WebDAV`.',
  'App is asleep': 'App schläft',
  '{0} puts idle apps to sleep, and this one did not wake in time.':
    '{0} schickt unbenutzte Apps schlafen, und diese ist nicht rechtzeitig aufgewacht.',
  'Ask again in a minute: the app has to start first. A paid plan keeps it awake.':
    'Fragen Sie in einer Minute noch einmal: Die App muss erst starten. Ein bezahlter Tarif hält sie wach.',
  'Tunnel is offline': 'Tunnel ist offline',
  'No tunnel of {0} runs at this address.': 'Unter dieser Adresse läuft kein Tunnel von {0}.',
  'The app adds the CORS headers, and it was not the app that answered.':
    'Die CORS-Header fügt die App hinzu, und geantwortet hat nicht die App.',
  'Start the tunnel again, and compare its address with the URL that the page calls.':
    'Starten Sie den Tunnel wieder, und vergleichen Sie seine Adresse mit der URL, die die Seite aufruft.',
  'Warning page of {0}': 'Warnseite von {0}',
  "{0} answered with its warning page, and not with the app's answer.":
    '{0} hat mit seiner Warnseite geantwortet und nicht mit dem, was die App sagt.',
  'Send the request header `ngrok-skip-browser-warning` with any value, and let the server allow it.':
    'Senden Sie den Anfrage-Header `ngrok-skip-browser-warning` mit einem beliebigen Wert, und lassen Sie ihn vom Server erlauben.',
  'No app at this address': 'Keine App unter dieser Adresse',
  '{0} found no running app at this address.': '{0} hat unter dieser Adresse keine laufende App gefunden.',
  'See at {0} whether the app runs, and compare its address with the URL that the page calls.':
    'Sehen Sie bei {0} nach, ob die App läuft, und vergleichen Sie ihre Adresse mit der URL, die die Seite aufruft.',
  'CloudFront stops {0}': 'CloudFront lässt {0} nicht durch',
  'CloudFront answered {0} with `403`, most likely because its cache behavior does not allow `{1}`.':
    'CloudFront hat {0} mit `403` beantwortet, sehr wahrscheinlich, weil das Cache-Verhalten `{1}` nicht zulässt.',
  'The answer is a page with `X-Cache: Error from cloudfront` and `Server: CloudFront`.':
    'Die Antwort ist eine Seite mit `X-Cache: Error from cloudfront` und `Server: CloudFront`.',
  'A cache behavior lets only `GET` and `HEAD` through unless it is told more. To any other method CloudFront answers `403` itself, and no app hears of it.':
    'Ein Cache-Verhalten lässt nur `GET` und `HEAD` durch, solange nichts anderes eingestellt ist. Auf jede andere Methode antwortet CloudFront selbst mit `403`, und keine App erfährt davon.',
  'CloudFront answers like this to a method that it does not let through. A rule of AWS WAF can answer so too.':
    'CloudFront antwortet so auf eine Methode, die es nicht durchlässt. Auch eine Regel von AWS WAF kann so antworten.',
  'Set the allowed HTTP methods of this cache behavior in CloudFront to `{0}`.':
    'Setzen Sie die erlaubten HTTP-Methoden dieses Cache-Verhaltens in CloudFront auf `{0}`.',
  'Then let the server behind CloudFront answer `OPTIONS` with `204` and the CORS headers.':
    'Lassen Sie dann den Server hinter CloudFront `OPTIONS` mit `204` und den CORS-Headern beantworten.',
  'If CloudFront allows the method already, look at the rules of AWS WAF.':
    'Wenn CloudFront die Methode schon zulässt, sehen Sie sich die Regeln von AWS WAF an.',
  'Allow-Origin sent twice': 'Allow-Origin doppelt gesendet',
  '`Access-Control-Allow-Origin` came more than once.': '`Access-Control-Allow-Origin` kam mehr als einmal.',
  'The header may name one origin only. From two values the browser cannot tell which one counts, so it accepts neither, even if they are equal.':
    'Der Header darf nur einen Ursprung nennen. Bei zwei Werten weiß der Browser nicht, welcher zählt, und lässt deshalb keinen gelten, auch wenn sie gleich sind.',
  'AllowAnyOrigin with credentials': 'AllowAnyOrigin mit Credentials',
  'ASP.NET Core allows any origin with `*`. That does not cover a request with cookies or a login.':
    'ASP.NET Core erlaubt mit `*` jeden Ursprung. Das gilt nicht für eine Anfrage mit Cookies oder Login.',
  '{0} sent `Access-Control-Allow-Origin: *`, as `AllowAnyOrigin` does.':
    '{0} hat `Access-Control-Allow-Origin: *` gesendet, wie es `AllowAnyOrigin` tut.',
  'With credentials the answer may hold private data of the person logged in. So the browser wants the name of the one origin that may read it.':
    'Mit Credentials kann die Antwort private Daten der angemeldeten Person enthalten. Deshalb will der Browser den Namen des einen Ursprungs, der sie lesen darf.',
  'The headers show ASP.NET Core, and `AllowAnyOrigin` is what makes it answer with `*`.':
    'Die Header deuten auf ASP.NET Core, und dort führt `AllowAnyOrigin` zur Antwort `*`.',
  'Replace `AllowAnyOrigin()` with `WithOrigins("{0}")`, and add `AllowCredentials()`.':
    'Ersetzen Sie `AllowAnyOrigin()` durch `WithOrigins("{0}")`, und fügen Sie `AllowCredentials()` hinzu.',
  'The two cannot stand together: ASP.NET Core throws for `AllowAnyOrigin` with `AllowCredentials`.':
    'Beides zusammen geht nicht: ASP.NET Core wirft eine Exception für `AllowAnyOrigin` mit `AllowCredentials`.',
  'Auth answers the preflight ({0})': 'Login-Prüfung beantwortet Preflight ({0})',
  "A login check answered the browser's permission question (the preflight) with `{0}`.":
    'Eine Login-Prüfung hat die Frage des Browsers um Erlaubnis (den Preflight) mit `{0}` beantwortet.',
  "Most likely a login check answered the browser's permission question (the preflight) with `{0}`.":
    'Sehr wahrscheinlich hat eine Login-Prüfung die Frage des Browsers um Erlaubnis (den Preflight) mit `{0}` beantwortet.',
  'A `403` on `OPTIONS` is most often a login check. A firewall can answer like that too.':
    'Ein `403` auf `OPTIONS` ist meist eine Login-Prüfung. Auch eine Firewall kann so antworten.',
  'Run the CORS middleware before the login check, so that it answers `OPTIONS` itself.':
    'Lassen Sie die CORS-Middleware vor der Login-Prüfung laufen, damit sie `OPTIONS` selbst beantwortet.',
  'Blocked as dangerous': 'Als gefährlich blockiert',
  'The browser considers `{0}` dangerous and sends it nothing.':
    'Der Browser hält `{0}` für gefährlich und fragt dort nichts an.',
  'The browser stopped the request to {0} before it was sent: `{1}`.':
    'Der Browser hat die Anfrage an {0} aufgehalten, bevor sie gesendet wurde: `{1}`.',
  'The host is on a list of sites that harm their visitors.':
    'Der Host steht auf einer Liste von Websites, die ihren Besuchern schaden.',
  'The request never left the browser, so the server and its CORS headers played no part. The list warns of malware, false logins and unwanted programs.':
    'Die Anfrage hat den Browser nie verlassen, also spielten der Server und seine CORS-Header keine Rolle. Die Liste warnt vor Schadsoftware, falschen Logins und unerwünschten Programmen.',
  'Take `{0}` out of the page, unless you know why it is listed.':
    'Nehmen Sie `{0}` aus der Seite, es sei denn, Sie wissen, warum der Host auf der Liste steht.',
  'If the host is yours, look for what somebody put there, clean it up, and ask Google Safe Browsing for a review.':
    'Wenn der Host Ihnen gehört, suchen Sie, was jemand dort abgelegt hat, räumen Sie auf, und beantragen Sie bei Google Safe Browsing eine Überprüfung.',
  'Blocked as a tracker': 'Als Tracker blockiert',
  "The browser's own protection blocks `{0}`.": 'Der Schutz des Browsers selbst blockiert `{0}`.',
  'The host is on its list of trackers.': 'Der Host steht auf seiner Liste von Trackern.',
  'The request never left the browser, so the server and its CORS headers played no part. Other people may not see this at all.':
    'Die Anfrage hat den Browser nie verlassen, also spielten der Server und seine CORS-Header keine Rolle. Andere Leute sehen das vielleicht gar nicht.',
  'Serve this request from your own origin, so that it does not go to a listed host.':
    'Beantworten Sie diese Anfrage unter Ihrem eigenen Ursprung, damit sie nicht an einen Host von der Liste geht.',
  'Let the page work without the answer as well: many visitors block such hosts.':
    'Lassen Sie die Seite auch ohne diese Antwort funktionieren: Viele Besucher blockieren solche Hosts.',
  'Blocked by an extension': 'Von einer Erweiterung blockiert',
  'Something in this browser stopped the request before it was sent.':
    'Etwas in diesem Browser hat die Anfrage aufgehalten, bevor sie gesendet wurde.',
  'Something in this browser kept the answer from the page.':
    'Etwas in diesem Browser hat die Antwort von der Seite ferngehalten.',
  '{0} on {1} ended with `{2}`. Ad blockers, privacy extensions and built-in blockers do that.':
    '{0} auf {1} endete mit `{2}`. Werbeblocker, Erweiterungen für Privatsphäre und eingebaute Blocker tun das.',
  'Firefox gives this error when an extension cancels a request.':
    'Firefox meldet diesen Fehler, wenn eine Erweiterung eine Anfrage abbricht.',
  'The server answered, and its CORS headers played no part. Other people may not see this at all.':
    'Der Server hat geantwortet, und seine CORS-Header spielten keine Rolle. Andere Leute sehen das vielleicht gar nicht.',
  'Switch the blockers of this browser off for this page, one by one, and try again.':
    'Schalten Sie die Blocker dieses Browsers für diese Seite einen nach dem anderen aus, und versuchen Sie es wieder.',
  'If your visitors use such blockers, rename the path: words like `ads`, `track` or `analytics` are on their lists.':
    'Wenn Ihre Besucher solche Blocker nutzen, benennen Sie den Pfad um: Wörter wie `ads`, `track` oder `analytics` stehen auf deren Listen.',
  'Not in the allowlist': 'Nicht in der Erlaubnisliste',
  'The page has a `Connection-Allowlist` header, and this address is not on its list.':
    'Die Seite hat einen Header `Connection-Allowlist`, und diese Adresse steht nicht auf dessen Liste.',
  'A fenced frame that gave up the network ends its requests with this error, too.':
    'Auch ein Fenced Frame, der auf das Netz verzichtet hat, beendet seine Anfragen mit diesem Fehler.',
  'Add `"{0}"` to the `Connection-Allowlist` of the page.':
    'Ergänzen Sie `"{0}"` in der `Connection-Allowlist` der Seite.',
  'Blocked by policy': 'Durch eine Richtlinie blockiert',
  'A policy on this machine blocks `{0}`.': 'Eine Richtlinie auf diesem Rechner blockiert `{0}`.',
  'The host is on a list that somebody set up for this browser.':
    'Der Host steht auf einer Liste, die jemand für diesen Browser eingerichtet hat.',
  'Ask whoever looks after this machine to allow `{0}`.':
    'Bitten Sie die Person, die diesen Rechner betreut, `{0}` zu erlauben.',
  'The address `chrome://policy` lists the policies of this browser.':
    'Die Adresse `chrome://policy` zeigt die Richtlinien dieses Browsers.',
  'Blocked in DevTools': 'In den DevTools blockiert',
  'A blocking rule in DevTools stopped the request.': 'Eine Blockierregel in den DevTools hat die Anfrage aufgehalten.',
  '{0} on {1} fits a pattern in the panel for request blocking. It was never sent.':
    '{0} auf {1} passt zu einem Muster im Bereich für blockierte Anfragen. Sie wurde nie gesendet.',
  'DevTools blocks requests on demand, to show how a page copes without them. The server and CORS play no part.':
    'Die DevTools blockieren Anfragen auf Wunsch, um zu zeigen, wie eine Seite ohne sie zurechtkommt. Der Server und CORS spielen keine Rolle.',
  'In DevTools, remove the pattern under Request conditions. In older versions it is under Network request blocking.':
    'Entfernen Sie das Muster in den DevTools unter „Anfragebedingungen“ (in älteren Versionen: Blockieren von Netzwerkanfragen).',
  'Stored answer for another origin': 'Gespeicherte Antwort für anderen Ursprung',
  'A cache answered with a stored response that was made for another origin.':
    'Ein Cache hat mit einer gespeicherten Antwort geantwortet, die für einen anderen Ursprung gemacht war.',
  'The stored answer of {0} allows `{1}`, and this page is `{2}`. It was not written for this request: {3}.':
    'Die gespeicherte Antwort von {0} erlaubt `{1}`, und diese Seite ist `{2}`. Sie wurde nicht für diese Anfrage geschrieben: {3}.',
  'Without `Vary: Origin` a cache keeps one copy for everybody. It then hands a copy made for one site to all the others.':
    'Ohne `Vary: Origin` hält ein Cache eine einzige Kopie für alle. Eine Kopie, die für eine Website gemacht ist, gibt er dann an alle anderen.',
  'The answer comes from a cache, and the server does not tell caches to keep copies apart by origin.':
    'Die Antwort kommt aus einem Cache, und der Server sagt Caches nicht, dass sie Kopien nach Ursprung trennen sollen.',
  'Send `Vary: Origin` with every answer whose `Access-Control-Allow-Origin` depends on who asks.':
    'Senden Sie `Vary: Origin` mit jeder Antwort, deren `Access-Control-Allow-Origin` davon abhängt, wer fragt.',
  'Let the CDN or cache pass the `Origin` header on and make it part of its key, then clear what it has stored.':
    'Lassen Sie das CDN oder den Cache den Header `Origin` weitergeben und in den Schlüssel aufnehmen, und löschen Sie dann, was dort gespeichert ist.',
  'Stored answer without Allow-Origin': 'Gespeicherte Antwort ohne Allow-Origin',
  'A cache answered with a stored response that has no `Access-Control-Allow-Origin` header.':
    'Ein Cache hat mit einer gespeicherten Antwort geantwortet, die keinen `Access-Control-Allow-Origin`-Header hat.',
  'The answer to {0} on {1} is not for this request: {2}.':
    'Die Antwort auf {0} von {1} ist nicht für diese Anfrage: {2}.',
  'Without `Vary: Origin` a cache keeps one copy for everybody. It then hands a copy made for a plain request to a page that needs CORS headers.':
    'Ohne `Vary: Origin` hält ein Cache eine einzige Kopie für alle. Eine Kopie, die für eine gewöhnliche Anfrage gemacht ist, gibt er dann an eine Seite, die CORS-Header braucht.',
  'Send `Vary: Origin` with every answer of this URL, with or without CORS headers.':
    'Senden Sie `Vary: Origin` mit jeder Antwort dieser URL, mit oder ohne CORS-Header.',
  'Put `crossorigin` on the image or script that loads the same URL without CORS.':
    'Setzen Sie `crossorigin` an das Bild oder Skript, das dieselbe URL ohne CORS lädt.',
  'Or put `crossorigin` on the image or script that loads the same URL without CORS.':
    'Oder setzen Sie `crossorigin` an das Bild oder Skript, das dieselbe URL ohne CORS lädt.',
  'it has the `Date` of an earlier answer': 'sie hat das `Date` einer früheren Antwort',
  'Certificate not trusted': 'Zertifikat nicht vertrauenswürdig',
  'The browser broke off the connection to {0} before it sent anything: `{1}`. A page is never asked whether it wants to go on.':
    'Der Browser hat die Verbindung zu {0} abgebrochen, bevor er etwas gesendet hat: `{1}`. Eine Seite wird nie gefragt, ob sie weitermachen will.',
  'Without a certificate it trusts, the browser cannot know who answers. In a tab it shows a warning; for a request of a page there is none.':
    'Ohne ein Zertifikat, dem er vertraut, kann der Browser nicht wissen, wer antwortet. In einem Tab zeigt er eine Warnung; für die Anfrage einer Seite gibt es keine.',
  'Make a certificate that this machine trusts, for example with `mkcert`.':
    'Erstellen Sie ein Zertifikat, dem dieser Rechner vertraut, zum Beispiel mit `mkcert`.',
  'Give `{0}` a certificate for this name from an authority that browsers trust.':
    'Geben Sie `{0}` ein Zertifikat für diesen Namen von einer Stelle, der Browser vertrauen.',
  'To see what is wrong with it, open {0} in a tab of its own.':
    'Um zu sehen, was daran falsch ist, öffnen Sie {0} in einem eigenen Tab.',
  'The certificate of `{0}` comes from an authority that the browser does not know.':
    'Das Zertifikat von `{0}` kommt von einer Stelle, die der Browser nicht kennt.',
  'The certificate of `{0}` was made for another host name.':
    'Das Zertifikat von `{0}` wurde für einen anderen Hostnamen ausgestellt.',
  'The certificate of `{0}` has run out, or is not valid yet.':
    'Das Zertifikat von `{0}` ist abgelaufen oder gilt noch nicht.',
  'The certificate of `{0}` was taken back by its authority.':
    'Das Zertifikat von `{0}` wurde von seiner Stelle widerrufen.',
  'The certificate of `{0}` is not one that the browser trusts.':
    'Das Zertifikat von `{0}` ist keines, dem der Browser vertraut.',
  'Changed on the way': 'Unterwegs verändert',
  "The server's answer allows the page, but the browser refused it.":
    'Die Antwort des Servers lässt die Seite ein, und der Browser hat sie trotzdem abgelehnt.',
  '{0} answered {1} with headers that pass every rule. What the browser judged must have been something else.':
    '{0} hat {1} mit Headern beantwortet, die jede Regel erfüllen. Der Browser muss über etwas anderes geurteilt haben.',
  'Extensions can change headers after they arrive, and the browser judges what they leave. A cache or a service worker can step in as well.':
    'Erweiterungen können Header nach der Ankunft ändern, und der Browser urteilt über das, was übrig bleibt. Auch ein Cache oder ein Service Worker kann eingreifen.',
  'No rule explains the refusal, and extensions are not shown what others changed.':
    'Keine Regel erklärt die Ablehnung, und Erweiterungen sehen nicht, was andere geändert haben.',
  'Try the page in a window without extensions, for example a private one.':
    'Probieren Sie die Seite in einem Fenster ohne Erweiterungen, zum Beispiel in einem privaten.',
  'If it works there, switch your extensions off one by one. Those that add CORS headers come first.':
    'Wenn es dort geht, schalten Sie Ihre Erweiterungen eine nach der anderen aus. Beginnen Sie mit denen, die CORS-Header hinzufügen.',
  'If it fails there too, remove the service worker of the page and its stored data.':
    'Wenn es auch dort fehlschlägt, entfernen Sie den Service Worker der Seite und ihre gespeicherten Daten.',
  'Error {0} without Allow-Origin': 'Fehler {0} ohne Allow-Origin',
  'The server answered with {0}, and that answer has no `Access-Control-Allow-Origin` header.':
    'Der Server hat mit {0} geantwortet, und dieser Antwort fehlt der Header `Access-Control-Allow-Origin`.',
  'The console mentions CORS, and the real error stays hidden from the page.':
    'Die Konsole spricht von CORS, und der eigentliche Fehler bleibt der Seite verborgen.',
  'An error answer needs the CORS headers like every other one. Without them the browser keeps it from the page, status and all.':
    'Eine Fehlerantwort braucht die CORS-Header wie jede andere. Ohne sie hält der Browser sie von der Seite fern, samt Status.',
  ' Its answer to {0} carried no CORS headers either.': ' Auch seine Antwort auf {0} trug keine CORS-Header.',
  'Then set up CORS on the server, for every route and every status.':
    'Richten Sie dann auf dem Server CORS ein, für jede Route und jeden Status.',
  ' Whether other answers of the server carry CORS headers was not seen.':
    ' Ob andere Antworten des Servers CORS-Header tragen, war nicht zu sehen.',
  'Then let the CORS middleware run before whatever answers with errors, so that the page can read them.':
    'Lassen Sie dann die CORS-Middleware vor dem laufen, was mit Fehlern antwortet, damit die Seite sie lesen kann.',
  '`401`, a demand for a valid login': '`401` (ein gültiger Login wird verlangt)',
  ' The redirect to another origin made the browser leave out `Authorization`: that may be why the status is `{0}`.':
    ' Bei der Weiterleitung zu einem anderen Ursprung ließ der Browser `Authorization` weg: Daher kommt vielleicht der Status `{0}`.',
  ' The credentials of the request were missing, wrong or expired.':
    ' Die Credentials der Anfrage fehlten, waren falsch oder abgelaufen.',
  '`403`, access denied': '`403` (Zugriff verweigert)',
  '`404`, nothing at this address': '`404` (nichts unter dieser Adresse)',
  '`501`, a request this server does not support': '`501` (eine Anfrage, die dieser Server nicht unterstützt)',
  'If this server is for WebSockets, open a WebSocket instead: `new WebSocket()`.':
    'Wenn dieser Server für WebSockets da ist, öffnen Sie stattdessen einen WebSocket: `new WebSocket()`.',
  'Check whether this port takes only `https:`. If so, write `https:` in the URL.':
    'Prüfen Sie, ob dieser Port nur `https:` annimmt: Schreiben Sie dann `https:` in die URL.',
  'In Django, check that `ALLOWED_HOSTS` lists `{0}`: a request for another host gets `400`.':
    'Prüfen Sie in Django, ob `ALLOWED_HOSTS` `{0}` aufführt: Eine Anfrage für einen anderen Host bekommt `400`.',
  'Cookies or headers that are too large get `400` from nginx itself: see `large_client_header_buffers`.':
    'Auf zu große Cookies oder Header antwortet nginx selbst mit `400`: siehe `large_client_header_buffers`.',
  '`405`, a method this address does not take': '`405` (eine Methode, die diese Adresse nicht annimmt)',
  'the error `{0}`': 'dem Fehler `{0}`',
  'Check the token or the cookie that the request sends: it may be missing, wrong or expired.':
    'Prüfen Sie das Token oder das Cookie, das die Anfrage sendet: Es kann fehlen, falsch oder abgelaufen sein.',
  "Look for this request in the app's log. If it is not there, a firewall rule of {0} may have refused it.":
    'Suchen Sie diese Anfrage im Log der App. Steht sie nicht darin, kann eine Firewall-Regel von {0} sie abgelehnt haben.',
  'Find out why the server answers `403`: the login may be missing, or lack the right.':
    'Finden Sie heraus, warum der Server `403` antwortet: Der Login kann fehlen, oder ihm fehlt das Recht.',
  'Check the URL: `{0}` has two slashes in a row. Often a base URL ends with one, and the path begins with one.':
    'Prüfen Sie die URL: `{0}` enthält zwei Schrägstriche hintereinander. Oft endet die Basis-URL mit einem, und der Pfad beginnt mit einem.',
  'The answer is of type `text/html`. If the code wants data, check the URL: it may lead to a website, and not to its API.':
    'Die Antwort hat den Typ `text/html`. Wenn der Code Daten will, prüfen Sie die URL: Sie führt vielleicht zu einer Website und nicht zu ihrer API.',
  'Then write `Header always set` in Apache: without `always` it leaves its errors out.':
    'Schreiben Sie dann in Apache `Header always set`: Ohne `always` lässt es seine Fehler aus.',
  'In the load balancer of AWS, hand this request on to a target group that takes its version of HTTP. One for gRPC takes only `POST` over HTTP/2.':
    'Geben Sie diese Anfrage im Load Balancer von AWS an eine Zielgruppe weiter, die ihre HTTP-Version annimmt. Eine für gRPC nimmt nur `POST` über HTTP/2 an.',
  'If nginx adds the CORS headers, end those `add_header` lines with `always`: without it, nginx leaves them out of errors.':
    'Falls nginx die CORS-Header hinzufügt, beenden Sie diese `add_header`-Zeilen mit `always`: Ohne das lässt nginx sie bei Fehlern weg.',
  'Let the one that stays name `{0}`: `*` is not enough for a request with credentials.':
    'Lassen Sie die Schicht, die bleibt, `{0}` nennen: `*` reicht für eine Anfrage mit Credentials nicht.',
  'Check the URL and the method that the page uses.': 'Prüfen Sie die URL und die Methode, die die Seite verwendet.',
  "Find out in the server's log why it answered `{0}`, and fix that first.":
    'Finden Sie im Log des Servers heraus, warum er mit `{0}` geantwortet hat, und beheben Sie das zuerst.',
  ' Its answer to {0} did carry CORS headers.': ' Seine Antwort auf {0} trug CORS-Header.',
  ' Its answer to the preflight did carry CORS headers.': ' Seine Antwort auf den Preflight trug CORS-Header.',
  'Embedding refused ({0})': 'Einbetten abgelehnt ({0})',
  'The page embeds only files that agree to it, and this one does not say so.':
    'Die Seite bettet nur Dateien ein, die dem zustimmen, und diese sagt es nicht.',
  'The page has a {0}.': 'Die Seite hat eine {0}.',
  'The page has a {0} or a {1}.': 'Die Seite hat eine {0} oder eine {1}.',
  '{0} answered {1} without `Cross-Origin-Resource-Policy`.':
    '{0} hat {1} ohne `Cross-Origin-Resource-Policy` beantwortet.',
  '{0} answered {1} with `Cross-Origin-Resource-Policy: {2}`. That is not exactly one of `same-origin`, `same-site` and `cross-origin`, so it counts as none.':
    '{0} hat {1} mit `Cross-Origin-Resource-Policy: {2}` beantwortet. Das ist nicht genau eines von `same-origin`, `same-site` und `cross-origin`, also zählt es als keines.',
  "The file did not agree. DevTools' log says which policy the page has: make the request again while DevTools is open.":
    'Die Datei hat nicht zugestimmt. Welche Policy die Seite hat, steht im Log der DevTools: Stellen Sie die Anfrage noch einmal, während die DevTools offen sind.',
  'A page with that policy may use powerful features. In return, each file from another origin has to agree to be loaded there.':
    'Eine Seite mit dieser Policy darf mächtige Funktionen nutzen. Dafür muss jede Datei von einem anderen Ursprung zustimmen, dort geladen zu werden.',
  'Send the file with `Cross-Origin-Resource-Policy: cross-origin`.':
    'Senden Sie die Datei mit `Cross-Origin-Resource-Policy: cross-origin`.',
  "Or leave `mode: 'no-cors'` out of the `fetch` call, and let the server allow the origin of the page.":
    "Oder lassen Sie `mode: 'no-cors'` im `fetch`-Aufruf weg, und lassen Sie den Server den Ursprung der Seite erlauben.",
  'Or load it with CORS: add `crossorigin` to the element, and let the server allow the origin of the page.':
    'Oder laden Sie sie mit CORS: Setzen Sie `crossorigin` an das Element, und lassen Sie den Server den Ursprung der Seite erlauben.',
  'If the file is not yours, {0} on the page lets it in without cookies.':
    'Wenn die Datei nicht Ihnen gehört, lässt {0} auf der Seite sie ohne Cookies ein.',
  'Server hung up': 'Server hat aufgelegt',
  'The server broke off without a whole answer.': 'Der Server hat ohne vollständige Antwort abgebrochen.',
  'The exchange with {0} broke off during the preflight: `{1}`.':
    'Der Austausch mit {0} brach während des Preflights ab: `{1}`.',
  'The exchange with {0} broke off during {1}: `{2}`.': 'Der Austausch mit {0} brach während {1} ab: `{2}`.',
  "Most often the server's process crashed, or a proxy cut the line.":
    'Meist ist der Prozess des Servers abgestürzt, oder ein Proxy hat die Leitung gekappt.',
  'Most often the server or a proxy ended this one request, or sent something that {0} forbids.':
    'Meist hat der Server oder ein Proxy diese eine Anfrage beendet oder etwas gesendet, das {0} verbietet.',
  'If the server answers a plain `GET`, it hangs up only on `OPTIONS`, as Icecast 2.4 does. Let a proxy in front answer `OPTIONS`.':
    'Wenn der Server ein einfaches `GET` beantwortet, legt er nur bei `OPTIONS` auf, wie Icecast 2.4. Lassen Sie einen Proxy davor `OPTIONS` beantworten.',
  'Try the same request with `curl --http1.1`. If that works, look for a header or a limit that does not go with {0}.':
    'Versuchen Sie dieselbe Anfrage mit `curl --http1.1`. Wenn das geht, suchen Sie nach einem Header oder einem Limit, das nicht zu {0} passt.',
  'Without an answer there are no headers to check. Firefox takes a closed connection for an empty answer to `PUT`, and its console then speaks of several `Access-Control-Allow-Origin` headers, though there is none.':
    'Ohne Antwort gibt es keine Header zu prüfen. Firefox hält eine geschlossene Verbindung für eine leere Antwort auf `PUT`, und seine Konsole spricht dann von mehreren `Access-Control-Allow-Origin`-Headern, obwohl es keinen gibt.',
  'Firefox gives this error for what it cancels itself, too.':
    'Firefox meldet diesen Fehler auch für das, was es selbst abbricht.',
  'Without an answer there are no headers to check.': 'Ohne Antwort gibt es keine Header zu prüfen.',
  "The page was given the answer's status and headers: CORS had let it in. Only reading its body failed.":
    'Die Seite bekam Status und Header der Antwort: CORS hatte sie durchgelassen. Erst das Lesen des Bodys schlug fehl.',
  "The answer's status and headers came. Reading its body failed after that.":
    'Status und Header der Antwort kamen an. Danach schlug das Lesen des Bodys fehl.',
  "Look into the server's log for this moment, and into that of a proxy in front of it.":
    'Sehen Sie für diesen Moment ins Log des Servers und in das eines Proxys davor.',
  'If the server runs in a container, let it listen on `0.0.0.0` there: `127.0.0.1` serves only the container itself.':
    'Wenn der Server in einem Container läuft, lassen Sie ihn dort auf `0.0.0.0` lauschen: `127.0.0.1` ist der Container allein.',
  'Not in the CSP': 'Nicht in der CSP',
  'The page has a Content Security Policy, and this address is not on its list.':
    'Die Seite hat eine Content Security Policy, und diese Adresse steht nicht auf deren Liste.',
  'The page wanted something from {0}, and its policy does not list that for `{1}`. The request was never sent.':
    'Die Seite wollte etwas von {0}, und ihre Policy nennt das nicht unter `{1}`. Die Anfrage wurde nie gesendet.',
  'With that policy a page limits itself to the servers it knows. It comes from your own site; the other server and CORS play no part.':
    'Mit dieser Policy beschränkt sich eine Seite auf die Server, die sie kennt. Sie kommt von Ihrer eigenen Website; der andere Server und CORS spielen keine Rolle.',
  'Add `{0}` to `{1}` in the `Content-Security-Policy` of the page.':
    'Fügen Sie in der `Content-Security-Policy` der Seite `{0}` zu `{1}` hinzu.',
  'Embedding refused (CORP)': 'Einbetten abgelehnt (CORP)',
  '`Cross-Origin-Resource-Policy: {0}` keeps this page from embedding the file.':
    '`Cross-Origin-Resource-Policy: {0}` hält diese Seite davon ab, die Datei einzubetten.',
  ' An IP address belongs to no site, not even to that of its other ports.':
    ' Eine IP-Adresse gehört zu keiner Site, nicht einmal zu der ihrer anderen Ports.',
  ' A page on `http:` is not of the site of a file on `https:`, whatever their names.':
    ' Eine Seite auf `http:` gehört nicht zur Site einer Datei auf `https:`, wie auch immer beide heißen.',
  '{0} answered {1} and said who may embed it: only pages of the same site. This page is {2}.{3}':
    '{0} hat {1} beantwortet und gesagt, wer es einbetten darf: nur Seiten derselben Site. Diese Seite ist {2}.{3}',
  '{0} answered {1} and said who may embed it: only pages of the same origin. This page is {2}.':
    '{0} hat {1} beantwortet und gesagt, wer es einbetten darf: nur Seiten desselben Ursprungs. Diese Seite ist {2}.',
  'That header protects files loaded without CORS, such as images and scripts. The browser throws the answer away before the page gets it.':
    'Dieser Header schützt Dateien, die ohne CORS geladen werden, etwa Bilder und Skripte. Der Browser verwirft die Antwort, bevor die Seite sie bekommt.',
  'If other sites may embed this file, send it with `Cross-Origin-Resource-Policy: cross-origin`.':
    'Wenn andere Websites diese Datei einbetten dürfen, senden Sie sie mit `Cross-Origin-Resource-Policy: cross-origin`.',
  'In Express, `helmet` sends `same-origin` by default: set its `crossOriginResourcePolicy` option.':
    'In Express sendet `helmet` von sich aus `same-origin`: Setzen Sie seine Option `crossOriginResourcePolicy`.',
  'CORS filter refused ({0})': 'CORS-Filter hat abgelehnt ({0})',
  'The CORS filter of {0} refused the preflight with `{1}`.':
    'Der CORS-Filter von {0} hat den Preflight mit `{1}` abgelehnt.',
  '{0} knows {1}. It does not allow everything that was asked for: {2}.':
    '{0} kennt {1}. Es wird nicht alles erlaubt, was gefragt wurde: {2}.',
  '{0} does not allow what was asked: {1}, from {2}.': '{0} erlaubt nicht, was gefragt wurde: {1}, für {2}.',
  'In Kong, switch on the plugin `cors` for this route: it answers `OPTIONS` before the plugins for logins.':
    'Schalten Sie in Kong das Plugin `cors` für diese Route ein: Es beantwortet `OPTIONS` vor den Plugins für Logins.',
  'If Cloudflare Access guards this path, switch on its bypass of `OPTIONS` requests: it refuses them.':
    'Wenn Cloudflare Access diesen Pfad schützt, schalten Sie dort die Umgehung für `OPTIONS`-Anfragen ein: Es lehnt sie ab.',
  'The host is one of localtunnel, whose warning page has the status `511`.':
    'Der Host gehört zu localtunnel, dessen Warnseite den Status `511` hat.',
  'Open {0} in a tab, and pass the warning page there.':
    'Öffnen Sie {0} in einem Tab und bestätigen Sie dort die Warnseite.',
  'The CORS filter rack-cors did not let the page in: `{0}`.':
    'Der CORS-Filter rack-cors hat die Seite nicht zugelassen: `{0}`.',
  'rack-cors sends its headers only if origin and path fit its configuration. Without them the browser keeps the answer from the page.':
    'rack-cors sendet seine Header nur, wenn Ursprung und Pfad zu seiner Konfiguration passen. Ohne sie enthält der Browser der Seite die Antwort vor.',
  'Add a `resource` for this path to the block of this origin in `config/initializers/cors.rb`.':
    'Ergänzen Sie im Block dieses Ursprungs in `config/initializers/cors.rb` eine `resource` für diesen Pfad.',
  'A CORS filter read the preflight, and did not agree to it.':
    'Ein CORS-Filter hat den Preflight gelesen und ihm nicht zugestimmt.',
  'Some filters send no CORS header at all if the origin, the method or one header is not on their lists. The browser then never sends the request.':
    'Manche Filter senden gar keinen CORS-Header, wenn der Ursprung, die Methode oder ein Header nicht auf ihren Listen steht. Der Browser sendet die Anfrage dann nie.',
  'Only what reads preflights lists in `Vary` what they ask. Filters written in Go refuse like this.':
    'Nur was Preflights liest, nennt in `Vary`, wonach sie fragen. Filter in Go lehnen so ab.',
  'Look at the CORS settings of {0}. Let them allow the origin, the method and the headers of this request.':
    'Erlauben Sie den Ursprung, die Methode und die Header dieser Anfrage in den CORS-Einstellungen von {0}.',
  'Allow the origin, the method and the headers of this request in the CORS settings of the server.':
    'Erlauben Sie den Ursprung, die Methode und die Header dieser Anfrage in den CORS-Einstellungen des Servers.',
  'If the app uses Gin with `gin-contrib/cors`, add `{0}` to its `AllowOrigins`: it answers others with `403`.':
    'Wenn die App Gin mit `gin-contrib/cors` nutzt, tragen Sie `{0}` dort in `AllowOrigins` ein: Andere bekommen `403`.',
  'The filter answers a preflight with an error if one part of it is not on its lists. The browser then never sends the request.':
    'Der Filter beantwortet einen Preflight mit einem Fehler, wenn ein Teil davon nicht auf seinen Listen steht. Der Browser sendet die Anfrage dann nie.',
  '{0} answers like this when its CORS settings refuse a preflight.':
    '{0} antwortet so, wenn die CORS-Einstellungen einen Preflight ablehnen.',
  'The CORS filter of {0} refused the request with `{1}`.':
    'Der CORS-Filter von {0} hat die Anfrage mit `{1}` abgelehnt.',
  'This filter also looks at requests without a preflight, and turns down those whose origin or method is not on its lists. The app behind it never sees that request.':
    'Dieser Filter prüft auch Anfragen ohne Preflight und weist die ab, deren Ursprung oder Methode nicht auf seinen Listen steht. Die App dahinter bekommt eine solche Anfrage nie zu sehen.',
  '{0} answers like this when its CORS settings refuse the origin or the method. A login check can answer so too, where they leave out the path.':
    '{0} antwortet so, wenn die CORS-Einstellungen den Ursprung oder die Methode ablehnen. Auch eine Login-Prüfung kann so antworten, wenn die Einstellungen den Pfad nicht nennen.',
  "The answer's body says which part was refused. DevTools does not keep it: the `curl` command for the preflight shows it.":
    'Der Body der Antwort sagt, welcher Teil abgelehnt wurde. Die DevTools behalten ihn nicht: Der `curl`-Befehl für den Preflight zeigt ihn.',
  '`{0}` with {1}': '`{0}` mit {1}',
  'CORS setup fails (500)': 'CORS-Konfiguration scheitert (500)',
  'The server broke on the preflight itself, with status `500`.':
    'Der Server scheiterte am Preflight selbst, mit Status `500`.',
  'A preflight mostly runs no code of the app, only the CORS filter. Without its answer the browser never sends the request.':
    'Ein Preflight durchläuft meist keinen Code der App, nur den CORS-Filter. Ohne dessen Antwort sendet der Browser die Anfrage nie.',
  'The headers show {0}, and a preflight there rarely reaches other code that can fail.':
    'Die Header deuten auf {0}, und ein Preflight erreicht dort selten anderen Code, der scheitern kann.',
  "The server's log names the exception.": 'Das Log des Servers nennt die Exception.',
  'In Express that happens when the `origin` function of `cors` passes on an error.':
    'In Express geschieht das, wenn die `origin`-Funktion von `cors` einen Fehler weitergibt.',
  'Give `cors` a list of origins, or let its `origin` function answer `false` instead of an error.':
    'Geben Sie `cors` eine Liste von Ursprüngen, oder lassen Sie die `origin`-Funktion `false` statt eines Fehlers antworten.',
  'ASP.NET Core throws for `AllowAnyOrigin` with `AllowCredentials`, and for a CORS rule without `UseCors`.':
    'ASP.NET Core wirft eine Exception für `AllowAnyOrigin` mit `AllowCredentials` und für eine CORS-Regel ohne `UseCors`.',
  'Name the origins with `WithOrigins`, and call `UseCors` after `UseRouting`.':
    'Nennen Sie die Ursprünge mit `WithOrigins`, und rufen Sie `UseCors` nach `UseRouting` auf.',
  'Spring throws on every request if `allowedOrigins` is `*` while credentials are allowed.':
    'Spring wirft bei jeder Anfrage eine Exception, wenn `allowedOrigins` `*` ist, während Credentials erlaubt sind.',
  'Name the origins in `allowedOrigins` instead of `*`.': 'Nennen Sie in `allowedOrigins` die Ursprünge statt `*`.',
  'a font': 'eine Schrift',
  'a module or a script with `crossorigin`': 'ein Modul oder ein Skript mit `crossorigin`',
  'an image with `crossorigin`, or for a CSS mask or shape,':
    'ein Bild mit `crossorigin`, oder für eine CSS-Maske oder -Form,',
  'a stylesheet as a module or with `crossorigin`': 'ein Stylesheet als Modul oder mit `crossorigin`',
  'video, audio or captions with `crossorigin`': 'Video, Audio oder Untertitel mit `crossorigin`',
  'Font without Allow-Origin': 'Schrift ohne Allow-Origin',
  'File without Allow-Origin': 'Datei ohne Allow-Origin',
  'The page loads {0} from a server that sends no `Access-Control-Allow-Origin`.':
    'Die Seite lädt {0} von einem Server, der kein `Access-Control-Allow-Origin` sendet.',
  'Most files may be embedded from anywhere. Fonts, module scripts and everything with `crossorigin` are loaded with CORS, so the server has to agree.':
    'Die meisten Dateien dürfen von überall eingebettet werden. Schriften, Modulskripte und alles mit `crossorigin` werden mit CORS geladen, also muss der Server zustimmen.',
  'Have {0} send `Access-Control-Allow-Origin` with its static files.':
    'Lassen Sie {0} mit den statischen Dateien `Access-Control-Allow-Origin` senden.',
  "Or serve the file from the page's own origin.": 'Oder liefern Sie die Datei vom eigenen Ursprung der Seite aus.',
  'API Gateway answered {0}': 'API Gateway hat {0} geantwortet',
  "Amazon's API Gateway answered {0} with `{1}`, and sent no CORS headers with it.":
    'Amazons API Gateway hat {0} mit `{1}` beantwortet und dabei keine CORS-Header gesendet.',
  'API Gateway, or what is behind it, answered {0} with `{1}`, and sent no CORS headers with it.':
    'API Gateway, oder was dahinter liegt, hat {0} mit `{1}` beantwortet und dabei keine CORS-Header gesendet.',
  'The gateway wrote this answer, of type `{0}`.': 'Das Gateway hat diese Antwort geschrieben, vom Typ `{0}`.',
  'Nothing in the answer says which of them wrote it.':
    'Nichts in der Antwort sagt, wer von beiden sie geschrieben hat.',
  'A gateway answers like this if it has no `OPTIONS` for the path, or wants a key first.':
    'Ein Gateway antwortet so, wenn es für den Pfad kein `OPTIONS` hat oder zuerst einen Schlüssel will.',
  'The error pages of a gateway carry no CORS headers unless they are set up.':
    'Die Fehlerseiten eines Gateways tragen keine CORS-Header, wenn sie nicht eingerichtet sind.',
  'The browser looks at the answer it gets, no matter which layer wrote it. An error page of the gateway counts like one of the app.':
    'Der Browser sieht auf die Antwort, die er bekommt, gleich welche Schicht sie schrieb. Eine Fehlerseite des Gateways zählt wie eine der App.',
  'API Gateway says the same of a missing route and of a missing AWS signature.':
    'API Gateway antwortet gleich, ob die Route fehlt oder die AWS-Signatur.',
  'Switch on CORS for this resource in API Gateway, with an `OPTIONS` method that needs no key, and deploy the stage again.':
    'Schalten Sie in API Gateway CORS für diese Ressource ein, mit einer `OPTIONS`-Methode, die keinen Schlüssel braucht, und stellen Sie die Stage neu bereit.',
  'Add the CORS headers to the gateway responses `DEFAULT_4XX` and `DEFAULT_5XX`, and deploy the stage again.':
    'Fügen Sie die CORS-Header zu den Gateway-Antworten `DEFAULT_4XX` und `DEFAULT_5XX` hinzu, und stellen Sie die Stage neu bereit.',
  'A Lambda proxy has to send the headers itself as well.': 'Ein Lambda-Proxy muss die Header auch selbst senden.',
  'That type mostly means that the API has no route for {0}, whatever the name says. Or the route wants an AWS signature, and the request has none.':
    'Dieser Typ bedeutet meist, dass die API keine Route für {0} hat, was immer der Name sagt. Oder die Route verlangt eine AWS-Signatur, und die Anfrage hat keine.',
  'Compare the stage, the path and the method of the request with the routes of the API. Deploy the stage again after a change.':
    'Vergleichen Sie Stage, Pfad und Methode der Anfrage mit den Routen der API. Stellen Sie die Stage nach einer Änderung neu bereit.',
  'The CORS headers of what is behind it no longer count then.':
    'Die CORS-Header dessen, was dahinter liegt, zählen dann nicht mehr.',
  'If it has a `$default` route with an authorizer, add a route `OPTIONS /{proxy+}` without one.':
    'Hat die API eine Route `$default` mit einem Authorizer, fügen Sie eine Route `OPTIONS /{proxy+}` ohne Authorizer hinzu.',
  'If the route wants an AWS signature, sign the request.':
    'Verlangt die Route eine AWS-Signatur, signieren Sie die Anfrage.',
  'Set up CORS for this HTTP API in API Gateway.': 'Richten Sie in API Gateway CORS für diese HTTP-API ein.',
  'Errors of the gateway itself may still come without CORS headers. If it wrote this one, its log says why.':
    'Fehler des Gateways selbst können weiterhin ohne CORS-Header kommen. Hat es diesen geschrieben, sagt sein Log, warum.',
  'App does not answer ({0})': 'App antwortet nicht ({0})',
  '{0} answered with `{1}`: {2}.': '{0} hat mit `{1}` geantwortet: {2}.',
  'The app adds the CORS headers. When a proxy writes the error page in its place, they are missing, and the page may not read it.':
    'Die App fügt die CORS-Header hinzu. Wenn an ihrer Stelle ein Proxy die Fehlerseite schreibt, fehlen sie, und die Seite darf sie nicht lesen.',
  'Look into the error log of nginx: `limiting requests` there means that its `limit_req` refused this one.':
    'Sehen Sie in das Fehler-Log von nginx: `limiting requests` heißt dort, dass sein `limit_req` diese Anfrage abgelehnt hat.',
  'If there is no such line, look for `return 503` in its configuration. In Kubernetes, see whether a pod of the app is ready.':
    'Wenn dort keine solche Zeile steht, suchen Sie `return 503` in seiner Konfiguration. Sehen Sie in Kubernetes nach, ob ein Pod der App bereit ist.',
  'Start the app again, and look into its log and the log of the proxy.':
    'Starten Sie die App wieder, und sehen Sie in ihr Log und in das des Proxys.',
  'Let the proxy add the CORS headers to its own error pages, so that the page can read them.':
    'Lassen Sie den Proxy die CORS-Header zu seinen eigenen Fehlerseiten hinzufügen, damit die Seite sie lesen kann.',
  'the app behind it is down or broke off': 'die App dahinter läuft nicht oder ist abgebrochen',
  'it could make nothing of the answer of the app behind it':
    'mit der Antwort der App dahinter ließ sich nichts anfangen',
  'the server behind it took no connection': 'der Server dahinter hat keine Verbindung angenommen',
  'it found no way to the server behind it': 'es fand sich kein Weg zum Server dahinter',
  'it could set up no secure connection to the server behind it':
    'zum Server dahinter kam keine sichere Verbindung zustande',
  'Start the server behind Cloudflare, and let the addresses of Cloudflare through its firewall.':
    'Starten Sie den Server hinter Cloudflare, und lassen Sie die Adressen von Cloudflare durch seine Firewall.',
  'Check the DNS record that Cloudflare has for the server, or start its tunnel again.':
    'Prüfen Sie den DNS-Eintrag, den Cloudflare für den Server hat, oder starten Sie dessen Tunnel wieder.',
  'Give the server behind Cloudflare a certificate that the SSL/TLS mode set in Cloudflare accepts.':
    'Geben Sie dem Server hinter Cloudflare ein Zertifikat, das der in Cloudflare eingestellte SSL/TLS-Modus annimmt.',
  '`520` stands for many faults: an empty answer, headers too large, or a crash.':
    '`520` steht für viele Fehler: eine leere Antwort, zu große Header oder einen Absturz.',
  'too many requests came, or what is behind it is switched off':
    'es kamen zu viele Anfragen, oder was dahinter steht, ist abgeschaltet',
  'the app behind it is overloaded or switched off': 'die App dahinter ist überlastet oder abgeschaltet',
  'the app behind it took too long': 'die App dahinter hat zu lange gebraucht',
  'no answer came in time from the app behind it': 'von der App dahinter kam rechtzeitig keine Antwort',
  'Look into the log of the proxy: it says whether there was a connection to the app.':
    'Sehen Sie im Log des Proxys nach: Dort steht, ob es eine Verbindung zur App gab.',
  'Without one, start the app, and check its address, its port and the firewall.':
    'Ohne Verbindung starten Sie die App und prüfen ihre Adresse, ihren Port und die Firewall.',
  '{0}, in front of the app,': '{0}, vor der App,',
  'A proxy in front of the app': 'Ein Proxy vor der App',
  'An app can send `{0}` itself. The answer does not tell, but the logs of both do.':
    'Eine App kann `{0}` selbst senden. Die Antwort verrät es nicht, aber die Logs der beiden.',
  'Header {0} is not allowed': 'Header {0} ist nicht erlaubt',
  '{0} headers are not allowed': '{0} Header sind nicht erlaubt',
  'The browser asked for permission first (the preflight), and the server did not allow {0}.':
    'Der Browser hat zuerst um Erlaubnis gefragt (der Preflight), und der Server hat das nicht erlaubt: {0}.',
  'A page may add only a few harmless headers to a request for another origin. Every other header needs the server to list it. By the standard, `Authorization` needs its own name there, even beside a `*`.':
    'Eine Seite darf einer Anfrage an einen anderen Ursprung nur wenige harmlose Header mitgeben. Jeden anderen Header muss der Server nennen. `Authorization` muss dort nach dem Standard mit Namen stehen, auch neben einem `*`.',
  'A page may add only a few harmless headers to a request for another origin. Every other header needs the server to list it; without credentials, a `*` can stand for it.':
    'Eine Seite darf einer Anfrage an einen anderen Ursprung nur wenige harmlose Header mitgeben. Jeden anderen Header muss der Server nennen; ohne Credentials kann ein `*` für ihn stehen.',
  'Add {0} to the request headers that the server allows.':
    'Fügen Sie {0} zu den Anfrage-Headern hinzu, die der Server erlaubt.',
  'Or send form data or plain text, if the server reads that. Then no preflight is needed, unless the page listens to upload progress.':
    'Oder senden Sie Formulardaten oder reinen Text, wenn der Server das liest. Dann ist kein Preflight nötig, es sei denn, die Seite verfolgt den Fortschritt des Uploads.',
  ' `range` needs permission unless its value is one range with a start, such as `bytes=0-99`.':
    ' `range` braucht eine Erlaubnis, außer wenn sein Wert ein einziger Bereich mit einem Anfang ist, wie `bytes=0-99`.',
  ' `{0}` needs permission because its value has more than 128 bytes, or a character such as `{1}`.':
    ' `{0}` braucht eine Erlaubnis, weil der Wert mehr als 128 Bytes hat oder ein Zeichen wie `{1}`.',
  ' `content-type` needs permission because its value is not one that a plain form could send.':
    ' `content-type` braucht eine Erlaubnis, weil der Wert keiner ist, den ein gewöhnliches Formular senden könnte.',
  'Allow-Headers is malformed': 'Allow-Headers ist fehlerhaft',
  '`Access-Control-Allow-Headers` cannot be read as a list of header names.':
    '`Access-Control-Allow-Headers` lässt sich nicht als Liste von Headernamen lesen.',
  '{0} sent `{1}`. The browser splits it at commas, and each part has to be one name. That is not so for {2}.':
    '{0} hat `{1}` gesendet. Der Browser trennt es an den Kommas; kein einzelner Name ist: {2}.',
  'A list that breaks the rules could mean anything. The browser then treats the whole answer as a no.':
    'Eine Liste, die die Regeln bricht, könnte alles bedeuten. Der Browser nimmt dann die ganze Antwort als Nein.',
  'Send the names with commas between them, and nothing else.':
    'Senden Sie die Namen mit Kommas dazwischen, und sonst nichts.',
  'CORS header in the request': 'CORS-Header in der Anfrage',
  "The page adds {0} to its request. That belongs in the server's answer.":
    'Die Seite fügt ihrer Anfrage {0} hinzu. Das gehört in die Antwort des Servers.',
  'In a request, such a header gives no permission. It is one more header that the browser has to ask the server about.':
    'In einer Anfrage gibt so ein Header keine Erlaubnis. Er ist ein weiterer Header, nach dem der Browser den Server fragen muss.',
  'Remove {0} from the request. Only the server can give this permission.':
    'Entfernen Sie {0} aus der Anfrage. Nur der Server kann diese Erlaubnis geben.',
  'Then let the server allow {0}.': 'Lassen Sie den Server dann {0} erlauben.',

  'Added header {0}': 'Hinzugefügter Header {0}',
  '{0} added headers': '{0} hinzugefügte Header',
  '{0} adds {1} to the request, and the server does not allow that.':
    '{0} fügt {1} zur Anfrage hinzu, und der Server erlaubt das nicht.',
  'Nothing else stopped the preflight.': 'Sonst hielt den Preflight nichts auf.',
  ' Some of the headers come from {0}.': ' Einige der Header fügt {0} hinzu.',
  'A page may add only a few harmless headers to a request for another origin. A header from a library counts like one of your own.':
    'Eine Seite darf einer Anfrage an einen anderen Ursprung nur wenige harmlose Header mitgeben. Ein Header aus einer Bibliothek zählt wie ein eigener.',
  "{0} adds such headers, and so may the page's own code.":
    '{0} fügt solche Header hinzu, und der eigene Code der Seite kann es auch.',
  'Or let the server allow {0}.': 'Oder lassen Sie den Server {0} erlauben.',
  'What this request needs is {0}.': 'Diese Anfrage braucht {0}.',
  'this machine': 'diesen Rechner',
  'your local network': 'Ihr lokales Netzwerk',
  'this machine or your local network': 'diesen Rechner oder Ihr lokales Netzwerk',
  'Insecure page, local server': 'Unsichere Seite, lokaler Server',
  'A page loaded over `http:` may not reach {0}.': 'Eine über `http:` geladene Seite darf nicht auf {0} zugreifen.',
  '{0} called {1}. The browser asks for a permission only on pages loaded over `https:`, so it refused without asking.':
    '{0} hat {1} aufgerufen. Der Browser fragt nur auf Seiten, die über `https:` geladen wurden, nach einer Berechtigung. Also hat er ungefragt abgelehnt.',
  'Anyone on the way could change a page that came over `http:`. Such a page must not talk to the devices around you.':
    'Jeder unterwegs könnte eine Seite ändern, die über `http:` kam. Eine solche Seite darf nicht mit den Geräten um Sie herum sprechen.',
  'Serve the page over `https:`; the browser then asks for the permission.':
    'Liefern Sie die Seite über `https:` aus; der Browser fragt dann nach der Berechtigung.',
  'No header of the server changes this.': 'Kein Header des Servers ändert das.',
  'Wrong target address space': 'Falscher Adressraum des Ziels',
  'The page named an address space, and the server is in another one.':
    'Die Seite hat einen Adressraum genannt, und der Server liegt in einem anderen.',
  '{0} is not where the page said. The `targetAddressSpace` of the request does not fit its address.':
    '{0} ist nicht dort, wo die Seite sagte. Der `targetAddressSpace` der Anfrage passt nicht zu dieser Adresse.',
  'With `targetAddressSpace` a page promises where the server is: on this machine, on the local network or outside. The browser holds it to that.':
    'Mit `targetAddressSpace` verspricht eine Seite, wo der Server ist: auf diesem Rechner, im lokalen Netzwerk oder außerhalb. Der Browser nimmt sie beim Wort.',
  'A wrong address space ends a request that was sent, without an answer or a network error. This one ended so.':
    'Ein falscher Adressraum beendet eine gesendete Anfrage ohne Antwort und ohne Netzwerkfehler. So endete diese.',
  'Correct `targetAddressSpace` in the `fetch` call, or leave it out.':
    'Korrigieren Sie `targetAddressSpace` im `fetch`-Aufruf, oder lassen Sie es weg.',
  'Local network not allowed': 'Lokales Netzwerk nicht erlaubt',
  'The browser did not let a public page reach {0}.':
    'Der Browser ließ eine öffentliche Seite nicht auf {0} zugreifen.',
  'The page called {0}, and the permission for that was refused or never given. The server was not asked.':
    'Die Seite hat {0} aufgerufen, und die Berechtigung dafür wurde verweigert oder nie erteilt. Der Server wurde nicht gefragt.',
  'Devices at home and at work trust their own network. So a page from the internet needs your permission to talk to them.':
    'Geräte zu Hause und bei der Arbeit vertrauen ihrem eigenen Netzwerk. Deshalb braucht eine Seite aus dem Internet Ihre Erlaubnis, um mit ihnen zu sprechen.',
  'Allow access to the local network and to apps on this device for this page: in the site settings, left of the address.':
    'Erlauben Sie dieser Seite den Zugriff auf das lokale Netzwerk und auf Apps auf diesem Gerät: in den Website-Einstellungen, links von der Adresse.',
  'Allow access to the local network for this page: in the site settings, left of the address.':
    'Erlauben Sie dieser Seite den Zugriff auf das lokale Netzwerk: in den Website-Einstellungen, links von der Adresse.',
  'Allow access to apps on this device for this page: in the site settings, left of the address.':
    'Erlauben Sie dieser Seite den Zugriff auf Apps auf diesem Gerät: in den Website-Einstellungen, links von der Adresse.',
  'In a frame from another origin, the page around it has to pass the permission on: `allow="{0}"`.':
    'In einem Frame von einem anderen Ursprung muss die Seite außen herum die Berechtigung weitergeben: `allow="{0}"`.',
  'What it sent is not HTTP': 'Was er gesendet hat, ist keine HTTP-Antwort',
  'The pieces of its body are not marked as `Transfer-Encoding: chunked` promises':
    'Die Teile des Bodys sind nicht so markiert, wie `Transfer-Encoding: chunked` es verspricht',
  'Its body is not in the compression that `Content-Encoding` names':
    'Der Body ist nicht so komprimiert, wie `Content-Encoding` es nennt',
  'It carries two `{0}` headers that differ': 'Sie trägt zwei verschiedene `{0}`-Header',
  'Its headers are larger than the browser takes': 'Ihre Header sind größer, als der Browser annimmt',
  'Its headers contradict each other, as two different `Content-Length` do':
    'Ihre Header widersprechen sich, etwa wenn zwei `Content-Length` verschieden sind',
  'the preflight': 'den Preflight',
  'Login called from code': 'Login aus dem Code aufgerufen',
  'The code of the page calls an address where people log in.':
    'Der Code der Seite ruft eine Adresse auf, unter der sich Menschen anmelden.',
  '{0} on {1} begins a login. Its page is for a person to see.':
    '{0} auf {1} beginnt einen Login. Dessen Seite ist dafür da, dass ein Mensch sie sieht.',
  'The URL holds what OAuth or SAML puts into the address of a login.':
    'Die URL enthält, was OAuth oder SAML in die Adresse eines Logins schreibt.',
  'Go to this URL with a link or `location.assign()`, not with a request from code.':
    'Gehen Sie mit einem Link oder `location.assign()` zu dieser URL, nicht mit einer Anfrage aus dem Code.',
  'After the login the person comes back to `redirect_uri`, with the result in its URL.':
    'Nach dem Login kommt die Person zur `redirect_uri` zurück, mit dem Ergebnis in deren URL.',
  'Malformed answer': 'Fehlerhafte Antwort',
  "The server's answer breaks the rules of HTTP, so the browser dropped it.":
    'Die Antwort des Servers bricht die Regeln von HTTP, also hat der Browser sie verworfen.',
  'A server that wants a login answers `401`: only a proxy that the browser is set to use may say `407`.':
    'Ein Server, der eine Anmeldung will, antwortet mit `401`: `407` darf nur ein Proxy sagen, der im Browser eingestellt ist.',
  'It asks with `407` for a login at a proxy, and the browser goes through none':
    'Er verlangt mit `407` eine Anmeldung an einem Proxy, und der Browser benutzt keinen',
  '{0} answered {1}. {2}: `{3}`.': '{0} hat {1} beantwortet. {2}: `{3}`.',
  'An answer that the browser cannot read safely is treated like none.':
    'Eine Antwort, die der Browser nicht sicher lesen kann, wird wie keine behandelt.',
  'Look at the raw answer with `curl -i`, first from the server itself, then through each proxy.':
    'Sehen Sie sich die rohe Antwort mit `curl -i` an, erst vom Server selbst, dann durch jeden Proxy.',
  "Check that the server speaks HTTP on this port, and that the URL's scheme is the right one.":
    'Prüfen Sie, ob der Server auf diesem Port HTTP spricht und ob das Schema der URL stimmt.',
  '`{0}` is not `{1}`': '`{0}` ist nicht `{1}`',
  'The page asked with the method `{0}`, and methods are compared letter by letter.':
    'Die Seite hat mit der Methode `{0}` gefragt, und Methoden werden Buchstabe für Buchstabe verglichen.',
  'The browser turns `get` or `put` into capitals, but it leaves `{0}` as it is.':
    'Der Browser macht aus `get` oder `put` Großbuchstaben, aber `{0}` lässt er, wie es ist.',
  'HTTP methods are case-sensitive. The standard lists six methods that browsers correct, and this is not one of them.':
    'Bei HTTP-Methoden zählen Groß- und Kleinschreibung. Der Standard nennt sechs Methoden, die Browser berichtigen, und diese gehört nicht dazu.',
  "Write `{0}` in capitals in the page: `method: '{1}'`.":
    "Schreiben Sie `{0}` in der Seite in Großbuchstaben: `method: '{1}'`.",
  'Then allow `{0}` in the server.': 'Erlauben Sie dann `{0}` im Server.',
  '{0} is not allowed': '{0} ist nicht erlaubt',
  'The page asked for `{0}`.': 'Die Seite wollte `{0}`.',
  'Without asking, a page may send only GET, HEAD and POST to another origin. Every other method needs the server to list it, in the same spelling; without credentials, `*` lists them all.':
    'Ohne zu fragen darf eine Seite nur GET, HEAD und POST an einen anderen Ursprung senden. Jede andere Methode muss der Server nennen, in derselben Schreibweise; ohne Credentials nennt `*` sie alle.',
  'Add `{0}` to the methods that the server allows.': 'Fügen Sie `{0}` zu den Methoden hinzu, die der Server erlaubt.',
  'Allow-Methods is malformed': 'Allow-Methods ist fehlerhaft',
  '`Access-Control-Allow-Methods` cannot be read as a list of methods.':
    '`Access-Control-Allow-Methods` lässt sich nicht als Liste von Methoden lesen.',
  'Preflight: no Allow-Origin': 'Preflight: kein Allow-Origin',
  'No Allow-Origin header': 'Kein Allow-Origin-Header',
  'The browser asked for permission first (the preflight), and the answer has no `Access-Control-Allow-Origin` header.':
    'Der Browser hat zuerst um Erlaubnis gefragt (der Preflight), und die Antwort hat keinen `Access-Control-Allow-Origin`-Header.',
  "The server's answer does not say that this page may read it: it has no `Access-Control-Allow-Origin` header.":
    'Die Antwort des Servers sagt nicht, dass diese Seite sie lesen darf: Sie hat keinen `Access-Control-Allow-Origin`-Header.',
  ' Later it let the page in with {0}.': ' Später hat er die Seite bei {0} zugelassen.',
  ' With {0} it let every origin in, which shows nothing about its other addresses.':
    ' Bei {0} hat er jeden Ursprung zugelassen, was über seine anderen Adressen nichts zeigt.',
  'Nothing in the answer allows {0}.': 'Nichts in der Antwort erlaubt {0} den Zugriff.',
  'An origin is a scheme, a host and a port. A page may read answers from another origin only if that server agrees. Without the header there is no agreement, so the browser keeps the answer from the page.':
    'Ein Ursprung ist ein Schema, ein Host und ein Port. Eine Seite darf Antworten von einem anderen Ursprung nur lesen, wenn dessen Server zustimmt. Ohne den Header gibt es keine Zustimmung, also hält der Browser die Antwort von der Seite fern.',
  'The browser sends the request only after the server agreed to it. Without the header there is no agreement.':
    'Der Browser sendet die Anfrage erst, wenn der Server zugestimmt hat. Ohne den Header gibt es keine Zustimmung.',
  'Have {0} allow the page on every route and every status.':
    'Lassen Sie {0} die Seite auf jeder Route und bei jedem Status zulassen.',
  'Have {0} send `Access-Control-Allow-Origin: {1}` on every route and every status.':
    'Lassen Sie {0} auf jeder Route und bei jedem Status `Access-Control-Allow-Origin: {1}` senden.',
  'Mixed content': 'Gemischte Inhalte',
  'A page loaded over `https:` called a server over plain `http:`.':
    'Eine über `https:` geladene Seite hat einen Server über unverschlüsseltes `http:` aufgerufen.',
  '`{0}` asked for something on {1}. The browser stopped the request before it was sent.':
    '`{0}` wollte etwas von {1}. Der Browser hat die Anfrage aufgehalten, bevor sie gesendet wurde.',
  'Anyone on the way could read or change what goes over `http:`. One such answer would undo the safety of the whole page.':
    'Jeder unterwegs könnte lesen oder ändern, was über `http:` geht. Eine einzige solche Antwort würde die Sicherheit der ganzen Seite aufheben.',
  'Redirected to plain http': 'Weiterleitung auf http',
  'The server redirects to plain `http:`, and a page on `https:` may not load that.':
    'Der Server leitet auf unverschlüsseltes `http:` weiter, und eine Seite auf `https:` darf das nicht laden.',
  'The browser stopped there, whatever that answer says of CORS.':
    'Der Browser hielt dort an, was auch immer diese Antwort über CORS sagt.',
  'Let {0} redirect to `https:`, or call the final address from the page.':
    'Lassen Sie {0} auf `https:` weiterleiten, oder rufen Sie von der Seite aus gleich die endgültige Adresse auf.',
  'An app behind a proxy often writes `http:`, because it does not know that the proxy speaks `https:`. Then let the app trust `X-Forwarded-Proto`.':
    'Eine App hinter einem Proxy schreibt oft `http:`, weil sie nicht weiß, dass der Proxy `https:` spricht. Lassen Sie die App dann `X-Forwarded-Proto` vertrauen.',
  'Serve `{0}` over `https:`, and call it with that scheme.':
    'Liefern Sie `{0}` über `https:` aus, und rufen Sie es mit diesem Schema auf.',
  'On a development machine, `http://localhost` and `http://127.0.0.1` are let through.':
    'Auf einem Entwicklungsrechner werden `http://localhost` und `http://127.0.0.1` durchgelassen.',
  'Frame refused (`{0}`)': 'Frame abgelehnt (`{0}`)',
  '{0} does not let this page show its document in a frame.':
    '{0} lässt nicht zu, dass diese Seite sein Dokument in einem Frame zeigt.',
  'Show it in a page that has an origin: a policy cannot name this one.':
    'Zeigen Sie es in einer Seite, die einen Ursprung hat: Eine Policy kann diese nicht nennen.',
  '{0} answered with `{1}: {2}`. The page is {3}, so the frame stays empty.':
    '{0} hat mit `{1}: {2}` geantwortet. Die Seite ist {3}, also bleibt der Frame leer.',
  'A page that shows another one in a frame can trick people into clicking there. So a server may say which pages may show it. CORS has no part in it.':
    'Eine Seite, die eine andere in einem Frame zeigt, kann Menschen dazu bringen, dort zu klicken. Also darf ein Server sagen, welche Seiten das Dokument zeigen dürfen. CORS ist daran nicht beteiligt.',
  "If this page may show it, send `Content-Security-Policy: frame-ancestors 'self' {0}`, and no `X-Frame-Options`.":
    "Wenn diese Seite es zeigen darf, senden Sie `Content-Security-Policy: frame-ancestors 'self' {0}` und kein `X-Frame-Options`.",
  'If the server is not yours, link to the document instead.':
    'Wenn der Server nicht Ihrer ist, verlinken Sie stattdessen auf das Dokument.',
  'Extensions are not shown whether the page, or one around its frame, came over plain `http:`. Then the browser would have refused without asking.':
    'Erweiterungen sehen nicht, ob die Seite oder eine um ihren Frame herum über unverschlüsseltes `http:` kam. Dann hätte der Browser abgelehnt, ohne zu fragen.',
  'The answer has CORS headers already, from this server or one behind it. Put the new code in place of what sends them: two may add up, or the old one may win.':
    'Die Antwort hat schon CORS-Header, von diesem Server oder einem dahinter. Setzen Sie den neuen Code an die Stelle dessen, was sie sendet: Sonst addiert sich womöglich beides, oder das Alte gilt.',
  'Remove {0} from the request in the page: such a header counts only in an answer.':
    'Entfernen Sie in der Seite {0} aus der Anfrage: So ein Header gilt nur in einer Antwort.',
  'Cookie not kept': 'Cookie nicht behalten',
  '{0} cookies not kept': '{0} Cookies nicht behalten',
  'The browser did not keep the cookie {0}.': 'Der Browser hat das Cookie {0} nicht behalten.',
  'The browser did not keep the cookies {0}.': 'Der Browser hat die Cookies {0} nicht behalten.',
  '{0} answered {1} with `Set-Cookie`. {2}': '{0} hat {1} mit `Set-Cookie` beantwortet. {2}',
  'The page had asked without credentials.': 'Die Seite hatte ohne Credentials gefragt.',
  '`SameSite=None` stands there without `Secure`.': '`SameSite=None` steht dort ohne `Secure`.',
  'Its `Domain` is neither the host of the server nor a domain above it.':
    'Die `Domain` darin ist weder der Host des Servers noch eine Domain darüber.',
  'Browsers take a cookie for the host that sets it and for domains above it, and drop every other.':
    'Browser nehmen ein Cookie für den Host, der es setzt, und für Domains darüber, und verwerfen jedes andere.',
  'Leave `Domain` out of the cookie, or set it to a domain that the server is in.':
    'Lassen Sie `Domain` im Cookie weg, oder setzen Sie es auf eine Domain, in der der Server liegt.',
  'Its name and value have {0} characters together.': 'Sein Name und sein Wert haben zusammen {0} Zeichen.',
  'Browsers drop a cookie whose name and value have more than 4,096 bytes together.':
    'Browser verwerfen ein Cookie, dessen Name und Wert zusammen mehr als 4.096 Bytes haben.',
  'Keep an id in the cookie, and what belongs to it on the server.':
    'Bewahren Sie im Cookie eine Kennung auf, und was dazu gehört, auf dem Server.',
  'The control character U+{0} is in it.': 'Das Steuerzeichen U+{0} ist darin.',
  'Browsers drop a cookie with a control character: one that cannot be seen, and that no cookie may hold.':
    'Browser verwerfen ein Cookie mit einem Steuerzeichen: einem, das man nicht sieht und das kein Cookie enthalten darf.',
  'Leave that character out, or encode the value before it is set, as `encodeURIComponent` does.':
    'Lassen Sie dieses Zeichen weg, oder kodieren Sie den Wert, bevor er gesetzt wird, wie es `encodeURIComponent` tut.',
  'A cookie with `{0}` has to have `{1}`.': 'Ein Cookie mit `{0}` muss `{1}` haben.',
  'A cookie with `{0}` may have no `Domain`.': 'Ein Cookie mit `{0}` darf keine `Domain` haben.',
  'Browsers drop a cookie that breaks what its own name or attribute promises.':
    'Browser verwerfen ein Cookie, das nicht hält, was sein eigener Name oder ein Attribut verspricht.',
  'Add `{0}` to the cookie.': 'Fügen Sie dem Cookie `{0}` hinzu.',
  'Leave `Domain` out of the cookie.': 'Lassen Sie `Domain` aus dem Cookie weg.',
  'It is `Secure`, and the answer came over `http:`.': 'Es ist `Secure`, und die Antwort kam über `http:`.',
  'Browsers keep a `Secure` cookie only if it came over `https:`, or from this machine.':
    'Browser behalten ein Cookie mit `Secure` nur, wenn es über `https:` oder von diesem Rechner kam.',
  'Serve the API over `https:`.': 'Liefern Sie die API über `https:` aus.',
  'Page and server are of different sites, and `{0}` is not there.':
    'Seite und Server gehören zu verschiedenen Sites, und `{0}` steht nicht dabei.',
  'Without credentials the browser sends no cookies to another origin, and keeps none that come back. A login does not last then.':
    'Ohne Credentials sendet der Browser keine Cookies an einen anderen Ursprung und behält keine, die zurückkommen. Eine Anmeldung hält dann nicht.',
  'Browsers take `SameSite=None` from a cookie that is `Secure`, and drop every other. A login does not last then.':
    'Browser nehmen `SameSite=None` nur von einem Cookie, das `Secure` ist, und verwerfen jedes andere. Eine Anmeldung hält dann nicht.',
  'This browser is set to keep no cookies of other sites. Only those count that are `Partitioned`: they are kept for each site apart.':
    'Dieser Browser ist so eingestellt, dass er keine Cookies anderer Sites behält. Nur solche mit `Partitioned` gelten: Sie werden für jede Site getrennt behalten.',
  'Such a cookie is for pages of its own site. So the next request has no cookie, and a login does not last.':
    'Ein solches Cookie ist für Seiten der eigenen Site. So hat die nächste Anfrage kein Cookie, und eine Anmeldung hält nicht.',
  "If the page needs the cookie, add `credentials: 'include'` to the `fetch` call.":
    "Wenn die Seite das Cookie braucht, ergänzen Sie `credentials: 'include'` im Aufruf von `fetch`.",
  'In XMLHttpRequest, EventSource and axios the option is `withCredentials: true`.':
    'Bei XMLHttpRequest, EventSource und axios heißt die Option `withCredentials: true`.',
  'The server then has to name the origin of the page, and to send `Access-Control-Allow-Credentials: true`.':
    'Der Server muss dann den Ursprung der Seite nennen und `Access-Control-Allow-Credentials: true` senden.',
  'Add `Secure` to the cookie, and serve it over `https:`.':
    'Ergänzen Sie `Secure` beim Cookie, und liefern Sie es über `https:` aus.',
  'Set the cookie with `SameSite=None; Secure; Partitioned`.':
    'Setzen Sie das Cookie mit `SameSite=None; Secure; Partitioned`.',
  'Set the cookie with `SameSite=None; Secure`, over `https:`.':
    'Setzen Sie das Cookie mit `SameSite=None; Secure`, über `https:`.',
  'Pages of other sites can then send requests with this cookie. Let the server check `Origin` before a request changes anything.':
    'Dann können Seiten anderer Sites Anfragen mit diesem Cookie senden. Lassen Sie den Server `Origin` prüfen, bevor eine Anfrage etwas ändert.',
  'Or serve page and API from one site, as `app.example.com` and `api.example.com` are: then the cookie is kept as it is.':
    'Oder liefern Sie Seite und API von einer Site aus, wie `app.example.com` und `api.example.com` es sind: Dann wird das Cookie behalten, wie es ist.',
  'Apps Script answers no preflight': 'Apps Script beantwortet keinen Preflight',
  'The browser asked for permission first (the preflight), and Google Apps Script answers no such question.':
    'Der Browser hat erst um Erlaubnis gefragt (der Preflight), und Google Apps Script beantwortet keine solche Frage.',
  'Google answers `OPTIONS` in place of the script, and a script cannot set headers. So no code in it can help.':
    'Google beantwortet `OPTIONS` anstelle des Skripts, und ein Skript kann keine Header setzen. Darum hilft kein Code darin.',
  'Send a request that needs no preflight: `GET`, or `POST` with a `text/plain` body, and no headers of your own.':
    'Senden Sie eine Anfrage, die keinen Preflight braucht: `GET`, oder `POST` mit einem Body vom Typ `text/plain`, und ohne eigene Header.',
  'In the script, read the body with `JSON.parse(e.postData.contents)`.':
    'Lesen Sie den Body im Skript mit `JSON.parse(e.postData.contents)`.',
  'Google wants a login before anybody may call this script.':
    'Google will einen Login, bevor jemand dieses Skript aufrufen darf.',
  'Google Apps Script answered with something that no other site may read, most likely an error page.':
    'Google Apps Script hat mit etwas geantwortet, das keine andere Website lesen darf, wahrscheinlich mit einer Fehlerseite.',
  'Google lets all pages read the text that a script returns with `ContentService`. Error pages, logins and what `HtmlService` makes stay closed.':
    'Google lässt alle Seiten den Text lesen, den ein Skript mit `ContentService` zurückgibt. Fehlerseiten, Logins und was `HtmlService` erzeugt, bleiben verschlossen.',
  'Google sends the header with every text that a script returns.':
    'Google sendet den Header mit jedem Text, den ein Skript zurückgibt.',
  'See in the executions of the script whether it failed, and let it return its answer with `ContentService`.':
    'Sehen Sie in den Ausführungen des Skripts nach, ob es gescheitert ist, und lassen Sie es seine Antwort mit `ContentService` zurückgeben.',
  'Deploy the script as a web app with access for `Anyone`, and call its `/exec` URL.':
    'Stellen Sie das Skript als Web-App mit Zugriff für `Anyone` bereit, und rufen Sie deren URL auf, die mit `/exec` endet.',
  'Add `{0}` to `OLLAMA_ORIGINS`, which Ollama reads as it starts. Then start it again.':
    'Fügen Sie `{0}` zu `OLLAMA_ORIGINS` hinzu, das Ollama beim Start liest. Starten Sie es dann neu.',
  'API for servers only': 'API nur für Server',
  '{0} expects servers to call this address, and allows no web page.':
    '{0} will, dass Server diese Adresse aufrufen, und lässt keine Webseite herein.',
  'A call to this API carries a secret, such as a key. Everyone who opens a page can read what the page sends, so the secret would be public.':
    'Ein Aufruf dieser API enthält ein Geheimnis, etwa einen Schlüssel. Wer eine Seite öffnet, kann lesen, was sie sendet. Das Geheimnis wäre also öffentlich.',
  '{0} says so, in its documentation or to people who asked.':
    '{0} sagt das, in der Dokumentation oder denen, die gefragt haben.',
  'Let the page ask your own server, or a serverless function, and let that call {0}.':
    'Lassen Sie die Seite Ihren eigenen Server oder eine Serverless-Funktion fragen, und lassen Sie diese {0} aufrufen.',
  'Keep the secret there, and pass on only the calls that your page needs.':
    'Behalten Sie das Geheimnis dort, und reichen Sie nur die Aufrufe weiter, die Ihre Seite braucht.',
  'Replace a secret that others could read in the page.':
    'Ersetzen Sie ein Geheimnis, das andere in der Seite lesen konnten.',
  'If the server lists origins already, look for `{0}` there: many send no header to others.':
    'Wenn der Server schon Ursprünge auflistet, suchen Sie `{0}` darin: Viele senden anderen keinen Header.',
  'The CORS policy of ASP.NET Core does not let `{0}` in.':
    'Die CORS-Richtlinie von ASP.NET Core lässt `{0}` nicht zu.',
  'A policy that applies answers each preflight with `204`. It adds its headers only for an origin that is on its list.':
    'Eine Richtlinie, die gilt, beantwortet jeden Preflight mit `204`. Ihre Header fügt sie nur für einen Ursprung hinzu, der auf ihrer Liste steht.',
  'Without a policy, ASP.NET Core answers no preflight with `204`, unless the endpoint has `[DisableCors]`.':
    'Ohne Richtlinie beantwortet ASP.NET Core keinen Preflight mit `204`, außer an einem Endpunkt mit `[DisableCors]`.',
  'Or let Istio answer for CORS: set `corsPolicy` in the `VirtualService` of this route.':
    'Oder lassen Sie Istio für CORS antworten: Setzen Sie `corsPolicy` im `VirtualService` dieser Route.',
  'Or let Envoy answer for CORS: give this route a CORS policy, and put the filter `cors` into its chain.':
    'Oder lassen Sie Envoy für CORS antworten: Geben Sie dieser Route eine CORS-Richtlinie, und nehmen Sie den Filter `cors` in die Kette auf.',
};
