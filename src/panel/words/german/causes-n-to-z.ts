/** What the causes from N to Z say, in German. */
import type { Catalogue } from '../../../engine/say.ts';

export const causesNToZ: Catalogue = {
  'Host name not found': 'Hostname nicht gefunden',
  'The host name `{0}` could not be found.': 'Der Hostname `{0}` war nicht zu finden.',
  'The browser looked for the address of `{0}` and got `{1}`. It never came as far as asking that server.':
    'Der Browser suchte die Adresse von `{0}` und bekam `{1}`. Dazu, diesen Server zu fragen, kam es nicht.',
  'No request was sent, so CORS played no part.': 'Es wurde keine Anfrage gesendet, also spielte CORS keine Rolle.',
  'CORS played no part.': 'CORS spielte keine Rolle.',
  'The console may still mention CORS, because the page is not told more.':
    'Die Konsole spricht vielleicht trotzdem von CORS, weil die Seite nichts Genaueres erfährt.',
  "Check the spelling of `{0}` in the page's code and settings.":
    'Prüfen Sie die Schreibweise von `{0}` im Code und in den Einstellungen der Seite.',
  'Remove `{0}` from the beginning of the URL: it has two schemes in a row.':
    'Entfernen Sie `{0}` am Anfang der URL: Dort stehen zwei Schemata hintereinander.',
  'If `{0}` is a container, call `localhost` with the port that it publishes. Only other containers know its name.':
    'Wenn `{0}` ein Container ist, rufen Sie `localhost` mit dem Port auf, den er veröffentlicht: Seinen Namen kennen nur andere Container.',
  'If {0} is a proxy, let it pass on the host that it was asked for. In nginx, that is `proxy_set_header Host $http_host`.':
    'Wenn {0} ein Proxy ist, lassen Sie ihn den Host weitergeben, nach dem er gefragt wurde. In nginx ist das `proxy_set_header Host $http_host`.',
  "If the server is on the web, write its address there into the page's settings. To each visitor, `localhost` is their own machine.":
    'Wenn der Server im Web ist, tragen Sie seine Adresse dort in den Einstellungen der Seite ein: Für alle, die sie besuchen, ist `localhost` der eigene Rechner.',
  'If the name is right, look at the DNS entry, the hosts file and the VPN.':
    'Wenn der Name stimmt, sehen Sie nach dem DNS-Eintrag, der hosts-Datei und dem VPN.',
  'Network error': 'Netzwerkfehler',
  'The request ended with the network error `{0}`.': 'Die Anfrage endete mit dem Netzwerkfehler `{0}`.',
  'The browser asked {0} for {1} and got `{2}` instead of an answer that it could judge.':
    'Der Browser hat bei {0} nach {1} gefragt und `{2}` bekommen statt einer Antwort, über die er urteilen könnte.',
  'The answer of {0} to {1} had begun, and then it ended with `{2}`.':
    'Die Antwort von {0} auf {1} hatte begonnen und endete dann mit `{2}`.',
  'The browser gave this error and no reason that has to do with CORS.':
    'Der Browser hat diesen Fehler gemeldet und keinen Grund, der mit CORS zu tun hat.',
  'Look up `{0}` and find out what lies between the browser and the server.':
    'Schlagen Sie `{0}` nach, und finden Sie heraus, was zwischen Browser und Server liegt.',
  'Open the URL in a tab of its own: the browser says more there.':
    'Öffnen Sie die URL in einem eigenen Tab: Dort sagt der Browser mehr.',
  'nginx: no headers on {0}': 'nginx: keine Header bei {0}',
  'nginx adds the CORS headers to successful answers, but not to this `{0}`.':
    'nginx fügt die CORS-Header zu guten Antworten hinzu, aber nicht zu diesem `{0}`.',
  'The answer to {0} carries `Access-Control-Allow-Origin`. The answer to {1}, an error `{2}`, does not.':
    'Die Antwort auf {0} trägt `Access-Control-Allow-Origin`. Die Antwort auf {1}, ein Fehler `{2}`, trägt es nicht.',
  'nginx leaves its `add_header` lines out of errors unless they end with `always`.':
    'nginx lässt seine `add_header`-Zeilen bei Fehlern weg, wenn sie nicht mit `always` enden.',
  'The successful answer names {0}, and this one only nginx. If {1} adds the headers, find out why nginx answered in its place.':
    'Die gute Antwort nennt {0}, diese nur nginx. Falls {1} die Header hinzufügt, finden Sie heraus, warum nginx an seiner Stelle geantwortet hat.',
  'Write `always` at the end of each `add_header` line for CORS in nginx.':
    'Schreiben Sie in nginx `always` ans Ende jeder `add_header`-Zeile für CORS.',
  'Repeat all of these lines in every `location` or `if` that has an `add_header` of its own, and where an `error_page` leads.':
    'Wiederholen Sie alle diese Zeilen in jedem `location` oder `if`, das ein eigenes `add_header` hat, und dort, wohin ein `error_page` führt.',
  'Look into the cause of the `{0}` as well.': 'Sehen Sie auch nach der Ursache des `{0}`.',
  'no-cors with a redirect setting': 'no-cors mit einer redirect-Einstellung',
  "The page asked with `mode: 'no-cors'` and a `redirect` setting that does not go with it.":
    "Die Seite hat mit `mode: 'no-cors'` gefragt und mit einer `redirect`-Einstellung, die nicht dazu passt.",
  'Without CORS a page must learn nothing about the answer. Seeing whether there was a redirect would already be something.':
    'Ohne CORS darf eine Seite nichts über die Antwort erfahren. Schon zu sehen, ob es eine Weiterleitung gab, wäre etwas.',
  "Leave out both `mode: 'no-cors'` and `redirect`, and let the server allow the origin of the page.":
    "Lassen Sie sowohl `mode: 'no-cors'` als auch `redirect` weg, und lassen Sie den Server den Ursprung der Seite erlauben.",
  'No way to the server': 'Kein Weg zum Server',
  'The browser found no way through the network to the server.':
    'Der Browser fand keinen Weg durch das Netzwerk zum Server.',
  'Network lost': 'Netzwerk verloren',
  'The network changed or went away while the request was under way.':
    'Das Netzwerk wechselte oder verschwand, während die Anfrage unterwegs war.',
  'On the way to {0} the browser got `{1}`. That is the state of the network or its proxy, not an answer of the server.':
    'Auf dem Weg zu {0} bekam der Browser `{1}`. Das ist der Zustand des Netzwerks oder seines Proxys, keine Antwort des Servers.',
  'Check the network connection, the VPN and the proxy settings of this machine, then try again.':
    'Prüfen Sie Netzwerkverbindung, VPN und Proxy-Einstellungen dieses Rechners, und versuchen Sie es dann wieder.',
  'Wrong type with nosniff': 'Falscher Typ mit nosniff',
  '{0} answered {1} with status `{2}`.': '{0} hat {1} mit Status `{2}` beantwortet.',
  '`X-Content-Type-Options: nosniff` tells the browser not to guess. A type that does not fit then means that this is no such file.':
    '`X-Content-Type-Options: nosniff` sagt dem Browser, dass er nicht raten soll. Ein Typ, der nicht passt, bedeutet dann, dass das keine solche Datei ist.',
  'Send the file with `Content-Type: {0}`.': 'Senden Sie die Datei mit `Content-Type: {0}`.',
  'Look at the answer first. If it is an error page, check the URL: no type makes a file of it.':
    'Sehen Sie sich zuerst die Antwort an. Ist sie eine Fehlerseite, prüfen Sie die URL: Kein Typ macht daraus eine Datei.',
  'Allow-Origin is `null`': 'Allow-Origin ist `null`',
  '`Access-Control-Allow-Origin` is `null`, and this page has an origin.':
    '`Access-Control-Allow-Origin` ist `null`, und diese Seite hat einen Ursprung.',
  '{0} allows pages without an origin. This page is `{1}`, so it stays locked out.':
    '{0} erlaubt Seiten ohne Ursprung. Diese Seite ist `{1}`, also bleibt sie ausgesperrt.',
  'The value `null` stands for sandboxed frames, files and `data:` URLs. Anyone can make such a page, so the value protects nobody.':
    'Der Wert `null` steht für Frames in einer Sandbox, Dateien und `data:`-URLs. Jeder kann eine solche Seite machen, also schützt der Wert niemanden.',
  'Have the server send `{0}` instead of `null`.': 'Lassen Sie den Server `{0}` statt `null` senden.',
  'If `null` comes from an empty setting or a missing header, look there: servers print an unset value like that.':
    'Wenn `null` aus einer leeren Einstellung oder einem fehlenden Header kommt, sehen Sie dort nach: Server geben einen fehlenden Wert so aus.',
  'Page without an origin (`null`)': 'Seite ohne Ursprung (`null`)',
  'The request comes from a page without an origin, so the browser sends `Origin: null`.':
    'Die Anfrage kommt von einer Seite ohne Ursprung, deshalb sendet der Browser `Origin: null`.',
  'Sandboxed frames, files opened from disk and `data:` URLs have no origin.':
    'Frames in einer Sandbox, von der Platte geöffnete Dateien und `data:`-URLs haben keinen Ursprung.',
  'A server cannot tell one page without an origin from another. Anyone can make such a page, so naming `null` would let all of them in.':
    'Ein Server kann eine Seite ohne Ursprung nicht von einer anderen unterscheiden. Jeder kann eine solche Seite machen; `null` zu nennen, ließe alle ein.',
  'Give the page an origin: load it over `http:` or `https:`, or add `allow-same-origin` to the `sandbox` of a frame you trust.':
    'Geben Sie der Seite einen Ursprung: Laden Sie sie über `http:` oder `https:`, oder fügen Sie `allow-same-origin` zur `sandbox` eines Frames hinzu, dem Sie vertrauen.',
  "Leave out `credentials: 'include'` or `withCredentials` in the page: an Apps Script cannot change its headers.":
    "Lassen Sie `credentials: 'include'` oder `withCredentials` in der Seite weg: Ein Apps Script kann seine Header nicht ändern.",
  'If the file needs no cookies, write `crossorigin` without `use-credentials`: `*` lets it in then.':
    'Wenn die Datei keine Cookies braucht, schreiben Sie `crossorigin` ohne `use-credentials`: Dann lässt `*` sie ein.',
  "If the request needs no cookies, leave out `credentials: 'include'` or `withCredentials`: `*` lets it in then.":
    "Wenn die Anfrage keine Cookies braucht, lassen Sie `credentials: 'include'` oder `withCredentials` weg: Dann lässt `*` sie ein.",
  'Or let the server answer `*`: without cookies, only who sends a valid token gets the data.':
    'Oder lassen Sie den Server mit `*` antworten: Ohne Cookies bekommt nur die Daten, wer ein gültiges Token sendet.',
  'If a worker asked that was made of a `data:` URL, make it of a `Blob`: it then has the origin of its page.':
    'Hat ein Worker gefragt, der aus einer `data:`-URL entstand, erzeugen Sie ihn aus einem `Blob`: Dann hat er den Ursprung seiner Seite.',
  'For public data only, the server may answer `*`; that works without credentials.':
    'Nur bei öffentlichen Daten kann der Server mit `*` antworten; das geht ohne Credentials.',
  'Got no type, not a file to embed': 'Kein Typ, keine Datei zum Einbetten',
  'Got {0}, not a file to embed': '{0} statt einer Datei zum Einbetten',
  'The page loads this as {0}, and the answer is not one.':
    'Die Seite lädt das als {0}, und die Antwort ist nichts dergleichen.',
  'The browser kept that `{0}` from the page.': 'Der Browser hat dieses `{0}` von der Seite ferngehalten.',
  'The browser kept that from the page.': 'Der Browser hat das von der Seite ferngehalten.',
  'Data of another site, such as JSON or HTML, must not slip into a page as a script or an image. The browser blocks what looks like data.':
    'Daten einer anderen Website, etwa JSON oder HTML, dürfen nicht als Skript oder Bild in eine Seite schlüpfen. Der Browser blockiert, was nach Daten aussieht.',
  'An answer of another type may be an error page, or data that nobody meant to be loaded like this.':
    'Eine Antwort von anderem Typ kann eine Fehlerseite sein, oder Daten, die niemand so laden wollte.',
  'Firefox takes a module, and what a worker imports, only where the type says that it is one.':
    'Firefox nimmt ein Modul und das, was ein Worker importiert, nur dann an, wenn der Typ es sagt.',
  'Firefox ended a load without CORS right after it saw this type.':
    'Firefox hat ein Laden ohne CORS beendet, gleich nachdem es diesen Typ sah.',
  'Check the URL: the server may answer with an error page. A real file needs its own `Content-Type`.':
    'Prüfen Sie die URL: Der Server antwortet vielleicht mit einer Fehlerseite. Eine echte Datei braucht ihren eigenen `Content-Type`.',
  'To read data, fetch it with CORS, and let the server allow the origin of the page.':
    'Um Daten zu lesen, fragen Sie mit CORS an, und lassen Sie den Server den Ursprung der Seite erlauben.',
  'a script': 'Skript',
  'a JSON module': 'JSON-Modul',
  'an image': 'Bild',
  'a stylesheet': 'Stylesheet',
  'a video or audio file': 'Video- oder Audiodatei',
  'a file to embed': 'Datei zum Einbetten',
  'Allowed origin differs: {0}': 'Erlaubter Ursprung weicht ab: {0}',
  'The origin that the server allows differs from that of the page by {0}.':
    'Der Ursprung, den der Server erlaubt, unterscheidet sich von dem der Seite durch {0}.',
  "{0} allows `{1}`. The page's origin is `{2}`.": '{0} erlaubt `{1}`. Der Ursprung der Seite ist `{2}`.',
  'The browser compares the two character by character. An origin is scheme, host and port, and every part counts.':
    'Der Browser vergleicht beide Zeichen für Zeichen. Ein Ursprung ist Schema, Host und Port, und jeder Teil zählt.',
  "Write `{0}` into the server's list of origins, exactly like this.":
    'Schreiben Sie `{0}` in die Liste der Ursprünge des Servers, genau so.',
  "Open the page at `{0}`, or add `{1}` to the server's list of origins.":
    'Öffnen Sie die Seite unter `{0}`, oder fügen Sie `{1}` zur Liste der Ursprünge des Servers hinzu.',
  'trailing slash': 'Schrägstrich am Ende',
  'a slash at the end': 'einen Schrägstrich am Ende',
  'two schemes': 'zwei Schemata',
  'a second scheme in front of it': 'ein zweites Schema davor',
  'upper case': 'Großbuchstaben',
  quotes: 'Anführungszeichen',
  'the quotes or brackets around it': 'die Anführungszeichen oder Klammern darum',
  'no scheme': 'kein Schema',
  'the missing scheme': 'das fehlende Schema',
  spelling: 'Schreibweise',
  'a default port, or how it is spelled': 'einen Standardport oder eine andere Schreibweise',
  path: 'Pfad',
  'a path behind the host': 'einen Pfad hinter dem Host',
  scheme: 'Schema',
  'its scheme: `{0}`, not `{1}`': 'das Schema: `{0}`, nicht `{1}`',
  port: 'Port',
  'its port: {0}, not {1}': 'den Port: {0}, nicht {1}',
  '`www.` in front of the host': '`www.` vor dem Host',
  '{0}, not {1}': '{0}, nicht {1}',
  'the name of this machine: `{0}`, not `{1}`': 'den Namen dieses Rechners: `{0}`, nicht `{1}`',
  'none given (`{0}`)': 'keiner genannt (`{0}`)',
  'Another origin is allowed': 'Ein anderer Ursprung ist erlaubt',
  "The server allows `{0}`, and the page's origin is `{1}`.":
    'Der Server erlaubt `{0}`, und der Ursprung der Seite ist `{1}`.',
  "{0} sent `Access-Control-Allow-Origin: {1}`. The browser compares that value with the page's origin, character by character.":
    '{0} hat `Access-Control-Allow-Origin: {1}` gesendet. Der Browser vergleicht diesen Wert mit dem Ursprung der Seite, Zeichen für Zeichen.',
  'The header names the one origin that may read the answer. A page with any other origin stays locked out, or the header would protect nobody.':
    'Der Header nennt den einen Ursprung, der die Antwort lesen darf. Eine Seite mit einem anderen Ursprung bleibt ausgesperrt, sonst würde der Header niemanden schützen.',
  'Add `{0}` to the origins that {1} allows.': 'Fügen Sie `{0}` zu den Ursprüngen hinzu, die {1} erlaubt.',
  'If a content script of that extension asks, let its service worker ask instead: a content script counts as its page.':
    'Wenn ein Inhaltsskript dieser Erweiterung fragt, lassen Sie stattdessen ihren Service Worker fragen: Ein Inhaltsskript zählt zu seiner Seite.',
  'If several sites use this server, keep a list of their origins and answer with the one on it that asks.':
    'Wenn mehrere Websites diesen Server nutzen, führen Sie eine Liste ihrer Ursprünge, und antworten Sie mit dem einen darauf, der fragt.',
  'Send `Vary: Origin` with it, so that caches keep the answers apart.':
    'Senden Sie dazu `Vary: Origin`, damit Caches die Antworten auseinanderhalten.',
  'Write it exactly like this: scheme, host and port, without a slash at the end.':
    'Schreiben Sie ihn genau so: Schema, Host und Port, ohne Schrägstrich am Ende.',
  'Origin is not on the list': 'Ursprung steht nicht auf der Liste',
  'Most likely this server has a list of origins, and `{0}` is not on it.':
    'Sehr wahrscheinlich hat dieser Server eine Liste von Ursprüngen, und `{0}` steht nicht darauf.',
  'The answer came without `Access-Control-Allow-Origin`, yet with {0}: a CORS filter that read the request answers like that.':
    'Die Antwort kam ohne `Access-Control-Allow-Origin`, aber mit {0}: So antwortet ein CORS-Filter, der die Anfrage gelesen hat.',
  'Such a filter names an origin only if it knows it. For any other it stays silent, and the browser takes that as a no.':
    'Ein solcher Filter nennt einen Ursprung nur, wenn er ihn kennt. Bei jedem anderen schweigt er, und der Browser nimmt das als Nein.',
  'The answer has other headers that CORS filters add, and only the one for the origin is missing.':
    'Die Antwort hat andere Header, die CORS-Filter hinzufügen, und nur der für den Ursprung fehlt.',
  'Allow-Origin is a pattern': 'Allow-Origin ist ein Muster',
  '`Access-Control-Allow-Origin` is the pattern `{0}`, and browsers know no patterns.':
    '`Access-Control-Allow-Origin` ist das Muster `{0}`, und Browser kennen keine Muster.',
  '{0} sent the pattern itself. The browser compared it with `{1}`, character by character.':
    '{0} hat das Muster selbst gesendet. Der Browser hat es mit `{1}` verglichen, Zeichen für Zeichen.',
  'The header holds one whole origin, or only `*`. Part of a host, a port or a path cannot be left open in it.':
    'Der Header enthält einen ganzen Ursprung oder `*` allein. Ein Teil eines Hosts, ein Port oder ein Pfad kann darin nicht offen bleiben.',
  'Keep the pattern in the server, and answer with the one origin that asks and fits it.':
    'Behalten Sie das Muster im Server, und antworten Sie mit dem einen Ursprung, der fragt und dazu passt.',
  'Over a limit ({0})': 'Über einem Limit ({0})',
  'The server turned the request down with `{0}`: {1}.': 'Der Server hat die Anfrage mit `{0}` zurückgewiesen: {1}.',
  'Limits often sit in front of the app, where no CORS code runs. The console then speaks of CORS, and the page learns nothing of the limit.':
    'Limits sitzen oft vor der App, wo kein CORS-Code läuft. Die Konsole spricht dann von CORS, und die Seite erfährt nichts von dem Limit.',
  'Then let that layer send the CORS headers with its errors, so that the page can read them.':
    'Lassen Sie dann diese Schicht die CORS-Header mit ihren Fehlern senden, damit die Seite sie lesen kann.',
  'its body is too large': 'der Body ist zu groß',
  'Send less, or raise the limit of {0} for the body: `{1}`.':
    'Senden Sie weniger, oder erhöhen Sie das Limit von {0} für den Body: `{1}`.',
  'Send less, or raise the limit for the body: `client_max_body_size` in nginx, `limit` of `express.json()` in Express, `MaxRequestBodySize` in Kestrel.':
    'Senden Sie weniger, oder erhöhen Sie das Limit für den Body: `client_max_body_size` in nginx, `limit` von `express.json()` in Express, `MaxRequestBodySize` in Kestrel.',
  'Send less: {0} has a fixed limit. Upload large files straight to a storage service, to a signed URL.':
    'Senden Sie weniger: {0} hat ein festes Limit. Laden Sie große Dateien direkt in einen Speicherdienst hoch, an eine signierte URL.',
  'its URL is too long': 'die URL ist zu lang',
  'Move the long part of the URL into the body of a `POST`.':
    'Verschieben Sie den langen Teil der URL in den Body eines `POST`.',
  'there were too many requests': 'es waren zu viele Anfragen',
  'Send fewer requests, or raise the rate limit. Leave `OPTIONS` out of the count.':
    'Senden Sie weniger Anfragen, oder erhöhen Sie die Ratenbegrenzung. Zählen Sie `OPTIONS` nicht mit.',
  'its headers are too large': 'die Header sind zu groß',
  'Send a shorter URL or fewer headers, or raise the limit for headers.':
    'Senden Sie eine kürzere URL oder weniger Header, oder erhöhen Sie das Limit für Header.',
  'Send shorter headers, a shorter URL or fewer cookies, or raise the limit for headers.':
    'Senden Sie kürzere Header, eine kürzere URL oder weniger Cookies, oder erhöhen Sie das Limit für Header.',
  'Its headers show {0}: the limit is one of the app itself.':
    'Die Header deuten auf {0}: Das Limit ist eines der App selbst.',
  'Its headers show {0}, which stands in front of the app.': 'Die Header deuten auf {0}, vor der App.',
  'Most likely that was HAProxy, in front of the app.': 'Wahrscheinlich war das HAProxy, vor der App.',
  'The app itself may never have seen it.': 'Die App selbst hat die Anfrage vielleicht nie gesehen.',
  'Preflight answered by a cache': 'Preflight aus einem Cache beantwortet',
  'A cache answered the preflight with a stored response that does not fit this request.':
    'Ein Cache hat den Preflight mit einer gespeicherten Antwort beantwortet, die nicht zu dieser Anfrage passt.',
  'The answer to `OPTIONS` from {0} was not written for this request: {1}. The server may allow more by now.':
    'Die Antwort auf `OPTIONS` von {0} wurde nicht für diese Anfrage geschrieben: {1}. Der Server erlaubt inzwischen vielleicht mehr.',
  'Each preflight asks about one origin, one method and certain headers. A stored answer to another question can only be right by chance.':
    'Jeder Preflight fragt nach einem Ursprung, einer Methode und bestimmten Headern. Eine gespeicherte Antwort auf eine andere Frage kann nur durch Zufall stimmen.',
  'The headers of the answer show that a cache between the browser and the server gave it.':
    'Die Header der Antwort zeigen, dass sie von einem Cache zwischen Browser und Server kam.',
  'Let the CDN pass `OPTIONS` on to the server instead of storing the answers, and clear its cache.':
    'Lassen Sie das CDN `OPTIONS` an den Server weitergeben, statt die Antworten zu speichern, und leeren Sie seinen Cache.',
  'Only `Access-Control-Max-Age` sets how long browsers remember a preflight.':
    'Wie lange Browser sich einen Preflight merken, bestimmt allein `Access-Control-Max-Age`.',
  'OPTIONS is not handled ({0})': 'OPTIONS wird nicht behandelt ({0})',
  'The browser asked for permission first (the preflight) and got `{0}`: nothing there handles `OPTIONS`.':
    'Der Browser hat zuerst um Erlaubnis gefragt (der Preflight) und `{0}` bekommen: Nichts behandelt dort `OPTIONS`.',
  'The server lists `{0}` as its methods.': 'Der Server nennt `{0}` als seine Methoden.',
  'The browser sends the request only after the server agreed to it. An error as the answer is no agreement, whatever headers it carries.':
    'Der Browser sendet die Anfrage erst, wenn der Server zugestimmt hat. Ein Fehler als Antwort ist keine Zustimmung, gleich welche Header er trägt.',
  'Let the CORS middleware answer `OPTIONS` for every route, before routing decides.':
    'Lassen Sie die CORS-Middleware `OPTIONS` für jede Route beantworten, bevor das Routing entscheidet.',
  'If the URL has to stay, let the CORS middleware answer `OPTIONS` before the redirect.':
    'Wenn die URL bleiben muss, lassen Sie die CORS-Middleware `OPTIONS` vor der Weiterleitung beantworten.',
  'Preflight redirected ({0})': 'Preflight weitergeleitet ({0})',
  'The browser asked for permission first (the preflight), and got a redirect to `{0}`.':
    'Der Browser hat zuerst um Erlaubnis gefragt (der Preflight) und eine Weiterleitung nach `{0}` bekommen.',
  'The browser never follows a redirect for a preflight. The permission has to come from the URL that the page asked for.':
    'Bei einem Preflight folgt der Browser nie einer Weiterleitung. Die Erlaubnis muss von der URL kommen, die die Seite angefragt hat.',
  'Preflight answered {0}': 'Preflight mit {0} beantwortet',
  'The browser asked for permission first (the preflight) and got status `{0}`. Only 200 to 299 count as a yes.':
    'Der Browser hat zuerst um Erlaubnis gefragt (der Preflight) und Status `{0}` bekommen. Nur 200 bis 299 zählen als Ja.',
  '{0} sent CORS headers that allow the page. It sent them with status `{1}`, so {2} was never sent.':
    '{0} hat CORS-Header gesendet, die die Seite erlauben. Sie kamen mit Status `{1}`, also wurde {2} nie gesendet.',
  'The browser asks first whether the request is welcome. An error or a redirect as the answer means no, whatever headers come with it.':
    'Der Browser fragt zuerst, ob die Anfrage willkommen ist. Ein Fehler oder eine Weiterleitung als Antwort heißt Nein, gleich welche Header dabei sind.',
  'Answer preflights with status `204` and no body.': 'Beantworten Sie Preflights mit Status `204` und ohne Body.',
  "Let the CORS middleware answer `OPTIONS` before any check. A preflight has no body, and none of the page's own headers.":
    'Lassen Sie die CORS-Middleware `OPTIONS` vor jeder Prüfung beantworten. Ein Preflight hat keinen Body und keinen der eigenen Header der Seite.',
  "Look for the code that sets this status: it runs for `OPTIONS` too, and doesn't know about preflights.":
    'Suchen Sie den Code, der diesen Status setzt: Er läuft auch für `OPTIONS` und weiß nichts von Preflights.',
  'If nginx answers there, `absolute_redirect off` keeps the port in its own redirects, and `proxy_set_header Host $http_host` in those of the app.':
    'Wenn dort nginx antwortet, behält `absolute_redirect off` den Port in seinen eigenen Weiterleitungen, und `proxy_set_header Host $http_host` in denen der App.',
  'Or let the server take both: `strict_slashes=False` in Flask, `skipTrailingSlashRedirect: true` in Next.js. In Django, FastAPI, Gin and Go, also write the route without the slash.':
    'Oder lassen Sie den Server beides annehmen: `strict_slashes=False` in Flask, `skipTrailingSlashRedirect: true` in Next.js. Schreiben Sie in Django, FastAPI, Gin und Go die Route auch ohne den Schrägstrich.',
  'Or let the server take both: `skipTrailingSlashRedirect: true` in Next.js. In FastAPI and Gin, also write the route with the slash.':
    'Oder lassen Sie den Server beides annehmen: `skipTrailingSlashRedirect: true` in Next.js. Schreiben Sie in FastAPI und Gin die Route auch mit dem Schrägstrich.',
  'Redirected to add a slash': 'Weitergeleitet für einen Schrägstrich',
  'Redirected to drop a slash': 'Weitergeleitet ohne Schrägstrich',
  'The server redirects because of a slash at the end of the URL.':
    'Der Server leitet wegen eines Schrägstrichs am Ende der URL weiter.',
  'The page asked for `{0}`. The server answered `{1}`: it knows that address as `{2}`.':
    'Die Seite hat `{0}` angefragt. Der Server hat mit `{1}` geantwortet: Dort ist diese Adresse als `{2}` bekannt.',
  'Redirect loop': 'Endlose Weiterleitung',
  'The servers redirected the request too many times.': 'Die Server haben die Anfrage zu oft weitergeleitet.',
  'The browser made {0} requests and got a redirect each time. The last one came from {1}.':
    'Der Browser hat {0} Anfragen gestellt und jedes Mal eine Weiterleitung bekommen. Die letzte kam von {1}.',
  'After 20 redirects browsers take it for a loop that never ends, and give up before a last answer.':
    'Nach 20 Weiterleitungen halten Browser das für eine Schleife ohne Ende und geben vor einer letzten Antwort auf.',
  'Look for two rules that send the request back and forth: `http:` and `https:`, with and without `www.`, login.':
    'Suchen Sie nach zwei Regeln, die die Anfrage hin und her schicken: `http:` und `https:`, mit und ohne `www.`, Login.',
  'A cookie that the request does not carry is a common reason: the login then starts over each time.':
    'Ein Cookie, das die Anfrage nicht trägt, ist ein häufiger Grund: Der Login beginnt dann jedes Mal von vorn.',
  'Redirect to an invalid URL': 'Weiterleitung zu keiner URL',
  'The server redirected to a `Location` that is not a URL.':
    'Der Server hat zu einer `Location` weitergeleitet, die keine URL ist.',
  '{0} answered {1} with a redirect. The browser could not read its `Location` as an address.':
    '{0} hat {1} mit einer Weiterleitung beantwortet. Der Browser konnte ihre `Location` nicht als Adresse lesen.',
  'The browser has nowhere to go, and it does not guess. For the page that is the same as no answer at all.':
    'Der Browser kann nirgendwohin, und er rät nicht. Für die Seite ist das dasselbe wie keine Antwort.',
  'Look at the code or setting that writes `Location`: host, port and escapes have to make a whole URL.':
    'Sehen Sie nach dem Code oder der Einstellung, die `Location` schreibt: Host, Port und Maskierungen müssen eine ganze URL ergeben.',
  'Redirect not wanted': 'Weiterleitung nicht gewollt',
  'The request was redirected, and the page or its policy does not allow that.':
    'Die Anfrage wurde weitergeleitet, und die Seite oder ihre Policy erlaubt das nicht.',
  '{0} answered with `{1}` and pointed to `{2}`.': '{0} hat mit `{1}` geantwortet und auf `{2}` verwiesen.',
  'The browser stopped there.': 'Dort hat der Browser haltgemacht.',
  'A page can say that it wants no redirects, or none to another origin. Its Content Security Policy counts for the new address as well.':
    'Eine Seite kann sagen, dass sie keine Weiterleitungen will oder keine zu einem anderen Ursprung. Ihre Content Security Policy gilt auch für die neue Adresse.',
  "Look for `redirect: 'error'`, `redirect: 'manual'` and `mode: 'same-origin'` in the code that makes the request.":
    "Suchen Sie im Code der Anfrage nach `redirect: 'error'`, `redirect: 'manual'` und `mode: 'same-origin'`.",
  'See whether `{0}` of the page lists the new address.': 'Sehen Sie nach, ob `{0}` der Seite die neue Adresse nennt.',
  'The browser did not follow the redirect, and does not show what stopped it.':
    'Der Browser ist der Weiterleitung nicht gefolgt und zeigt nicht, was ihn aufhielt.',
  'A Content Security Policy counts for each address on the way. So it counts for the one that a redirect leads to.':
    'Eine Content Security Policy gilt für jede Adresse unterwegs, also auch für die, zu der eine Weiterleitung führt.',
  "If it is a worker's script, captions or an SVG file, let the page's own server answer with it itself.":
    'Wenn es das Skript eines Workers, Untertitel oder eine SVG-Datei ist, lassen Sie den eigenen Server der Seite selbst damit antworten.',
  'Redirect to another scheme': 'Weiterleitung zu einem anderen Schema',
  'The server redirected to a URL that is neither `http:` nor `https:`.':
    'Der Server hat zu einer URL weitergeleitet, die weder `http:` noch `https:` ist.',
  'Only servers that speak HTTP can agree to be read by another origin. No other scheme has a place for that agreement.':
    'Nur Server, die HTTP sprechen, können zustimmen, von einem anderen Ursprung gelesen zu werden. Kein anderes Schema hat einen Platz für diese Zustimmung.',
  'Redirect to an `https:` URL.': 'Leiten Sie zu einer `https:`-URL weiter.',
  'A redirect led to a web page of another server, and code may not read that page.':
    'Eine Weiterleitung führte zu einer Webseite eines anderen Servers, und Code darf diese Seite nicht lesen.',
  'The browser checks each answer of another origin. A page for people, such as a checkout, lets no other page read it.':
    'Der Browser prüft jede Antwort eines anderen Ursprungs. Eine Seite für Menschen, etwa eine Kasse, lässt sich von keiner anderen Seite lesen.',
  'The answer is HTML, and code mostly wants data.': 'Die Antwort ist HTML, und Code will meist Daten.',
  'If the person is to see that page, have {0} answer with its address as JSON.':
    'Wenn die Person diese Webseite sehen soll, lassen Sie {0} mit deren Adresse als JSON antworten.',
  'A redirect led to another server, and that server did not allow the request.':
    'Eine Weiterleitung führte zu einem anderen Server, und dieser Server hat die Anfrage nicht erlaubt.',
  'A server that is made for code mostly answers `OPTIONS` with CORS headers.':
    'Ein Server, der für Code gedacht ist, antwortet auf `OPTIONS` meist mit CORS-Headern.',
  'If code is to read the answer, let {0} answer `OPTIONS` and allow `{1}`.':
    'Wenn Code die Antwort lesen soll, lassen Sie {0} auf `OPTIONS` antworten und `{1}` erlauben.',
  'Check the name of the bucket in the URL: most likely there is none of this name.':
    'Prüfen Sie den Namen des Buckets in der URL: Höchstwahrscheinlich gibt es keinen mit diesem Namen.',
  'If that address is a new one each time, let your own server ask in place of the page.':
    'Wenn diese Adresse jedes Mal eine neue ist, lassen Sie Ihren eigenen Server anstelle der Seite fragen.',
  'In the page, open that address with `location.assign()`.':
    'Öffnen Sie diese Adresse in der Seite mit `location.assign()`.',
  'Let {0} allow `{1}`.': 'Lassen Sie {0} `{1}` erlauben.',
  'Call `{0}` from the page directly, and let that server allow `{1}`.':
    'Rufen Sie `{0}` direkt von der Seite aus auf, und lassen Sie diesen Server `{1}` erlauben.',
  'Redirected to another origin': 'Zu einem anderen Ursprung weitergeleitet',
  'A redirect led to another server, and the request would come there with `Origin: null`.':
    'Eine Weiterleitung führte zu einem anderen Server, und die Anfrage käme dort mit `Origin: null` an.',
  'Firefox first asked that server under the origin of the page, and was not let in. The request itself would come with `Origin: null`.':
    'Firefox fragte diesen Server zuerst unter dem Ursprung der Seite und wurde nicht eingelassen. Die Anfrage selbst käme mit `Origin: null`.',
  '{0} redirected to {1}.': '{0} hat zu {1} weitergeleitet.',
  'A redirect led to another server, and from there on the browser sends `Origin: null`.':
    'Eine Weiterleitung führte zu einem anderen Server, und von dort an sendet der Browser `Origin: null`.',
  "The first server chose where the request went, not the page. So the browser hides the page's origin from the second one.":
    'Wohin die Anfrage ging, hat der erste Server bestimmt, nicht die Seite. Deshalb verbirgt der Browser den Ursprung der Seite vor dem zweiten.',
  'Call `{0}` from the page in the first place.': 'Rufen Sie von der Seite aus gleich `{0}` auf.',
  'In development, leave the redirect to `https:` out.':
    'Lassen Sie beim Entwickeln die Weiterleitung zu `https:` weg.',
  'The page called {0}. The browser went to {1} without asking: the host insists on `https:` (HSTS), or another extension does.':
    'Die Seite hat {0} aufgerufen. Der Browser ging ohne nachzufragen zu {1}: Der Host will nur `https:` (HSTS), oder eine andere Erweiterung will es.',
  ' HTTPS-Only mode and `upgrade-insecure-requests` of the page do so, too.':
    ' Der Nur-HTTPS-Modus und `upgrade-insecure-requests` der Seite tun das auch.',
  'With another scheme it is another origin. The page did not choose that step, so the browser hides who asked.':
    'Mit einem anderen Schema ist es ein anderer Ursprung. Diesen Schritt hat nicht die Seite gewählt, also verbirgt der Browser, wer gefragt hat.',
  'Redirected by an extension': 'Von einer Erweiterung umgelenkt',
  'Another extension sent the request to another server, and that one does not let this page in.':
    'Eine andere Erweiterung hat die Anfrage zu einem anderen Server geschickt, und der lässt diese Seite nicht herein.',
  'The page asked {0}, which never saw the request. The browser went to `{1}` instead.':
    'Die Seite hat {0} gefragt, und dort kam die Anfrage nie an. Der Browser ging stattdessen zu `{1}`.',
  'The browser asks the server that answers in the end. That one has to let this page in, whoever sent the request there.':
    'Der Browser hält sich an den Server, der am Ende antwortet. Der muss diese Seite hereinlassen, wer auch immer die Anfrage dorthin geschickt hat.',
  'Look for an extension that redirects requests, and switch it off for this page.':
    'Suchen Sie nach einer Erweiterung, die Anfragen umlenkt, und schalten Sie sie für diese Seite aus.',
  'Preflight clears site data': 'Preflight löscht Websitedaten',
  'The preflight’s answer has `Clear-Site-Data`, and Chromium stops at that while this extension listens.':
    'Die Antwort auf den Preflight enthält `Clear-Site-Data`, und daran bricht Chromium ab, solange diese Erweiterung zuhört.',
  'The browser asked for permission first (the preflight). {0} answered {1} with `Clear-Site-Data: {2}`, and the browser ended the request there: `net::ERR_FAILED`.':
    'Der Browser hat zuerst um Erlaubnis gefragt (der Preflight). {0} hat {1} mit `Clear-Site-Data: {2}` beantwortet, und da hat der Browser die Anfrage beendet: `net::ERR_FAILED`.',
  'This is a bug in Chromium, not a rule of CORS. Where an extension listens to the network, as this one does, it ends such a preflight before it reads anything else in it. Without one it reads on, and so does Firefox.':
    'Das ist ein Fehler von Chromium und keine Regel von CORS. Wo eine Erweiterung dem Netzwerk zuhört, wie diese hier, beendet Chromium so einen Preflight, bevor es sonst etwas darin liest. Ohne eine liest es weiter, und Firefox auch.',
  'Send `Clear-Site-Data` only in the answer to the request itself.':
    'Senden Sie `Clear-Site-Data` nur in der Antwort auf die Anfrage selbst.',
  'Look for what adds the header to every answer for this URL, such as a middleware or a proxy. Have it leave answers to `OPTIONS` alone.':
    'Suchen Sie, was den Header an jede Antwort dieser URL hängt, etwa eine Middleware oder einen Proxy. Nehmen Sie Antworten auf `OPTIONS` davon aus.',
  'Chromium then refuses the answer anyway: {0}': 'Chromium weist die Antwort dann trotzdem ab: {0}',
  'To see the page go on, pause the recording, and close other tabs that are recorded. Or use a browser profile without this extension.':
    'Damit die Seite weiterläuft, halten Sie die Aufzeichnung an und schließen Sie andere Tabs, die aufgezeichnet werden. Oder nehmen Sie ein Browserprofil ohne diese Erweiterung.',
  'Preflight moved to https': 'Preflight zu https umgelenkt',
  'The browser itself moved the preflight from `http:` to `https:`, and a preflight may not be redirected.':
    'Der Browser selbst hat den Preflight von `http:` zu `https:` umgelenkt, und ein Preflight darf nicht umgelenkt werden.',
  'The page called {0}. The browser calls this host only over `https:`, so it sent no preflight to the address that the page gave.':
    'Die Seite hat {0} aufgerufen. Diesen Host ruft der Browser nur über `https:` auf, also hat er an die Adresse der Seite keinen Preflight gesendet.',
  'A host can tell browsers to use only `https:` (HSTS), and they remember it. They then redirect each `http:` request themselves, and follow no redirect for a preflight.':
    'Ein Host kann Browsern sagen, dass sie nur `https:` verwenden sollen (HSTS), und sie merken es sich. Dann leiten sie jede `http:`-Anfrage selbst weiter, und für einen Preflight folgen sie keiner Weiterleitung.',
  'A preflight that the browser moves fails before it is sent, and this one did. An extension that redirects it looks the same.':
    'Ein Preflight, den der Browser umlenkt, scheitert vor dem Senden, und so war es hier. Eine Erweiterung, die ihn umlenkt, sieht genauso aus.',
  'Preflight redirected by an extension': 'Preflight von einer Erweiterung umgelenkt',
  'Another extension sent the preflight elsewhere, and the browser does not go there.':
    'Eine andere Erweiterung hat den Preflight anderswohin geschickt, und der Browser geht nicht dorthin.',
  'The browser was about to ask {0} for permission. The preflight failed before it was sent.':
    'Der Browser wollte {0} um Erlaubnis fragen. Der Preflight scheiterte, bevor er gesendet wurde.',
  'The preflight failed before it was sent, and nothing else is known to end it so.':
    'Der Preflight scheiterte, bevor er gesendet wurde, und nichts anderes ist bekannt, das ihn so enden lässt.',
  'Redirected to https': 'Zu https weitergeleitet',
  'The server redirects the preflight from `http:` to `https:`.':
    'Der Server leitet den Preflight von `http:` zu `https:` weiter.',
  'The server redirects from `http:` to `https:`, and the redirect does not let the page in.':
    'Der Server leitet von `http:` auf `https:` weiter, und die Weiterleitung lässt die Seite nicht herein.',
  'A redirect from `http:` to `https:` made the browser send `Origin: null`.':
    'Eine Weiterleitung von `http:` zu `https:` ließ den Browser `Origin: null` senden.',
  'The browser checks each answer of another origin on the way, redirects too. It goes on only if each of them lets the page in.':
    'Der Browser prüft unterwegs jede Antwort eines anderen Ursprungs, auch Weiterleitungen. Er geht nur weiter, wenn jede von ihnen die Seite einlässt.',
  'Redirected to a login page': 'Zu einer Login-Seite weitergeleitet',
  'The server redirected to what looks like a login page.':
    'Der Server hat zu einer Seite weitergeleitet, die nach Login aussieht.',
  'Servers do that when nobody is logged in.': 'Das tun Server, wenn niemand angemeldet ist.',
  'The URL looks like one that starts a login, and a login begins like that.':
    'Die URL sieht aus wie eine, die einen Login beginnt, und ein Login fängt so an.',
  'A preflight never carries cookies or a login, and the browser follows no redirect for it. So this happens to people who are logged in, too.':
    'Ein Preflight trägt nie Cookies oder einen Login, und der Browser folgt für ihn keiner Weiterleitung. Darum trifft es auch Menschen, die angemeldet sind.',
  'A login page is made for people, not for scripts. It does not let other pages read it, so the browser stops there.':
    'Eine Login-Seite ist für Menschen gemacht, nicht für Skripte. Sie lässt sich von anderen Seiten nicht lesen, also macht der Browser dort halt.',
  'A manifest is asked for without cookies, even at its own server.':
    'Nach einem Manifest fragt der Browser ohne Cookies, auch beim eigenen Server.',
  'Write `crossorigin="use-credentials"` on the `<link rel="manifest">` of the page.':
    'Schreiben Sie `crossorigin="use-credentials"` an das `<link rel="manifest">` der Seite.',
  'The address of the redirect looks like that of a login page.':
    'Die Adresse der Weiterleitung sieht aus wie die einer Login-Seite.',
  'Set up CORS for this function URL: Lambda then answers `OPTIONS` itself, before it asks for a login.':
    'Richten Sie CORS für diese Funktions-URL ein: Lambda beantwortet `OPTIONS` dann selbst, bevor es einen Login verlangt.',
  'In the Ports view of the editor, or where the tunnel was made, set the visibility of this port to public.':
    'Stellen Sie in der Ansicht „Ports“ des Editors, oder dort, wo der Tunnel eingerichtet wurde, die Sichtbarkeit dieses Ports auf öffentlich.',
  'In Vercel, leave this address out of Deployment Protection, or call one that has none.':
    'Nehmen Sie diese Adresse in Vercel von der Deployment Protection aus, oder rufen Sie eine auf, die keine hat.',
  'In Cloudflare Access, switch on the bypass of `OPTIONS` requests for this application.':
    'Schalten Sie in Cloudflare Access für diese Anwendung ein, dass `OPTIONS`-Anfragen durchgelassen werden.',
  'Look at the CORS settings of this application in Cloudflare Access.':
    'Sehen Sie in Cloudflare Access nach den CORS-Einstellungen dieser Anwendung.',
  "Log in there in a tab, and send the request with `credentials: 'include'`.":
    "Melden Sie sich dort in einem Tab an, und senden Sie die Anfrage mit `credentials: 'include'`.",
  'Reload the page and log in: the session is over.':
    'Laden Sie die Seite neu, und melden Sie sich an: Die Sitzung ist zu Ende.',
  'With `X-Requested-With: XMLHttpRequest`, Cloudflare Access answers `401` instead, which code can read.':
    'Mit `X-Requested-With: XMLHttpRequest` antwortet Cloudflare Access stattdessen mit `401`, und das kann der Code lesen.',
  'Answer requests of scripts with `401` instead of a redirect to the login page.':
    'Beantworten Sie Anfragen von Skripten mit `401` statt mit einer Weiterleitung zur Login-Seite.',
  'Answer requests of scripts with `401` and CORS headers instead of a redirect to the login page.':
    'Beantworten Sie Anfragen von Skripten mit `401` und CORS-Headern statt mit einer Weiterleitung zur Login-Seite.',
  'If the URL is there to start a login, go to it with a link, not with a request from code.':
    'Wenn die URL dazu da ist, einen Login zu beginnen, gehen Sie mit einem Link zu ihr, nicht mit einer Anfrage aus dem Code.',
  'In the page, send the person to the login on `401`.': 'Schicken Sie in der Seite die Person bei `401` zum Login.',
  'Redirect to {0}': 'Weiterleitung zu {0}',
  'The server redirected to a `{0}` URL, and browsers do not follow there.':
    'Der Server hat zu einer `{0}`-URL weitergeleitet, und dorthin folgen Browser nicht.',
  '{0} answered {1} with `{2}` and a `Location` that begins with `{3}`.':
    '{0} hat {1} mit `{2}` beantwortet und mit einer `Location`, die mit `{3}` beginnt.',
  'A server may only send a request on to another server. Anything else could make the page read what no server gave out.':
    'Ein Server darf eine Anfrage nur zu einem anderen Server weiterschicken. Alles andere könnte die Seite lesen lassen, was kein Server herausgegeben hat.',
  'Send the content in the answer itself, or redirect to an `https:` URL.':
    'Senden Sie den Inhalt in der Antwort selbst, oder leiten Sie zu einer `https:`-URL weiter.',
  'User name in the URL': 'Benutzername in der URL',
  'The URL holds a user name or password, so the browser did not load it.':
    'Die URL enthält einen Benutzernamen oder ein Passwort, deshalb hat der Browser sie nicht geladen.',
  'The page wanted something from {0}, by a URL of the form `https://user:password@host`. The request was never sent.':
    'Die Seite wollte etwas von {0}, über eine URL der Form `https://user:password@host`. Die Anfrage wurde nie gesendet.',
  'With such a URL a page could log its visitors in somewhere, such as the router at home, without their knowledge.':
    'Mit einer solchen URL könnte eine Seite ihre Besucher ohne deren Wissen irgendwo anmelden, etwa am Router zu Hause.',
  'Take the user name and password out of the URL.': 'Nehmen Sie Benutzername und Passwort aus der URL heraus.',
  'If the server asks for them, get the file with `fetch()` and send them in an `Authorization` header.':
    'Wenn der Server sie verlangt, holen Sie die Datei mit `fetch()`, und senden Sie sie in einem `Authorization`-Header.',
  'Redirect with a user name': 'Weiterleitung mit Benutzername',
  'The server redirected to a URL that holds a user name or password.':
    'Der Server hat zu einer URL weitergeleitet, die einen Benutzernamen oder ein Passwort enthält.',
  '{0} answered with status `{1}` and a `Location` of the form `https://user:password@host`.':
    '{0} hat mit Status `{1}` geantwortet und mit einer `Location` der Form `https://user:password@host`.',
  'Such a redirect would log the page in somewhere without anybody asking for it. The standard forbids it for requests across origins.':
    'Eine solche Weiterleitung würde die Seite irgendwo anmelden, ohne dass jemand darum gebeten hat. Der Standard verbietet das bei Anfragen über Ursprünge hinweg.',
  'Take the user name and password out of the URL that the server redirects to.':
    'Nehmen Sie Benutzername und Passwort aus der URL, zu der der Server weiterleitet.',
  'Have {0} answer with that address as JSON, and let the page fetch it: it was made for this request.':
    'Lassen Sie {0} mit dieser Adresse als JSON antworten und die Seite sie abrufen: Sie wurde für diese Anfrage gemacht.',
  'Let {0} send CORS headers, too.': 'Lassen Sie auch {0} CORS-Header senden.',
  'If the redirect has to stay, let the server send the CORS headers with it as well.':
    'Wenn die Weiterleitung bleiben muss, lassen Sie den Server auch mit ihr die CORS-Header senden.',
  'To keep the redirect, let it carry CORS headers. Then the second server has to answer `*`: it is not told which page asks.':
    'Soll die Weiterleitung bleiben, lassen Sie sie CORS-Header tragen. Dann muss der zweite Server mit `*` antworten: Er erfährt nicht, welche Seite fragt.',
  'But for the slash, both paths end alike, as behind a proxy.':
    'Bis auf den Schrägstrich enden beide Pfade gleich, wie hinter einem Proxy.',
  ' But it pointed to `{0}`, on another origin.': ' Die Antwort verwies aber auf `{0}`, auf einem anderen Ursprung.',
  ' {0} redirected the request there.': ' Dorthin hat {0} die Anfrage weitergeleitet.',
  'If {0} is a proxy, let it put its own address into redirects. In Vite and webpack-dev-server, that is `autoRewrite: true`.':
    'Wenn {0} ein Proxy ist, lassen Sie ihn seine eigene Adresse in Weiterleitungen einsetzen. In Vite und webpack-dev-server geht das mit `autoRewrite: true`.',
  'Redirect without Allow-Origin ({0})': 'Weiterleitung ohne Allow-Origin ({0})',
  'The server answered with a redirect that carries no `Access-Control-Allow-Origin` header.':
    'Der Server hat mit einer Weiterleitung geantwortet, die keinen `Access-Control-Allow-Origin`-Header trägt.',
  '{0} had answered {1} with `{2}` before, and pointed to `{3}`. Most likely the browser kept that, and asked nobody this time. It never went there.':
    '{0} hatte {1} zuvor mit `{2}` beantwortet und auf `{3}` verwiesen. Wahrscheinlich hat der Browser das gespeichert und diesmal niemanden gefragt. Dorthin ging er nie.',
  'It has the `Date` of an earlier answer, as a stored answer does. A cache on the way can keep it as well.':
    'Sie hat das `Date` einer früheren Antwort, wie eine gespeicherte Antwort. Auch ein Cache auf dem Weg kann es behalten.',
  'The browser never went there.': 'Dorthin ging der Browser nie.',
  'Only the preflight has Allow-Origin': 'Nur der Preflight hat Allow-Origin',
  'The preflight passed, but the response itself has no `Access-Control-Allow-Origin` header.':
    'Der Preflight kam durch, aber die Antwort selbst hat keinen `Access-Control-Allow-Origin`-Header.',
  '{0} answered the earlier preflight with `Access-Control-Allow-Origin: {1}`. Its answer to {2}, status `{3}`, lacks the header.':
    '{0} hat den früheren Preflight mit `Access-Control-Allow-Origin: {1}` beantwortet. Der Antwort auf {2}, Status `{3}`, fehlt der Header.',
  '{0} answered the preflight with `Access-Control-Allow-Origin: {1}`. Its answer to {2}, status `{3}`, lacks the header.':
    '{0} hat den Preflight mit `Access-Control-Allow-Origin: {1}` beantwortet. Der Antwort auf {2}, Status `{3}`, fehlt der Header.',
  'The preflight only allows the request to be sent. Whether the page may read the answer is decided by the headers of that answer.':
    'Der Preflight erlaubt nur, dass die Anfrage gesendet wird. Ob die Seite die Antwort lesen darf, entscheiden die Header dieser Antwort.',
  'Add the CORS headers to the response as well, not only to `OPTIONS`.':
    'Fügen Sie die CORS-Header auch zur Antwort hinzu, nicht nur zu `OPTIONS`.',
  'A middleware that runs for every request does both.': 'Eine Middleware, die bei jeder Anfrage läuft, tut beides.',
  'Only OPTIONS lacks Allow-Origin': 'Nur OPTIONS fehlt Allow-Origin',
  'Look for what answers `OPTIONS` in its place: a handler of your own, the framework, or a proxy in front.':
    'Suchen Sie, was `OPTIONS` an ihrer Stelle beantwortet: ein eigener Handler, das Framework oder ein Proxy davor.',
  'No Allow-Origin this time': 'Diesmal kein Allow-Origin',
  'This server let the page in on {0} before, and not this time.':
    'Dieser Server hat die Seite bei {0} zuvor hereingelassen, und diesmal nicht.',
  'Find out what is different this time: the query, a change of the server, or another server or cache that answers.':
    'Finden Sie heraus, was diesmal anders ist: die Query, eine Änderung am Server, oder ein anderer Server oder Cache, der antwortet.',
  'If several servers share this address, set up CORS on each of them.':
    'Wenn sich mehrere Server diese Adresse teilen, richten Sie CORS auf jedem von ihnen ein.',
  'Look for code that only sometimes answers before the CORS middleware, such as a check of the data.':
    'Suchen Sie nach Code, der nur manchmal vor der CORS-Middleware antwortet, etwa eine Prüfung der Daten.',
  'This route lacks Allow-Origin': 'Dieser Route fehlt Allow-Origin',
  'This server lets the page in elsewhere, but not on {0}.':
    'Dieser Server lässt die Seite anderswo ein, aber nicht bei {0}.',
  '{0} sent `Access-Control-Allow-Origin` with {1}. Its answer to {2}, status `{3}`, lacks the header.':
    '{0} hat `Access-Control-Allow-Origin` bei {1} gesendet. Der Antwort auf {2}, Status `{3}`, fehlt der Header.',
  'The browser decides for every answer on its own. What the server allowed before does not count now.':
    'Der Browser entscheidet bei jeder Antwort neu. Was der Server früher erlaubt hat, zählt jetzt nicht.',
  'A request for the same path got the header before.':
    'Eine Anfrage an denselben Pfad hat den Header früher bekommen.',
  'The browser decides for every answer on its own. What the server allowed elsewhere does not count here.':
    'Der Browser entscheidet über jede Antwort einzeln. Was der Server anderswo erlaubt hat, zählt hier nicht.',
  'Another answer of the same server carries the header, so its CORS works in general.':
    'Eine andere Antwort desselben Servers trägt den Header, also funktioniert CORS dort im Allgemeinen.',
  'Let the CORS middleware run for every route, not only for some of them.':
    'Lassen Sie die CORS-Middleware für jede Route laufen, nicht nur für manche.',
  'If nginx adds the headers, look for a `location` without these `add_header` lines: with one of its own, it inherits none.':
    'Falls nginx die Header hinzufügt, suchen Sie nach einer `location` ohne diese `add_header`-Zeilen: Mit einer eigenen erbt sie keine.',
  'Look at its path pattern, and at routes that are set up before it.':
    'Sehen Sie nach ihrem Pfadmuster und nach Routen, die vor ihr eingerichtet sind.',
  '{0} refused the preflight': 'Preflight von {0} abgelehnt',
  'The browser asked for permission first (the preflight), and most likely a rule of {0} said no: `403`.':
    'Der Browser hat zuerst um Erlaubnis gefragt (der Preflight), und sehr wahrscheinlich hat eine Regel von {0} abgelehnt: `403`.',
  'The answer looks like a page that {0} writes itself.':
    'Die Antwort sieht aus wie eine Seite, die {0} selbst schreibt.',
  'Let `OPTIONS` pass in {0}. In its configuration, look for {1}.':
    'Lassen Sie in {0} `OPTIONS` durch. Suchen Sie in der Konfiguration nach {1}.',
  'Mode is same-origin': 'Modus ist same-origin',
  "The page asked with `mode: 'same-origin'`, and the server is another origin.":
    "Die Seite hat mit `mode: 'same-origin'` gefragt, und der Server ist ein anderer Ursprung.",
  'With this mode the page itself asks the browser to refuse other origins.':
    'Mit diesem Modus bittet die Seite selbst den Browser, andere Ursprünge abzulehnen.',
  'The server was not asked, so its headers play no part.':
    'Der Server wurde nicht gefragt, also spielen seine Header keine Rolle.',
  'The request was redirected to another origin, and may not leave that of the page.':
    'Die Anfrage wurde zu einem anderen Ursprung weitergeleitet und darf den der Seite nicht verlassen.',
  "A worker's script was redirected to another origin. Browsers do not allow that.":
    'Das Skript eines Workers wurde zu einem anderen Ursprung weitergeleitet, und das erlauben Browser nicht.',
  'A worker acts for the page. So its script has to come from the same origin, wherever it is redirected.':
    'Ein Worker handelt für die Seite. Deshalb muss sein Skript aus demselben Ursprung kommen, auch nach Weiterleitungen.',
  'A page gets such a file only from its own origin, wherever it is redirected.':
    'Eine Seite bekommt eine solche Datei nur aus ihrem eigenen Ursprung, auch nach Weiterleitungen.',
  "Let the page's own server send the file itself. It must not lead to another origin.":
    'Lassen Sie den eigenen Server der Seite selbst mit der Datei antworten und nicht zu einem anderen Ursprung weiterleiten.',
  'Or put `crossorigin` on the `<video>` around the `<track>`, and let the other server allow the origin of the page.':
    'Oder setzen Sie `crossorigin` an das `<video>` um das `<track>`, und lassen Sie den anderen Server den Ursprung der Seite erlauben.',
  "Write `mode: 'cors'` in the `fetch` call, or leave `mode` out.":
    "Schreiben Sie `mode: 'cors'` in den `fetch`-Aufruf, oder lassen Sie `mode` weg.",
  'If the URL should be on your own origin, correct the URL instead.':
    'Wenn die URL zu Ihrem eigenen Ursprung gehören soll, berichtigen Sie stattdessen die URL.',
  'Server error {0}': 'Serverfehler {0}',
  'The server failed with status `{0}`, and its error page has no `Access-Control-Allow-Origin` header.':
    'Der Server ist mit Status `{0}` gescheitert, und seiner Fehlerseite fehlt der Header `Access-Control-Allow-Origin`.',
  'A proxy says `{0}` of a server behind it: see that this one runs, and that its address is right.':
    'Ein Proxy sagt `{0}` über einen Server hinter ihm: Sehen Sie nach, ob dieser läuft und seine Adresse stimmt.',
  'The CORS setup itself can be that error.': 'Der Fehler kann in der CORS-Konfiguration selbst liegen.',
  'If this is {0} in development, add `{1}` to its `{2}`: it answers other hosts with `403`.':
    'Wenn das {0} in der Entwicklung ist, ergänzen Sie `{1}` in `{2}`: Es beantwortet andere Hosts mit `403`.',
  'If the log names `InvalidAuthenticityToken`, send the CSRF token of Rails along. An API without sessions needs none: there, controllers inherit from `ActionController::API`.':
    'Nennt das Log `InvalidAuthenticityToken`, senden Sie das CSRF-Token von Rails mit. Eine API ohne Sitzungen braucht keines: Dort erben Controller von `ActionController::API`.',
  'If the server has a CORS filter, see that it lists `{0}`, this method and these headers. Many filters say nothing to others.':
    'Wenn der Server einen CORS-Filter hat, prüfen Sie, ob er `{0}`, diese Methode und diese Header auflistet. Bei allem anderen schweigen viele Filter.',
  'Leave `Content-Type` out of the request: it lacks a `boundary`, and of a `FormData` the browser writes the type itself.':
    'Lassen Sie `Content-Type` in der Anfrage weg: Ihm fehlt eine `boundary`, und den Typ eines `FormData` schreibt der Browser selbst.',
  'If the log names `APPEND_SLASH`, call `{0}` from the page, with the slash.':
    'Nennt das Log `APPEND_SLASH`, rufen Sie in der Seite `{0}` auf, mit dem Schrägstrich.',
  'If the log names an `HTTPException`, a middleware raised it, and in FastAPI that ends as `500`. Return a `JSONResponse` there instead.':
    'Nennt das Log eine `HTTPException`, hat eine Middleware sie ausgelöst, und in FastAPI endet das als `500`. Geben Sie dort stattdessen eine `JSONResponse` zurück.',
  'Nothing listens there': 'Dort lauscht nichts',
  'Nothing answers at `{0}`: the connection was refused.':
    'Unter `{0}` antwortet nichts: Die Verbindung wurde abgelehnt.',
  'The browser tried to reach {0} and got `{1}`. No program listens on that port, or a firewall turns callers away.':
    'Der Browser wollte {0} erreichen und bekam `{1}`. Auf diesem Port lauscht kein Programm, oder eine Firewall weist Anrufer ab.',
  'Start the server, and check that it listens on `{0}`.':
    'Starten Sie den Server, und prüfen Sie, ob er auf `{0}` lauscht.',
  'Compare host and port with the line that the server prints at its start. `localhost` and `127.0.0.1` can differ.':
    'Vergleichen Sie Host und Port mit der Zeile, die der Server beim Start ausgibt. `localhost` und `127.0.0.1` können sich unterscheiden.',
  'If the server runs in a container, check that this port is published.':
    'Wenn der Server in einem Container läuft, prüfen Sie, ob dieser Port veröffentlicht ist.',
  'Compare host and port with the address under which the server is reached.':
    'Vergleichen Sie Host und Port mit der Adresse, unter der der Server erreicht wird.',
  'No answer in time': 'Keine rechtzeitige Antwort',
  '`{0}` did not answer in time.': '`{0}` hat nicht rechtzeitig geantwortet.',
  'Answer not complete in time': 'Antwort nicht rechtzeitig vollständig',
  'The rest of the answer from `{0}` did not come in time.': 'Der Rest der Antwort von `{0}` kam nicht rechtzeitig.',
  'The browser waited for {0} until it gave up: `{1}`. The server is slow, or something on the way drops the packets.':
    'Der Browser hat auf {0} gewartet, bis er aufgab: `{1}`. Der Server ist langsam, oder etwas unterwegs verwirft die Pakete.',
  'Check that `{0}` can be reached from this machine: firewall, VPN, security group, port.':
    'Prüfen Sie, ob `{0}` von diesem Rechner aus erreichbar ist: Firewall, VPN, Security Group, Port.',
  "Look in the server's log for what takes so long.": 'Sehen Sie im Log des Servers nach, was so lange dauert.',
  'Several origins in Allow-Origin': 'Mehrere Ursprünge in Allow-Origin',
  '`Access-Control-Allow-Origin` holds several values, and only one is allowed.':
    '`Access-Control-Allow-Origin` enthält mehrere Werte, und nur einer ist erlaubt.',
  '{0} sent `{1}`. The browser reads the whole value as one origin, and it is not `{2}`.':
    '{0} hat `{1}` gesendet. Der Browser liest den ganzen Wert als einen Ursprung, und der ist nicht `{2}`.',
  'The header has room for one origin, or for `*`. A list is not part of the protocol, so a list matches no page.':
    'Der Header hat Platz für einen Ursprung oder für `*`. Eine Liste gehört nicht zum Protokoll, also passt eine Liste zu keiner Seite.',
  'Keep the list in the server, and answer with the one on it that asks.':
    'Behalten Sie die Liste im Server, und antworten Sie mit dem einen Ursprung darauf, der fragt.',
  'Remembered preflight, new answer': 'Gemerkter Preflight, neue Antwort',
  "The browser used a remembered preflight, and the server's answer no longer lets the page in.":
    'Der Browser hat einen gemerkten Preflight verwendet, und die Antwort des Servers lässt die Seite nicht mehr ein.',
  'The browser did not ask {0} again: the preflight is {1} s old. The answer to {2} let the page in then, and does not now.':
    'Der Browser hat {0} nicht noch einmal gefragt: Der Preflight ist {1} s alt. Die Antwort auf {2} ließ die Seite damals ein und jetzt nicht.',
  'The browser remembers a preflight for a while and skips the next ones. What the server changed since then shows only in the answer itself.':
    'Der Browser merkt sich einen Preflight eine Weile und lässt die nächsten aus. Was der Server seitdem geändert hat, zeigt sich erst in der Antwort selbst.',
  'The same request to the same URL passed before, and no new preflight was sent this time.':
    'Dieselbe Anfrage an dieselbe URL kam früher durch, und diesmal wurde kein neuer Preflight gesendet.',
  'Look at what changed in the server since then: this answer needs its CORS headers back.':
    'Sehen Sie nach, was sich im Server seitdem geändert hat: Diese Antwort braucht ihre CORS-Header zurück.',
  'While you change the server, tick Disable cache in the Network panel, so that each request asks the server.':
    'Solange Sie den Server ändern, wählen Sie im Bereich Netzwerk „Cache deaktivieren“, damit jede Anfrage neu fragt.',
  'Streamed upload needs HTTP/2': 'Gestreamter Upload braucht HTTP/2',
  'The page streams its upload, and the server does not speak HTTP/2.':
    'Die Seite streamt ihren Upload, und der Server spricht kein HTTP/2.',
  'The page gave a stream as the body of {0}. The browser found only HTTP/1.1 at {1} and gave up: `{2}`.':
    'Die Seite hat einen Stream als Body von {0} gegeben. Der Browser fand bei {1} nur HTTP/1.1 und gab auf: `{2}`.',
  'A streamed body has no known length, which many HTTP/1.1 servers cannot take. So the browser streams only over HTTP/2 or newer, which it speaks only over `https:`.':
    'Ein gestreamter Body hat keine bekannte Länge, und viele HTTP/1.1-Server nehmen das nicht an. Deshalb streamt der Browser nur über HTTP/2 oder neuer, und das spricht er nur über `https:`.',
  'Collect the stream first, and send the whole: `body: await new Response(stream).blob()`.':
    'Sammeln Sie den Stream zuerst, und senden Sie das Ganze: `body: await new Response(stream).blob()`.',
  'To keep the stream, let the server speak HTTP/2 over `https:`. The option `duplex` stays as it is.':
    'Um den Stream zu behalten, lassen Sie den Server HTTP/2 über `https:` sprechen. Die Option `duplex` bleibt, wie sie ist.',
  'Streamed upload redirected ({0})': 'Gestreamter Upload weitergeleitet ({0})',
  'The page streams its upload, and the server redirected it.':
    'Die Seite streamt ihren Upload, und der Server hat ihn weitergeleitet.',
  'The browser gave up: `{0}`.': 'Der Browser gab auf: `{0}`.',
  'A stream can be read once. What the first address received cannot be sent again to the next one. CORS had no part in it.':
    'Ein Stream lässt sich einmal lesen. Was die erste Adresse davon bekam, kann nicht noch einmal an die nächste gehen. CORS war daran nicht beteiligt.',
  'The browser gives this error to a redirect where the body of the request is a stream.':
    'Mit diesem Fehler endet eine Weiterleitung, wenn der Body der Anfrage ein Stream ist.',
  'Log in again, then repeat the upload.': 'Melden Sie sich neu an, und senden Sie den Upload dann noch einmal.',
  'Client certificate wanted': 'Client-Zertifikat verlangt',
  '`{0}` wants a certificate from the browser, and got none that it takes.':
    '`{0}` verlangt ein Zertifikat vom Browser und bekam keines, das er annimmt.',
  '{0} asked for a client certificate while the secure connection was set up, and broke off: `{1}`.':
    '{0} hat beim Aufbau der sicheren Verbindung nach einem Client-Zertifikat gefragt und dann abgebrochen: `{1}`.',
  'By the Fetch Standard no client certificate goes with a preflight, nor with a request without credentials.':
    'Nach dem Fetch Standard geht mit einem Preflight kein Client-Zertifikat mit, und auch nicht mit einer Anfrage ohne Credentials.',
  'Add a certificate that `{0}` takes to this browser, and send the request with credentials.':
    'Fügen Sie diesem Browser ein Zertifikat hinzu, das `{0}` annimmt, und senden Sie die Anfrage mit Credentials.',
  'If there is a preflight, let the server take `OPTIONS` without a certificate.':
    'Wenn es einen Preflight gibt, lassen Sie den Server `OPTIONS` ohne Zertifikat annehmen.',
  'Secure connection failed': 'Sichere Verbindung gescheitert',
  'The secure connection to `{0}` could not be set up.': 'Die sichere Verbindung zu `{0}` ließ sich nicht aufbauen.',
  'The browser greeted {0} with TLS and got `{1}`. Often the program at that port speaks plain `http:`.':
    'Der Browser hat {0} mit TLS begrüßt und `{1}` bekommen. Oft spricht das Programm auf diesem Port unverschlüsseltes `http:`.',
  'Let `{0}` speak `https:` on this port: this browser does not ask it over `http:`.':
    'Lassen Sie `{0}` auf diesem Port `https:` sprechen: Dieser Browser fragt dort nicht über `http:` an.',
  'In development, use a name under `.test` or `.localhost`: browsers ask all hosts under `.{0}` only over `https:`.':
    'Nehmen Sie in der Entwicklung einen Namen unter `.test` oder `.localhost`: Alle Hosts unter `.{0}` fragen Browser nur über `https:` an.',
  'Check whether `{0}` speaks `https:` on this port, and call it with the scheme it speaks.':
    'Prüfen Sie, ob `{0}` auf diesem Port `https:` spricht, und rufen Sie es mit dem Schema auf, das es spricht.',
  'If it does speak `https:`, look at its TLS versions and at a proxy on the way.':
    'Wenn es `https:` spricht, sehen Sie nach den TLS-Versionen und nach einem Proxy unterwegs.',
  'Port {0} is blocked': 'Port {0} ist blockiert',
  'Browsers make no web requests to port `{0}`.': 'Browser senden keine Webanfragen an Port `{0}`.',
  'The port belongs to another protocol, such as mail. A page could otherwise trick such a server into obeying it.':
    'Der Port gehört zu einem anderen Protokoll, etwa für E-Mail. Eine Seite könnte sonst einen solchen Server dazu bringen, ihr zu gehorchen.',
  'Let the server listen on another port, for example `3000` or `8080`.':
    'Lassen Sie den Server auf einem anderen Port lauschen, zum Beispiel `3000` oder `8080`.',
  '{0} is not a web address': '{0} ist keine Webadresse',
  'The page asked for a `{0}` URL, and only `http:` and `https:` can be asked across origins.':
    'Die Seite hat eine `{0}`-URL angefragt, und über Ursprünge hinweg gehen nur `http:` und `https:`.',
  'The browser stopped the request for `{0}` before it was sent.':
    'Der Browser hat die Anfrage nach `{0}` aufgehalten, bevor sie gesendet wurde.',
  ' The page was opened from disk, so its relative URLs lead to files.':
    ' Die Seite wurde von der Festplatte geöffnet, deshalb führen ihre relativen URLs zu Dateien.',
  'Serve the page from a web server, and open it with its `http:` URL.':
    'Stellen Sie die Seite über einen Webserver bereit, und öffnen Sie sie mit ihrer `http:`-URL.',
  'For example, run `python3 -m http.server` or `npx serve` in its folder.':
    'Führen Sie zum Beispiel `python3 -m http.server` oder `npx serve` in ihrem Ordner aus.',
  'Serve the file from a web server, and call it with its `http:` or `https:` URL.':
    'Liefern Sie die Datei über einen Webserver aus, und rufen Sie sie mit ihrer `http:`- oder `https:`-URL auf.',
  'No `http://` in the URL': 'Kein `http://` in der URL',
  'The URL lacks `http://`, so the browser took `{0}` for its scheme.':
    'Der URL fehlt `http://`, deshalb hält der Browser `{0}` für ihr Schema.',
  'What stands before the first colon of a URL is its scheme. Browsers send nothing to a scheme they do not know.':
    'Was vor dem ersten Doppelpunkt einer URL steht, ist ihr Schema. An ein Schema, das sie nicht kennen, senden Browser nichts.',
  'Write `http://` or `https://` in front of it: `{0}`.': 'Schreiben Sie `http://` oder `https://` davor: `{0}`.',
  '`*` does not work with credentials': '`*` ist mit Credentials keine Liste',
  '`{0}: *` does not cover a request with credentials (cookies or a login).':
    '`{0}: *` gilt nicht für eine Anfrage mit Credentials (Cookies oder Login).',
  'With credentials the star counts as a plain word, not as a wildcard. So it stands for nothing that the list leaves out.':
    'Mit Credentials zählt der Stern als gewöhnliches Wort, nicht als Platzhalter. Er steht also für nichts, was die Liste auslässt.',
  'Replace `*` with a list that names {0}.': 'Ersetzen Sie `*` durch eine Liste, die {0} nennt.',
  '`*` with credentials': '`*` mit Credentials',
  '`Access-Control-Allow-Origin: *` does not cover a request with credentials (cookies or a login).':
    '`Access-Control-Allow-Origin: *` gilt nicht für eine Anfrage mit Credentials (Cookies oder Login).',
  '{0} allows every origin with `*`.': '{0} erlaubt mit `*` jeden Ursprung.',
  'The page asked the browser to send cookies or an HTTP login along.':
    'Die Seite hat den Browser gebeten, Cookies oder einen HTTP-Login mitzusenden.',
  'The page used `sendBeacon`, which always sends cookies and HTTP logins along.':
    'Die Seite hat `sendBeacon` benutzt, das Cookies und HTTP-Anmeldungen immer mitsendet.',
  'Have the server name `{0}` and send `Access-Control-Allow-Credentials: true`.':
    'Lassen Sie den Server `{0}` nennen und `Access-Control-Allow-Credentials: true` senden.',
  'WebSocket refused ({0})': 'WebSocket abgelehnt ({0})',
  'The server answered `{0}` instead of opening the WebSocket.':
    'Der Server hat mit `{0}` geantwortet, statt den WebSocket zu öffnen.',
  'The page wanted a WebSocket to {0}. A server opens one by answering `{1}`; this one answered `{2}`.':
    'Die Seite wollte einen WebSocket zu {0}. Ein Server öffnet ihn, indem er mit `{1}` antwortet; dieser hat mit `{2}` geantwortet.',
  'CORS does not apply to WebSockets: the browser asks no server first whether a page may open one. So servers look at `Origin`, cookies and the path themselves.':
    'CORS gilt nicht für WebSockets: Der Browser fragt keinen Server vorher, ob eine Seite einen öffnen darf. Also prüfen Server `Origin`, Cookies und Pfad selbst.',
  'If it checks who asks, open the WebSocket from a page that has an origin.':
    'Wenn er prüft, wer fragt, öffnen Sie den WebSocket von einer Seite, die einen Ursprung hat.',
  'If it checks who asks, add `{0}` to the origins that may open a WebSocket.':
    'Wenn er prüft, wer fragt, nehmen Sie `{0}` in die Ursprünge auf, die einen WebSocket öffnen dürfen.',
  'Stopped before it was sent': 'Vor dem Senden aufgehalten',
  'A program that controls the browser stopped the request before it was sent.':
    'Etwas, das den Browser steuert, hat die Anfrage aufgehalten, bevor sie gesendet wurde.',
  '{0} on {1} ended with `net::ERR_FAILED`, and nothing was sent.':
    '{0} bei {1} endete mit `net::ERR_FAILED`, und nichts wurde gesendet.',
  'Test tools such as Playwright and Puppeteer can refuse requests, and so can other programs that steer a browser. The server and its CORS headers played no part.':
    'Testwerkzeuge wie Playwright und Puppeteer können Anfragen ablehnen, und andere Programme, die einen Browser steuern, auch. Der Server und seine CORS-Header spielten keine Rolle.',
  'A request that such a program refuses ends like this, and nothing else known does.':
    'So endet eine Anfrage, die ein solches Programm ablehnt, und sonst ist nichts bekannt, das so endet.',
  'Look for a route in the test that refuses this request, such as `route.abort()`.':
    'Suchen Sie im Test nach einer Route, die diese Anfrage ablehnt, etwa `route.abort()`.',
  'Too many open requests': 'Zu viele offene Anfragen',
  'The page has too many requests open at once.': 'Die Seite hat zu viele Anfragen zugleich offen.',
  'The browser did not send {0} to {1}: `{2}`.': 'Der Browser hat {0} nicht an {1} gesendet: `{2}`.',
  'The browser refuses more requests with this error when some 3,000 of the page are open.':
    'Mit diesem Fehler lehnt der Browser weitere Anfragen ab, wenn etwa 3.000 der Seite offen sind.',
  'Look in the list for the request that comes again and again, and stop the code that repeats it.':
    'Suchen Sie in der Liste die Anfrage, die immer wieder kommt, und halten Sie den Code an, der sie wiederholt.',
  'Often that is an effect, a timer or a retry that starts again with each answer.':
    'Oft ist das ein Effekt, ein Timer oder ein neuer Versuch, der mit jeder Antwort von vorn beginnt.',
  'If the page needs them all, send a few at a time, and the next when those have ended.':
    'Wenn die Seite alle braucht, senden Sie wenige auf einmal, und die nächsten, sobald diese zu Ende sind.',
  'File to upload is gone': 'Datei zum Hochladen ist weg',
  'File to upload was changed': 'Datei zum Hochladen wurde geändert',
  'The file that the page uploads is no longer where it was.':
    'Die Datei, die die Seite hochlädt, ist nicht mehr dort, wo sie war.',
  'The file that the page uploads has changed since it was chosen.':
    'Die Datei, die die Seite hochlädt, hat sich geändert, seit sie ausgewählt wurde.',
  'The page sends a file with {0} to {1}. The browser could not read it from the disk: `{2}`.':
    'Die Seite sendet mit {0} eine Datei an {1}. Der Browser konnte sie nicht vom Datenträger lesen: `{2}`.',
  'A page may read the file that somebody chose, as it was then. After a change on the disk the browser no longer hands it out.':
    'Eine Seite darf die Datei, die jemand ausgewählt hat, so lesen, wie sie damals war. Nach einer Änderung auf dem Datenträger gibt der Browser sie nicht mehr heraus.',
  'Choose the file again, and send it then.': 'Wählen Sie die Datei noch einmal aus, und senden Sie sie dann.',
  'If it may change in between, read it as soon as it is chosen: `new Blob([await file.arrayBuffer()])`.':
    'Wenn sie sich dazwischen ändern kann, lesen Sie sie gleich nach der Auswahl: `new Blob([await file.arrayBuffer()])`.',
  'The network wants a login': 'Das Netzwerk will einen Login',
  'Most likely the network of this device answered in place of the server, because it wants a login first.':
    'Wahrscheinlich hat das Netzwerk dieses Geräts anstelle des Servers geantwortet, da es erst einen Login will.',
  'A network can step in between the browser and a server, and send people to a login. A request that code makes cannot log in there.':
    'Ein Netzwerk kann zwischen den Browser und einen Server treten und Menschen zu einem Login schicken. Eine Anfrage aus Code kann sich dort nicht anmelden.',
  'Open {0} in a tab, and log in to the network.': 'Öffnen Sie {0} in einem Tab, und melden Sie sich im Netzwerk an.',
  'The answer in the name of {0} was `{1}`, and sent the browser to `{2}`. There Zscaler, which filters a network, asks for a login.':
    'Die Antwort im Namen von {0} war `{1}` und schickte den Browser zu `{2}`. Dort verlangt Zscaler, das ein Netzwerk filtert, einen Login.',
  'The address of the redirect is one of Zscaler.': 'Die Adresse der Weiterleitung ist eine von Zscaler.',
  'Have those who look after the network exempt {0} from the login of Zscaler.':
    'Lassen Sie {0} von denen, die das Netzwerk betreuen, vom Login bei Zscaler ausnehmen.',
  'The status `511` is for networks that want a login. A server should not send it itself.':
    'Der Status `511` ist für Netzwerke, die einen Login wollen. Ein Server soll ihn nicht selbst senden.',
  'Log in at {0}, or let it serve this file without a login.':
    'Melden Sie sich bei {0} an, oder lassen Sie diese Datei dort ohne Anmeldung ausliefern.',
  'Ask with `GET`, and without credentials and headers of your own: GitHub Pages lets every page read that.':
    'Fragen Sie mit `GET`, ohne Credentials und ohne eigene Header: Das lässt GitHub Pages jede Seite lesen.',
  'GitHub Pages lets nobody set headers. If you need them, serve the files from another host.':
    'Bei GitHub Pages kann niemand Header setzen. Wenn Sie welche brauchen, liefern Sie die Dateien von einem anderen Host aus.',
  'If everybody may read the sheet, share it with `Anyone with the link`: Google then asks for no login.':
    'Wenn jeder die Tabelle lesen darf, geben Sie sie mit `Anyone with the link` frei: Dann verlangt Google keine Anmeldung.',
  'See whether `frame-src` of the page lists the new address; after a form, `form-action`.':
    'Sehen Sie nach, ob `frame-src` der Seite die neue Adresse nennt, nach einem Formular `form-action`.',
  ' A preflight comes without `Authorization`, and a login check that does not expect that can fail like this.':
    ' Ein Preflight kommt ohne `Authorization`, und eine Anmeldeprüfung, die damit nicht rechnet, kann so scheitern.',
  'In ASP.NET Core, a CORS policy that applies answers `OPTIONS` with `204`. If `UseCors` is there, compare its name with that of `AddPolicy`: an unknown name is passed over.':
    'In ASP.NET Core beantwortet eine CORS-Richtlinie, die gilt, `OPTIONS` mit `204`. Wenn `UseCors` da ist, vergleichen Sie seinen Namen mit dem von `AddPolicy`: Ein unbekannter Name wird übergangen.',
};
