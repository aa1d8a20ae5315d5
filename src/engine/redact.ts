/**
 * An exchange that is safe to pass on: its cookies, logins and tokens are masked, and everything that decides about
 * CORS is kept. Texts are generated from the masked exchange instead of being searched, so they hold no secret either.
 */
import type { Exchange, HeaderLine, Hop, Outcome, PagePolicies, Preflight } from './exchange.ts';
import type { CallStack, ExchangeNote, StoppedRequest, Violation } from './notes.ts';
import { mask, maskedAddress, maskedAddresses, maskedHeader, maskedText, maskedUrl } from './secrets.ts';

export function redacted(exchange: Exchange): Exchange {
  const { initiator, exactError, outcome } = exchange;
  return {
    ...exchange,
    ...(initiator !== undefined && { initiator: maskedAddress(initiator) }),
    ...(exactError !== undefined && { exactError: redactedText(exactError) }),
    outcome: redactedOutcome(outcome),
    hops: exchange.hops.map(redactedHop),
  };
}

/** The browser's own error names hold no secret; an error in a file may quote an address. */
function redactedOutcome(outcome: Outcome): Outcome {
  return outcome.state === 'failed' ? { ...outcome, error: redactedText(outcome.error) } : outcome;
}

/** A text that may quote the exchange, such as an error message. What is masked in the exchange is masked in it. */
export function redactedText(text: string, exchange?: Exchange): string {
  const masked = maskedText(text.replace(/(?:https?|file):\/\/[^\s"'`<>()]+/gi, redactedUrl));
  if (!exchange) return masked;
  const kept = wordsIn(redacted(exchange));
  const secret = wordsIn(exchange);
  return masked.replace(word, (one) => (secret.has(one) && !kept.has(one) ? mask : one));
}

/** Shorter words are in every text. */
const word = /[\p{L}\p{N}_-]{3,}/gu;

/** An error may quote in plain text what an address has encoded. */
function wordsIn(exchange: Exchange): Set<string> {
  const text = JSON.stringify(exchange);
  return new Set(`${text} ${text.replace(/%[0-9a-f]{2}/gi, ' ')}`.match(word));
}

export function redactedNote(note: ExchangeNote): ExchangeNote {
  const { error, preflightError } = note;
  return {
    ...note,
    ...redactedOrigins(note),
    ...(error !== undefined && { error: redactedText(error) }),
    ...(preflightError !== undefined && { preflightError: redactedText(preflightError) }),
  };
}

export function redactedStopped(request: StoppedRequest): StoppedRequest {
  return { ...request, ...redactedOrigins(request), url: redactedUrl(request.url) };
}

export function redactedPage<T extends { url: string; policies?: PagePolicies }>(page: T): T {
  const { url, policies } = page;
  return { ...page, url: redactedUrl(url), ...(policies && { policies: redactedPolicies(policies) }) };
}

function redactedPolicies({ contentSecurity, embedder }: PagePolicies): PagePolicies {
  return {
    ...(contentSecurity && { contentSecurity: contentSecurity.map(redactedPolicy) }),
    ...(embedder !== undefined && { embedder: maskedAddresses(embedder) }),
  };
}

/** The addresses of the calling scripts can hold a token, like any URL. */
function redactedOrigins({ callStack, violation }: { callStack?: CallStack; violation?: Violation }) {
  const runs = callStack?.map(({ frames, ...run }) => {
    return { ...run, frames: frames.map((frame) => ({ ...frame, url: redactedUrl(frame.url) })) };
  });
  return {
    ...(runs && { callStack: runs }),
    ...(violation && { violation: { ...violation, policy: redactedPolicy(violation.policy) } }),
  };
}

/** Only addresses can hold a secret: a quoted word is a keyword, a nonce or a hash. */
function redactedPolicy(policy: string): string {
  return policy.replace(/[^\s;,]+/g, (source) => (/^[^'].*[?@/]/.test(source) ? maskedAddress(source) : source));
}

/** Masks every text in an explanation that was made from unmasked facts. */
export function redactedTexts<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/[^\s"<>`;,]+/g, maskedAddress) as T;
  if (Array.isArray(value)) return value.map(redactedTexts) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, redactedTexts(one)])) as T;
}

function redactedHop(hop: Hop): Hop {
  return {
    ...redactedMessages(hop),
    url: redactedUrl(hop.url),
    ...(hop.preflight && { preflight: redactedPreflight(hop.preflight) }),
    ...(hop.redirectedTo !== undefined && { redirectedTo: redactedUrl(hop.redirectedTo) }),
  };
}

function redactedPreflight(preflight: Preflight): Preflight {
  return { ...redactedMessages(preflight), outcome: redactedOutcome(preflight.outcome) };
}

function redactedMessages<T extends Pick<Hop | Preflight, 'request' | 'response'>>(messages: T): T {
  const { request, response } = messages;
  return {
    ...messages,
    ...(request && { request: { ...request, headers: request.headers.map(redactedLine) } }),
    ...(response && {
      response: {
        ...response,
        headers: response.headers.map(redactedLine),
        ...(response.handedOver && { handedOver: response.handedOver.map(redactedLine) }),
      },
    }),
  };
}

/** Headers that decide about CORS, or show who answered. None of them is a secret, whatever its name sounds like. */
const protocol =
  /^(access-control-.*|origin|vary|server|via|allow|content-type|host|timing-allow-origin|sec-fetch-.*|sec-ch-.*|sec-gpc|sec-websocket-(version|extensions|accept)|cross-origin-resource-policy|x-powered-by|x-content-type-options)$/i;
const urls = /^(location|content-location|referer)$/i;
const policies = /^content-security-policy/i;
/** Keywords, and where to report to: the standard expects a name there, but people put an address. */
const isolation = /^cross-origin-/i;

function redactedLine({ name, value }: HeaderLine): HeaderLine {
  if (protocol.test(name)) return { name, value };
  if (policies.test(name)) return { name, value: redactedPolicy(value) };
  if (isolation.test(name)) return { name, value: maskedAddresses(value) };
  return { name, value: urls.test(name) ? redactedUrl(value) : maskedHeader(name, value) };
}

/** A path or a whole URL. Of `data:` and `blob:` only the scheme is kept, because the rest is content. */
function redactedUrl(url: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\/\/)/i.exec(url)?.[1];
  if (scheme !== undefined) return `${scheme}:${mask}`;
  return maskedUrl(url);
}
