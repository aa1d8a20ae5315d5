/** What a cause is: what it gets to see, and what it answers. One file a cause, found by glob in `index.ts`. */
import type { Exchange, Hop, ReceivedResponse } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import type {
  Check,
  Credentials,
  Evidence,
  Explanation,
  Link,
  Placement,
  Repair,
  RuleId,
  Verdict,
} from '../judgement.ts';
import { homeOrigin, misplacedHeaders, smallestPolicy } from '../policy.ts';
import { say } from '../say.ts';
import { listed, requestName, serverName } from '../wording.ts';

export type Blocked = Extract<Verdict, { outcome: 'blocked' }>;

export interface Facts {
  exchange: Exchange;
  /** Other exchanges with the same server, oldest first. */
  neighbours: readonly Exchange[];
  verdict: Blocked;
  /** Codes the browser may have given, where it could not be told which. A cause found by one of them is probable. */
  suspects: readonly string[];
  checklist: readonly Check[];
  credentials: Credentials;
  /** The hop that failed. */
  hop: Hop;
  /** The message that failed: the preflight's answer or the response; absent where none came. */
  answer: ReceivedResponse | undefined;
  /** The origin the page has before any redirect changes it. */
  origin: string;
}

export interface Cause {
  /** The file name. */
  id: string;
  /** The sentence a user would say. */
  says: string;
  /** The standard's step that this is about. */
  spec: string;
  /** The MDN page for people who meet it. */
  mdn: string;
  /** What it refines: rules of the CORS protocol, and the browser's own codes for everything else. */
  rules: readonly RuleId[];
  codes: readonly (string | RegExp)[];
  /**
   * How far beyond the browser's own name it looks: 0 restates it, 1 says what it means, 2 names what is behind it,
   * 3 names the product or has other messages as proof.
   */
  depth: 0 | 1 | 2 | 3;
  find(facts: Facts): Finding | undefined;
}

export type Finding = Omit<Explanation, 'cause' | 'learnMore'>;

const FETCH = 'https://fetch.spec.whatwg.org/';
const MDN = 'https://developer.mozilla.org/en-US/docs/Web/';

export const spec = {
  corsCheck: `${FETCH}#cors-check`,
  preflight: `${FETCH}#cors-preflight-fetch-0`,
  preflightCache: `${FETCH}#cors-preflight-cache`,
  redirect: `${FETCH}#http-redirect-fetch`,
  redirectMode: `${FETCH}#concept-request-redirect-mode`,
  mode: `${FETCH}#concept-request-mode`,
  request: `${FETCH}#dom-request`,
  mainFetch: `${FETCH}#main-fetch`,
  network: `${FETCH}#http-network-fetch`,
  networkError: `${FETCH}#concept-network-error`,
  caches: `${FETCH}#cors-protocol-and-http-caches`,
  credentials: `${FETCH}#cors-protocol-and-credentials`,
  safelistedMethod: `${FETCH}#cors-safelisted-method`,
  normalizeMethod: `${FETCH}#concept-method-normalize`,
  nonWildcardHeader: `${FETCH}#cors-non-wildcard-request-header-name`,
  opaqueResponse: `${FETCH}#concept-filtered-response-opaque`,
  exposeHeaders: `${FETCH}#http-access-control-expose-headers`,
  maxAge: `${FETCH}#http-access-control-max-age`,
  resourcePolicy: `${FETCH}#cross-origin-resource-policy-header`,
  nosniff: `${FETCH}#x-content-type-options-header`,
  badPort: `${FETCH}#port-blocking`,
  origin: `${FETCH}#origin-header`,
  frameOptions: 'https://html.spec.whatwg.org/#the-x-frame-options-header',
  webSocket: 'https://websockets.spec.whatwg.org/#opening-handshake',
  localNetwork: 'https://wicg.github.io/local-network-access/',
  opaqueResponseBlocking: 'https://github.com/annevk/orb',
  mixedContent: 'https://w3c.github.io/webappsec-mixed-content/#should-block-fetch',
  contentSecurityPolicy: 'https://w3c.github.io/webappsec-csp/#directive-connect-src',
} as const;

export const mdn = {
  guide: `${MDN}HTTP/Guides/CORS`,
  error: (name: string) => `${MDN}HTTP/Guides/CORS/Errors/${name}`,
  header: (name: string) => `${MDN}HTTP/Reference/Headers/${name}`,
  status: (code: number) => `${MDN}HTTP/Reference/Status/${code}`,
  page: (path: string) => `${MDN}${path}`,
} as const;

/** What the failed message answered: `OPTIONS /users` for a preflight, else the request itself. */
export function answeredName({ verdict, hop }: Facts): string {
  return requestName(verdict.stage === 'preflight' ? { ...hop, method: 'OPTIONS' } : hop);
}

/** What a list header says: "`https://api.example` allows `GET, PUT`." */
export function allowsWhat({ verdict: { check }, hop }: Facts): string {
  const server = serverName(hop.url);
  if (check?.seen === undefined) return say`${server} sent no \`${check?.header}\`.`;
  return check.seen === ''
    ? say`${server} sent an empty \`${check.header}\`.`
    : say`${server} allows \`${check.seen}\`.`;
}

/** The rules about the headers that say who may read: each message meets them before anything else about it. */
export const ORIGIN_RULES: readonly RuleId[] = [
  'allow-origin-present',
  'allow-origin-not-wildcard',
  'allow-origin-single',
  'allow-origin-matches',
  'allow-credentials',
];

/** The failed header next to what it should have been. */
export function evidenceOf(check: Check | undefined): Evidence[] {
  if (check?.header === undefined) return [];
  return [
    {
      message: check.stage === 'preflight' ? 'preflight response' : 'response',
      hop: check.hop,
      header: check.header,
      ...(check.seen !== undefined && { seen: check.seen }),
      ...(check.needed !== undefined && { needed: check.needed }),
    },
  ];
}

/** The failed header without a value that would pass: where sending that value is not the answer. */
export function seenEvidence(check: Check | undefined): Evidence[] {
  return evidenceOf(check).map(({ needed, ...evidence }) => evidence);
}

/** The status line as evidence: what a developer greps the server's log for. */
export function statusEvidence(facts: Facts, needed?: string): Evidence[] {
  if (!facts.answer) return [];
  return [{ ...about(facts, 'Status'), seen: String(facts.answer.status), ...(needed !== undefined && { needed }) }];
}

/** The status, and the header that failed beside it; once where the status itself is what failed. */
export function statusAndHeader(facts: Facts, needed?: string): Evidence[] {
  const { check } = facts.verdict;
  return [...statusEvidence(facts, needed), ...evidenceOf(check?.rule === 'preflight-status' ? undefined : check)];
}

/** Headers of the answer that give something away; those it does not have are left out. */
export function headerEvidence(facts: Facts, ...names: string[]): Evidence[] {
  return names.flatMap((name) => {
    const seen = combined(facts.answer?.headers, name);
    return seen === undefined ? [] : [{ ...about(facts, name), seen }];
  });
}

/** What the server says of the credentials that it wants, ready to follow another sentence. */
export function challenge({ answer }: Facts): string {
  const seen = combined(answer?.headers, 'WWW-Authenticate');
  return seen ? say` The server says: \`${seen}\`.` : '';
}

function about({ verdict }: Facts, header: string): Evidence {
  return { message: verdict.stage === 'preflight' ? 'preflight response' : 'response', hop: verdict.hop, header };
}

/** A repair in the server, with the smallest policy that lets this exchange through. */
export function serverRepair(
  facts: Pick<Facts, 'exchange' | 'credentials' | 'neighbours'>,
  placement: Placement,
  instruction: string,
  steps: string[] = [],
): Repair {
  const policy = smallestPolicy(facts.exchange, facts.credentials, facts.neighbours);
  const replaces = policy && placement !== 'one-layer' && speaksOfCors(facts.exchange);
  const misplaced = misplacedHeaders(facts.exchange);
  const further = [...(replaces ? [inPlace()] : []), ...(misplaced.length > 0 ? [inThePage(misplaced)] : [])];
  return { where: 'server', instruction, steps: [...steps, ...further], placement, ...(policy && { policy }) };
}

/** Whether something in the server lets pages in already, or answers preflights. */
function speaksOfCors({ hops }: Exchange): boolean {
  return hops.some(({ preflight, response }) => letsIn(preflight?.response) || letsIn(response));
}

function letsIn(answer: ReceivedResponse | undefined): boolean {
  return answer?.headers.some(({ name }) => /^access-control-allow-/i.test(name)) ?? false;
}

/** Two of them add up: a header twice, or every origin let in with credentials (measured with `cors` and nginx). */
function inPlace(): string {
  return say(
    'The server sends CORS headers already. Put the new code in place of what sends them, or the two may add up.',
  );
}

/** What the policy leaves out on purpose: with it in the request, the preflight would still fail. */
function inThePage(misplaced: string[]): string {
  return say`Remove ${listed(misplaced)} from the request in the page: such a header counts in an answer alone.`;
}

export function pageRepair(instruction: string, steps: string[] = []): Repair {
  return { where: 'page', instruction, steps };
}

/** A repair that no policy of the server helps with. */
export function repairOf(where: Repair['where'], instruction: string, steps: string[] = []): Repair {
  return { where, instruction, steps };
}

/** A finding that rests on circumstances says so, and on which. */
export function probably(because: string): Pick<Finding, 'confidence' | 'because'> {
  return { confidence: 'probable', because };
}

/** Why one line with several values passes for several headers. */
export function joinedOnTheWay({ family }: Exchange): string {
  return family === 'firefox'
    ? say('Firefox shows extensions two headers as one, and a proxy can join them as well.')
    : say('A proxy can join two headers into one.');
}

/** The standard's step, and the page for people who meet it. */
export function learnMore({ spec: step, mdn: page }: Pick<Cause, 'spec' | 'mdn'>): Link[] {
  return [
    { title: step.startsWith(FETCH) ? 'Fetch Standard' : say('Specification'), url: step },
    { title: 'MDN', url: page },
  ];
}

export function factsOf(
  exchange: Exchange,
  neighbours: readonly Exchange[],
  judged: { verdict: Blocked; checklist: readonly Check[]; credentials: Credentials },
  suspects: readonly string[],
): Facts | undefined {
  const hop = exchange.hops[judged.verdict.hop];
  if (!hop) return undefined;
  const answer = judged.verdict.stage === 'preflight' ? hop.preflight?.response : hop.response;
  return { exchange, neighbours, suspects, hop, answer, origin: homeOrigin(exchange), ...judged };
}
