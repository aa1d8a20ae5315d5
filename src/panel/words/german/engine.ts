/** What the rest of the engine says, in German. */
import type { Catalogue } from '../../../engine/say.ts';

export const engine: Catalogue = {
  'The preflight is answered, not redirected': 'Der Preflight wird beantwortet, nicht weitergeleitet',
  '`{0}` is not `*`, because the request is sent with credentials':
    '`{0}` ist nicht `*`, weil die Anfrage mit Credentials gesendet wird',
  '`{0}` holds one value': '`{0}` enthält einen Wert',
  '`{0}` is `{1}`': '`{0}` ist `{1}`',
  '`{0}` is `{1}` or `*`': '`{0}` ist `{1}` oder `*`',
  '`{0}` is `true`, because the request is sent with credentials':
    '`{0}` ist `true`, weil die Anfrage mit Credentials gesendet wird',
  'The preflight is answered with a status from 200 to 299':
    'Der Preflight wird mit einem Status von 200 bis 299 beantwortet',
  '`{0}` is a list of method names separated by commas':
    '`{0}` ist eine Liste von Methodennamen, durch Kommas getrennt',
  '`{0}` is a list of header names separated by commas': '`{0}` ist eine Liste von Headernamen, durch Kommas getrennt',
  'The method `{0}` is allowed': 'Die Methode `{0}` ist erlaubt',
  'Every request header is allowed: {0}': 'Jeder Anfrage-Header ist erlaubt: {0}',
  'The URL redirected to holds no user name or password':
    'Die URL der Weiterleitung enthält keinen Benutzernamen und kein Passwort',
  'The redirect leads to an `http:` or `https:` URL': 'Die Weiterleitung führt zu einer `http:`- oder `https:`-URL',
  'The preflight response has an `{0}` header': 'Die Preflight-Antwort hat einen `{0}`-Header',
  'The response has an `{0}` header': 'Die Antwort hat einen `{0}`-Header',
  '{0} sent no `{1}`.': '{0} hat kein `{1}` gesendet.',
  '{0} sent an empty `{1}`.': '{0} hat ein leeres `{1}` gesendet.',
  '{0} allows `{1}`.': '{0} erlaubt `{1}`.',
  ' The server says: `{0}`.': ' Der Server sagt: `{0}`.',
  Specification: 'Spezifikation',
  'the browser took it from its own cache': 'der Browser hat sie aus seinem eigenen Cache genommen',
  'it carries `Age: {0}`': 'sie trägt `Age: {0}`',
  'it carries `{0}: {1}`': 'sie trägt `{0}: {1}`',
  'List only the servers that may get its headers in `{0}`.':
    'Nennen Sie in `{0}` nur die Server, die diese Header bekommen dürfen.',
  'Set `enableCorsCorrelation: false`, or name the server in `correlationHeaderExcludedDomains`.':
    'Setzen Sie `enableCorsCorrelation: false`, oder nennen Sie den Server in `correlationHeaderExcludedDomains`.',
  'a tracing tool': 'ein Tracing-Werkzeug',
  'List only the servers that may get its headers in `propagateTraceHeaderCorsUrls` of OpenTelemetry, or in what your tool calls that.':
    'Nennen Sie in `propagateTraceHeaderCorsUrls` von OpenTelemetry, oder wie Ihr Werkzeug das nennt, nur die Server, die diese Header bekommen dürfen.',
  'Take this server out of the cross-origin list for XHR in the RUM settings of Dynatrace.':
    'Nehmen Sie diesen Server in den RUM-Einstellungen von Dynatrace aus der Liste für XHR über Ursprünge hinweg.',
  'Allow `authorization`, `x-client-info`, `apikey` and `content-type` in the CORS headers of the function.':
    'Erlauben Sie `authorization`, `x-client-info`, `apikey` und `content-type` in den CORS-Headern der Funktion.',
  'the AWS SDK': 'das AWS SDK',
  'Allow them in the CORS settings of the service: in S3, `AllowedHeaders` of the bucket.':
    'Erlauben Sie sie in den CORS-Einstellungen des Dienstes: in S3 `AllowedHeaders` des Buckets.',
  'the Azure SDK': 'das Azure SDK',
  'Allow them in the CORS rules of the storage account.': 'Erlauben Sie sie in den CORS-Regeln des Speicherkontos.',
  'the Firebase or Google SDK': 'das Firebase oder Google SDK',
  'Allow them in the CORS settings of the server.': 'Erlauben Sie sie in den CORS-Einstellungen des Servers.',
  'a gRPC-Web or Connect client': 'ein Client für gRPC-Web oder Connect',
  'Allow the headers of {0} in the CORS settings of the server.':
    'Erlauben Sie die Header von {0} in den CORS-Einstellungen des Servers.',
  'the SDK of OpenAI or Anthropic': 'das SDK von OpenAI oder Anthropic',
  'Allow the headers that begin with `{0}` in the CORS settings of the server.':
    'Erlauben Sie die Header, die mit `{0}` beginnen, in den CORS-Einstellungen des Servers.',
  'a tus upload client': 'eine tus-Bibliothek für Uploads',
  'the htmx library': 'die Bibliothek htmx',
  'the XSRF support of axios or Angular': 'die XSRF-Unterstützung von axios oder Angular',
  'Leave the XSRF token to requests for your own origin: in axios, leave `withXSRFToken` out.':
    'Senden Sie das XSRF-Token nur bei Anfragen an Ihren eigenen Ursprung: In axios lassen Sie `withXSRFToken` weg.',
  'the CSRF setup of Laravel, Rails or Django': 'die CSRF-Einrichtung von Laravel, Rails oder Django',
  'Set the CSRF token only on requests for your own origin, not in the defaults of the HTTP client.':
    'Setzen Sie das CSRF-Token nur bei Anfragen an Ihren eigenen Ursprung, nicht in den Voreinstellungen des HTTP-Clients.',
  'the default setup of an HTTP client': 'die Voreinstellung eines HTTP-Clients',
  'Remove `X-Requested-With` from the defaults, for example from `axios.defaults.headers.common`.':
    'Entfernen Sie `X-Requested-With` aus den Voreinstellungen, zum Beispiel aus `axios.defaults.headers.common`.',
  'code that wants to skip the warning page of ngrok': 'Code, der die Warnseite von ngrok überspringen soll,',
  'Allow `ngrok-skip-browser-warning` in the server behind ngrok.':
    'Erlauben Sie `ngrok-skip-browser-warning` im Server hinter ngrok.',
  'a helper against caching': 'eine Hilfe gegen Caching',
  "Use `cache: 'no-store'` of `fetch` instead: it needs no header and no preflight.":
    "Verwenden Sie stattdessen `cache: 'no-store'` von `fetch`: Das braucht keinen Header und keinen Preflight.",
  'Let the server answer this URL itself: it redirects to a `{0}` address, which no request can follow.':
    'Lassen Sie den Server diese URL selbst beantworten: Er leitet zu einer `{0}`-Adresse weiter, der keine Anfrage folgen kann.',
  'Let the server answer this URL itself: the redirect leads back to it.':
    'Lassen Sie den Server diese URL selbst beantworten: Die Weiterleitung führt zu ihr zurück.',
  'Let the server answer this URL itself: it redirects to plain `http:`.':
    'Lassen Sie den Server diese URL selbst beantworten: Er leitet zu unverschlüsseltem `http:` weiter.',
  'The request carries `Sec-Fetch-Storage-Access`, which browsers add only with credentials.':
    'Die Anfrage trägt `Sec-Fetch-Storage-Access`, und das fügen Browser nur mit Credentials hinzu.',
  'The request carries a `Cookie` header.': 'Die Anfrage trägt einen `Cookie`-Header.',
  '`sendBeacon` always sends credentials.': '`sendBeacon` sendet immer Credentials.',
  'The request lacks `Sec-Fetch-Storage-Access`, which browsers add to every such request with credentials.':
    'Der Anfrage fehlt `Sec-Fetch-Storage-Access`, das Browser jeder solchen Anfrage mit Credentials hinzufügen.',
  'The request lacks `Sec-Fetch-Storage-Access`, which Firefox adds to every such request with credentials, unless a worker sent it or `keepalive` is on.':
    'Der Anfrage fehlt `Sec-Fetch-Storage-Access`, das Firefox jeder solchen Anfrage mit Credentials hinzufügt, außer ein Worker hat sie gesendet oder `keepalive` ist an.',
  'Fonts are fetched without credentials across origins, unless the page asks otherwise.':
    'Schriften werden über Ursprünge hinweg ohne Credentials geladen, wenn die Seite nichts anderes verlangt.',
  'The browser does not show whether credentials were sent, and no header gives it away.':
    'Der Browser zeigt nicht, ob Credentials gesendet wurden, und kein Header verrät es.',
  'The browser refused an answer that it accepts for a request without credentials.':
    'Der Browser hat eine Antwort abgelehnt, die er bei einer Anfrage ohne Credentials annimmt.',
  'The browser accepted an earlier answer, which it refuses to a request with credentials.':
    'Der Browser hat eine frühere Antwort angenommen, die er bei einer Anfrage mit Credentials ablehnt.',
  'The browser let through an answer that it refuses to a request with credentials.':
    'Der Browser hat eine Antwort durchgelassen, die er bei einer Anfrage mit Credentials ablehnt.',
  'Frame refused (COEP)': 'Frame abgelehnt (COEP)',
  'The page shows only frames that have the same kind of policy, and this one has none.':
    'Die Seite zeigt nur Frames, die eine Policy derselben Art haben, und dieser hat keine.',
  'The page has `{0}: {1}`.': 'Die Seite hat `{0}: {1}`.',
  '{0} answered without that header, so the frame stays empty.':
    '{0} hat ohne diesen Header geantwortet, also bleibt der Frame leer.',
  '{0} answered with `{1}` in that header, so the frame stays empty.':
    '{0} hat mit `{1}` in diesem Header geantwortet, also bleibt der Frame leer.',
  'A page with that policy may use powerful features. In return, each document inside it has to take on the policy, too.':
    'Eine Seite mit dieser Policy darf mächtige Funktionen nutzen. Dafür muss auch jedes Dokument darin die Policy annehmen.',
  "Send `{0}: require-corp` with the frame's document.": 'Senden Sie `{0}: require-corp` mit dem Dokument des Frames.',
  'If the frame comes from another origin, add `Cross-Origin-Resource-Policy: cross-origin` to it.':
    'Wenn der Frame von einem anderen Ursprung kommt, fügen Sie dort `Cross-Origin-Resource-Policy: cross-origin` hinzu.',
  'The browser dropped the document once it had seen its headers.':
    'Der Browser hat das Dokument verworfen, sobald er seine Header gesehen hatte.',
  '{0} (status `{1}`)': '{0} (Status `{1}`)',
  'It holds everything this page asked this server for in this tab.':
    'Das ist alles, was diese Seite in diesem Tab von diesem Server wollte.',
  'It names what this request needs.': 'Das nennt, was diese Anfrage braucht.',
  'It names what this request needs, and keeps what the server allows already.':
    'Das nennt, was diese Anfrage braucht, und behält bei, was der Server schon erlaubt.',
  ' `{0}` is a placeholder: put your own origin there.':
    ' `{0}` ist ein Platzhalter: Setzen Sie dort Ihren eigenen Ursprung ein.',
  'The server reads its origins from `{0}`, so that development and production differ only there.{1}':
    'Der Server liest seine Ursprünge aus `{0}`, sodass sich Entwicklung und Betrieb nur darin unterscheiden.{1}',
  'Every website can read these answers, in the browser of everyone who visits it: for public data only.':
    'Jede Website kann diese Antworten lesen, im Browser aller, die sie besuchen: nur für öffentliche Daten.',
  'With this it still fails: {0}': 'Damit schlägt es immer noch fehl: {0}',
  'That holds without credentials. With them, this fails: {0}':
    'Das gilt ohne Credentials. Mit ihnen scheitert das: {0}',
  'With this, the preflight and the request pass.': 'Damit kommen der Preflight und die Anfrage durch.',
  'With this, the request passes.': 'Damit kommt die Anfrage durch.',
  ' The page can then read the `{0}`, which stays an error.':
    ' Die Seite kann dann den `{0}` lesen, der ein Fehler bleibt.',
  'What comes after the redirect cannot be told from here.':
    'Was nach der Weiterleitung kommt, ist von hier aus nicht zu erkennen.',
  'The browser stops at the first fault. Once that one is fixed, this fails next: {0}':
    'Der Browser hält beim ersten Fehler an. Ist nur dieser behoben, scheitert als Nächstes das: {0}',
  'That is the only fault: once it is fixed, the request passes.':
    'Das ist der einzige Fehler: Ist er behoben, kommt die Anfrage durch.',
  'With that fixed, the preflight passes. The request was never sent, so its own answer is not known.':
    'Ist das behoben, kommt der Preflight durch. Die Anfrage wurde nie gesendet, also ist die Antwort auf sie nicht bekannt.',
  'The browser asked first because of {0}.': 'Der Browser hat zuerst gefragt. Anlass: {0}.',
  'The browser asked first because the server is on this machine or in a local network.':
    'Der Browser fragte zuerst, weil der Server auf diesem Rechner oder in einem lokalen Netz steht.',
  'The browser asked first because the page listens to upload progress.':
    'Der Browser hat zuerst gefragt, weil die Seite den Fortschritt des Uploads verfolgt.',
  'The browser asked first because the page listens to upload progress or streams the body.':
    'Der Browser hat zuerst gefragt, weil die Seite den Fortschritt des Uploads verfolgt oder den Body streamt.',
  'The browser asked first because it had asked before the redirect: Firefox then asks each server on the way.':
    'Der Browser hat zuerst gefragt, weil er schon vor der Weiterleitung gefragt hatte: Firefox fragt dann jeden Server auf dem Weg.',
  'The browser asked first because the page listens to upload progress, or because it had a header that Firefox left out after the redirect.':
    'Der Browser hat zuerst gefragt, weil die Seite den Fortschritt des Uploads verfolgt oder weil die Anfrage einen Header hatte, den Firefox nach der Weiterleitung weggelassen hat.',
  'the method `{0}`': 'die Methode `{0}`',
  'a `content-type` that no plain form could send': 'ein mit gewöhnlichen Formularen nicht sendbarer `content-type`',
  'more than {0} bytes in {1}': 'mehr als {0} Bytes in {1}',
  'the header {0}': 'der Header {0}',
  'the headers {0}': 'die Header {0}',
  'a status from 200 to 299, and no redirect': 'ein Status von 200 bis 299 und keine Weiterleitung',
  '`Access-Control-Allow-Methods` with {0}': '`Access-Control-Allow-Methods` mit {0}',
  '`Access-Control-Allow-Headers` with {0}': '`Access-Control-Allow-Headers` mit {0}',
  '`Access-Control-Allow-Origin: {0}`, once': '`Access-Control-Allow-Origin: {0}`, einmal',
  '`Access-Control-Allow-Origin: {0}`, or `*`, once': '`Access-Control-Allow-Origin: {0}` oder `*`, einmal',
  '`Access-Control-Allow-Credentials: true`, if the request is sent with credentials':
    '`Access-Control-Allow-Credentials: true`, falls die Anfrage mit Credentials gesendet wird',
  'Secrets are left out. Put your own values in place of `{0}`.':
    'Geheimnisse sind weggelassen. Setzen Sie statt `{0}` Ihre eigenen Werte ein.',
  'The browser did not show every value. Put yours in place of `{0}`.':
    'Der Browser hat nicht jeden Wert gezeigt. Setzen Sie statt `{0}` Ihren ein.',
  'The browser did not show the `content-type`: `{0}` is a guess.':
    'Der Browser hat den `content-type` nicht gezeigt: `{0}` ist geraten.',
  'The body of the request is not recorded. Add it with `--data`, if the server needs one.':
    'Der Body der Anfrage wird nicht aufgezeichnet. Fügen Sie ihn mit `--data` hinzu, wenn der Server einen braucht.',
  'curl shows every answer: it has no pages to keep apart, so it enforces nothing. Whether a browser lets the page read it is decided by these headers alone.':
    'curl zeigt jede Antwort: Es hat keine Seiten auseinanderzuhalten, also setzt es nichts durch. Ob ein Browser sie die Seite lesen lässt, entscheiden allein diese Header.',
  'Many servers send CORS headers only to a request with an `Origin` header. Opened in a tab, or without that header, they say nothing about CORS.':
    'Viele Server senden CORS-Header nur auf eine Anfrage mit einem `Origin`-Header. In einem Tab geöffnet oder ohne diesen Header sagen sie nichts über CORS.',
  'Django or another Python app': 'Django oder eine andere Python-App',
  'FastAPI or Starlette': 'FastAPI oder Starlette',
  'Express with Helmet': 'Express mit Helmet',
  'API Gateway or Lambda': 'API Gateway oder Lambda',
  'a Python app behind Gunicorn': 'eine Python-App hinter Gunicorn',
  '{0}, seen on {1}': '{0}, gesehen bei {1}',
  '{0} asks for {1} on {2}.': '{0} fragt {1} auf {2} an.',
  'The browser follows to {0} on {1}.': 'Der Browser folgt zu {0} auf {1}.',
  'The browser asks first: may `{0}` send `{1}` with {2}?':
    'Der Browser fragt zuerst: Darf `{0}` `{1}` mit {2} senden?',
  'The browser asks first: may `{0}` send `{1}`?': 'Der Browser fragt zuerst: Darf `{0}` `{1}` senden?',
  'The server answers the preflight with status `{0}`.': 'Der Server beantwortet den Preflight mit Status `{0}`.',
  'The browser sends {0}.': 'Der Browser sendet {0}.',
  'The server answers with status `{0}`.': 'Der Server antwortet mit Status `{0}`.',
  'The server answers with status `{0}`: a redirect to {1}.':
    'Der Server antwortet mit Status `{0}`: einer Weiterleitung zu {1}.',
  'The browser follows {0} more redirects.': 'Der Browser folgt {0} weiteren Weiterleitungen.',
  'The browser itself, or another extension, moves the request to {0}.':
    'Der Browser selbst oder eine andere Erweiterung lenkt die Anfrage zu {0} um.',
  'CORS does not apply to WebSockets, and the browser ended this one before it sent anything. Most likely the page closed it at once, as React does in its strict mode. Code that asks for a `ws:` URL with XMLHttpRequest or EventSource looks the same.':
    'CORS gilt nicht für WebSockets, und der Browser hat diesen beendet, bevor er etwas sandte. Wahrscheinlich hat die Seite ihn sofort wieder geschlossen, wie React es im Strict Mode tut. Code, der eine `ws:`-URL mit XMLHttpRequest oder EventSource abruft, sieht genauso aus.',
  'CORS does not apply to WebSockets, and the browser does not tell extensions why one could not be opened. The server may be down or refuse the connection, or the page may not be allowed to reach it. To see whether a server is there, open the address in a tab, with `http` in place of `ws`.':
    'CORS gilt nicht für WebSockets, und der Browser nennt Erweiterungen keinen Grund, warum sich einer nicht öffnen ließ. Der Server läuft vielleicht nicht oder lehnt die Verbindung ab, oder die Seite darf ihn nicht erreichen. Ob dort ein Server ist, sehen Sie, wenn Sie die Adresse in einem Tab öffnen, mit `http` anstelle von `ws`.',
  'The browser hands the response to the page.': 'Der Browser gibt die Antwort an die Seite.',
  'The browser hands the response to the frame.': 'Der Browser gibt die Antwort an den Frame.',
  'The browser opens the WebSocket for the page.': 'Der Browser öffnet den WebSocket für die Seite.',
  'The browser hands the page an opaque response, which its code cannot read.':
    'Der Browser gibt der Seite eine undurchsichtige Antwort, die ihr Code nicht lesen kann.',
  'The page learns nothing about the answer to such a request.':
    'Von der Antwort auf eine solche Anfrage erfährt die Seite nichts.',
  'Most likely the browser takes the answer, with status `{0}`, from its cache.':
    'Wahrscheinlich nimmt der Browser die Antwort mit Status `{0}` aus seinem Cache.',
  'The browser takes the answer, with status `{0}`, from its cache. It may have asked the server whether that still holds.':
    'Der Browser nimmt die Antwort, mit Status `{0}`, aus seinem Cache. Er kann den Server gefragt haben, ob sie noch gilt.',
  'The browser refuses. {0}': 'Der Browser lehnt ab. {0}',
  'The browser leaves the frame empty.': 'Der Browser lässt den Frame leer.',
  'The browser refuses this to the page. The request goes on without it.':
    'Der Browser verweigert das der Seite. Die Anfrage geht ohne sie weiter.',
  'The request ends here. The browser reports `{0}`.': 'Die Anfrage endet hier. Der Browser meldet `{0}`.',
  'What became of it cannot be told.': 'Was daraus wurde, lässt sich nicht sagen.',
  'The page has a Content Security Policy that does not go by addresses, and it does not trust this script.':
    'Die Seite hat eine Content Security Policy, die nicht nach Adressen geht, und sie vertraut diesem Skript nicht.',
  'With `strict-dynamic` a policy trusts scripts by their nonce or hash, and the scripts that those add. The addresses on its list count for nothing.':
    'Mit `strict-dynamic` vertraut eine Policy Skripten nach ihrer Nonce oder ihrem Hash und den Skripten, die diese einfügen. Die Adressen auf ihrer Liste zählen nicht.',
  'Give the `<script>` element the `nonce` of the policy, or let a script that has it add this one.':
    'Geben Sie dem `<script>`-Element die `nonce` der Policy, oder lassen Sie es von einem Skript einfügen, das sie hat.',
  'Let a script that the policy trusts add this one, or give the policy and this script a `nonce`.':
    'Lassen Sie dieses Skript von einem einfügen, dem die Policy vertraut, oder geben Sie der Policy und diesem Skript eine `nonce`.',
  "The policy in the page's own response refuses this address.":
    'Die Policy in der Antwort der Seite selbst lehnt diese Adresse ab.',
  'Mixed content would stop it, too.': 'Auch als gemischter Inhalt würde sie aufgehalten.',
  'The browser itself gives no reason.': 'Der Browser selbst nennt keinen Grund.',
  'The page wanted something from {0}. Its policy has `{1} {2}`. The request was never sent.':
    'Die Seite wollte etwas von {0}. Ihre Policy hat `{1} {2}`. Die Anfrage wurde nie gesendet.',
  'The policy of the page has `{0} {1}`, so the browser stopped there.':
    'Die Policy der Seite hat `{0} {1}`, deshalb hat der Browser dort haltgemacht.',
  'In the `Content-Security-Policy` of the page, add `{0}`: for such requests it takes the place of `default-src`.':
    'Fügen Sie der `Content-Security-Policy` der Seite `{0}` hinzu: Für solche Anfragen tritt es an die Stelle von `default-src`.',
  'In the `Content-Security-Policy` of the page, write `{0}`.':
    'Schreiben Sie in der `Content-Security-Policy` der Seite `{0}`.',
  'Serve `{0}` over `https:`, or mixed content stops the request next.':
    'Liefern Sie `{0}` über `https:` aus, sonst wird die Anfrage als Nächstes als gemischter Inhalt aufgehalten.',
  'The browser stopped this request before it was sent.':
    'Der Browser hat diese Anfrage aufgehalten, bevor sie gesendet wurde.',
  "The page's own response was not seen.": 'Die Antwort der Seite selbst war nicht zu sehen.',
  "The page's policy is too long to have been kept.": 'Die Policy der Seite ist zu lang, um aufbewahrt zu sein.',
  "The policy in the page's own response is not the reason.":
    'Die Policy in der Antwort der Seite selbst ist nicht der Grund.',
  "The page's policy depends on more than the address, such as a nonce or a hash, which this panel cannot see.":
    'Die Policy der Seite richtet sich nach mehr als der Adresse, etwa nach einer Nonce oder einem Hash, und das sieht dieses Panel nicht.',
  "The page's own `Content-Security-Policy`.": 'Die eigene `Content-Security-Policy` der Seite.',
  'Mixed content: a page on `https:` that calls a server on `http:`.':
    'Gemischte Inhalte: eine Seite auf `https:`, die einen Server auf `http:` aufruft.',
  'A policy in a `<meta>` element, or the policy of a frame.':
    'Eine Policy in einem `<meta>`-Element oder die Policy eines Frames.',
  'if the server sent a second, empty `Access-Control-Allow-Origin` line, which Firefox keeps from extensions':
    'falls der Server eine zweite, leere `Access-Control-Allow-Origin`-Zeile gesendet hat, die Firefox Erweiterungen vorenthält',
  'if the server sent the values in one line': 'falls der Server die Werte in einer Zeile gesendet hat',
  'if another extension redirected the preflight': 'wenn eine andere Erweiterung den Preflight umgelenkt hat',
  'The `<video>` or `<audio>` around a `<track>` has no `crossorigin` attribute.':
    'Dem `<video>` oder `<audio>` um ein `<track>` herum fehlt das Attribut `crossorigin`.',
  'An `Integrity-Policy` of the page, where the script lacks `integrity` or `crossorigin`.':
    'Eine `Integrity-Policy` der Seite, wo dem Skript `integrity` oder `crossorigin` fehlt.',
  'An SVG file of another origin in `<use>` or `filter`, which Chromium does not load.':
    'Eine SVG-Datei eines anderen Ursprungs in `<use>` oder `filter`; Chromium lädt sie nicht.',
  'if the page, or one around its frame, came over `https:`':
    'wenn die Seite oder eine um ihren Frame herum über `https:` kam',
  'if the page, or one around its frame, came over plain `http:`':
    'wenn die Seite oder eine um ihren Frame herum über unverschlüsseltes `http:` kam',
  'if the stored answer, which the server confirmed with `304`, does not let the page in either':
    'wenn die gespeicherte Antwort, die der Server mit `304` bestätigt hat, die Seite auch nicht hereinlässt',
  'The browser refused a stored answer that the server confirmed with `304`. Its headers decide, and Firefox does not show them to extensions. Empty the cache and make the request again to see them.':
    'Der Browser hat eine gespeicherte Antwort abgelehnt, die der Server mit `304` bestätigt hat. Ihre Header entscheiden, und Firefox zeigt sie Erweiterungen nicht. Leeren Sie den Cache und stellen Sie die Anfrage noch einmal, um sie zu sehen.',
  'The server has begun to answer, and the request has not ended yet.':
    'Der Server hat zu antworten begonnen, und die Anfrage ist noch nicht zu Ende.',
  'if the page has a `Document-Isolation-Policy` instead':
    'wenn die Seite stattdessen eine `Document-Isolation-Policy` hat',
  'if the page has a `Document-Isolation-Policy`, too': 'wenn die Seite auch eine `Document-Isolation-Policy` hat',
  'if the request was sent with credentials': 'falls die Anfrage mit Credentials gesendet wurde',
  'if a worker, or `keepalive`, sent it with credentials':
    'falls ein Worker oder `keepalive` sie mit Credentials gesendet hat',
  'if the page asked with `redirect: "error"`': 'falls die Seite mit `redirect: "error"` gefragt hat',
  'if the page gave the request up as it was redirected':
    'falls die Seite die Anfrage aufgegeben hat, als sie weitergeleitet wurde',
  'if a Content Security Policy of the page forbids where the redirect leads':
    'falls eine Content Security Policy der Seite das Ziel der Weiterleitung verbietet',
  'as such a redirect does not always end with the same error':
    'da eine solche Weiterleitung nicht immer mit demselben Fehler endet',
  'if the page asked with `redirect: "manual"`': 'falls die Seite mit `redirect: "manual"` gefragt hat',
  'if `<link rel="preload">` asked for it': 'falls `<link rel="preload">` danach gefragt hat',
  'if the page asked in mode `no-cors`': 'falls die Seite im Modus `no-cors` gefragt hat',
  'The browser ended the request before the server answered, and gave no reason to extensions.':
    'Der Browser hat die Anfrage beendet, bevor der Server antwortete, und Erweiterungen keinen Grund genannt.',
  'The file holds no complete answer to this request, and does not say why. Make the request again with this panel open to see it.':
    'Die Datei enthält keine vollständige Antwort auf diese Anfrage und sagt nicht, warum. Wiederholen Sie die Anfrage, während dieses Panel offen ist, um die Antwort zu sehen.',
  'The server confirmed a stored answer with `304`. The headers of the stored answer decide, and they are not in this entry of the file. Empty the cache and make the request again to see them.':
    'Der Server hat eine gespeicherte Antwort mit `304` bestätigt. Die Header der gespeicherten Antwort entscheiden, und sie stehen nicht in diesem Eintrag der Datei. Leeren Sie den Cache und stellen Sie die Anfrage noch einmal, um sie zu sehen.',
  'With CORS, the browser refuses this answer. A form or a beacon sends the same request without CORS, and the file does not say which it was.':
    'Mit CORS lehnt der Browser diese Antwort ab. Ein Formular oder ein Beacon sendet die gleiche Anfrage ohne CORS, und die Datei sagt nicht, welche es war.',
  'The file ends with this redirect, and does not say whether the browser followed it. A page can refuse redirects, and a file may not hold all requests.':
    'Die Datei endet mit dieser Weiterleitung und sagt nicht, ob der Browser ihr gefolgt ist. Eine Seite kann Weiterleitungen ablehnen, und eine Datei enthält vielleicht nicht alle Anfragen.',
  'The browser restarted the extension while this request was under way, so part of it was not seen. Make the request again to see all of it.':
    'Der Browser hat die Erweiterung neu gestartet, während diese Anfrage unterwegs war, also war ein Teil von ihr nicht zu sehen. Stellen Sie die Anfrage noch einmal, um alles zu sehen.',
  'This request and its answers take up more than a million characters, so the extension keeps only their addresses. Look at the headers in the Network panel.':
    'Diese Anfrage und ihre Antworten umfassen mehr als eine Million Zeichen, also behält die Erweiterung nur ihre Adressen. Die Header stehen im Bereich Netzwerk.',
  'The server’s answer passes every rule, and the browser refused it all the same. Another extension may have changed it on the way.':
    'Die Antwort des Servers erfüllt jede Regel, und der Browser hat sie trotzdem abgelehnt. Eine andere Erweiterung hat sie unterwegs vielleicht verändert.',
  'The server’s answer passes every rule, and the browser refused it all the same. Either the server sent a second, empty `Access-Control-Allow-Origin` line, which Firefox counts and keeps from extensions, or another extension changed the answer on the way.':
    'Die Antwort des Servers erfüllt jede Regel, und der Browser hat sie trotzdem abgelehnt. Entweder hat der Server eine zweite, leere Zeile `Access-Control-Allow-Origin` gesendet, die Firefox mitzählt und Erweiterungen nicht zeigt, oder eine andere Erweiterung hat die Antwort unterwegs verändert.',
  'The server’s answer passes every rule, and still the page’s resource timing gives this request status 0, as if it was refused. Another extension may have changed the answer on the way.':
    'Die Antwort des Servers erfüllt jede Regel, und trotzdem gibt das Resource Timing der Seite dieser Anfrage den Status 0, als wäre sie abgelehnt worden. Eine andere Erweiterung hat die Antwort unterwegs vielleicht verändert.',
  'The page’s resource timing gives this request status 0: it was refused, and of all that Firefox shows, only credentials explain why.':
    'Das Resource Timing der Seite gibt dieser Anfrage den Status 0: Sie wurde abgelehnt, und von allem, was Firefox zeigt, erklären nur Credentials, warum.',
  'The page’s resource timing gives this request the status of its answer: it was let through, and with credentials it would have been refused.':
    'Das Resource Timing der Seite gibt dieser Anfrage den Status ihrer Antwort: Sie wurde durchgelassen, und mit Credentials wäre sie abgelehnt worden.',
  'The page may also have given the request up in that moment.':
    'Vielleicht hat die Seite die Anfrage auch in diesem Augenblick aufgegeben.',
  'The page or the browser did not want this redirect. Extensions are not shown whether `redirect: "error"`, `redirect: "manual"`, `mode: "same-origin"` or a Content Security Policy stopped it.':
    'Die Seite oder der Browser wollte diese Weiterleitung nicht. Erweiterungen sehen nicht, ob `redirect: "error"`, `redirect: "manual"`, `mode: "same-origin"` oder eine Content Security Policy sie aufgehalten hat.',
  'The browser did not want this redirect, and does not tell extensions why. A Content Security Policy that does not list the new address stops it like this.':
    'Der Browser wollte diese Weiterleitung nicht und sagt Erweiterungen nicht, warum. Eine Content Security Policy, die die neue Adresse nicht nennt, hält sie so auf.',
  "The browser did not want this redirect. Extensions are not shown whether a Content Security Policy stopped it, or the rule that workers, captions and SVG files come from the page's own origin.":
    'Der Browser wollte diese Weiterleitung nicht. Erweiterungen sehen nicht, ob eine Content Security Policy sie aufgehalten hat oder die Regel, dass Worker, Untertitel und SVG-Dateien aus dem Ursprung der Seite kommen.',
  'The browser restarted the extension while this request was under way. Either it still waits, or its end was not seen.':
    'Der Browser hat die Erweiterung neu gestartet, während diese Anfrage unterwegs war. Entweder wartet sie noch, oder ihr Ende war nicht zu sehen.',
  'The server wants a login, and Firefox may be asking you for it.':
    'Der Server will einen Login, und Firefox fragt Sie vielleicht gerade danach.',
  'The request waits for the answer to its preflight. If none comes, the server is out of reach, or its code takes `OPTIONS` and never answers it.{0}':
    'Die Anfrage wartet auf die Antwort auf ihren Preflight. Kommt keine, ist der Server nicht zu erreichen, oder sein Code nimmt `OPTIONS` an und antwortet nie.{0}',
  "The request waits for the server's answer.{0}": 'Die Anfrage wartet auf die Antwort des Servers.{0}',
  'The browser has not sent the request yet.': 'Der Browser hat die Anfrage noch nicht gesendet.',
  'The browser has not sent the request yet, or a service worker has answered it. Firefox does not show which.':
    'Der Browser hat die Anfrage noch nicht gesendet, oder ein Service Worker hat sie beantwortet. Firefox zeigt nicht, was von beidem.',
  'Most likely a service worker answers.': 'Wahrscheinlich antwortet ein Service Worker.',
  'The page got no answer, and the browser did not send this request: most likely a service worker took it. Look for the worker’s own request in this list, and in the console. If the page asked in mode `no-cors`, nothing failed.':
    'Die Seite bekam keine Antwort, und der Browser hat diese Anfrage nicht gesendet: Wahrscheinlich hat ein Service Worker sie übernommen. Suchen Sie die Anfrage des Workers in dieser Liste und in der Konsole. Fragte die Seite im Modus `no-cors`, ist nichts fehlgeschlagen.',
  'The redirect leads to an address that is neither `http:` nor `https:`. The browser does not load it here, and gives extensions no reason.':
    'Die Weiterleitung führt zu einer Adresse, die weder `http:` noch `https:` ist. Der Browser lädt sie hier nicht und nennt Erweiterungen keinen Grund.',
  ' Or the browser is asking whether this page may reach apps on this device.':
    ' Oder der Browser fragt gerade, ob diese Seite auf Apps auf diesem Gerät zugreifen darf.',
  ' Or the browser is asking whether this page may reach your local network.':
    ' Oder der Browser fragt gerade, ob diese Seite auf Ihr lokales Netzwerk zugreifen darf.',
  'a page without an origin of its own': 'eine Seite ohne eigenen Ursprung',
  '{0} and {1}': '{0} und {1}',
  'The preflight was redirected.': 'Der Preflight wurde weitergeleitet.',
  '{0} is missing.': '{0} fehlt.',
  '{0} is `*`, and the request was sent with credentials.':
    '{0} ist `*`, und die Anfrage wurde mit Credentials gesendet.',
  '{0} holds more than one value.': '{0} enthält mehr als einen Wert.',
  'The preflight was answered with status `{0}`.': 'Der Preflight wurde mit Status `{0}` beantwortet.',
  '{0} cannot be read as a list of names because of {1}.': '{0} lässt sich wegen {1} nicht als Liste von Namen lesen.',
  '{0} does not list {1}.': '{0} nennt {1} nicht.',
  'The redirect leads to a URL with a user name or password.':
    'Die Weiterleitung führt zu einer URL mit Benutzername oder Passwort.',
  'The redirect leads to a URL that is neither `http:` nor `https:`.':
    'Die Weiterleitung führt zu einer URL, die weder `http:` noch `https:` ist.',
  "{0} is empty, not the page's origin.": '{0} ist leer, nicht der Ursprung der Seite.',
  "{0} is `{1}`, not the page's origin.": '{0} ist `{1}`, nicht der Ursprung der Seite.',
  '{0} is `{1}`, and the browser sent `Origin: null`.': '{0} ist `{1}`, und der Browser hat `Origin: null` gesendet.',
  '{0} is missing, not `true`.': '{0} fehlt und ist nicht `true`.',
  '{0} is empty, not `true`.': '{0} ist leer, nicht `true`.',
  '{0} is `{1}`, not `true`.': '{0} ist `{1}`, nicht `true`.',
  'A redirect led there, and no request was sent to it, so CORS played no part in that.':
    'Eine Weiterleitung führte dorthin, und es wurde keine Anfrage dorthin gesendet, also spielte CORS dabei keine Rolle.',
  'The preflight had passed, and the request itself was never sent, so CORS played no part in that.':
    'Der Preflight war angenommen, und die Anfrage selbst wurde nie gesendet, also spielte CORS dabei keine Rolle.',
  'Check the spelling of `{0}` in the `Location` of the redirect, and in the settings of the server that sent it.':
    'Prüfen Sie die Schreibweise von `{0}` im `Location` der Weiterleitung und in den Einstellungen des Servers, der sie gesendet hat.',
  '{0} is no list of names.': '{0} ist keine Liste von Namen.',
  '`Access-Control-Allow-Origin` with the origin of the page, which this request does not carry':
    '`Access-Control-Allow-Origin` mit dem Ursprung der Seite, den diese Anfrage nicht trägt',
  '`Access-Control-Allow-Origin: *`, which will do without credentials only':
    '`Access-Control-Allow-Origin: *`, was nur ohne Credentials genügt',
  '`Access-Control-Allow-Origin: {0}`, once; `*` will do without credentials only':
    '`Access-Control-Allow-Origin: {0}`, einmal; `*` genügt nur ohne Credentials',
};
