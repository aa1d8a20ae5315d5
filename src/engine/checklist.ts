/** Every rule that applied to an exchange, in the order in which its browser asked, with the answer. */
import * as chromium from './browsers/chromium.ts';
import * as firefox from './browsers/firefox.ts';
import type { Message } from './browsers/rule.ts';
import { ask, inWords, type Ruling } from './browsers/rules.ts';
import type { Exchange, Family, Hop, SentRequest } from './exchange.ts';
import { requestedHeaders, requestedMethod } from './fetch/cors-preflight-request.ts';
import { combined } from './fetch/header-list.ts';
import { locationUrl } from './fetch/location-url.ts';
import { crossOriginHops, serializedOrigins } from './fetch/origin.ts';
import type { Check, RuleId } from './judgement.ts';

/** What a browser's file offers: its rules in order, and its names for each failure. */
export interface Browser {
  rulesFor(message: Message): readonly RuleId[];
  nameOf(rule: RuleId, message: Message): string;
  failedParameter(check: Check): string;
}

export const browsers: Record<Family, Browser> = { chromium, firefox };

/** @param include whether to judge the exchange as one sent with credentials */
export function checklist(exchange: Exchange, include: boolean): Check[] {
  const { family } = exchange;
  return checksOf(family, rulingsOf(family, messagesOf(exchange), include));
}

/** Rulings put into words, each under the browser's own name. */
export function checksOf(family: Family, rulings: readonly Ruling[]): Check[] {
  return rulings.map((ruling) => checkOf(family, ruling));
}

export function checkOf(family: Family, ruling: Ruling): Check {
  return inWords(ruling, codeOf(family, ruling));
}

/** What the browser calls it when this rule fails. */
export function codeOf(family: Family, { rule, message }: Ruling): string {
  return browsers[family].nameOf(rule, message);
}

/** The checklist before it is put into words: enough to tell what fails. */
export function rulingsOf(family: Family, messages: readonly Message[], include: boolean): Ruling[] {
  const browser = browsers[family];
  const rulings: Ruling[] = [];
  for (const message of messages) rulings.push(...ask(browser.rulesFor(message), message, include));
  return withUnreached(rulings);
}

export function hasFailed({ state }: Pick<Check, 'state'>): boolean {
  return state === 'failed';
}

/**
 * The answers of an exchange, in the order in which the browser received them. Read once, whatever is asked of them
 * later.
 */
export function messagesOf(exchange: Exchange): Message[] {
  const crossOrigin = crossOriginHops(exchange);
  const origins = originsOf(exchange);
  const messages: Message[] = [];
  for (let index = 0; index < exchange.hops.length; index++) {
    const hop = exchange.hops[index] as Hop;
    const about = aboutHop(exchange.family, hop, index, crossOrigin[index] ?? false);
    const { request, response } = hop.preflight ?? {};
    const origin = origins[index] ?? 'null';
    // Firefox asks under the initiator's origin even when the request itself will say `null` (measured).
    if (response) messages.push(messageOf('preflight', response, originSent(request) ?? origin, about));
    messages.push(messageOf('response', hop.response, origin, about));
  }
  return messages;
}

/** The serialized request origin of each hop: as it was sent, or computed if that was not seen. */
export function originsOf(exchange: Exchange): string[] {
  const [first] = exchange.hops;
  const home = exchange.initiator ?? originSent(first?.request) ?? originSent(first?.preflight?.request) ?? 'null';
  const computed = serializedOrigins(
    home,
    exchange.hops.map((hop) => hop.url),
  );
  return exchange.hops.map((hop, index) => originSent(hop.request) ?? computed[index] ?? 'null');
}

/** What both messages of a hop are judged by. */
type About = { family: Family } & Pick<Message, 'hop' | 'url' | 'isCrossOrigin' | 'method' | 'requestedHeaders'>;

function aboutHop(family: Family, hop: Hop, index: number, isCrossOrigin: boolean): About {
  return {
    family,
    hop: index,
    url: hop.url,
    isCrossOrigin,
    method: requestedMethod(hop),
    requestedHeaders: requestedHeaders(hop),
  };
}

const nothing: Pick<Message, 'status' | 'headers'> = { status: 0, headers: [] };

/** Written field by field, because a spread took a third of a diagnosis. */
function messageOf(stage: Message['stage'], response: Hop['response'], origin: string, about: About): Message {
  const { family, hop, url, isCrossOrigin, method, requestedHeaders } = about;
  const { status, headers } = response ?? nothing;
  return {
    stage,
    hop,
    url,
    hasCome: response !== undefined,
    isCrossOrigin,
    status,
    headers,
    allowOrigin: combined(headers, 'Access-Control-Allow-Origin'),
    location: locationUrl({ status, headers }, url, family),
    origin,
    method,
    requestedHeaders,
  };
}

/**
 * After the first failure the browser stops: later messages are not reached, but other faults of the same message still
 * show.
 */
function withUnreached(rulings: Ruling[]): Ruling[] {
  const first = rulings.find(hasFailed);
  if (!first) return rulings;
  for (const ruling of rulings) if (isLaterMessage(ruling, first)) ruling.state = 'not reached';
  return rulings;
}

function isLaterMessage({ hop, stage }: Ruling, first: Ruling): boolean {
  if (hop !== first.hop) return hop > first.hop;
  return first.stage === 'preflight' && stage !== 'preflight';
}

export function originSent(request: SentRequest | undefined): string | undefined {
  return combined(request?.headers, 'Origin');
}
