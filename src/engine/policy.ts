/** The smallest CORS policy under which an exchange passes: what it asked for, and nothing more. */
import { originsOf } from './checklist.ts';
import type { Exchange, Hop } from './exchange.ts';
import { listElements } from './fetch/extract-header-list-values.ts';
import { combined } from './fetch/header-list.ts';
import { isSafelistedMethod } from './fetch/methods.ts';
import { crossOriginHops } from './fetch/origin.ts';
import type { Credentials, Policy } from './judgement.ts';

/** Absent where no safe policy exists: an opaque origin can't be named, and `*` excludes credentials. */
export function smallestPolicy(exchange: Exchange, credentials: Credentials): Policy | undefined {
  const include = credentials.mode === 'include';
  const origin = homeOrigin(exchange);
  if (origin === 'null' && include) return undefined;
  const asked = crossOriginRequests(exchange);
  return {
    origins: origin === 'null' ? 'any' : [origin],
    methods: sorted(asked.map((hop) => methodOf(hop)).filter((method) => !isSafelistedMethod(method))),
    headers: sorted(asked.flatMap((hop) => headersOf(hop))),
    credentials: include,
    exposed: [],
  };
}

/** The origin the page has before any redirect changes it. */
export function homeOrigin(exchange: Exchange): string {
  return exchange.initiator ?? originsOf(exchange)[0] ?? 'null';
}

/** `patch` is never what a server should allow; the page's spelling is what changes. */
function methodOf(hop: Hop): string {
  const method = combined(hop.preflight?.request?.headers ?? [], 'Access-Control-Request-Method') ?? hop.method;
  return method.toUpperCase() === 'PATCH' ? 'PATCH' : method;
}

function headersOf(hop: Hop): string[] {
  return listElements(combined(hop.preflight?.request?.headers ?? [], 'Access-Control-Request-Headers'));
}

function crossOriginRequests(exchange: Exchange): Hop[] {
  const crossOrigin = crossOriginHops(exchange);
  return exchange.hops.filter((_, hop) => crossOrigin[hop]);
}

function sorted(names: string[]): string[] {
  return [...new Set(names)].sort();
}
