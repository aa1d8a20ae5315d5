/**
 * The rules of the CORS protocol, as questions about one message. Each browser's own file says which of them it asks,
 * in which order, and what it calls a failure.
 */
import { disallowedHeaders, disallowedMethods } from '../fetch/cors-preflight-fetch.ts';
import { combined } from '../fetch/header-list.ts';
import { includesCredentials, isHttp } from '../fetch/location-url.ts';
import { isOkStatus, okStatuses } from '../fetch/ok-status.ts';
import { isSameOrigin, originOf } from '../fetch/origin.ts';
import type { Check, RuleId } from '../judgement.ts';
import { say } from '../say.ts';
import {
  aboutList,
  aboutOrigin,
  aboutTarget,
  allowOriginHeader,
  listSyntax,
  type Message,
  passedIf,
  type Rule,
  type State,
} from './rule.ts';

/** A rule's answer about one message, before it is put into words. */
export interface Ruling extends Pick<Check, 'rule' | 'stage' | 'hop' | 'state'> {
  message: Message;
  include: boolean;
}

const allowCredentials = 'Access-Control-Allow-Credentials';
const allowMethods = 'Access-Control-Allow-Methods';
const allowHeaders = 'Access-Control-Allow-Headers';

const rules: Record<RuleId, Rule> = {
  'preflight-not-redirected': {
    state: ({ location }) => passedIf(location === undefined),
    words: ({ location, headers }) => ({
      sentence: say('The preflight is answered, not redirected'),
      ...(location !== undefined && { header: 'Location', seen: combined(headers, 'Location') }),
    }),
  },

  'allow-origin-present': aboutOrigin(({ allowOrigin }) => passedIf(allowOrigin !== undefined), hasHeader),

  'allow-origin-not-wildcard': aboutOrigin(
    ({ allowOrigin }, include) => (include ? whereGiven(allowOrigin, allowOrigin !== '*') : undefined),
    () => say`\`${allowOriginHeader}\` is not \`*\`, because the request is sent with credentials`,
  ),

  'allow-origin-single': aboutOrigin(
    (message, include) => {
      const { allowOrigin = '' } = message;
      return whereGiven(message.allowOrigin, !/[ ,]/.test(allowOrigin) || isAllowed(message, include));
    },
    () => say`\`${allowOriginHeader}\` holds one value`,
  ),

  'allow-origin-matches': aboutOrigin(
    (message, include) => whereGiven(message.allowOrigin, isAllowed(message, include)),
    ({ origin }, include) =>
      include
        ? say`\`${allowOriginHeader}\` is \`${origin}\``
        : say`\`${allowOriginHeader}\` is \`${origin}\` or \`*\``,
  ),

  'allow-credentials': {
    state: ({ headers }, include) => (include ? passedIf(combined(headers, allowCredentials) === 'true') : undefined),
    words: ({ headers }) => ({
      sentence: say`\`${allowCredentials}\` is \`true\`, because the request is sent with credentials`,
      header: allowCredentials,
      seen: combined(headers, allowCredentials),
      needed: 'true',
    }),
  },

  'preflight-status': {
    state: ({ status }) => passedIf(isOkStatus(status)),
    words: ({ status }) => ({
      sentence: say('The preflight is answered with a status from 200 to 299'),
      header: 'Status',
      seen: String(status),
      needed: okStatuses,
    }),
  },

  'allow-methods-syntax': listSyntax(
    allowMethods,
    () => say`\`${allowMethods}\` is a list of method names separated by commas`,
  ),
  'allow-headers-syntax': listSyntax(
    allowHeaders,
    () => say`\`${allowHeaders}\` is a list of header names separated by commas`,
  ),

  'method-allowed': {
    state: (message, include) => passedIf(missingMethods(message, include).length === 0),
    words: (message, include) => ({
      sentence: say`The method \`${message.method}\` is allowed`,
      ...aboutList(message, allowMethods, missingMethods(message, include)),
    }),
  },

  'headers-allowed': {
    state: (message, include) =>
      message.requestedHeaders.length === 0 ? undefined : passedIf(missingHeaders(message, include).length === 0),
    words: (message, include) => ({
      sentence: say`Every request header is allowed: ${message.requestedHeaders.map((name) => `\`${name}\``).join(', ')}`,
      ...aboutList(message, allowHeaders, missingHeaders(message, include)),
    }),
  },

  'redirect-without-userinfo': aboutTarget(
    (location, message) => !includesCredentials(location) || !refusesUserinfo(message, location),
    () => say('The URL redirected to holds no user name or password'),
  ),

  'redirect-scheme': aboutTarget(isHttp, () => say('The redirect leads to an `http:` or `https:` URL')),
};

/** Asks a message a browser's rules, in that browser's order. */
export function ask(order: readonly RuleId[], message: Message, include: boolean): Ruling[] {
  const rulings: Ruling[] = [];
  let isSettled = false;
  for (const rule of order) {
    const { subject, state: stateOf } = rules[rule];
    if (!message.isCrossOrigin && subject !== 'redirect') continue;
    const answer = stateOf(message, include);
    if (answer === undefined) continue;
    const isAboutOrigin = subject === 'allow-origin';
    // A value that failed one rule is not counted against the others: each fault is named once.
    const state = message.hasCome && !(isSettled && isAboutOrigin) ? answer : 'not reached';
    isSettled ||= isAboutOrigin && answer === 'failed';
    const stage = subject === 'redirect' ? 'redirect' : message.stage;
    rulings.push({ rule, stage, hop: message.hop, state, message, include });
  }
  return rulings;
}

/** @param code the browser's own name for the failure */
export function inWords({ rule, stage, hop, state, message, include }: Ruling, code: string): Check {
  const { sentence, header, seen, needed, missing } = rules[rule].words(message, include);
  // Written field by field, because a spread took a twentieth of a diagnosis.
  const check: Check = { rule, stage, hop, state, sentence, code };
  if (header !== undefined) check.header = header;
  if (seen !== undefined) check.seen = seen;
  if (needed !== undefined) check.needed = needed;
  if (missing !== undefined) check.missing = missing;
  return check;
}

function hasHeader(message: Message): string {
  return message.stage === 'preflight'
    ? say`The preflight response has an \`${allowOriginHeader}\` header`
    : say`The response has an \`${allowOriginHeader}\` header`;
}

function isAllowed({ allowOrigin, origin }: Message, include: boolean): boolean {
  return allowOrigin === origin || (allowOrigin === '*' && !include);
}

/** A rule about a value is not reached if there is no value. */
function whereGiven(value: string | undefined, passes: boolean): State {
  return value === undefined ? 'not reached' : passedIf(passes);
}

function missingMethods({ origin, method, headers }: Message, include: boolean): string[] {
  return disallowedMethods({ origin, include, method, headers: [] }, headers);
}

function missingHeaders({ origin, method, requestedHeaders, headers }: Message, include: boolean): string[] {
  return disallowedHeaders({ origin, include, method, headers: requestedHeaders }, headers);
}

/** The two steps of HTTP-redirect fetch that deal with a location URL that includes credentials. */
function refusesUserinfo(message: Message, location: string): boolean {
  const crossOriginNow = !isSameOrigin(originOf(message.url), message.origin);
  return crossOriginNow || !isSameOrigin(originOf(location), message.origin);
}
