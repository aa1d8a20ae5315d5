/** How the engine names things to people: one wording each, so that every sentence agrees with the others. */
import type { Exchange, Hop } from './exchange.ts';
import { originOf } from './fetch/origin.ts';
import { partsOf } from './fetch/url.ts';
import type { Check } from './judgement.ts';

/** `PUT /users/7`: the query may hold secrets and tells nothing here. */
export function requestName(hop: Hop): string {
  return `\`${hop.method} ${pathOf(hop.url)}\``;
}

function pathOf(url: string): string {
  return partsOf(url)?.pathname ?? url;
}

/** The server's name as people say it: its origin. */
export function serverName(url: string): string {
  return `\`${originOf(url)}\``;
}

/** `http://localhost:5173`, or words for a page without an origin. */
export function pageName(exchange: Exchange): string {
  const origin = exchange.initiator;
  return origin === undefined || origin === 'null' ? 'a page without an origin of its own' : `\`${origin}\``;
}

/** `a`, `b` and `c`, as code. */
export function listed(items: readonly string[]): string {
  const quoted = items.map((item) => `\`${item}\``);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

/** What a failed rule saw, in a few words. */
export function failure(check: Check): string {
  const header = `\`${check.header ?? ''}\``;
  switch (check.rule) {
    case 'preflight-not-redirected':
      return 'The preflight was redirected.';
    case 'allow-origin-present':
      return `${header} is missing.`;
    case 'allow-origin-not-wildcard':
      return `${header} is \`*\`, and the request was sent with credentials.`;
    case 'allow-origin-single':
      return `${header} holds more than one value.`;
    case 'allow-origin-matches':
      return `${header} is ${seenValue(check)}, not the page's origin.`;
    case 'allow-credentials':
      return `${header} is ${seenValue(check)}, not \`true\`.`;
    case 'preflight-status':
      return `The preflight was answered with status \`${check.seen}\`.`;
    case 'allow-methods-syntax':
    case 'allow-headers-syntax':
      return `${header} holds ${listed(check.missing ?? [])}, which is not one name.`;
    case 'method-allowed':
      return `${header} does not list ${listed(check.missing ?? [])}.`;
    case 'headers-allowed':
      return `${header} does not list ${listed(check.missing ?? [])}.`;
    case 'redirect-without-userinfo':
      return 'The redirect leads to a URL with a user name or password.';
    case 'redirect-scheme':
      return 'The redirect leads to a URL that is neither `http:` nor `https:`.';
  }
}

function seenValue(check: Check): string {
  if (check.seen === undefined) return 'missing';
  return check.seen === '' ? 'empty' : `\`${check.seen}\``;
}
