/** What the guide says, in German. */
import type { Catalogue } from '../../../engine/say.ts';

export const guide: Catalogue = {
  'What an origin is': 'Was ein Ursprung ist',
  'An origin is the scheme, the host and the port of a URL. The path, the query and the fragment are not part of it.':
    'Ein Ursprung ist das Schema, der Host und der Port einer URL. Pfad, Query und Fragment gehören nicht dazu.',
  'https://shop.example:8443/cart?item=7\n└─ the origin ──────────┘└──────────┘\n                       not part of it':
    'https://shop.example:8443/cart?item=7\n└─ der Ursprung ────────┘└──────────┘\n                    gehört nicht dazu',
  'Two URLs have the same origin if all three parts are equal. There is no "nearly": one letter makes another origin.':
    'Zwei URLs haben denselben Ursprung, wenn alle drei Teile gleich sind. Ein „fast“ gibt es nicht: Schon ein Buchstabe macht einen anderen Ursprung.',
  '`http` and `https` differ, so `http://shop.example` and `https://shop.example` are two origins.':
    '`http` und `https` unterscheiden sich, also sind `http://shop.example` und `https://shop.example` zwei Ursprünge.',
  '`www.shop.example` and `shop.example` are two hosts. A subdomain is a host of its own.':
    '`www.shop.example` und `shop.example` sind zwei Hosts. Eine Subdomain ist ein eigener Host.',
  '`localhost` and `127.0.0.1` are two hosts, though they lead to the same machine.':
    '`localhost` und `127.0.0.1` sind zwei Hosts, obwohl sie zum selben Rechner führen.',
  'A port that is left out is 80 for `http` and 443 for `https`.':
    'Ein weggelassener Port ist 80 bei `http` und 443 bei `https`.',
  'An origin never ends with a slash.': 'Ein Ursprung endet nie mit einem Schrägstrich.',
  'Pages from `file:`, and frames in a `sandbox` without `allow-same-origin`, have no origin that could be named. The browser sends `null` for them.':
    'Seiten von `file:` und Frames mit `sandbox` ohne `allow-same-origin` haben keinen Ursprung, der sich nennen ließe. Der Browser sendet für sie `null`.',
  'Why browsers do this': 'Warum Browser das tun',
  'Your browser holds your logins. A page you visit could send requests with them to your mail, your bank or your router at home.':
    'Ihr Browser bewahrt Ihre Logins auf. Eine Seite, die Sie besuchen, könnte damit Anfragen an Ihr Postfach, Ihre Bank oder Ihren Router zu Hause senden.',
  'So a page may read only what comes from its own origin. This is the same-origin policy, and it is nearly as old as scripts in pages.':
    'Deshalb darf eine Seite nur lesen, was von ihrem eigenen Ursprung kommt. Das ist die Same-Origin-Policy, und sie ist fast so alt wie Skripte in Seiten.',
  'CORS is the way a server makes an exception. It says in headers which other origins may read its answers. The browser reads these headers and holds to them.':
    'Mit CORS macht ein Server eine Ausnahme. Er sagt in Headern, welche anderen Ursprünge seine Antworten lesen dürfen. Der Browser liest diese Header und hält sich daran.',
  'The server decides, not the page. That is why no setting in the page can switch this off, and why the fix is nearly always on the server.':
    'Der Server entscheidet, nicht die Seite. Deshalb kann keine Einstellung in der Seite das abschalten, und deshalb liegt die Lösung fast immer auf dem Server.',
  'Often the request did reach the server. The browser then keeps the answer from the page: what is blocked is the reading.':
    'Oft hat die Anfrage den Server erreicht. Der Browser hält dann die Antwort von der Seite fern: Blockiert ist das Lesen.',
  'Requests with and without a preflight': 'Anfragen mit und ohne Preflight',
  'Some requests could always be sent by a plain form or a link. The browser sends these at once, and checks the answer.':
    'Manche Anfragen konnte schon immer ein gewöhnliches Formular oder ein Link senden. Der Browser sendet sie sofort und prüft die Antwort.',
  'For all others it asks first. It sends an `OPTIONS` request: the preflight. Only if the server agrees is the request itself sent.':
    'Bei allen anderen fragt er zuerst. Er sendet eine `OPTIONS`-Anfrage: den Preflight. Nur wenn der Server zustimmt, wird die Anfrage selbst gesendet.',
  'A request needs a preflight if one of these is true:':
    'Eine Anfrage braucht einen Preflight, wenn eines davon zutrifft:',
  'Its method is not `GET`, `HEAD` or `POST`.': 'Ihre Methode ist nicht `GET`, `HEAD` oder `POST`.',
  'It sets a header of its own, such as `Authorization` or `X-Api-Key`.':
    'Sie setzt einen eigenen Header, etwa `Authorization` oder `X-Api-Key`.',
  'Its `Content-Type` is not one that a form can send. `application/json` is the usual case.':
    'Ihr `Content-Type` ist keiner, den ein Formular senden kann. Meist ist es `application/json`.',
  'It watches the progress of an upload, or sends its body as a stream.':
    'Sie verfolgt den Fortschritt eines Uploads oder sendet ihren Body als Stream.',
  "A preflight carries no cookies, no body, and none of the page's own headers, such as `Authorization`. A login check that wants one of these can never say yes.":
    'Ein Preflight trägt keine Cookies, keinen Body und keinen eigenen Header der Seite, etwa `Authorization`. Eine Login-Prüfung, die eines davon verlangt, kann nie Ja sagen.',
  'The server answers with any status from 200 to 299 and with the headers that allow the origin, the method and the headers. The browser remembers that answer for a while: `Access-Control-Max-Age` says how long.':
    'Der Server antwortet mit einem beliebigen Status von 200 bis 299 und mit den Headern, die den Ursprung, die Methode und die Header erlauben. Der Browser merkt sich diese Antwort eine Weile: `Access-Control-Max-Age` sagt, wie lange.',
  Credentials: 'Credentials',
  'Credentials are cookies, a login that the browser itself asked for (HTTP authentication), and client certificates. A token your own code puts into `Authorization` is not one of them: it is an ordinary header.':
    'Credentials sind Cookies, ein Login, nach dem der Browser selbst gefragt hat (HTTP-Authentifizierung), und Client-Zertifikate. Ein Token, das Ihr eigener Code in `Authorization` setzt, gehört nicht dazu: Das ist ein gewöhnlicher Header.',
  'With `fetch`, a page has to ask for credentials on each request to another origin:':
    'Mit `fetch` muss eine Seite bei jeder Anfrage an einen anderen Ursprung verlangen, dass Credentials mitgehen:',
  'The rules for the answer are then stricter:': 'Für die Antwort gelten dann strengere Regeln:',
  '`Access-Control-Allow-Origin` names the exact origin. `*` is not enough.':
    '`Access-Control-Allow-Origin` nennt den genauen Ursprung. `*` genügt nicht.',
  '`Access-Control-Allow-Credentials` is `true`, in lower case.':
    '`Access-Control-Allow-Credentials` ist `true`, in Kleinbuchstaben.',
  '`*` in the lists of methods and headers is an ordinary name, and allows nothing.':
    '`*` in den Listen der Methoden und Header ist ein gewöhnlicher Name und erlaubt nichts.',
  'A cookie also has rules of its own. In Chrome it needs `SameSite=None; Secure` to reach another site, and some browsers hold back even such cookies.':
    'Auch ein Cookie hat eigene Regeln. In Chrome braucht es `SameSite=None; Secure`, um eine andere Website zu erreichen, und manche Browser halten selbst solche Cookies zurück.',
  'Why curl and Postman work': 'Warum curl und Postman durchkommen',
  'CORS protects people who browse. It is enforced by browsers, and by nothing else.':
    'CORS schützt Menschen, die im Web unterwegs sind. Durchgesetzt wird es von Browsern und von nichts sonst.',
  'curl and Postman are not pages. They hold no logins of yours that a page could misuse, so they show every answer to whoever runs them.':
    'curl und Postman sind keine Seiten. Beide haben keine Logins, die eine Seite missbrauchen könnte, also zeigen sie jede Antwort denen, die sie ausführen.',
  'So "it works in Postman" says that the server runs. It says nothing about its CORS headers. The same is true for the URL opened in a tab, and for requests from server to server.':
    '„Es geht in Postman“ sagt also, dass der Server läuft. Über seine CORS-Header sagt es nichts. Dasselbe gilt für die URL in einem Tab und für Anfragen von Server zu Server.',
  'To see what the browser sees, send the `Origin` header yourself and look at the headers of the answer:':
    'Um zu sehen, was der Browser sieht, senden Sie selbst den `Origin`-Header, und sehen Sie sich die Header der Antwort an:',
  'Common mistakes': 'Häufige Fehler',
  '`*` with credentials. Browsers refuse it. Name the origin.':
    '`*` mit Credentials. Browser lehnen es ab. Nennen Sie den Ursprung.',
  'A fix in the page alone. Headers like `Access-Control-Allow-Origin` are an answer. Sent by the page, they only cause a preflight.':
    'Eine Lösung allein in der Seite. Header wie `Access-Control-Allow-Origin` sind eine Antwort. Von der Seite gesendet bewirken sie nichts außer einem Preflight.',
  '`mode: "no-cors"`. It silences the error and takes the answer away: status 0, no body, no headers.':
    '`mode: "no-cors"`. Das bringt den Fehler zum Schweigen und nimmt die Antwort weg: Status 0, kein Body, keine Header.',
  'Switching security off in the browser. It helps one person, on one machine, and opens that browser to every page.':
    'Die Sicherheit im Browser abschalten. Das hilft einer Person, auf einem Rechner, und öffnet diesen Browser für jede Seite.',
  'An extension that "unblocks" CORS. It changes answers on the way, so you no longer see what your users see.':
    'Eine Erweiterung, die CORS „freischaltet“. Sie verändert Antworten unterwegs, sodass Sie nicht mehr sehen, was Ihre Besucher sehen.',
  'A URL without `http://`. `localhost:3000/users` then has the scheme `localhost`, and `api.example/users` is a path on the page’s own server.':
    'Eine URL ohne `http://`. `localhost:3000/users` hat dann das Schema `localhost`, und `api.example/users` ist ein Pfad auf dem Server der Seite selbst.',
  'A slash at the end of the origin, or a path behind it.':
    'Ein Schrägstrich am Ende des Ursprungs oder ein Pfad dahinter.',
  'Several origins in one header. There is room for one: the server has to choose it for each request.':
    'Mehrere Ursprünge in einem Header. Platz ist für einen: Der Server muss ihn bei jeder Anfrage wählen.',
  'Headers on good answers only. Without them on errors, the page cannot read what went wrong.':
    'Header nur bei guten Antworten. Ohne sie bei Fehlern kann die Seite nicht lesen, was schiefging.',
  '`http` in the code and `https` on the server. The redirect between them cannot answer a preflight.':
    '`http` im Code und `https` auf dem Server. Die Weiterleitung dazwischen kann keinen Preflight beantworten.',
  'Two layers that both add headers, such as a proxy and the app. The header is then sent twice.':
    'Zwei Schichten, die beide Header hinzufügen, etwa ein Proxy und die App. Der Header steht dann doppelt da.',
  'Echoing any origin with credentials. Every website could then act with the logins of your users.':
    'Bei Credentials jeden beliebigen Ursprung zurückgeben. Jede Website könnte dann mit den Logins Ihrer Besucher handeln.',
  'For development, and for good': 'Zum Entwickeln und auf Dauer',
  'In development, the simplest way is to have no other origin. A development server can pass requests on to the API, so that the page asks its own origin:':
    'Beim Entwickeln ist es am leichtesten, keinen anderen Ursprung zu haben. Ein Entwicklungsserver kann Anfragen an die API weiterreichen, sodass die Seite ihren eigenen Ursprung fragt:',
  'The page then asks for `/api/users`, and CORS is never involved. In production the same can be done by whatever stands in front of both.':
    'Die Seite fragt dann `/api/users` an, und CORS kommt nie ins Spiel. Im Betrieb kann dasselbe tun, was vor beiden steht.',
  'Where the API lives on an origin of its own for good, it has to allow the page’s origin. Let it read its list of origins from its settings. Then development and production differ in one line, and no test origin is left in production.':
    'Wo die API dauerhaft auf einem eigenen Ursprung liegt, muss sie den Ursprung der Seite erlauben. Lassen Sie sie ihre Liste von Ursprüngen aus den Einstellungen lesen. Dann unterscheiden sich Entwicklung und Betrieb in einer Zeile, und im Betrieb bleibt kein Test-Ursprung stehen.',
  'A fix for development alone hides the mistake until the day you publish. Try the real origins early.':
    'Eine Lösung nur für die Entwicklung verbirgt den Fehler bis zum Tag der Veröffentlichung. Probieren Sie die echten Ursprünge früh aus.',
  'Good practice in production': 'Gute Praxis im Betrieb',
  'List exact origins. Compare whole strings: a pattern that forgets a dot lets strangers in.':
    'Nennen Sie genaue Ursprünge. Vergleichen Sie ganze Zeichenketten: Ein Muster, das einen Punkt vergisst, lässt Fremde ein.',
  'Never allow `null`. Any website can make itself have that origin.':
    'Erlauben Sie nie `null`. Jede Website kann sich diesen Ursprung verschaffen.',
  'Allow credentials only where pages need them.': 'Erlauben Sie Credentials nur dort, wo Seiten sie brauchen.',
  'Send `Vary: Origin` when the answer depends on the origin, or caches will mix answers up.':
    'Senden Sie `Vary: Origin`, wenn die Antwort vom Ursprung abhängt, sonst verwechseln Caches die Antworten.',
  'Answer `OPTIONS` before the login check, and without redirects.':
    'Beantworten Sie `OPTIONS` vor der Login-Prüfung und ohne Weiterleitungen.',
  'Send the headers on errors too.': 'Senden Sie die Header auch bei Fehlern.',
  'Set the headers in one place: in the app or in the proxy, not in both.':
    'Setzen Sie die Header an einer Stelle: in der App oder im Proxy, nicht in beiden.',
  'Set `Access-Control-Max-Age`, so that a preflight is not needed each time. Chrome holds to at most two hours.':
    'Setzen Sie `Access-Control-Max-Age`, damit nicht jedes Mal ein Preflight nötig ist. In Chrome gelten höchstens zwei Stunden.',
  'CORS is no login. Whoever does not use a browser does not meet it: check each request as before.':
    'CORS ist kein Login. Wer keinen Browser benutzt, begegnet ihm nicht: Prüfen Sie jede Anfrage wie zuvor.',
  'Debugging with the Network panel': 'Fehlersuche im Bereich Netzwerk',
  'The names here are those of Chrome. Firefox names the reason in the column Transferred, and shows a preflight as a row with the method OPTIONS.':
    'Die Namen hier sind die von Chrome. Firefox nennt den Grund in der Spalte „Übertragen“ und zeigt einen Preflight als Zeile mit der Methode OPTIONS.',
  'Filter by `is:service-worker-intercepted`, `method:OPTIONS` or the name of the host.':
    'Filtern Sie nach `is:service-worker-intercepted`, `method:OPTIONS` oder dem Namen des Hosts.',
  'A blocked request shows "CORS error" in the column Status. Hold the mouse over it to read the code that this panel shows as well.':
    'Eine blockierte Anfrage zeigt in der Spalte „Status“ den Text „CORS-Fehler“. Halten Sie die Maus darüber, um den Code zu lesen, den auch dieses Panel zeigt.',
  'The preflight is a row of its own, of the type "preflight". Look at its status first.':
    'Der Preflight ist eine eigene Zeile, vom Typ „Preflight“. Sehen Sie sich zuerst seinen Status an.',
  '"Provisional headers are shown" means that this request did not go over the network: it was stopped, or answered from a cache.':
    '„Vorläufige Header werden angezeigt“ bedeutet, dass diese Anfrage nicht über das Netzwerk ging: Sie wurde aufgehalten oder aus einem Cache beantwortet.',
  'Tick "Disable cache" to tell an old answer from a new one.':
    'Wählen Sie „Cache deaktivieren“, um eine alte Antwort von einer neuen zu unterscheiden.',
  'The column Initiator says which line of your code asked.':
    'Die Spalte „Initiator“ sagt, welche Zeile Ihres Codes angefragt hat.',
  'For each blocked request the console names the first rule that failed. This panel lists the others too, so that one round of fixing is enough.':
    'Die Konsole nennt für jede blockierte Anfrage die erste Regel, die verletzt wurde. Dieses Panel nennt auch die anderen, sodass ein Durchgang genügt.',
  'Requests that the page’s own policy stops never reach the network. The console names them: look for "Content Security Policy" and "Mixed Content".':
    'Anfragen, die die Policy der Seite selbst aufhält, erreichen nie das Netzwerk. Die Konsole nennt sie: Suchen Sie nach „Content Security Policy“ und „Mixed Content“.',
  'So it is with a URL that lacks `http://`: look for "URL scheme" or "protocol schemes".':
    'So ist es auch bei einer URL ohne `http://`: Suchen Sie nach „URL scheme“ oder „protocol schemes“.',
};
