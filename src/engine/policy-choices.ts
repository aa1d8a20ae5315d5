/** What a person may choose instead of the smallest policy. */
import { isLocal } from './address.ts';
import { seenCredentials } from './credentials.ts';
import type { Exchange, Hop } from './exchange.ts';
import { isToken } from './fetch/extract-header-list-values.ts';
import { crossOriginRequests, originOf } from './fetch/origin.ts';
import type { Policy } from './judgement.ts';
import { requestMode } from './mode.ts';
import { oncePer } from './once-per.ts';
import { headersOf, homeOrigin, isSame, methodsOf, sorted } from './policy.ts';
import { isReadByScripts } from './readable-headers.ts';
import { say } from './say.ts';

/** A policy a person can choose, and what choosing it means, in one sentence. */
export interface PolicyChoice {
  id: 'smallest' | 'widened' | 'several-origins' | 'any-origin';
  policy: Policy;
  sentence: string;
}

/** The repair's own policy first, then the others that differ from it and are safe. */
export function policyChoices(
  policy: Policy,
  exchange: Exchange,
  neighbours: readonly Exchange[],
  keeps = false,
): [PolicyChoice, ...PolicyChoice[]] {
  const wide = widened(policy, exchange, neighbours);
  const choices: (PolicyChoice | undefined)[] = [
    { id: 'widened', policy: wide, sentence: say('It holds everything this page asked this server for in this tab.') },
    severalOrigins(wide, exchange, neighbours),
    anyOrigin(wide),
  ];
  const others = choices.filter((choice) => choice !== undefined).filter((choice) => !isSame(choice.policy, policy));
  return [{ id: 'smallest', policy, sentence: whatItHolds(keeps) }, ...others];
}

function whatItHolds(keeps: boolean): string {
  return keeps
    ? say('It names what this request needs, and keeps what the server allows already.')
    : say('It names what this request needs.');
}

/** The environment variable from which a server reads its origins. */
const originsVariable = 'CORS_ORIGINS';

/** Stand in for the origin that was not seen, until the person enters theirs. */
export const placeholders = { development: 'http://localhost:3000', production: 'https://production.example' } as const;

/** A page lives in development and in production. If only one of the two was seen, a placeholder marks the other. */
function severalOrigins(policy: Policy, exchange: Exchange, neighbours: readonly Exchange[]): PolicyChoice | undefined {
  const home = homeOrigin(exchange);
  if (policy.origins === 'any' || home === 'null') return undefined;
  const homes = requestsAlike(exchange, neighbours).map((other) => askedBy(other).home);
  const seen = sorted(homes).filter((origin) => origin !== home && origin !== 'null');
  const placeholder = isDevelopment(home) ? placeholders.production : placeholders.development;
  const marked = seen.length > 0 ? '' : say` \`${placeholder}\` is a placeholder: put your own origin there.`;
  return {
    id: 'several-origins',
    policy: {
      ...policy,
      origins: [home, ...(seen.length > 0 ? seen : [placeholder])],
      originsFrom: originsVariable,
    },
    sentence: say`The server reads its origins from \`${originsVariable}\`, so that development and production differ only there.${marked}`,
  };
}

/** Never with credentials: that would open private data to every website. */
function anyOrigin(policy: Policy): PolicyChoice | undefined {
  if (policy.credentials) return undefined;
  return {
    id: 'any-origin',
    policy: { ...policy, origins: 'any' },
    sentence: say(
      'Every website can read these answers, in the browser of everyone who visits it: for public data only.',
    ),
  };
}

function widened(policy: Policy, exchange: Exchange, neighbours: readonly Exchange[]): Policy {
  const { home, servers } = askedBy(exchange);
  const alike = requestsAlike(exchange, neighbours).filter((other) => askedBy(other).home === home);
  const asked = alike.flatMap((other) => askedBy(other).requests).filter(({ server }) => servers.has(server));
  const include = policy.origins !== 'any' && alike.some((other) => askedBy(other).withCredentials);
  return {
    ...policy,
    methods: sorted([...policy.methods, ...asked.flatMap(({ methods }) => methods)]),
    headers: sorted([...policy.headers, ...asked.flatMap(({ headers }) => headers)]),
    credentials: policy.credentials || include,
    exposed: sorted([...policy.exposed, ...asked.flatMap(({ readable }) => readable)]),
  };
}

/** Requests to the same servers that CORS rules apply to, including the exchange itself. */
function requestsAlike(exchange: Exchange, neighbours: readonly Exchange[]): Exchange[] {
  const { servers } = askedBy(exchange);
  const isAlike = ({ isCors, requests }: Asked) => isCors && requests.some(({ server }) => servers.has(server));
  return [exchange, ...neighbours.filter((other) => isAlike(askedBy(other)))];
}

/** What an exchange asked of origins other than its page's. */
interface Asked {
  home: string;
  isCors: boolean;
  withCredentials: boolean;
  servers: ReadonlySet<string>;
  requests: { server: string; methods: string[]; headers: string[]; readable: string[] }[];
}

/**
 * A policy for everything a tab requested looks at each exchange of the tab: with 5,000 of them that took 20 ms each
 * time.
 */
const askedBy = oncePer((exchange: Exchange): Asked => {
  const requests = crossOriginRequests(exchange).map((hop) => ({
    server: originOf(hop.url),
    methods: methodsOf(hop),
    headers: headersOf(hop, exchange.family),
    readable: readableHeaders(hop),
  }));
  return {
    home: homeOrigin(exchange),
    isCors: requestMode(exchange) === 'cors',
    withCredentials: seenCredentials(exchange).mode === 'include',
    servers: new Set(requests.map(({ server }) => server)),
    requests,
  };
});

/** What the page would want to read, whether or not the server allows it. */
function readableHeaders({ response }: Hop): string[] {
  return (response?.headers ?? [])
    .filter(isReadByScripts)
    .map(({ name }) => name.toLowerCase())
    .filter(isToken);
}

/** Loopback names, private addresses and names that only resolve at home. Only there a development proxy helps. */
export function isDevelopment(origin: string): boolean {
  const { hostname } = new URL(origin);
  return isLocal(hostname) || /\.(test|internal)$/.test(hostname);
}

/**
 * For a request whose credentials the browser hides, once its author says that it sends them. A preflight never shows
 * credentials, so the smallest policy leaves them out.
 */
export function withCredentials(policy: Policy): Policy | undefined {
  return policy.origins === 'any' ? undefined : { ...policy, credentials: true };
}
