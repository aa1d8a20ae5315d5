/** Every word the panel itself says, in one place. What the engine says about an exchange comes with its diagnosis. */

import type { Family } from '../engine/exchange.ts';
import type { Alternative, Check, Credentials, Evidence, Repair, Stage } from '../engine/judgement.ts';
import type { PolicyChoice } from '../engine/policy.ts';
import type { Server } from '../engine/servers/fingerprints.ts';

const number = new Intl.NumberFormat('en');
const plural = new Intl.PluralRules('en');

function counted(count: number, one: string, other: string): string {
  return `${number.format(count)} ${plural.select(count) === 'one' ? one : other}`;
}

const requests = (count: number) => counted(count, 'request', 'requests');

const browserNames: Record<Family, string> = { chromium: 'Chrome', firefox: 'Firefox' };

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

const policies: Record<PolicyChoice['id'], string> = {
  smallest: 'This request',
  widened: 'This page',
  'several-origins': 'Several origins',
  'any-origin': 'Any origin',
};

export const words = {
  toolbar: {
    label: 'Recording and filter',
    record: 'Record',
    pause: 'Pause recording',
    clear: 'Clear',
    preserveLog: 'Preserve log',
    filter: 'Filter',
    filterHint: 'Filter, for example: /users method:put -domain:localhost',
    offers: 'What the filter can go on with',
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
    blocked: 'Blocked',
    page: (url: string) => `Page ${url}`,
    repeats: (count: number) => `×${number.format(count)}`,
    repeatsAloud: (count: number, open: boolean) =>
      `${counted(count, 'time', 'times')}, ${open ? 'unfolded' : 'folded'}`,
    foldHint: 'Show each of them (space)',
    missed: (count: number) => `${requests(count)} failed before recording started.`,
    evicted: (count: number) =>
      `${counted(count, 'older allowed request was', 'older allowed requests were')} dropped.`,
    unreadable: (count: number) => `${counted(count, 'stored request', 'stored requests')} could not be read.`,
  },
  empty: {
    recording: 'Recording, nothing blocked yet',
    recordingHow: 'Make a request, or reload the page to record it from the start.',
    reload: 'Reload page',
    noneBlocked: (total: number) => (total === 1 ? '1 request, not blocked' : `${requests(total)}, none blocked`),
    noneBlockedHow:
      'Every cross-origin request recorded so far was let through or still waits. Requests stopped before the network, as by a content security policy, are named in the console.',
    showAll: 'Show all requests',
    filtered: 'No request matches the filter',
    filteredHow: (total: number) => `The filter hides ${requests(total)}.`,
    clearFilter: 'Clear filter',
    paused: 'Recording is paused',
    pausedHow: 'Requests the page makes now are not recorded.',
    missed: (count: number) => `${requests(count)} failed before recording started`,
    missedHow: 'The browser reported only that they failed, without their headers. Reload the page to record them.',
    more: (count: number) => `and ${number.format(count)} more`,
    lost: 'The recording cannot be read',
    lostHow: 'The extension was probably updated. Close DevTools and open it again.',
    noTab: 'No tab to show',
    noTabHow: 'Open the CORS panel in DevTools, or name a tab in the address: `?tabId=` and its number.',
    unselected: 'No request selected',
    unselectedHow: 'Select a request to read what happened to it.',
  },
  split: { resize: 'Resize the list of requests' },
  diagnosis: {
    label: 'Diagnosis',
    from: 'from',
    fromHidden: 'from a page the browser does not name',
    fromOpaque: 'from a page with an opaque origin',
    probably: 'Probably, because',
    blockedTitle: 'The browser blocked this request',
    allowedTitle: 'The browser allowed this request',
    waitingTitle: 'This request is still waiting',
    cannotTellTitle: 'Cannot tell what happened to this request',
    candidates: (family: Family) => `One of these ${browserNames[family]} failures fits`,
    sequence: 'What happened',
    lanes: { page: 'Page', browser: 'Browser', server: 'Server' },
    failed: 'Failed',
    notReached: 'Not reached',
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
    stages,
    why: 'Why the browser cares',
    fix: 'Fix',
    fixWhere: (where: Repair['where']) => `Fix, ${places[where]}`,
    servers: 'Server',
    otherServers: 'More servers',
    variant: 'Variant',
    toFix: 'Go to the fix',
    notRun: (name: string) => `Checked against it, and not run in a real ${name}.`,
    documentation: (name: string) => `${name} documentation`,
    above: 'Already above it',
    below: 'Already below it',
    replaced: 'Remove',
    facts: 'About this request',
    calls: (family: Family) => `${browserNames[family]} calls this`,
    orElse: ({ code, when }: Alternative) => `or \`${code}\` ${when}`,
    blockedIf: ({ code, when }: Alternative) => `It was blocked as \`${code}\` ${when}.`,
    credentials: 'Credentials',
    credentialModes,
    started: 'Started',
    answeredBy: 'Answered by',
    server: (name: string, confidence: Server['confidence']) =>
      confidence === 'certain' ? `${name}, shown by` : `Probably ${name}, suggested by`,
    type: 'Type',
    learnMore: 'Learn more',
    broken: 'This part could not be shown',
    brokenHow: 'The other requests are not affected. The error was:',
    brokenReason: (error: string) => `CORS Explainer itself failed on this request. The error was \`${error}\`.`,
  },
  reproduce: {
    title: 'Reproduce with curl',
    preflight: 'The preflight',
    request: 'The request',
    lookFor: 'A good answer has',
  },
  policy: {
    label: 'What it allows',
    choices: policies,
    credentials: 'This request carries cookies or a login: `credentials: "include"`. The browser does not show it.',
  },
  copy: {
    copy: 'Copy',
    copied: 'Copied',
    selected: (mac: boolean) => (mac ? 'Press ⌘C' : 'Press Ctrl+C'),
    copiedAloud: 'Copied.',
    selectedAloud: (mac: boolean) =>
      `The browser refused to copy. The code is selected: ${mac ? 'press ⌘C' : 'press Ctrl+C'}.`,
  },
};

/** Hours, minutes and seconds, as the clock of the person reads. */
export const clock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

export const clockExact = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
});
