/**
 * The rules of the CORS protocol as questions about one message. Which of them a browser asks, in which order
 * and what it calls a failure is that browser's file.
 */
import type { Family, HeaderLine } from '../exchange.ts';
import { disallowedHeaders, disallowedMethods } from '../fetch/cors-preflight-fetch.ts';
import { malformedElements } from '../fetch/extract-header-list-values.ts';
import { combined } from '../fetch/header-list.ts';
import { includesCredentials, isHttp, locationUrl } from '../fetch/location-url.ts';
import { isSameOrigin, originOf } from '../fetch/origin.ts';
import type { Check, RuleId } from '../judgement.ts';
import { say } from '../say.ts';

/** One response the browser judged, with what it knew about the request. */
export interface Message {
  family: Family;
  stage: 'preflight' | 'response';
  hop: number;
  url: string;
  status: number;
  headers: readonly HeaderLine[];
  /** The serialized request origin at this hop. */
  origin: string;
  include: boolean;
  /** The request's method and the header names its preflight asked for. */
  method: string;
  requestedHeaders: string[];
}

/** A rule's answer; `undefined` where the rule does not apply to this message. */
export type Answer = Pick<Check, 'state' | 'sentence' | 'header' | 'seen' | 'needed' | 'missing'> | undefined;

const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';
const ALLOW_CREDENTIALS = 'Access-Control-Allow-Credentials';
const ALLOW_METHODS = 'Access-Control-Allow-Methods';
const ALLOW_HEADERS = 'Access-Control-Allow-Headers';

const rules: Record<RuleId, (message: Message) => Answer> = {
  'preflight-not-redirected': (message) => {
    const location = locationUrl(message, message.url, message.family);
    return {
      state: location === undefined ? 'passed' : 'failed',
      sentence: say('The preflight is answered, not redirected'),
      ...(location !== undefined && { header: 'Location', ...seen(message, 'Location') }),
    };
  },

  'allow-origin-present': (message) =>
    aboutOrigin(message, hasHeader(message), (value) => (value === undefined ? 'failed' : 'passed')),

  'allow-origin-not-wildcard': (message) => {
    if (!message.include) return undefined;
    const sentence = say`\`${ALLOW_ORIGIN}\` is not \`*\`, because the request is sent with credentials`;
    return aboutOrigin(
      message,
      sentence,
      whereGiven((value) => value !== '*'),
    );
  },

  'allow-origin-single': (message) => {
    const isSingle = (value: string) => !/[ ,]/.test(value) || isAllowed(value, message);
    return aboutOrigin(message, say`\`${ALLOW_ORIGIN}\` holds one value`, whereGiven(isSingle));
  },

  'allow-origin-matches': (message) => {
    const sentence = message.include
      ? say`\`${ALLOW_ORIGIN}\` is \`${message.origin}\``
      : say`\`${ALLOW_ORIGIN}\` is \`${message.origin}\` or \`*\``;
    return aboutOrigin(
      message,
      sentence,
      whereGiven((value) => isAllowed(value, message)),
    );
  },

  'allow-credentials': (message) => {
    if (!message.include) return undefined;
    return {
      state: combined(message.headers, ALLOW_CREDENTIALS) === 'true' ? 'passed' : 'failed',
      sentence: say`\`${ALLOW_CREDENTIALS}\` is \`true\`, because the request is sent with credentials`,
      header: ALLOW_CREDENTIALS,
      ...seen(message, ALLOW_CREDENTIALS),
      needed: 'true',
    };
  },

  'preflight-status': (message) => ({
    state: message.status >= 200 && message.status <= 299 ? 'passed' : 'failed',
    sentence: say('The preflight is answered with a status from 200 to 299'),
    header: 'Status',
    seen: String(message.status),
    needed: '204',
  }),

  'allow-methods-syntax': (message) =>
    listSyntax(message, ALLOW_METHODS, say`\`${ALLOW_METHODS}\` is a list of method names separated by commas`),
  'allow-headers-syntax': (message) =>
    listSyntax(message, ALLOW_HEADERS, say`\`${ALLOW_HEADERS}\` is a list of header names separated by commas`),

  'method-allowed': (message) => {
    const missing = disallowedMethods(questionOf(message), message.headers);
    return {
      state: missing.length === 0 ? 'passed' : 'failed',
      sentence: say`The method \`${message.method}\` is allowed`,
      header: ALLOW_METHODS,
      ...seen(message, ALLOW_METHODS),
      ...(missing.length > 0 && { needed: extended(message, ALLOW_METHODS, missing), missing }),
    };
  },

  'headers-allowed': (message) => {
    if (message.requestedHeaders.length === 0) return undefined;
    const missing = disallowedHeaders(questionOf(message), message.headers);
    return {
      state: missing.length === 0 ? 'passed' : 'failed',
      sentence: say`The request headers ${message.requestedHeaders.map((name) => `\`${name}\``).join(', ')} are allowed`,
      header: ALLOW_HEADERS,
      ...seen(message, ALLOW_HEADERS),
      ...(missing.length > 0 && { needed: extended(message, ALLOW_HEADERS, missing), missing }),
    };
  },

  'redirect-without-userinfo': (message) => {
    const location = locationUrl(message, message.url, message.family);
    if (location === undefined || location === 'unparsable') return undefined;
    return {
      state: includesCredentials(location) && refusesUserinfo(message, location) ? 'failed' : 'passed',
      sentence: say('The URL redirected to holds no user name or password'),
      header: 'Location',
      ...seen(message, 'Location'),
    };
  },

  'redirect-scheme': (message) => {
    const location = locationUrl(message, message.url, message.family);
    if (location === undefined || location === 'unparsable') return undefined;
    return {
      state: isHttp(location) ? 'passed' : 'failed',
      sentence: say('The redirect leads to an `http:` or `https:` URL'),
      header: 'Location',
      ...seen(message, 'Location'),
    };
  },
};

/** Runs rules in a browser's order, and gives each failure that browser's name. */
export function ask(order: readonly RuleId[], message: Message, nameFailure: (rule: RuleId) => string): Check[] {
  const checks: Check[] = [];
  let isSettled = false;
  for (const rule of order) {
    const answer = rules[rule](message);
    if (!answer) continue;
    const check: Check = { rule, stage: stageOf(rule, message), hop: message.hop, code: nameFailure(rule), ...answer };
    // A value that failed one rule is not held against the others: each fault is named once.
    if (isSettled && rule.startsWith('allow-origin-')) check.state = 'not reached';
    isSettled ||= check.header === ALLOW_ORIGIN && check.state === 'failed';
    checks.push(check);
  }
  return checks;
}

function stageOf(rule: RuleId, message: Message): Check['stage'] {
  return rule.startsWith('redirect-') ? 'redirect' : message.stage;
}

function hasHeader(message: Message): string {
  return message.stage === 'preflight'
    ? say`The preflight response has an \`${ALLOW_ORIGIN}\` header`
    : say`The response has an \`${ALLOW_ORIGIN}\` header`;
}

function isAllowed(value: string, { origin, include }: Message): boolean {
  return value === origin || (value === '*' && !include);
}

type State = Check['state'];

/** A rule about a value is not reached where there is no value. */
function whereGiven(passes: (value: string) => boolean): (value: string | undefined) => State {
  return (value) => (value === undefined ? 'not reached' : passes(value) ? 'passed' : 'failed');
}

function aboutOrigin(message: Message, sentence: string, stateOf: (value: string | undefined) => State): Answer {
  const value = combined(message.headers, ALLOW_ORIGIN);
  const state = stateOf(value);
  const needed = neededOrigin(message);
  if (value === undefined) return { state, sentence, header: ALLOW_ORIGIN, needed };
  return { state, sentence, header: ALLOW_ORIGIN, seen: value, needed };
}

/** An opaque origin can't be named: only `*`, without credentials, allows it. */
function neededOrigin(message: Message): string {
  return message.origin === 'null' && !message.include ? '*' : message.origin;
}

function seen(message: Message, header: string): { seen?: string } {
  const value = combined(message.headers, header);
  return value === undefined ? {} : { seen: value };
}

function listSyntax(message: Message, header: string, sentence: string): Answer {
  const value = combined(message.headers, header);
  if (value === undefined) return undefined;
  const malformed = malformedElements(value);
  return {
    state: malformed.length === 0 ? 'passed' : 'failed',
    sentence,
    header,
    seen: value,
    ...(malformed.length > 0 && { missing: malformed }),
  };
}

function questionOf(message: Message) {
  return {
    origin: message.origin,
    include: message.include,
    method: message.method,
    headers: message.requestedHeaders,
  };
}

/** The list as it is with what is missing behind it; a `*` that credentials turn into a plain word is left out. */
function extended(message: Message, header: string, missing: string[]): string {
  const value = combined(message.headers, header);
  const kept = value === undefined || value === '*' || value === '' ? [] : [value];
  return [...kept, ...missing].join(', ');
}

/** Fetch, HTTP-redirect fetch, steps 8 and 9. */
function refusesUserinfo(message: Message, location: string): boolean {
  const crossOriginNow = !isSameOrigin(originOf(message.url), message.origin);
  return crossOriginNow || !isSameOrigin(originOf(location), message.origin);
}
