/** What happened, message by message, with the step that failed: the drawing at the top of a diagnosis. */
import { cameToNoConnection } from '../browsers/endings.ts';
import type { Facts } from '../causes/cause.ts';
import { isStored } from '../causes/signs/cache.ts';
import type { Exchange, Hop, ReceivedResponse } from '../exchange.ts';
import { requestedHeaders } from '../fetch/cors-preflight-request.ts';
import { combined } from '../fetch/header-list.ts';
import { isInternalRedirect } from '../fetch/internal-redirect.ts';
import type { Blocked, Step, Verdict } from '../judgement.ts';
import { isBeacon, type RequestMode, requestMode } from '../mode.ts';
import { say } from '../say.ts';
import { wasSent } from '../verdict/seen.ts';
import { capital, failure, listed, pageName, requestName, serverName } from '../wording.ts';

/** @param neighbours other exchanges with the same server: what it answered before tells what the browser had stored */
export function stepsOf(exchange: Exchange, verdict: Verdict, neighbours: readonly Exchange[]): Step[] {
  const steps: Step[] = [];
  for (const [index, hop] of exchange.hops.entries()) {
    steps.push(step('request', index, index === 0 ? 'page' : 'browser', asks(exchange, hop, index)));
    if (!exchange.tooLarge) steps.push(...messages({ exchange, hop, neighbours }, index));
  }
  return withDecision(steps, exchange, verdict);
}

/** In hops. A redirect loop has 20, and the middle ones say no more than the first few and the last. */
const drawnWhole = 6;

/** The same, with the middle of a long chain of redirects drawn as one step. */
export function withoutMiddle(steps: Step[], { hops }: Exchange, verdict: Verdict): Step[] {
  const last = verdict.outcome === 'blocked' ? verdict.hop : hops.length - 1;
  if (last < drawnWhole) return steps;
  const first = drawnWhole / 2;
  return [
    ...steps.filter(({ hop }) => hop < first),
    step('request', first, 'browser', say`The browser follows ${last - first} more redirects.`),
    ...steps.filter(({ hop }) => hop >= last),
  ];
}

type Untold = Extract<Verdict, { outcome: 'cannot tell' }>;

type Asked = Pick<Facts, 'exchange' | 'hop' | 'neighbours'>;

function messages(asked: Asked, index: number): Step[] {
  const { exchange, hop } = asked;
  return [...preflightSteps(exchange, hop, index), ...requestSteps(asked, index), ...redirectSteps(hop, index)];
}

function asks(exchange: Exchange, hop: Hop, index: number): string {
  if (index === 0) return say`${capital(pageName(exchange))} asks for ${requestName(hop)} on ${serverName(hop.url)}.`;
  return say`The browser follows to ${requestName(hop)} on ${serverName(hop.url)}.`;
}

function preflightSteps(exchange: Exchange, hop: Hop, index: number): Step[] {
  const { preflight } = hop;
  if (!preflight) return [];
  const headers = requestedHeaders(hop);
  const origin = combined(preflight.request?.headers, 'Origin') ?? exchange.initiator ?? 'null';

  const question =
    headers.length > 0
      ? say`The browser asks first: may \`${origin}\` send \`${hop.method}\` with ${listed(headers)}?`
      : say`The browser asks first: may \`${origin}\` send \`${hop.method}\`?`;
  const steps = [step('preflight', index, 'browser', question)];
  if (!preflight.response) return steps;
  const answer = say`The server answers the preflight with status \`${preflight.response.status}\`.`;
  return [...steps, step('preflight', index, 'server', answer)];
}

function requestSteps(asked: Asked, index: number): Step[] {
  const { hop } = asked;
  const sent = step('response', index, 'browser', say`The browser sends ${requestName(hop)}.`);
  if (isInternalRedirect(hop)) return [];
  if (!hop.response && !wasSent(hop)) return [{ ...sent, state: 'not reached' }];
  if (!hop.response) return [sent];
  if (isKept(asked, hop.response)) return [step('request', index, 'browser', takenFromCache(hop.response))];
  return [sent, step('response', index, 'server', answers(hop, hop.response))];
}

function answers({ redirectedTo }: Hop, { status }: ReceivedResponse): string {
  return redirectedTo === undefined
    ? say`The server answers with status \`${status}\`.`
    : say`The server answers with status \`${status}\`: a redirect to ${serverName(redirectedTo)}.`;
}

/** A `304` that extensions see is the answer to the browser's own question about a stored copy. */
function isKept(asked: Asked, answer: ReceivedResponse): boolean {
  return answer.status !== 304 && isStored({ ...asked, answer });
}

/**
 * Chromium reports the same for a stored answer that the server confirmed (measured), and nothing for one it refused.
 */
function takenFromCache({ status, fromCache }: ReceivedResponse): string {
  if (!fromCache) return say`Most likely the browser takes the answer, with status \`${status}\`, from its cache.`;
  return say`The browser takes the answer, with status \`${status}\`, from its cache. It may have asked the server whether that still holds.`;
}

function redirectSteps(hop: Hop, index: number): Step[] {
  if (hop.redirectedTo === undefined || !isInternalRedirect(hop)) return [];
  const moves = say`The browser itself, or another extension, moves the request to ${serverName(hop.redirectedTo)}.`;
  return [step('redirect', index, 'browser', moves)];
}

/** The drawing ends where the browser decided; later messages are not reached. */
function withDecision(steps: Step[], exchange: Exchange, verdict: Verdict): Step[] {
  if (verdict.outcome === 'waiting')
    return [...steps, step('response', exchange.hops.length - 1, 'browser', verdict.note)];
  if (verdict.outcome === 'allowed') {
    const inside = say('Most likely a service worker answers.');
    const taken = steps.map((one) => (one.state === 'done' ? one : step('request', one.hop, 'browser', inside)));
    return [...taken, handedOver(exchange)];
  }
  if (verdict.outcome === 'cannot tell') {
    const end = step('response', exchange.hops.length - 1, 'browser', endOfUntold(exchange, verdict));
    return [...steps, { ...end, state: exchange.outcome.state === 'failed' ? 'failed' : 'done' }];
  }
  const decision = failed(verdict.stage, verdict.hop, endOf(exchange, verdict));
  const before = steps.filter((one) => one.state === 'done' && !isAfter(one, verdict) && !isUnsent(one, verdict));
  const after = steps.filter((one) => !before.includes(one));
  if (goesOn(exchange, verdict)) return [...before, decision, ...after];
  return [...before, decision, ...after.map((one) => ({ ...one, state: 'not reached' as const }))];
}

/** When no cause explains it, the reason stands above the drawing. */
function endOfUntold({ outcome }: Exchange, { reason, candidates, code }: Untold): string {
  if (code !== undefined || candidates.length > 0) return reason;
  return outcome.state === 'failed' ? endWith(outcome.error) : say('What became of it cannot be told.');
}

/** What the page gets from an answer that was allowed. */
function handedOver(exchange: Exchange): Step {
  const { type, hops } = exchange;
  const hop = hops.length - 1;
  // https://w3c.github.io/beacon/ and hyperlink auditing: the page never sees the answer.
  if (isBeacon(exchange) || type === 'csp_report')
    return step('request', hop, 'browser', say('The page learns nothing about the answer to such a request.'));
  return step('response', hop, 'browser', handedOverAs(type, requestMode(exchange)));
}

function handedOverAs(type: string, mode: RequestMode): string {
  if (type === 'sub_frame') return say('The browser hands the response to the frame.');
  if (type === 'websocket') return say('The browser opens the WebSocket for the page.');
  return type === 'xmlhttprequest' && mode === 'no-cors'
    ? say('The browser hands the page an opaque response, which its code cannot read.')
    : say('The browser hands the response to the page.');
}

/**
 * With `keepalive`, when a redirect leads to a URL with a user name: the server there was asked all the same (measured
 * in Chromium).
 */
function goesOn({ hops }: Exchange, { code, hop }: Blocked): boolean {
  return code === 'origin' && hop < hops.length - 1;
}

function endOf(exchange: Exchange, verdict: Blocked): string {
  const { check, code } = verdict;
  if (check) return say`The browser refuses. ${failure(check)}`;
  if (goesOn(exchange, verdict)) return say('The browser refuses this to the page. The request goes on without it.');
  if (exchange.type === 'sub_frame' && ofEmptyFrames.has(code)) return say('The browser leaves the frame empty.');
  // The server, the network or the page may have ended it.
  return endWith(code);
}

function endWith(error: string): string {
  return say`The request ends here. The browser reports \`${error}\`.`;
}

/** The request went well; only the document is not shown. */
const ofEmptyFrames = new Set([
  'coep-frame-resource-needs-coep-header',
  'net::ERR_BLOCKED_BY_RESPONSE',
  'NS_ERROR_DOM_COEP_FAILED',
  'NS_ERROR_XFO_VIOLATION',
  'NS_ERROR_CSP_FRAME_ANCESTOR_VIOLATION',
]);

function isAfter(one: Step, { stage, hop }: Blocked): boolean {
  if (one.hop !== hop) return one.hop > hop;
  return stage === 'preflight' && one.stage !== 'preflight' && one.stage !== 'request';
}

const ofLocalNetworkAccess = new Set(['LocalNetworkAccessPermissionDenied', 'InsecureLocalNetwork']);

/** Extensions see a message before there is a connection to send it over. */
function isUnsent(one: Step, { stage, hop, code, error = code }: Blocked): boolean {
  const message = stage === 'preflight' ? 'preflight' : 'response';
  if (one.hop !== hop || one.stage !== message) return false;
  return ofLocalNetworkAccess.has(code) || cameToNoConnection(error);
}

function step(stage: Step['stage'], hop: number, who: Step['who'], sentence: string): Step {
  return { stage, hop, who, sentence, state: 'done' };
}

function failed(stage: Step['stage'], hop: number, sentence: string): Step {
  return { stage, hop, who: 'browser', sentence, state: 'failed' };
}
