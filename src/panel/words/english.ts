/** Every word the panel itself says, in English. */
import type { Family } from '../../engine/exchange.ts';
import type {
  Alternative,
  Check,
  Credentials,
  Evidence,
  NamedAlternative,
  Repair,
  Stage,
} from '../../engine/judgement.ts';
import type { PolicyChoice } from '../../engine/policy-choices.ts';
import type { Server } from '../../engine/servers/server.ts';
import type { TopicId } from '../guide/topics.ts';
import { browserNames, megabytes } from './shared.ts';

const number = new Intl.NumberFormat('en');
const plural = new Intl.PluralRules('en');

function counted(count: number, one: string, other: string): string {
  return `${number.format(count)} ${plural.select(count) === 'one' ? one : other}`;
}

const requests = (count: number) => counted(count, 'request', 'requests');

const stages: Record<Stage, string> = {
  request: 'Request',
  preflight: 'Preflight',
  response: 'Response',
  redirect: 'Redirect',
};

const messages: Record<Evidence['message'], string> = {
  'preflight request': 'in the preflight request',
  'preflight response': 'in the preflight response',
  request: 'in the request',
  response: 'in the response',
};

const checkStates: Record<Check['state'], string> = {
  passed: 'passed',
  failed: 'failed',
  'not reached': 'not reached',
};

const credentialModes: Record<Credentials['mode'], string> = {
  include: 'Sent with credentials.',
  'not include': 'Sent without credentials.',
  unknown: 'Unknown.',
};

const places: Record<Repair['where'], string> = {
  server: 'on the server',
  page: 'in the page',
  infrastructure: 'in front of the server',
  browser: 'in the browser',
};

const topicNames: Record<TopicId, string> = {
  origin: 'what an origin is',
  why: 'why browsers do this',
  preflight: 'requests with and without a preflight',
  credentials: 'credentials',
  curl: 'why curl and Postman work',
  mistakes: 'common mistakes',
  development: 'for development, and for good',
  production: 'good practice in production',
  'network-tab': 'debugging with the Network panel',
};

const policies: Record<PolicyChoice['id'], string> = {
  smallest: 'This request',
  widened: 'This page',
  'several-origins': 'Several origins',
  'any-origin': 'Any origin',
};

export const english = {
  toolbar: {
    label: 'Recording and filter',
    record: 'Record',
    pause: 'Pause recording',
    clear: 'Clear',
    preserveLog: 'Preserve log',
    filter: 'Filter',
    filterHint: 'Filter, for example: /users method:put -domain:localhost',
    offers: 'Suggestions for the filter',
    facet: 'Which requests to show',
    blocked: 'Blocked',
    warned: 'Warned',
    all: 'All',
    count: (shown: number, total: number) => `${number.format(shown)} of ${requests(total)}`,
  },
  list: {
    label: 'Requests',
    allowed: 'Allowed',
    waiting: 'Waiting',
    cannotTell: 'Cannot tell',
    page: (url: string) => `Page ${url}`,
    repeats: (count: number) => `×${number.format(count)}`,
    repeatsAloud: (count: number, open: boolean) =>
      `${counted(count, 'time', 'times')}, ${open ? 'unfolded' : 'folded'}`,
    foldHint: 'Show each of them (space)',
    missed: (count: number) =>
      `Cannot tell why ${requests(count)} failed, because ${count === 1 ? 'it was' : 'they were'} not recorded from the start.`,
    evicted: (count: number) =>
      `${counted(count, 'older allowed request was', 'older allowed requests were')} dropped.`,
    lost: (count: number) =>
      `${counted(count, 'older blocked request was', 'older blocked requests were')} dropped to make room for newer ones.`,
    unreadable: (count: number) => `${counted(count, 'stored request', 'stored requests')} could not be read.`,
  },
  empty: {
    recording: 'Recording, nothing blocked yet',
    recordingHow: 'Make a request, or reload the page to record it from the start.',
    unnamedHow:
      'The address of this page cannot be read. If it is one of the browser’s own, its requests are not shown: open another page in this tab.',
    leftBehind: (blocked: number, unfinished: number) => {
      const left = [
        ...(blocked > 0 ? [counted(blocked, 'blocked request', 'blocked requests')] : []),
        ...(unfinished > 0 ? [counted(unfinished, 'unfinished request', 'unfinished requests')] : []),
      ];
      return `The page before this one left ${left.join(' and ')}.`;
    },
    leftBehindHow:
      'A new page begins a new list. Preserve the log and do the same again: then they stay. If you sent a form, its `submit` handler may lack `event.preventDefault()`. Then the form loads a page, which stops the request.',
    reload: 'Reload page',
    noneBlocked: (total: number) => (total === 1 ? '1 request, not blocked' : `${requests(total)}, none blocked`),
    noneBlockedHow: 'Every cross-origin request recorded so far was allowed or is still waiting.',
    /** Follows another sentence, and begins with the space between the two, in languages that have one. */
    stoppedHow:
      ' Requests stopped before the network, for example by a content security policy or because `http://` is missing, are named in the console.',
    showAll: 'Show all requests',
    showThem: 'Show them',
    filtered: 'No request matches the filter',
    filteredHow: (total: number) => `The filter hides ${requests(total)}.`,
    filteredToo: 'This counts only what matches the filter.',
    clearFilter: 'Clear filter',
    paused: 'Recording is paused',
    pausedHow: 'Requests the page makes now are not recorded.',
    missed: (count: number) =>
      `${requests(count)} failed, and ${count === 1 ? 'was' : 'were'} not recorded from the start`,
    missedHow:
      'Only the failure itself was noted, and no headers. Such a request began before recording, or was the first of a service worker to its server. Reload the page to record what is missing.',
    more: (count: number) => `and ${number.format(count)} more`,
    lost: 'The recording cannot be read',
    lostHow: 'The extension was probably updated. Close DevTools and open it again.',
    noTab: 'No tab to show',
    noTabHow: 'Open the CORS panel in DevTools, or name a tab in the address: `?tabId=` and its number.',
    noAccess: 'The browser withholds access to sites',
    noAccessHow:
      'Without access to the page and to the server, no request is shown to the extension. Allow it on all sites, here or on the page of your extensions.',
    allow: 'Allow access',
    notObservable: 'Extensions may not observe this page',
    notObservableHow:
      'The browser keeps its own pages and the stores of extensions to itself. Open another page in this tab.',
    noneWarned: (total: number) => (total === 1 ? '1 request, no warning' : `${requests(total)}, no warnings`),
    noneWarnedHow:
      'A warning is about a request that passed but is fragile, or is of no use to the page. None of the recorded requests is.',
    nothingInFile: 'The file holds no request to show',
    nothingInFileHow: 'Only requests that a browser sent to another origin are shown: CORS is about no others.',
    unselected: 'No request selected',
    unselectedHow: 'Select a request to read what happened to it.',
  },
  split: { resize: 'Resize the list of requests' },
  diagnosis: {
    label: 'Diagnosis',
    from: 'from',
    fromHidden: 'from a page the browser does not name',
    fromOpaque: 'from a page without an origin of its own',
    probably: 'Likely, not certain:',
    blockedTitle: 'The browser blocked this request',
    allowedTitle: 'The browser allowed this request',
    waitingTitle: 'This request is still waiting',
    cannotTellTitle: 'Cannot tell what happened to this request',
    candidates: 'One of these fits',
    sequence: 'What happened',
    lanes: { page: 'Page', browser: 'Browser', server: 'Server' },
    failed: 'Failed',
    evidence: 'Seen and needed',
    messages,
    redirectHop: (hop: number) => `after redirect ${number.format(hop)}`,
    seen: 'Seen',
    needed: 'Needed',
    notSent: 'not sent',
    alsoFailing: 'Rules that also fail',
    missing: 'Missing',
    checklist: 'Every rule',
    checkStates,
    tally: (failed: number, passed: number, notReached: number) =>
      [
        failed && `${number.format(failed)} failed`,
        passed && `${number.format(passed)} passed`,
        notReached && `${number.format(notReached)} not reached`,
      ]
        .filter(Boolean)
        .join(', '),
    stages,
    why: 'Why the browser cares',
    fixWhere: (where: Repair['where']) => `Fix, ${places[where]}`,
    servers: 'Server',
    otherServers: 'More servers',
    variant: 'Variant',
    toFix: 'Go to the fix',
    toNetwork: 'Show in the Network panel',
    notRun: 'Checked against it, but not run in our tests.',
    variantNotRun: 'This variant was checked against it, but not run in our tests.',
    documentation: (name: string) => `${name} documentation`,
    above: 'Already above it',
    below: 'Already below it',
    replaced: 'Remove, if it is there',
    facts: 'About this request',
    calls: (family: Family) => `${browserNames[family]} calls this`,
    orElse: ({ code, when }: Alternative) =>
      code === undefined ? `or it was allowed ${when}` : `or \`${code}\` ${when}`,
    hidden: 'Not shown',
    blockedIf: ({ code, when }: NamedAlternative) => `It was blocked as \`${code}\` ${when}.`,
    exactError: 'Exact error',
    exactPreflightError: 'Exact error of the preflight',
    credentials: 'Credentials',
    credentialModes,
    started: 'Started',
    answeredBy: 'Answered by',
    server: (name: string, confidence: Server['confidence']) =>
      confidence === 'certain' ? `${name}, shown by` : `Probably ${name}, suggested by`,
    url: 'URL',
    type: 'Type',
    learnMore: 'Learn more',
    broken: 'This part could not be shown',
    brokenHow: 'The rest is not affected. The error was:',
    brokenReport: 'Copy error report',
  },
  stack: {
    title: 'Where in the code',
    after: (description: string) => `Started by ${description || 'an earlier turn'}`,
    anonymous: '(anonymous)',
  },
  stopped: { neverSent: 'It was never sent.' },
  proxy: {
    jump: 'If the API is not yours',
    title: {
      own: 'In development only: let your development server pass the calls on',
      foreign: 'If the API is not yours: let your own server ask it',
    },
    foreign: (host: string) =>
      `This panel cannot tell who \`${host}\` belongs to. If it is not yours, you cannot change its headers.`,
    developmentServer: 'While you develop, your development server can be the one that asks.',
    ownServer:
      'Look first whether the API’s documentation names a way meant for pages. Otherwise let the page ask your own server, or a serverless function, and let that ask the API. Servers follow no CORS rules, and a secret key stays out of the page. Pass on only the calls that your page needs.',
    own: 'Your development server can ask in the page’s place: servers follow no CORS rules. It suits an API that shares one origin with the page once both are deployed.',
    servers: 'Development server',
    page: 'Page',
    call: 'Where your code makes the request.',
  },
  reproduce: {
    title: 'Reproduce with curl',
    lookFor: 'A good answer has',
    showSecrets: 'Show cookies, logins and tokens',
  },
  ticket: {
    failed: (request: string, origin: string) => `${request} from ${origin} failed in the browser.`,
    about: (request: string, origin: string) => `This is about ${request} from ${origin}.`,
    called: (family: Family, code: string) => `${browserNames[family]} calls this ${code}.`,
    answer: 'The answer:',
    noAnswer: 'There was no answer.',
    notSent: 'The request itself was never sent.',
    codeFor: (name: string) => `For ${name}:`,
  },
  open: {
    button: 'Open a report or HAR…',
    opened: (name: string, count: number) => `${name}, opened from a file: ${requests(count)}.`,
    messagesAlone: (family: Family) =>
      `The file does not say what the browser made of the answers. The verdicts follow the CORS rules of ${browserNames[family]}. What was refused for another reason counts as allowed.`,
    otherBrowser:
      'The file is from a browser whose rules this panel does not know. The verdicts follow those of Chrome, and can differ from what that browser did.',
    close: 'Back to recording',
    refused: (name: string) => `${name} could not be opened`,
    tooBig: (bytes: number, most: number) =>
      `It is ${megabytes(bytes, number)}, and the limit is ${megabytes(most, number)}.`,
    tooMany: (count: number, most: number) => `It holds ${requests(count)}, and the limit is ${number.format(most)}.`,
    noJson: (reason: string, place?: string) => `It is not JSON${place ? `, ${place}` : ''}: ${reason}.`,
    line: (line: number, column: number) => `line ${number.format(line)}, column ${number.format(column)}`,
    unknown: 'It is JSON, but neither a CORS Explainer report nor a HAR.',
    version: (found: string, known: number) =>
      `It is a report of version ${found}. This extension reads version ${known}.`,
    unreadable: (reason: string) => `The browser could not read it: ${reason}.`,
    wrongAt: (path: string, place: string, expected: string, found: string) =>
      `\`${path}\` (${place}) has to be ${expected}, but is ${found}.`,
    missingAt: (path: string, place: string) => `\`${path}\` (${place}) is missing.`,
    moment: 'a date with a time',
  },
  handOver: {
    title: 'Send it to whoever owns the server',
    markdown: 'Copy as Markdown',
    json: 'Copy as JSON',
    mask: 'Mask cookies, logins and tokens',
    unmasked: 'Secrets are included. Pass this on only to people who may have them.',
    saveReport: 'Save report',
    saveHar: 'Save all as HAR',
    menu: 'Save and open',
    requestMenu: 'Copy the request',
    url: 'Copy URL',
    curl: 'Copy as cURL',
    waits: 'Waiting until everything is read…',
    notSaved: 'The file could not be created',
    notCopied: 'The copy could not be created',
    tooBig: 'The file is saved, but too big to be opened here again',
    failedHow: (error: string) => `CORS Explainer itself failed. The error was \`${error}\`.`,
  },
  overlay: { close: 'Close' },
  notKept: (error: string) => `That did not work: the browser saved nothing. The error was \`${error}\`.`,
  guide: {
    title: 'Guide',
    topics: 'Topics',
    names: topicNames,
    link: (topic: string) => `Guide: ${topic}`,
    yourRequest: 'Your request:',
    compare: 'Compare two URLs',
    one: 'One URL',
    other: 'The other',
    same: 'Same origin',
    different: 'Different origins',
    parts: { scheme: 'Scheme', host: 'Host', port: 'Port' },
    noUrl: 'Type two whole URLs, such as `https://shop.example`.',
  },
  shortcuts: {
    title: 'Keyboard',
    /** The keys of Chromium's Network panel, only inside its DevTools: elsewhere they are the browser's. */
    networkPanel: [
      ['Ctrl+E', 'Pause or resume recording; ⌘E on a Mac'],
      ['Ctrl+L', 'Clear; ⌘K on a Mac'],
    ] as [string, string][],
    list: [
      ['Ctrl+F', 'Go to the filter; ⌘F on a Mac'],
      ['↑ ↓', 'Next and previous request, when the list has focus'],
      ['Home End', 'First and last request'],
      ['PageUp PageDown', 'A page of requests'],
      ['Enter →', 'Go to the diagnosis'],
      ['Space', 'Fold or unfold repeats'],
      ['Shift+F10', 'Ways to copy the request'],
      ['←', 'Back from the diagnosis to the list, when the diagnosis itself has focus'],
      ['Esc', 'Back from the diagnosis to the list; clear the filter; close what is open'],
      ['← →', 'Move between servers, or move the divider'],
      ['?', 'This list'],
    ] as [string, string][],
  },
  settings: {
    title: 'Settings',
    everyTab: 'Record every tab from its start',
    everyTabHow:
      'Otherwise a tab is recorded once DevTools opens on it, once it shows a development page, or once something failed in it. Recording all of them costs about 0.5 ms for each request.',
    preserveLog: 'Preserve the log when the page changes',
    backend: 'Server to show the fix for',
    backendHow:
      'If a response reveals who answered, that server comes first. What you choose in the panel is shown here, too.',
    anyBackend: 'None yet: the first in the list',
    environment: 'The fix is for',
    environments: {
      development: 'Development: this page’s origin',
      production: 'Production: origins read from the environment',
    },
    mask: 'Mask cookies, logins and tokens in what is copied and saved',
    export: 'Export the settings',
    kept: 'Changes are saved at once. Nothing leaves this machine.',
    licences: 'Licences',
  },
  popup: {
    title: 'Blocked requests of this tab',
    none: 'No blocked request was seen in this tab',
    ofPageBefore:
      'The address of this page cannot be read. If it is one of the browser’s own, these are from the page before.',
    notRecorded: 'Not recorded yet. Open the panel, then reload the page.',
    open: 'The panel CORS in DevTools explains each request.',
    keys: (mac: boolean): string => (mac ? '⌥⌘I opens DevTools' : 'F12 or Ctrl+Shift+I opens DevTools'),
  },
  policy: {
    label: 'What it allows',
    choices: policies,
    credentials: 'This request carries cookies or a login: `credentials: "include"`. The browser does not show it.',
  },
  copy: {
    copy: 'Copy',
    copied: 'Copied',
    refused: 'The browser refused to copy',
    selected: (mac: boolean): string => (mac ? 'Press ⌘C' : 'Press Ctrl+C'),
    copiedAloud: 'Copied.',
    selectedAloud: (mac: boolean) =>
      `The browser refused to copy. The code is selected: ${mac ? 'press ⌘C' : 'press Ctrl+C'}.`,
  },
};

/** The words that every language has. */
export type Words = typeof english;
