/** What the warnings say, in German. */
import type { Catalogue } from '../../../engine/say.ts';

export const warnings: Catalogue = {
  '`Authorization` under `*`': '`Authorization` unter `*`',
  '`Authorization` is allowed only by `*`, and the standard does not count that.':
    '`Authorization` ist nur durch `*` erlaubt, und das zählt nach dem Standard nicht.',
  '{0} answered the preflight with `Access-Control-Allow-Headers: {1}`. Chrome and Firefox let the request through today, with a warning.':
    '{0} hat den Preflight mit `Access-Control-Allow-Headers: {1}` beantwortet. Chrome und Firefox lassen die Anfrage heute durch, mit einer Warnung.',
  'By the Fetch Standard `Authorization` has to be listed by name. A browser that follows it to the letter refuses this request. Those that let it through do not remember the permission, and ask before each call.':
    'Nach dem Fetch Standard muss `Authorization` beim Namen genannt sein. Ein Browser, der ihm genau folgt, lehnt diese Anfrage ab. Browser, die sie durchlassen, merken sich die Erlaubnis nicht und fragen vor jedem Aufruf.',
  'Add `Authorization` by name to the request headers that the server allows.':
    'Fügen Sie `Authorization` beim Namen zu den Anfrage-Headern hinzu, die der Server erlaubt.',
  'Works only in this browser': 'Geht nur in diesem Browser',
  "The server's answer does not allow this page, but the browser let it through anyway.":
    'Die Antwort des Servers lässt diese Seite nicht ein, und der Browser hat sie trotzdem durchgelassen.',
  '{0} answered {1} with headers that fail a rule of CORS.{2}':
    '{0} hat {1} mit Headern beantwortet, die eine Regel von CORS verletzen.{2}',
  ' The page was given `{0}: {1}`, which the server did not send.':
    ' Die Seite bekam `{0}: {1}`, und das hat der Server nicht gesendet.',
  'Extensions that switch CORS off change the answer on its way. Visitors without them see an error where you see none.':
    'Erweiterungen, die CORS abschalten, verändern die Antwort unterwegs. Besucher ohne sie sehen einen Fehler, wo Sie keinen sehen.',
  'No rule of CORS lets this answer through. Something between the server and the page must have changed it, or this browser does not check.':
    'Keine Regel von CORS lässt diese Antwort durch. Etwas zwischen Server und Seite muss sie verändert haben, oder dieser Browser prüft nicht.',
  'A browser that does not check sends no `Origin` either, and many servers answer that without CORS headers. What visitors get was not seen.':
    'Ein Browser, der nicht prüft, sendet auch keinen `Origin`, und viele Server antworten darauf ohne CORS-Header. Was Besucher bekommen, war nicht zu sehen.',
  'The request has no `Origin`. Chromium sends none while its web security is off, as in Cypress with `chromeWebSecurity: false`.':
    'Die Anfrage hat keinen `Origin`. Chromium sendet keinen, solange seine Websicherheit aus ist, wie Cypress es bei `chromeWebSecurity: false` hält.',
  'Start the browser with its web security on, and look at the request again.':
    'Starten Sie den Browser mit seiner Websicherheit, und sehen Sie sich die Anfrage noch einmal an.',
  'Switch off extensions that change CORS headers, and overrides in DevTools. Then look at the request again.':
    'Schalten Sie Erweiterungen ab, die CORS-Header ändern, und Overrides in den DevTools. Sehen Sie sich die Anfrage dann noch einmal an.',
  'No `Vary: Origin`': 'Kein `Vary: Origin`',
  'The answer allows one origin by name, and does not tell caches to keep answers apart.':
    'Die Antwort erlaubt einen Ursprung beim Namen und sagt Caches nicht, dass sie Antworten auseinanderhalten sollen.',
  '{0} answered {1} with `Access-Control-Allow-Origin: {2}` and without `Vary: Origin`.{3}':
    '{0} hat {1} mit `Access-Control-Allow-Origin: {2}` und ohne `Vary: Origin` beantwortet.{3}',
  'A cache that holds one copy for everybody hands it to other sites too. There the browser then refuses it.':
    'Ein Cache, der eine einzige Kopie für alle hält, gibt sie auch anderen Websites. Dort lehnt der Browser sie dann ab.',
  'One answer does not show whether the server names whoever asks. If it sends this value to everybody, all is well.':
    'Eine Antwort zeigt nicht, ob der Server nennt, wer immer fragt. Sendet er diesen Wert an alle, ist alles gut.',
  'Asked without CORS, it sent no `Access-Control-Allow-Origin`.':
    'Ohne CORS gefragt, hat er kein `Access-Control-Allow-Origin` gesendet.',
  'Asked without CORS, it sent `{0}`.': 'Ohne CORS gefragt, hat er `{0}` gesendet.',
  'Asked by {0}, it sent no `Access-Control-Allow-Origin`.':
    'Für {0} hat er kein `Access-Control-Allow-Origin` gesendet.',
  'Asked by {0}, it sent `{1}`.': 'Für {0} hat er `{1}` gesendet.',
  '`null` is allowed': '`null` ist erlaubt',
  'The server allows `null`, and anyone can make a page with that origin.':
    'Der Server erlaubt `null`, und jeder kann eine Seite mit diesem Ursprung machen.',
  '{0} sent {1}.': '{0} hat {1} gesendet.',
  'Frames sandboxed without `allow-same-origin`, and files, have the origin `null`. With credentials, each of them can read what belongs to your visitors.':
    'Frames, die ohne `allow-same-origin` in einer Sandbox stecken, und Dateien haben den Ursprung `null`. Mit Credentials kann jedes davon lesen, was Ihren Besuchern gehört.',
  'Frames sandboxed without `allow-same-origin`, and files, have the origin `null`. So the value names nobody, and keeps nobody out.':
    'Frames, die ohne `allow-same-origin` in einer Sandbox stecken, und Dateien haben den Ursprung `null`. Der Wert nennt also niemanden und hält niemanden fern.',
  'Take `null` off the list of allowed origins, and give the page a real origin.':
    'Nehmen Sie `null` von der Liste der erlaubten Ursprünge, und geben Sie der Seite einen echten Ursprung.',
  'Take `null` off the list, call `{0}` from the page directly, and allow `{1}`.':
    'Nehmen Sie `null` von der Liste, rufen Sie `{0}` direkt aus der Seite auf, und erlauben Sie `{1}`.',
  'Take `null` off the list, and call `{0}` from the page directly: it may read its own server.':
    'Nehmen Sie `null` von der Liste, und rufen Sie `{0}` von der Seite direkt auf: Ihren eigenen Server darf sie lesen.',
  'For public data only, `*` does the same and says so; it works without credentials.':
    'Nur bei öffentlichen Daten leistet `*` dasselbe und sagt es auch; es geht ohne Credentials.',
  "Leave `mode: 'no-cors'` out of the `fetch` call.": "Lassen Sie `mode: 'no-cors'` im `fetch`-Aufruf weg.",
  "Leave `mode: 'no-cors'` out of the `fetch` call, and let the server allow `{0}`.":
    "Lassen Sie `mode: 'no-cors'` im `fetch`-Aufruf weg, und lassen Sie den Server `{0}` erlauben.",
  'The mode also drops headers, such as `authorization` or a `content-type` of JSON. If the code sets some, let the server allow those, too.':
    'Dieser Modus lässt auch Header weg, etwa `authorization` oder einen `content-type` für JSON. Wenn der Code welche setzt, lassen Sie den Server auch diese erlauben.',
  'Answer cannot be read': 'Antwort ist nicht lesbar',
  'A preload asks like this, too: `<link rel="preload" as="fetch">`. Then give it `crossorigin`.':
    'So fragt auch ein Preload: `<link rel="preload" as="fetch">`. Geben Sie ihm dann `crossorigin`.',
  "The page asked with `mode: 'no-cors'`, so its code cannot read the answer.":
    "Die Seite hat mit `mode: 'no-cors'` gefragt, also kann ihr Code die Antwort nicht lesen.",
  'The code sees an opaque response: status `0`, no headers, an empty body.':
    'Der Code sieht eine undurchsichtige Antwort: Status `0`, keine Header, ein leerer Body.',
  'This mode does not get around CORS. It is for requests whose answer no code means to read, and the browser keeps that shut.':
    'Dieser Modus umgeht CORS nicht. Er ist für Anfragen, deren Antwort kein Code lesen will, und der Browser hält sie verschlossen.',
  'Send `Access-Control-Max-Age: {0}` with the answer to the preflight.':
    'Senden Sie `Access-Control-Max-Age: {0}` mit der Antwort auf den Preflight.',
  'Whatever that header says, this browser does not remember what `*` alone allows: {0}.':
    'Egal, was dieser Header sagt, dieser Browser merkt sich nicht, was nur `*` erlaubt: {0}.',
  'List {0} by name in the answer to the preflight.': 'Nennen Sie {0} namentlich in der Antwort auf den Preflight.',
  'Preflight on every call': 'Preflight bei jedem Aufruf',
  'The browser has to ask before almost every call of this URL.':
    'Der Browser muss vor fast jedem Aufruf dieser URL fragen.',
  'If that header gives no number above five that a browser can read, it remembers the permission for five seconds at most. After that, each call waits for one more round trip.':
    'Nennt dieser Header keine lesbare Zahl über fünf, merkt sich ein Browser die Erlaubnis höchstens fünf Sekunden. Danach wartet jeder Aufruf auf einen weiteren Roundtrip.',
  '{0} answered the preflight for {1} without `Access-Control-Max-Age`.':
    '{0} hat den Preflight für {1} ohne `Access-Control-Max-Age` beantwortet.',
  '{0} answered the preflight for {1} with `Access-Control-Max-Age: {2}`.':
    '{0} hat den Preflight für {1} mit `Access-Control-Max-Age: {2}` beantwortet.',
  ' The same URL was asked about once more.': ' Nach derselben URL wurde noch einmal gefragt.',
  ' The same URL was asked about {0} times more.': ' Nach derselben URL wurde noch {0}-mal gefragt.',
  'Worker fetched without CORS': 'Worker hat ohne CORS geladen',
  'A worker fetched this without CORS, so nobody can read what it got.':
    'Ein Worker hat das ohne CORS geladen, also kann niemand lesen, was er bekam.',
  "{0} on {1} was asked for with `mode: 'no-cors'`. A page that needs CORS fails if the worker hands it this answer.":
    "{0} auf {1} wurde mit `mode: 'no-cors'` angefragt. Eine Seite, die CORS braucht, scheitert, wenn der Worker ihr diese Antwort gibt.",
  'An answer fetched without CORS stays shut, even if a worker stores it and gives it out later. A page that asks with CORS then gets a network error.':
    'Eine ohne CORS geladene Antwort bleibt verschlossen, auch wenn ein Worker sie speichert und später herausgibt. Eine Seite, die mit CORS fragt, bekommt dann einen Netzwerkfehler.',
  'The request belongs to no tab, as those of service workers do.':
    'Die Anfrage gehört zu keinem Tab, wie die von Service Workern.',
  "In the service worker, fetch the URL with `mode: 'cors'`, and clear what it has stored.":
    "Laden Sie die URL im Service Worker mit `mode: 'cors'`, und löschen Sie, was er gespeichert hat.",
  'In HTML, put `crossorigin` on the element, so that the worker gets a request with CORS to pass on.':
    'Setzen Sie in HTML `crossorigin` an das Element, damit der Worker eine Anfrage mit CORS weiterzugeben hat.',
  'List {0} in `Access-Control-Expose-Headers`, as far as the page needs that.':
    'Nennen Sie {0} in `Access-Control-Expose-Headers`, soweit die Seite das braucht.',
  '{0} cannot be read': '{0} ist nicht lesbar',
  '{0} headers cannot be read': '{0} Header sind nicht lesbar',
  "The page's code cannot read {0} of this answer.": 'Der Code der Seite kann {0} dieser Antwort nicht lesen.',
  'Across origins a script sees only a few plain headers. Every other one stays hidden until the server names it.':
    'Über Ursprünge hinweg sieht ein Skript nur wenige gewöhnliche Header. Jeder andere bleibt verborgen, bis der Server ihn nennt.',
  'the origins': 'die Ursprünge',
  '`Authorization` left out': '`Authorization` weggelassen',
  'A redirect to another origin made the browser leave out `Authorization`.':
    'Wegen einer Weiterleitung zu einem anderen Ursprung hat der Browser `Authorization` weggelassen.',
  'The page sent it to {0}. The redirect led to {1}, which did not get it and answered with status `{2}`.':
    'Die Seite hat es an {0} gesendet. Die Weiterleitung führte zu {1}. Dort kam es nicht an, und die Antwort hatte Status `{2}`.',
  'A login is meant for the server that the page calls. So the browser does not pass it on to another scheme, host or port.':
    'Ein Login ist für den Server bestimmt, den die Seite aufruft. Deshalb gibt der Browser ihn nicht an ein anderes Schema, einen anderen Host oder Port weiter.',
  '`POST` became `GET`': '`POST` wurde zu `GET`',
  'A redirect turned `POST` into `GET`, which has no body.':
    'Eine Weiterleitung hat aus `POST` ein `GET` gemacht, das keinen Body hat.',
  'There the browser asked with `GET`.': 'Dort hat der Browser mit `GET` gefragt.',
  'After `301` and `302`, browsers ask with `GET` where the page had asked with `POST`. After `307` and `308` they send the same request again.':
    'Nach `301` und `302` fragen Browser mit `GET`, wo die Seite mit `POST` gefragt hatte. Nach `307` und `308` senden sie dieselbe Anfrage noch einmal.',
  'Or let the server redirect with `308`: then method and body stay.':
    'Oder lassen Sie den Server mit `308` weiterleiten: Dann bleiben Methode und Body erhalten.',
  'Allow-Credentials beside `*`': 'Allow-Credentials neben `*`',
  '`Access-Control-Allow-Credentials: true` has no effect beside `Access-Control-Allow-Origin: *`.':
    '`Access-Control-Allow-Credentials: true` hat neben `Access-Control-Allow-Origin: *` keine Wirkung.',
  '{0} sent both. Without credentials, `*` is enough. The same request with cookies fails.':
    '{0} hat beides gesendet. Ohne Credentials genügt `*`. Dieselbe Anfrage mit Cookies schlägt fehl.',
  'With credentials the browser wants the name of the one origin that may read the answer. The star never covers that.':
    'Mit Credentials will der Browser den Namen des einen Ursprungs, der die Antwort lesen darf. Der Stern deckt das nie ab.',
  'If no request needs credentials, drop `Access-Control-Allow-Credentials`.':
    'Wenn keine Anfrage Credentials braucht, lassen Sie `Access-Control-Allow-Credentials` weg.',
  'If some do, name {0} in `Access-Control-Allow-Origin` instead of the star.':
    'Wenn manche sie brauchen, nennen Sie in `Access-Control-Allow-Origin` {0} statt des Sterns.',
  'Wrong type for an event stream': 'Falscher Typ für einen Event-Stream',
  'Stream ended by status 204': 'Stream durch Status 204 beendet',
  'No event stream ({0})': 'Kein Event-Stream ({0})',
  'CORS let the answer through, and the page’s EventSource gets an `error` event from it.':
    'CORS hat die Antwort durchgelassen, und der EventSource der Seite bekommt davon ein Ereignis `error`.',
  'After such an answer an EventSource stays closed: it reads nothing, and does not ask again.':
    'Nach einer solchen Antwort bleibt ein EventSource geschlossen: Er liest nichts und fragt nicht noch einmal.',
  'It asks for `text/event-stream`, as an EventSource does. A `fetch` that asks so can read any answer.':
    'Sie fragt nach `text/event-stream`, wie es ein EventSource tut. Ein `fetch`, das so fragt, kann jede Antwort lesen.',
  'The server answered with status `204`, which tells an EventSource to stop for good.':
    'Der Server hat mit Status `204` geantwortet. Das sagt einem EventSource, dass er endgültig aufhören soll.',
  'If there are events to come, answer with status `200`. If the stream is over, this is right.':
    'Wenn noch Ereignisse kommen, antworten Sie mit Status `200`. Wenn der Stream zu Ende ist, ist das richtig so.',
  'An EventSource takes an answer with status `200` alone, and this one has `{0}`.':
    'Ein EventSource nimmt nur eine Antwort mit Status `200`, und diese hat `{0}`.',
  'Answer with status `200` where a stream begins.': 'Antworten Sie mit Status `200`, wo ein Stream beginnt.',
  'Look into the answer first: the server’s log or its body says why it has this status.':
    'Sehen Sie sich zuerst die Antwort an: Das Log des Servers oder ihr Body sagt, warum sie diesen Status hat.',
  'An EventSource takes only `text/event-stream`, and this answer has no type.':
    'Ein EventSource nimmt nur `text/event-stream`, und diese Antwort hat keinen Typ.',
  'An EventSource takes only `text/event-stream` in UTF-8, and this answer is sent as `{0}`.':
    'Ein EventSource nimmt nur `text/event-stream` in UTF-8, und diese Antwort wird als `{0}` gesendet.',
  'Send the stream with `Content-Type: text/event-stream`.':
    'Senden Sie den Stream mit `Content-Type: text/event-stream`.',
  'Look into the answer first: a login page or an error is no stream, whatever its type.':
    'Sehen Sie sich zuerst die Antwort an: Eine Anmeldeseite oder ein Fehler ist kein Stream, gleich mit welchem Typ.',
  'Not used ({0})': 'Nicht verwendet ({0})',
  'Not used without a type': 'Ohne Typ nicht verwendet',
  'a font': 'Schrift',
  'The page loads this as {0}, and with status `{1}` it is not used.':
    'Die Seite lädt das als {0}, und mit Status `{1}` wird es nicht verwendet.',
  'The page loads this as {0}, but it is sent as `{1}`, so it is not used.':
    'Die Seite lädt das als {0}, es wird aber als `{1}` gesendet und deshalb nicht verwendet.',
  'The page loads this as {0}, and without a type it is not used.':
    'Die Seite lädt das als {0}, und ohne Typ wird es nicht verwendet.',
  'No rule of CORS stands in the way.': 'Keine Regel von CORS steht im Weg.',
  'With a status of 400 or more, what came is an error to the browser, and no file.':
    'Mit einem Status ab 400 ist das, was kam, für den Browser ein Fehler und keine Datei.',
  'Check the URL first. If it is right, look into the server’s log for this status.':
    'Prüfen Sie zuerst die URL. Wenn sie stimmt, suchen Sie im Log des Servers nach diesem Status.',
  'Nothing says what this is, and the browser does not guess it.':
    'Nichts sagt, was das ist, und der Browser rät nicht.',
  'By its type this is something else, such as an error page. The browser goes by that.':
    'Seinem Typ nach ist das etwas anderes, etwa eine Fehlerseite. Danach richtet sich der Browser.',
  'A module needs the type of a script. A classic script with `crossorigin` runs without it.':
    'Ein Modul braucht den Typ eines Skripts. Ein klassisches Skript mit `crossorigin` läuft ohne ihn.',
  'A page that begins with `<!doctype html>` wants this type. Without that line it takes any.':
    'Eine Seite, die mit `<!doctype html>` beginnt, will diesen Typ. Ohne diese Zeile nimmt sie jeden.',
};
