/** Every word the panel itself says, in German. */
import type { Words } from './english.ts';
import { browserNames, megabytes } from './shared.ts';

const number = new Intl.NumberFormat('de');

function counted(count: number, one: string, other: string): string {
  return `${number.format(count)} ${count === 1 ? one : other}`;
}

const requests = (count: number) => counted(count, 'Anfrage', 'Anfragen');

export const german: Words = {
  toolbar: {
    label: 'Aufzeichnung und Filter',
    record: 'Aufzeichnen',
    pause: 'Aufzeichnung anhalten',
    clear: 'Leeren',
    preserveLog: 'Protokoll beibehalten',
    filter: 'Filter',
    filterHint: 'Filter, zum Beispiel: /users method:put -domain:localhost',
    offers: 'Womit der Filter weitergehen kann',
    facet: 'Welche Anfragen gezeigt werden',
    blocked: 'Blockiert',
    warned: 'Warnung',
    all: 'Alle',
    count: (shown, total) => `${number.format(shown)} von ${requests(total)}`,
  },
  list: {
    label: 'Anfragen',
    allowed: 'Erlaubt',
    waiting: 'Wartet',
    cannotTell: 'Nicht zu erkennen',
    page: (url) => `Seite ${url}`,
    repeats: (count) => `×${number.format(count)}`,
    repeatsAloud: (count, open) => `${number.format(count)}-mal, ${open ? 'aufgeklappt' : 'zugeklappt'}`,
    foldHint: 'Jede einzelne zeigen (Leertaste)',
    missed: (count) =>
      `Warum ${counted(count, 'Anfrage fehlschlug', 'Anfragen fehlschlugen')}, ist nicht zu erkennen: Der Anfang wurde nicht aufgezeichnet.`,
    evicted: (count) =>
      `${counted(count, 'ältere erlaubte Anfrage wurde', 'ältere erlaubte Anfragen wurden')} verworfen.`,
    lost: (count) =>
      `${counted(count, 'ältere blockierte Anfrage wurde', 'ältere blockierte Anfragen wurden')} verworfen, um Platz für neuere zu schaffen.`,
    unreadable: (count) => `${counted(count, 'gespeicherte Anfrage war', 'gespeicherte Anfragen waren')} nicht lesbar.`,
  },
  empty: {
    recording: 'Die Aufzeichnung läuft, noch nichts blockiert',
    recordingHow: 'Lösen Sie eine Anfrage aus, oder laden Sie die Seite neu, um sie von Anfang an aufzuzeichnen.',
    unnamedHow:
      'Die Adresse dieser Seite lässt sich nicht lesen. Ist es eine Seite des Browsers selbst, werden ihre Anfragen nicht gezeigt: Öffnen Sie eine andere in diesem Tab.',
    leftBehind: (blocked, unfinished) => {
      const left = [
        ...(blocked > 0 ? [counted(blocked, 'blockierte Anfrage', 'blockierte Anfragen')] : []),
        ...(unfinished > 0
          ? [counted(unfinished, 'nicht abgeschlossene Anfrage', 'nicht abgeschlossene Anfragen')]
          : []),
      ];
      return `Die vorige Seite hinterließ ${left.join(' und ')}.`;
    },
    leftBehindHow:
      'Eine neue Seite beginnt eine neue Liste. Behalten Sie das Protokoll bei und tun Sie dasselbe noch einmal: Dann bleiben sie stehen. Haben Sie ein Formular abgeschickt, fehlt in seinem `submit`-Handler vielleicht `event.preventDefault()`. Dann lädt das Formular eine Seite, und die Anfrage bricht ab.',
    reload: 'Seite neu laden',
    noneBlocked: (total) => (total === 1 ? '1 Anfrage, nicht blockiert' : `${requests(total)}, keine blockiert`),
    noneBlockedHow: 'Jede bisher aufgezeichnete Anfrage an einen anderen Ursprung kam durch oder wartet noch.',
    stoppedHow:
      ' Was vor dem Netzwerk aufgehalten wurde, etwa durch eine Content Security Policy oder weil `http://` fehlt, steht in der Konsole.',
    showAll: 'Alle Anfragen zeigen',
    showThem: 'Diese zeigen',
    filtered: 'Keine Anfrage passt zum Filter',
    filteredHow: (total) => `Der Filter verbirgt ${requests(total)}.`,
    filteredToo: 'Gezählt ist nur, was zum Filter passt.',
    clearFilter: 'Filter leeren',
    paused: 'Die Aufzeichnung ist angehalten',
    pausedHow: 'Was die Seite jetzt anfragt, wird nicht aufgezeichnet.',
    missed: (count) => `${counted(count, 'Anfrage schlug', 'Anfragen schlugen')} fehl, ohne Aufzeichnung des Anfangs`,
    missedHow:
      'Nur der Fehlschlag wurde notiert, keine Header. Eine solche Anfrage begann vor der Aufzeichnung, oder sie ist die erste eines Service Workers an ihren Server. Laden Sie die Seite neu, um den Rest aufzuzeichnen.',
    more: (count) => `und ${number.format(count)} weitere`,
    lost: 'Die Aufzeichnung ist nicht lesbar',
    lostHow: 'Vermutlich wurde die Erweiterung aktualisiert. Schließen Sie die DevTools und öffnen Sie sie wieder.',
    noTab: 'Kein Tab zu zeigen',
    noTabHow:
      'Öffnen Sie den Bereich CORS in den DevTools, oder nennen Sie einen Tab in der Adresse: `?tabId=` und seine Nummer.',
    noAccess: 'Der Browser verwehrt den Zugriff auf Websites',
    noAccessHow:
      'Ohne Zugriff auf die Seite und den Server bekommt die Erweiterung keine Anfrage zu sehen. Erlauben Sie ihn für alle Websites, hier oder auf der Seite Ihrer Erweiterungen.',
    allow: 'Zugriff erlauben',
    notObservable: 'Erweiterungen dürfen diese Seite nicht beobachten',
    notObservableHow:
      'Der Browser behält seine eigenen Seiten und die Stores für Erweiterungen für sich. Öffnen Sie in diesem Tab eine andere Seite.',
    noneWarned: (total) => (total === 1 ? '1 Anfrage, keine Warnung' : `${requests(total)}, keine Warnungen`),
    noneWarnedHow:
      'Eine Warnung betrifft eine Anfrage, die durchkam und anfällig ist oder der Seite nichts nützt. Von den aufgezeichneten ist es keine.',
    nothingInFile: 'Die Datei enthält keine Anfrage, die hier zu zeigen wäre',
    nothingInFileHow:
      'Gezeigt werden nur Anfragen, die ein Browser an einen anderen Ursprung gesendet hat: Um andere geht es bei CORS nicht.',
    unselected: 'Keine Anfrage ausgewählt',
    unselectedHow: 'Wählen Sie eine Anfrage aus, um zu lesen, was mit ihr geschah.',
  },
  split: { resize: 'Größe der Liste ändern' },
  diagnosis: {
    label: 'Diagnose',
    from: 'von',
    fromHidden: 'von einer Seite, die der Browser nicht nennt',
    fromOpaque: 'von einer Seite ohne eigenen Ursprung',
    probably: 'Wahrscheinlich, nicht sicher:',
    blockedTitle: 'Der Browser hat diese Anfrage blockiert',
    allowedTitle: 'Der Browser hat diese Anfrage erlaubt',
    waitingTitle: 'Diese Anfrage wartet noch',
    cannotTellTitle: 'Was mit dieser Anfrage geschah, ist nicht zu erkennen',
    candidates: 'Einer dieser Gründe passt',
    sequence: 'Was geschah',
    lanes: { page: 'Seite', browser: 'Browser', server: 'Server' },
    failed: 'Fehlgeschlagen',
    evidence: 'Gesehen und benötigt',
    messages: {
      'preflight request': 'in der Preflight-Anfrage',
      'preflight response': 'in der Preflight-Antwort',
      request: 'in der Anfrage',
      response: 'in der Antwort',
    },
    redirectHop: (hop) => `nach Weiterleitung ${number.format(hop)}`,
    seen: 'Gesehen',
    needed: 'Benötigt',
    notSent: 'nicht gesendet',
    alsoFailing: 'Regeln, die auch verletzt sind',
    missing: 'Es fehlt',
    checklist: 'Alle Regeln',
    checkStates: { passed: 'erfüllt', failed: 'verletzt', 'not reached': 'nicht erreicht' },
    tally: (failed, passed, notReached) =>
      [
        failed && `${number.format(failed)} verletzt`,
        passed && `${number.format(passed)} erfüllt`,
        notReached && `${number.format(notReached)} nicht erreicht`,
      ]
        .filter(Boolean)
        .join(', '),
    stages: { request: 'Anfrage', preflight: 'Preflight', response: 'Antwort', redirect: 'Weiterleitung' },
    why: 'Warum der Browser darauf achtet',
    fixWhere: (where) =>
      `Lösung, ${{ server: 'auf dem Server', page: 'in der Seite', infrastructure: 'vor dem Server', browser: 'im Browser' }[where]}`,
    servers: 'Server',
    otherServers: 'Weitere Server',
    variant: 'Variante',
    toFix: 'Zur Lösung',
    toNetwork: 'Im Bereich Netzwerk zeigen',
    notRun: 'Daran geprüft, aber in unseren Tests nicht ausgeführt.',
    variantNotRun: 'Diese Variante ist daran geprüft, aber in unseren Tests nicht ausgeführt.',
    documentation: (name) => `Dokumentation von ${name}`,
    above: 'Steht schon darüber',
    below: 'Steht schon darunter',
    replaced: 'Entfernen, falls vorhanden',
    facts: 'Zu dieser Anfrage',
    calls: (family) => `${browserNames[family]} nennt das`,
    orElse: ({ code, when }) => (code === undefined ? `oder sie war erlaubt, ${when}` : `oder \`${code}\`, ${when}`),
    hidden: 'Nicht zu sehen',
    blockedIf: ({ code, when }) => `Sie wurde als \`${code}\` blockiert, ${when}.`,
    credentials: 'Credentials',
    exactError: 'Genauer Fehler',
    exactPreflightError: 'Genauer Fehler des Preflights',
    credentialModes: { include: 'Mitgesendet.', 'not include': 'Nicht mitgesendet.', unknown: 'Unbekannt.' },
    started: 'Begonnen',
    answeredBy: 'Geantwortet hat',
    server: (name, confidence) =>
      confidence === 'certain' ? `${name}, zu erkennen an` : `Wahrscheinlich ${name}, darauf deutet`,
    url: 'URL',
    type: 'Typ',
    learnMore: 'Mehr dazu',
    broken: 'Dieser Teil ließ sich nicht zeigen',
    brokenHow: 'Alles andere ist nicht betroffen. Der Fehler war:',
    brokenReport: 'Fehlerbericht kopieren',
  },
  stack: {
    title: 'Wo im Code',
    after: (description) => `Angestoßen von ${description || 'einem früheren Durchlauf'}`,
    anonymous: '(anonym)',
  },
  stopped: { neverSent: 'Sie wurde nie gesendet.' },
  proxy: {
    jump: 'Falls die API nicht Ihre ist',
    title: {
      own: 'Nur beim Entwickeln: die Aufrufe vom Entwicklungsserver weiterreichen lassen',
      foreign: 'Falls die API nicht Ihre ist: den eigenen Server fragen lassen',
    },
    foreign: (host) =>
      `Wem \`${host}\` gehört, ist von hier nicht zu sehen. Gehört der Server nicht Ihnen, können Sie seine Header nicht ändern.`,
    developmentServer: 'Solange Sie entwickeln, kann Ihr Entwicklungsserver derjenige sein, der fragt.',
    ownServer:
      'Sehen Sie zuerst nach, ob die Dokumentation der API einen Weg für Webseiten nennt. Sonst fragt die Seite Ihren eigenen Server oder eine Serverless-Funktion, und die fragen die API. Für Server gelten keine CORS-Regeln, und ein geheimer Schlüssel bleibt aus der Seite heraus. Reichen Sie nur die Aufrufe weiter, die Ihre Seite braucht.',
    own: 'Ihr Entwicklungsserver kann an Stelle der Seite fragen: Für Server gelten keine CORS-Regeln. Das passt zu einer API, die veröffentlicht denselben Ursprung hat wie die Seite.',
    servers: 'Entwicklungsserver',
    page: 'Seite',
    call: 'Dort, wo Ihr Code die Anfrage stellt.',
  },
  reproduce: {
    title: 'Mit curl nachstellen',
    lookFor: 'Eine gute Antwort hat',
    showSecrets: 'Cookies, Logins und Tokens zeigen',
  },
  ticket: {
    failed: (request, origin) => `${request} von ${origin} ist im Browser gescheitert.`,
    about: (request, origin) => `Es geht um ${request} von ${origin}.`,
    called: (family, code) => `${browserNames[family]} nennt das ${code}.`,
    answer: 'Die Antwort:',
    noAnswer: 'Es kam keine Antwort.',
    notSent: 'Die Anfrage selbst wurde nie gesendet.',
    codeFor: (name) => `Für ${name}:`,
  },
  open: {
    button: 'Bericht oder HAR öffnen …',
    opened: (name, count) => `${name}, aus einer Datei: ${requests(count)}.`,
    messagesAlone: (family) =>
      `Die Datei sagt nicht, was der Browser aus den Antworten gemacht hat. Was hier steht, folgt den CORS-Regeln von ${browserNames[family]}. Was aus einem anderen Grund abgelehnt wurde, gilt als erlaubt.`,
    otherBrowser:
      'Die Datei stammt von einem Browser, dessen Regeln hier nicht bekannt sind. Was hier steht, folgt den Regeln von Chrome und kann von dem abweichen, was jener Browser getan hat.',
    close: 'Zurück zur Aufzeichnung',
    refused: (name) => `${name} ließ sich nicht öffnen`,
    tooBig: (bytes, most) =>
      `Die Datei hat ${megabytes(bytes, number)}; gelesen werden höchstens ${megabytes(most, number)}.`,
    tooMany: (count, most) => `Sie enthält ${requests(count)}; gezeigt werden höchstens ${number.format(most)}.`,
    noJson: (reason, place) => `Sie ist kein JSON${place ? `, ${place}` : ''}: ${reason}.`,
    line: (line, column) => `Zeile ${number.format(line)}, Spalte ${number.format(column)}`,
    unknown: 'Sie ist JSON, aber weder ein Bericht von CORS Explainer noch ein HAR.',
    version: (found, known) => `Sie ist ein Bericht der Version ${found}. Diese Erweiterung liest Version ${known}.`,
    unreadable: (reason) => `Der Browser konnte sie nicht lesen: ${reason}.`,
    wrongAt: (path, place, expected, found) => `\`${path}\` (${place}) muss ${expected} sein und ist ${found}.`,
    missingAt: (path, place) => `\`${path}\` (${place}) fehlt.`,
    moment: 'ein Datum mit Uhrzeit',
  },
  handOver: {
    title: 'An die schicken, denen der Server gehört',
    markdown: 'Als Markdown kopieren',
    json: 'Als JSON kopieren',
    mask: 'Cookies, Logins und Tokens unkenntlich machen',
    unmasked: 'Geheimnisse sind enthalten. Geben Sie das nur an Leute weiter, die sie haben dürfen.',
    saveReport: 'Bericht speichern',
    saveHar: 'Alles als HAR speichern',
    menu: 'Speichern und öffnen',
    requestMenu: 'Anfrage kopieren',
    url: 'URL kopieren',
    curl: 'Als cURL kopieren',
    waits: 'Wartet, bis alles gelesen ist …',
    notSaved: 'Die Datei ließ sich nicht anlegen',
    notCopied: 'Die Kopie ließ sich nicht anlegen',
    tooBig: 'Die Datei ist gespeichert, und zu groß, um hier wieder geöffnet zu werden',
    failedHow: (error) => `CORS Explainer selbst ist gescheitert. Der Fehler war \`${error}\`.`,
  },
  overlay: { close: 'Schließen' },
  notKept: (error) => `Das hat nicht geklappt: Der Browser hat nichts gespeichert. Der Fehler war \`${error}\`.`,
  guide: {
    title: 'Leitfaden',
    topics: 'Themen',
    names: {
      origin: 'was ein Ursprung ist',
      why: 'warum Browser das tun',
      preflight: 'Anfragen mit und ohne Preflight',
      credentials: 'Credentials',
      curl: 'warum curl und Postman durchkommen',
      mistakes: 'häufige Fehler',
      development: 'zum Entwickeln und auf Dauer',
      production: 'gute Praxis im Betrieb',
      'network-tab': 'Fehlersuche im Bereich Netzwerk',
    },
    link: (topic) => `Leitfaden: ${topic}`,
    yourRequest: 'Ihre Anfrage:',
    compare: 'Zwei URLs vergleichen',
    one: 'Eine URL',
    other: 'Die andere',
    same: 'Gleicher Ursprung',
    different: 'Verschiedene Ursprünge',
    parts: { scheme: 'Schema', host: 'Host', port: 'Port' },
    noUrl: 'Geben Sie zwei ganze URLs ein, etwa `https://shop.example`.',
  },
  shortcuts: {
    title: 'Tastatur',
    networkPanel: [
      ['Strg+E', 'Aufzeichnung anhalten oder fortsetzen; ⌘E auf einem Mac'],
      ['Strg+L', 'Leeren; ⌘K auf einem Mac'],
    ],
    list: [
      ['Strg+F', 'Zum Filter; ⌘F auf einem Mac'],
      ['↑ ↓', 'Nächste und vorige Anfrage, wenn die Liste den Fokus hat'],
      ['Pos1 Ende', 'Erste und letzte Anfrage'],
      ['Bild↑ Bild↓', 'Eine Seite von Anfragen'],
      ['Eingabe →', 'Zur Diagnose'],
      ['Leertaste', 'Wiederholungen auf- oder zuklappen'],
      ['Umschalt+F10', 'Wege, die Anfrage zu kopieren'],
      ['←', 'Zurück von der Diagnose zur Liste, wenn die Diagnose selbst den Fokus hat'],
      ['Esc', 'Von der Diagnose zur Liste; Filter leeren; schließen, was offen ist'],
      ['← →', 'Zwischen Servern wechseln oder die Trennlinie bewegen'],
      ['?', 'Diese Liste'],
    ],
  },
  settings: {
    title: 'Einstellungen',
    everyTab: 'Jeden Tab von Anfang an aufzeichnen',
    everyTabHow:
      'Sonst wird ein Tab aufgezeichnet, sobald die DevTools für ihn geöffnet werden, sobald er eine Entwicklungsseite zeigt oder sobald in ihm etwas fehlschlug. Alle aufzuzeichnen kostet etwa 0,5 ms je Anfrage.',
    preserveLog: 'Protokoll beibehalten, wenn die Seite wechselt',
    backend: 'Server, für den die Lösung gezeigt wird',
    backendHow:
      'Verrät eine Antwort, wer geantwortet hat, so steht dieser Server vorn. Was im Panel gewählt wird, steht auch hier.',
    anyBackend: 'Noch keiner: der erste der Liste',
    environment: 'Die Lösung ist für',
    environments: {
      development: 'Entwicklung: der Ursprung dieser Seite',
      production: 'Betrieb: Ursprünge aus der Umgebung gelesen',
    },
    mask: 'Cookies, Logins und Tokens beim Kopieren und Speichern unkenntlich machen',
    export: 'Einstellungen exportieren',
    kept: 'Änderungen gelten sofort. Nichts verlässt diesen Rechner.',
    licences: 'Lizenzen',
  },
  popup: {
    title: 'Blockierte Anfragen dieses Tabs',
    none: 'In diesem Tab war keine blockierte Anfrage zu sehen',
    ofPageBefore:
      'Die Adresse dieser Seite lässt sich nicht lesen. Ist es eine Seite des Browsers selbst, sind diese von der vorigen Seite.',
    notRecorded: 'Noch nicht aufgezeichnet. Öffnen Sie den Bereich CORS und laden Sie die Seite neu.',
    open: 'Der Bereich CORS in den DevTools erklärt jede Anfrage.',
    keys: (mac) => (mac ? '⌥⌘I öffnet die DevTools' : 'F12 oder Strg+Umschalt+I öffnet die DevTools'),
  },
  policy: {
    label: 'Was erlaubt wird',
    choices: {
      smallest: 'Diese Anfrage',
      widened: 'Diese Seite',
      'several-origins': 'Mehrere Ursprünge',
      'any-origin': 'Jeder Ursprung',
    },
    credentials: 'Diese Anfrage trägt Cookies oder einen Login: `credentials: "include"`. Der Browser zeigt es nicht.',
  },
  copy: {
    copy: 'Kopieren',
    copied: 'Kopiert',
    refused: 'Der Browser verweigert das Kopieren',
    selected: (mac) => (mac ? '⌘C drücken' : 'Strg+C drücken'),
    copiedAloud: 'Kopiert.',
    selectedAloud: (mac) =>
      `Der Browser verweigert das Kopieren. Der Code ist ausgewählt: Drücken Sie ${mac ? '⌘C' : 'Strg+C'}.`,
  },
};
