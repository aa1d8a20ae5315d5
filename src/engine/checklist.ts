/** Every rule that applied to an exchange, in the order its browser asked, with the answer. */
import * as chromium from './browsers/chromium.ts';
import * as firefox from './browsers/firefox.ts';
import type { Message } from './browsers/rules.ts';
import type { Exchange, Family, Hop, SentRequest } from './exchange.ts';
import { listElements } from './fetch/extract-header-list-values.ts';
import { combined } from './fetch/header-list.ts';
import { crossOriginHops, serializedOrigins } from './fetch/origin.ts';
import type { Check } from './judgement.ts';

/** What a browser's file offers. */
export interface Browser {
  preflightChecks(message: Message): Check[];
  responseChecks(message: Message): Check[];
  failedParameter(check: Check): string;
}

export const browsers: Record<Family, Browser> = { chromium, firefox };

/** @param include whether to judge the exchange as one sent with credentials */
export function checklist(exchange: Exchange, include: boolean): Check[] {
  const browser = browsers[exchange.family];
  const crossOrigin = crossOriginHops(exchange);
  const origins = originsOf(exchange);
  const checks = exchange.hops.flatMap((hop, index) => {
    const about = aboutHop(exchange.family, hop, index, origins[index] ?? 'null', include);
    if (!crossOrigin[index]) return leavingOf(browser, hop, about);
    return [...preflightOf(browser, hop, about), ...responseOf(browser, hop, about)];
  });
  return withUnreached(checks);
}

/** The serialized request origin of each hop: as sent where that was seen, else computed. */
export function originsOf(exchange: Exchange): string[] {
  const [first] = exchange.hops;
  const home = exchange.initiator ?? originSent(first?.request) ?? originSent(first?.preflight?.request) ?? 'null';
  const computed = serializedOrigins(
    home,
    exchange.hops.map((hop) => hop.url),
  );
  return exchange.hops.map((hop, index) => originSent(hop.request) ?? computed[index] ?? 'null');
}

/** What both of a hop's messages are judged by. Each field is named, because spreading was a third of a diagnosis. */
type About = Omit<Message, 'stage' | 'status' | 'headers'>;

function aboutHop(family: Family, hop: Hop, index: number, origin: string, include: boolean): About {
  const asked = hop.preflight?.request?.headers ?? [];
  const method = combined(asked, 'Access-Control-Request-Method') ?? hop.method;
  const requestedHeaders = listElements(combined(asked, 'Access-Control-Request-Headers'));
  return {
    family,
    hop: index,
    url: hop.url,
    origin,
    include,
    method,
    requestedHeaders: requestedHeaders.map((name) => name.toLowerCase()),
  };
}

function preflightOf(browser: Browser, hop: Hop, { origin, ...about }: About): Check[] {
  const { request, response } = hop.preflight ?? {};
  if (!response) return [];
  const { status, headers } = response;
  // Firefox asks under the initiator's origin even where the request itself will say `null` (measured).
  return browser.preflightChecks({
    stage: 'preflight',
    status,
    headers,
    origin: originSent(request) ?? origin,
    ...about,
  });
}

/** A response that never came is judged as an empty one, and all its rules are marked "not reached". */
function responseOf(browser: Browser, hop: Hop, about: About): Check[] {
  const { status, headers } = hop.response ?? { status: 0, headers: [] };
  const checks = browser.responseChecks({ stage: 'response', status, headers, ...about });
  if (!hop.response) for (const check of checks) check.state = 'not reached';
  return checks;
}

/** The page's own server needs no permission, but where it redirects to is checked all the same. */
function leavingOf(browser: Browser, hop: Hop, about: About): Check[] {
  return responseOf(browser, hop, about).filter((check) => check.stage === 'redirect');
}

/** After the first failure the browser stops: later messages are not reached, the same message's faults still show. */
function withUnreached(checks: Check[]): Check[] {
  const first = checks.find((check) => check.state === 'failed');
  if (!first) return checks;
  for (const check of checks) if (isLaterMessage(check, first)) check.state = 'not reached';
  return checks;
}

function isLaterMessage(check: Check, first: Check): boolean {
  if (check.hop !== first.hop) return check.hop > first.hop;
  return first.stage === 'preflight' && check.stage !== 'preflight';
}

function originSent(request: SentRequest | undefined): string | undefined {
  return combined(request?.headers ?? [], 'Origin');
}
