/**
 * Whether a page's Content Security Policy refuses an address. Covers only what the address alone decides: nonces,
 * hashes and `strict-dynamic` depend on the element, which cannot be seen from outside the page.
 * https://w3c.github.io/webappsec-csp/#match-request-to-source-list
 */
import { matchesSource } from './source-expression.ts';

/** The part of the policy that refuses. */
export interface Refusal {
  /** The directive that decides: `connect-src`, or its fallback. */
  directive: string;
  /** The directive's sources as written in the policy. */
  sources: string;
}

/** The effective directive, by DevTools' resource type, and by webRequest's where the names differ, as in Firefox. */
const directives = new Map(
  Object.entries({
    fetch: 'connect-src',
    xhr: 'connect-src',
    xmlhttprequest: 'connect-src',
    eventsource: 'connect-src',
    json: 'connect-src',
    text: 'connect-src',
    ping: 'connect-src',
    beacon: 'connect-src',
    websocket: 'connect-src',
    image: 'img-src',
    media: 'media-src',
    texttrack: 'media-src',
    font: 'font-src',
    manifest: 'manifest-src',
    web_manifest: 'manifest-src',
    stylesheet: 'style-src-elem',
    script: 'script-src-elem',
    document: 'frame-src',
    sub_frame: 'frame-src',
  }),
);

/**
 * The fallbacks for a directive that a policy does not have.
 * https://w3c.github.io/webappsec-csp/#directive-fallback-list
 */
const fallbacks = new Map(
  Object.entries({
    'style-src-elem': ['style-src'],
    'script-src-elem': ['script-src'],
    'frame-src': ['child-src'],
    'worker-src': ['child-src', 'script-src'],
  }),
);

/** The directives that may decide for this one, starting with itself. */
function chainOf(effective: string): string[] {
  return [effective, ...(fallbacks.get(effective) ?? []), 'default-src'];
}

/** The directive for webRequest's or DevTools' resource type; absent if the type does not determine one. */
export function directiveFor(type: string): string | undefined {
  return directives.get(type);
}

/** The part of a policy that a report is about: the directive it names, or its fallback. */
export function decidingDirective(policy: string, effective: string): Refusal {
  const parsed = parsePolicy(policy);
  const directive = chainOf(effective).find((name) => parsed.has(name)) ?? effective;
  return refusal(directive, parsed.get(directive) ?? []);
}

/**
 * Whether a report that names this directive can be about a request of that type. Some types can fall under any
 * directive.
 */
export function mayConcern(directive: string, type: string): boolean {
  const isKnown = [...directives.values()].some((effective) => mayDecide(directive, effective));
  const effective = directives.get(type);
  return !isKnown || effective === undefined || mayDecide(directive, effective);
}

function mayDecide(directive: string, effective: string): boolean {
  return directive !== 'default-src' && chainOf(effective).includes(directive);
}

/** The first policy that refuses the address; `cannot tell` if a policy leaves it to something unseen. */
export function policyRefuses(
  headers: readonly string[],
  type: string,
  url: string,
  page: string,
): Refusal | 'no' | 'cannot tell' {
  if (headers.length === 0) return 'no';
  const effective = directives.get(type);
  if (effective === undefined || !URL.canParse(url) || !URL.canParse(page)) return 'cannot tell';
  const answers = policies(headers).map((policy) => answerOf(policy, effective, new URL(url), new URL(page)));
  const refused = answers.find((answer) => typeof answer === 'object');
  return refused ?? (answers.includes('cannot tell') ? 'cannot tell' : 'no');
}

/**
 * The document's first policy that forbids a page of this origin to show it in a frame; absent if there is none.
 * https://w3c.github.io/webappsec-csp/#frame-ancestors-navigation-response
 */
export function ancestorRefused(headers: readonly string[], document: string, ancestor: string): Refusal | undefined {
  for (const policy of policies(headers)) {
    const sources = policy.get('frame-ancestors');
    if (sources && !sources.some((source) => isAncestor(source, ancestor, document)))
      return refusal('frame-ancestors', sources);
  }
  return undefined;
}

/** Whether any policy has the directive: if so, `X-Frame-Options` is ignored. */
export function namesAncestors(headers: readonly string[]): boolean {
  return policies(headers).some((policy) => policy.has('frame-ancestors'));
}

function isAncestor(source: string, ancestor: string, document: string): boolean {
  if (!URL.canParse(ancestor) || !URL.canParse(document)) return false;
  return matchesSource(source, new URL(ancestor), new URL(document));
}

type Policy = Map<string, string[]>;

/** A header can hold several policies, and there can be several headers; all the policies apply. */
function policies(headers: readonly string[]): Policy[] {
  return headers.flatMap((header) => header.split(',')).map(parsePolicy);
}

/**
 * https://w3c.github.io/webappsec-csp/#parse-serialized-policy: if a directive is repeated, the first one counts. A
 * directive that holds a character beyond ASCII is ignored (measured).
 */
function parsePolicy(text: string): Policy {
  const policy: Policy = new Map();
  for (const directive of text.split(';')) {
    if (/[\u0080-\uffff]/.test(directive)) continue;
    const [name, ...sources] = directive.trim().split(/[\t\n\f\r ]+/);
    const lower = name?.toLowerCase();
    if (lower && !policy.has(lower)) policy.set(lower, sources);
  }
  return policy;
}

function answerOf(policy: Policy, effective: string, url: URL, page: URL): Refusal | 'no' | 'cannot tell' {
  const directive = chainOf(effective).find((name) => policy.has(name));
  const sources = directive === undefined ? undefined : policy.get(directive);
  if (directive === undefined || sources === undefined) return 'no';
  const wanted = sources.map((source) => source.toLowerCase());
  // With `strict-dynamic`, the address of a script does not count at all.
  if (effective === 'script-src-elem' && wanted.includes("'strict-dynamic'")) return 'cannot tell';
  if (sources.some((source) => matchesSource(source, url, page))) return 'no';
  const isOfElement =
    effective.endsWith('-elem') && wanted.some((source) => /^'(nonce|sha(256|384|512))-/.test(source));
  if (isOfElement) return 'cannot tell';
  return refusal(directive, sources);
}

/** An empty list means `'none'`. */
function refusal(directive: string, sources: readonly string[]): Refusal {
  return { directive, sources: sources.length === 0 ? "'none'" : sources.join(' ') };
}
