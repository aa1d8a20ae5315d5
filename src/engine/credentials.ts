/**
 * Was the request sent with credentials? The browser does not say; these are the traces it leaves.
 * https://fetch.spec.whatwg.org/#concept-request-credentials-mode
 */
import type { Exchange, Family, HeaderLine, Hop, ReceivedResponse, SentRequest } from './exchange.ts';
import { combined } from './fetch/header-list.ts';
import { crossOriginRequests } from './fetch/origin.ts';
import type { Credentials, CredentialsMode } from './judgement.ts';
import { isBeacon, requestMode } from './mode.ts';
import { say } from './say.ts';
import { schemeOf } from './wording.ts';

/** What the messages themselves show, before any verdict is drawn; strongest evidence first. */
export function seenCredentials(exchange: Exchange): Credentials {
  const asked = crossOriginRequests(exchange);
  return (
    included(exchange, asked.flatMap(requestsOf)) ?? leftOut(exchange, asked[0]) ?? fontsOwn(exchange) ?? notShown()
  );
}

/** @param sent the headers of each message that went to another origin */
function included(exchange: Exchange, sent: HeaderLine[][]): Credentials | undefined {
  // Both browsers send this header only with "include", and only to trustworthy cross-site targets (measured; Chromium
  // since 133, which the manifest requires).
  if (sent.some((headers) => has(headers, 'Sec-Fetch-Storage-Access'))) {
    return seen(
      'include',
      say('The request carries `Sec-Fetch-Storage-Access`, which browsers add only with credentials.'),
    );
  }
  if (sent.some((headers) => has(headers, 'Cookie'))) {
    return seen('include', say('The request carries a `Cookie` header.'));
  }
  // sendBeacon with a body that needs a preflight: https://w3c.github.io/beacon/ fixes the mode to include.
  if (isBeacon(exchange) && exchange.hops.some((hop) => hop.preflight)) {
    return seen('include', say('`sendBeacon` always sends credentials.'));
  }
  return undefined;
}

/** Behind the first foreign hop, "cross-site" describes the whole chain of redirects, not this target. */
function leftOut(exchange: Exchange, first: Hop | undefined): Credentials | undefined {
  if (!first || !wouldShowCredentials(exchange, first)) return undefined;
  if (mayLackHeader(exchange)) return unlessHeaderIsLacking();
  return seen(
    'not include',
    say('The request lacks `Sec-Fetch-Storage-Access`, which browsers add to every such request with credentials.'),
  );
}

/**
 * https://drafts.csswg.org/css-fonts/#font-fetching-requirements: credentials mode "same-origin". In Chromium a page
 * can change that with a preload or with `cross-origin()` in CSS; Firefox never sends credentials for fonts (measured).
 */
function fontsOwn(exchange: Exchange): Credentials | undefined {
  if (exchange.type !== 'font' || requestMode(exchange) === 'no-cors') return undefined;
  return {
    mode: 'not include',
    certainty: 'inferred',
    reason: say('Fonts are fetched without credentials across origins, unless the page asks otherwise.'),
  };
}

function notShown(): Credentials {
  return {
    mode: 'unknown',
    certainty: 'unknown',
    reason: say('The browser does not show whether credentials were sent, and no header gives it away.'),
  };
}

function seen(mode: CredentialsMode, reason: string): Credentials {
  return { mode, certainty: 'seen', reason };
}

/**
 * Firefox never adds the header above to requests of workers, or to what a module worker imports. A dedicated worker's
 * requests look like its page's (measured), but only the page's own are in its resource timing. Firefox does not add
 * the header with `keepalive` either: such requests are in the timing and have no document, as imports have none
 * (measured).
 */
function mayLackHeader({ family, type, timedStatus, documentId }: Exchange): boolean {
  if (family !== 'firefox' || (type !== 'xmlhttprequest' && type !== 'script')) return false;
  return documentId === undefined || (type === 'xmlhttprequest' && timedStatus === undefined);
}

function unlessHeaderIsLacking(): Credentials {
  return {
    mode: 'not include',
    certainty: 'inferred',
    reason: say(
      'The request lacks `Sec-Fetch-Storage-Access`, which Firefox adds to every such request with credentials, unless a worker sent it or `keepalive` is on.',
    ),
    unless: say('if a worker, or `keepalive`, sent it with credentials'),
  };
}

/**
 * Whether the header above would be there if credentials were sent. Firefox leaves it out between `http:` and `https:`
 * of one site, although it calls that "cross-site" (measured).
 */
function wouldShowCredentials({ family, tabId, initiator }: Exchange, { url, request }: Hop): boolean {
  if (!request || combined(request.headers, 'Sec-Fetch-Site') !== 'cross-site') return false;
  if (isTooOld(family, request)) return false;
  // A request without a tab comes from a worker.
  return family === 'chromium' || (tabId >= 0 && schemeOf(initiator ?? '') === schemeOf(url));
}

/** A file can come from a browser that never sent the header. These are the versions that the manifests require. */
function isTooOld(family: Family, { headers }: SentRequest): boolean {
  const [, version] = /(?:Chrome|Firefox)\/(\d+)/.exec(combined(headers, 'User-Agent') ?? '') ?? [];
  return version !== undefined && Number(version) < (family === 'chromium' ? 133 : 142);
}

/** Firefox shows the header on the preflight too; Chromium only on the request. */
function requestsOf(hop: Hop): HeaderLine[][] {
  return [hop.preflight?.request?.headers, hop.request?.headers].filter((headers) => headers !== undefined);
}

function has(headers: readonly HeaderLine[], name: string): boolean {
  return combined(headers, name) !== undefined;
}

/**
 * Whether the evidence leaves the mode open: nothing shows it, or what is missing may be missing for another reason.
 */
export function isOpen({ mode, unless }: Credentials): boolean {
  return mode === 'unknown' || unless !== undefined;
}

/**
 * What follows from the outcome when only one of the two modes explains it. Credentials never make a check easier to
 * pass.
 */
export function inferredCredentials(
  exchange: Exchange,
  mode: CredentialsMode,
  outcome: 'blocked' | 'allowed',
): Credentials {
  if (wasTamperedWith(exchange)) return seenCredentials(exchange);
  const { timedStatus } = exchange;
  // Firefox's events do not reveal the outcome, so the sentence names what did.
  const reasons = timedStatus === undefined ? untimed : timed;
  const reason = mode === 'include' ? reasons.include() : outcome === 'allowed' ? reasons.letThrough() : accepted();
  return { mode, certainty: 'inferred', reason };
}

const untimed = {
  include: () => say('The browser refused an answer that it accepts for a request without credentials.'),
  letThrough: () => say('The browser let through an answer that it refuses to a request with credentials.'),
};

const timed = {
  include: () =>
    say(
      'The page’s resource timing gives this request status 0: it was refused, and of all that Firefox shows, only credentials explain why.',
    ),
  letThrough: () =>
    say(
      'The page’s resource timing gives this request the status of its answer: it was let through, and with credentials it would have been refused.',
    ),
};

/** Any other mode would have failed earlier: at the preflight, or at a redirect. */
function accepted(): string {
  return say('The browser accepted an earlier answer, which it refuses to a request with credentials.');
}

/**
 * Whether another extension changed the headers that reveal the mode: the browser then judged a different answer from
 * the server's.
 */
function wasTamperedWith({ hops }: Exchange): boolean {
  return hops.some(({ preflight, response }) => wasChanged(preflight?.response) || wasChanged(response));
}

function wasChanged(answer: ReceivedResponse | undefined): boolean {
  return answer?.handedOver !== undefined && corsOf(answer.handedOver) !== corsOf(answer.headers);
}

function corsOf(headers: readonly HeaderLine[]): string {
  const names = headers.map(({ name }) => name.toLowerCase()).filter((name) => name.startsWith('access-control-'));
  return [...new Set(names)]
    .sort()
    .map((name) => `${name}: ${combined(headers, name)}`)
    .join('\n');
}
