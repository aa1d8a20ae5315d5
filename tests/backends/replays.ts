import type { Policy } from '../../src/engine/judgement.ts';
import type { PolicyChoice } from '../../src/engine/policy-choices.ts';
import { hasIpv6, type PageAsk } from './pages.ts';
import type { Mistake, Server } from './server.ts';

/**
 * What pages request from a broken app, what the panel says about it, and what they can do once its repair is in place.
 */
export interface Replay {
  name: string;
  mistake: Mistake;
  /** What an earlier repair in the broken app allows. */
  earlier?: Partial<Policy>;
  /** Requested first, and allowed even by the broken app; the repaired one allows them too. */
  letIn?: PageAsk[];
  /** Refused by the browser until the app is repaired. The person selects the first one in the panel. */
  asks: [PageAsk, ...PageAsk[]];
  /** Possible explanations of the first one: which it is depends on how a server answers `OPTIONS`. */
  causes: string[];
  /** Which of the offered policies the person chooses. */
  choice: PolicyChoice['id'];
  /** Nobody says that the request has credentials, so it is refused once more: the explanation that follows then. */
  next?: string;
  /** Response headers that the code can read afterwards. */
  exposed?: string[];
  /** Requests to the repaired app only: answers that can be read, with their status. */
  readable?: { ask: PageAsk; status: number }[];
}

const get: PageAsk = { path: '/items', method: 'GET', headers: {}, credentials: false };
const authorization = `Basic ${Buffer.from('user:pass').toString('base64')}`;
const headers = { authorization, 'content-type': 'application/json', 'x-request-id': '7' };
const everything: PageAsk = { ...get, method: 'PUT', headers, credentials: true };

/** A server without CORS sends no header, or has no answer to `OPTIONS` at all. */
const withoutCors = ['missing-allow-origin', 'preflight-not-routed'];

const inNeedOf: Omit<Replay, 'mistake' | 'causes'>[] = [
  { name: 'its origin', asks: [get], choice: 'smallest' },
  { name: 'credentials', asks: [{ ...get, credentials: true }], choice: 'smallest' },
  { name: 'a method', asks: [{ ...get, method: 'DELETE' }], choice: 'smallest' },
  {
    name: 'several methods',
    asks: [
      { ...get, method: 'PUT' },
      { ...get, method: 'DELETE' },
      { ...get, method: 'PATCH' },
    ],
    choice: 'widened',
  },
  { name: 'headers', asks: [{ ...get, headers: { authorization, 'x-request-id': '7' } }], choice: 'smallest' },
  {
    name: 'a body of JSON, with credentials',
    asks: [{ ...get, method: 'POST', headers: { 'content-type': 'application/json' }, credentials: true }],
    choice: 'smallest',
  },
  {
    name: 'credentials that a preflight hides',
    asks: [{ ...get, method: 'POST', headers: { 'content-type': 'application/json' }, credentials: true }],
    choice: 'smallest',
    next: 'allow-credentials-missing',
  },
  { name: 'headers to read', asks: [get], choice: 'widened', exposed: ['x-request-id', 'x-total-count'] },
  {
    name: 'all of it together',
    asks: [everything, { ...get, credentials: true }],
    choice: 'widened',
    exposed: ['x-request-id', 'x-total-count'],
  },
  {
    name: 'two origins',
    asks: [everything, { ...everything, from: 'staging' }],
    choice: 'several-origins',
  },
  {
    name: 'any origin',
    asks: [{ ...get, method: 'PATCH', headers: { 'content-type': 'application/json' } }],
    choice: 'any-origin',
  },
  { name: 'an IPv6 origin', asks: [{ ...get, from: 'ipv6' }], choice: 'smallest' },
  { name: 'an odd header', asks: [{ ...get, headers: { "x-it's$odd": '7' } }], choice: 'smallest' },
];

/** The repair replaces the code that allows these. */
const others: PageAsk = { ...get, method: 'DELETE', headers: { 'x-api-key': '7' }, credentials: true };

const mistakes: Replay[] = [
  {
    name: 'a method, beside what is allowed already',
    mistake: 'app-wide',
    earlier: { methods: ['DELETE'], headers: ['x-api-key'], credentials: true },
    letIn: [others],
    asks: [{ ...get, method: 'PUT' }],
    causes: ['method-not-allowed', 'cors-filter-refuses'],
    choice: 'smallest',
  },
  {
    name: 'credentials, beside what is exposed already',
    mistake: 'app-wide',
    earlier: { exposed: ['x-total-count'] },
    asks: [{ ...get, credentials: true }],
    causes: ['allow-credentials-missing'],
    choice: 'smallest',
    exposed: ['x-total-count'],
  },
  {
    name: 'a login that answers the preflight',
    mistake: 'before-auth',
    asks: [everything],
    causes: ['auth-answers-preflight'],
    choice: 'smallest',
    readable: [{ ask: get, status: 401 }],
  },
  {
    name: 'a redirect for a slash',
    mistake: 'before-redirect',
    asks: [everything],
    causes: ['redirect-for-slash'],
    choice: 'smallest',
    readable: [{ ask: { ...everything, path: '/items/' }, status: 200 }],
  },
  {
    name: 'an error page',
    mistake: 'on-errors',
    asks: [{ ...get, path: '/fail' }],
    causes: ['server-error-without-headers'],
    choice: 'smallest',
    readable: [
      { ask: { ...get, path: '/nowhere' }, status: 404 },
      { ask: get, status: 200 },
    ],
  },
  {
    name: 'CORS on single routes',
    mistake: 'every-route',
    letIn: [
      { ...get, path: '/status' },
      { ...get, path: '/ready' },
    ],
    asks: [everything],
    // Fastify does not answer `OPTIONS` there.
    causes: ['route-without-cors', 'preflight-not-routed'],
    choice: 'smallest',
  },
  {
    name: 'two layers that both add the headers',
    mistake: 'one-layer',
    asks: [{ ...get, credentials: true }],
    causes: ['allow-origin-twice'],
    choice: 'smallest',
  },
];

/** What a quick run keeps: for each server its first variant, with the two extremes of a policy. */
const quick = ['its origin', 'all of it together', 'a login that answers the preflight'];

/** And for a server that starts slowly: everything a policy can hold, with each way to name origins. */
const few = ['all of it together', 'two origins', 'any origin'];

export function replaysOf(server: Server, all: boolean): Replay[] {
  const asked: Replay[] = inNeedOf
    .filter(({ name }) => !server.slow || few.includes(name))
    .map((replay) => ({ ...replay, mistake: 'app-wide', causes: withoutCors }));
  return [...asked, ...mistakes.filter(({ mistake }) => server.mistakes.includes(mistake))].filter(
    ({ name }) => all || quick.includes(name),
  );
}

/** Why a replay cannot be made here, or with this version of the server. */
export function hindrance(server: Server, { name }: Replay): string | undefined {
  if (name === 'an IPv6 origin' && !hasIpv6) return 'this machine has no IPv6 loopback address';
  return server.cannot?.[name === 'an odd header' ? 'odd-header' : name];
}
