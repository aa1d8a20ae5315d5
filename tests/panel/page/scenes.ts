/** What the journal can hold when the panel is opened, by name. */
import type { Backend, Variant } from '../../../src/backends/backend.ts';
import { backends as everyBackend } from '../../../src/backends/index.ts';
import { diagnose } from '../../../src/engine/diagnose.ts';
import type { Check, Diagnosis } from '../../../src/engine/judgement.ts';
import type { JournalView } from '../../../src/journal/journal.ts';
import type { Diagnose } from '../../../src/panel/judging/judge.ts';
import type { Access, AccessStore } from '../../../src/panel/recording/access.ts';
import type { Cases } from '../../engine/causes/cases.ts';
import { sharp } from '../../fuzz/sharp.ts';
import {
  allowed,
  answered,
  authBeforeCors,
  backends,
  diagnoseFrom,
  diagnosis,
  exchange,
  explanation,
  headers,
  hop,
  morning,
  page,
  serverDown,
  trailingSlash,
  view,
  waiting,
} from '../fixtures.ts';
import { hostileExchanges } from './hostile.ts';

interface Scene {
  view: JournalView;
  diagnose: Diagnose;
  backends?: Backend[];
  access?: AccessStore;
}

const sighting = {
  url: 'https://api.example.com/users',
  method: 'GET',
  type: 'xmlhttprequest',
  error: 'net::ERR_FAILED',
};

const afternoon = Array.from({ length: 1000 }, (_, index) =>
  diagnosis(String(index), {
    exchange: { hops: [hop(`https://api${index % 7}.example.com/items/item-${index}/details?expand=all`)] },
    verdict: { outcome: 'blocked', stage: 'response', hop: 0, code: 'MissingAllowOriginHeader' },
    explanation: explanation(),
  }),
);

/** A page on its development server, and an API that is somebody else's or the person's own. */
const development = ['https://api.example.com/users?page=2', 'http://localhost:3000/api/orders'].map((url, index) =>
  diagnosis(String(index), {
    exchange: {
      initiator: 'http://localhost:5173',
      hops: [hop(url, 'GET', { request: { at: 0, headers: headers({ Authorization: 'Bearer s3cret' }) } })],
    },
    verdict: { outcome: 'blocked', stage: 'response', hop: 0, code: 'MissingAllowOriginHeader' },
    explanation: explanation(),
  }),
);

/** A deployed page, and an API on a different site. */
const deployed = diagnosis('0', {
  exchange: { initiator: 'https://shop.example.org', hops: [hop('https://api.example.com/prices')] },
  verdict: { outcome: 'blocked', stage: 'response', hop: 0, code: 'MissingAllowOriginHeader' },
  explanation: explanation(),
});

/** More requests to one host than are looked at, and some elsewhere. The diagnosis says which were used. */
const crowd = Array.from({ length: 120 }, (_, id) =>
  exchange(String(id), { hops: [hop(`https://${id % 40 === 7 ? 'other' : 'api'}.example.com/${id}`)] }),
);

/** An app, and a proxy that adds its own name. */
function answeredBy(server: string): Diagnosis {
  const named = structuredClone(authBeforeCors);
  named.exchange.hops[0]?.preflight?.response?.headers.push({ name: 'Server', value: server });
  return named;
}

const whoIsNear: Diagnose = ({ id, ...rest }, neighbours) => ({
  ...diagnosis(id, {
    exchange: rest,
    verdict: { outcome: 'blocked', stage: 'response', hop: 0, code: 'MissingAllowOriginHeader' },
    explanation: explanation({ title: `Near ${neighbours.map((one) => one.id).join(' ')}` }),
  }),
  neighbours,
});

const cases = import.meta.glob<Cases>('../../engine/causes/*.cases.ts', { eager: true, import: 'default' });

/** An exchange for each cause, judged by the engine itself: what it says has to fit in every language. */
const exchanges = Object.values(cases)
  .flatMap(({ reports }) => Object.values(reports).slice(0, 1))
  .map(({ exchange }, index) => ({ ...exchange, id: String(index) }));

/** The page's policy refuses a redirect's target: only DevTools' note says so, and the policy holds a token. */
const redirectedAway = exchange('1', {
  hops: [
    hop('https://api.example.com/old', 'GET', {
      ...answered(302, { Location: 'https://other.example/' }),
      redirectedTo: 'https://other.example/',
    }),
  ],
  outcome: { state: 'failed', at: 3, error: 'net::ERR_ABORTED' },
});
const policy = "connect-src 'self' https://hooks.example/ghp_16C7e42F292c6912E7710c838347Ae178B4a/";
const noted = new Map([['1', { violation: { directive: 'connect-src', policy } }]]);

function scene(diagnoses: typeof morning, rest: Partial<JournalView> = {}): Scene {
  const exchanges = diagnoses.map((one) => one.exchange);
  const byId = new Map(diagnoses.map((one) => [one.exchange.id, one]));
  const known: Diagnose = (exchange) => ({ ...(byId.get(exchange.id) ?? diagnoseFrom(diagnoses)(exchange)), exchange });
  return { view: view({ exchanges, ...rest }), diagnose: known };
}

/** Access is granted as soon as it is asked for. */
function around(first: Access): AccessStore {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    requestAccess() {
      current = { ...current, siteAccess: true };
      for (const listener of listeners) listener();
    },
  };
}

const throwing: Variant = {
  id: 'usual',
  name: 'Usual',
  print() {
    throw new TypeError('no code today');
  },
};

export const scenes: Record<string, Scene> = {
  morning: scene(morning),
  causes: { view: view({ exchanges }), diagnose: (exchange) => diagnose(exchange, []) },
  development: scene(development),
  deployed: scene([deployed]),
  noted: {
    view: view({ exchanges: [redirectedAway], notes: noted }),
    diagnose: (exchange) => diagnose(exchange, []),
  },
  visits: scene(morning, {
    preserveLog: true,
    pages: [
      { url: `${page}/login`, at: 0, documentId: 'document-0' },
      { url: `${page}/account`, at: (morning[3]?.exchange.startedAt ?? 0) - 1, documentId: 'other' },
    ],
    sightings: [{ ...sighting, at: 1 }],
    evicted: 12,
    lost: 3,
    unreadable: 1,
  }),
  reloaded: scene(morning, {
    preserveLog: true,
    pages: [
      { url: `${page}/login`, at: 0 },
      { url: `${page}/login`, at: (morning.at(-1)?.exchange.startedAt ?? 0) + 1 },
    ],
  }),
  // It is known who refused it.
  recognised: scene([answeredBy('Werkzeug/3.1, nginx')]),
  crowd: { view: view({ exchanges: crowd }), diagnose: whoIsNear },
  nothing: scene([]),
  'page-left': scene([], { leftBehind: { blocked: 1, unfinished: 2 } }),
  'no-access': { ...scene([]), access: around({ siteAccess: false, observable: true }) },
  unnamed: { ...scene([]), access: around({ siteAccess: true, observable: undefined }) },
  'not-observable': { ...scene([]), access: around({ siteAccess: true, observable: false }) },
  paused: scene([], { recording: 'paused' }),
  missed: scene([], {
    sightings: Array.from({ length: 11 }, (_, index) => ({ ...sighting, url: `${sighting.url}/${index}`, at: index })),
  }),
  'none-blocked': scene([allowed, waiting]),
  afternoon: scene(afternoon),
  repeats: scene([
    ...Array.from({ length: 12 }, (_, index) =>
      diagnosis(String(100 + index), {
        exchange: { hops: [hop(`https://api.example.com/poll?since=${index}`)] },
        verdict: { outcome: 'blocked', stage: 'response', hop: 0, code: 'MissingAllowOriginHeader' },
        explanation: explanation(),
      }),
    ),
    trailingSlash,
  ]),
  // A search with all its filters in the address, as for a table with many columns.
  'long-address': scene([
    diagnosis('1', {
      exchange: {
        hops: [hop(`https://api.example.com/v1/search?${'filter[column]=some%20value&'.repeat(60)}page=7`)],
      },
      verdict: { outcome: 'blocked', stage: 'response', hop: 0, code: 'MissingAllowOriginHeader' },
      explanation: explanation(),
    }),
  ]),
  // They differ only in the middle of a long address.
  members: scene(
    Array.from({ length: 12 }, (_, index) =>
      diagnosis(String(100 + index), {
        exchange: {
          startedAt: 1000 * index,
          hops: [hop(`https://api.example.com/v2/organisations/${4711 + index}/members?fields=name,role&expand=all`)],
        },
        verdict: { outcome: 'blocked', stage: 'response', hop: 0, code: 'MissingAllowOriginHeader' },
        explanation: explanation(),
      }),
    ),
  ),
  // No engine says this: the view of the first one throws, and the second one's lacks only its warning.
  broken: scene([
    { ...authBeforeCors, checklist: [null as unknown as Check] },
    { ...trailingSlash, warnings: [explanation({ evidence: null as unknown as [] })] },
  ]),
  hostile: {
    view: view({
      exchanges: hostileExchanges,
      preserveLog: true,
      pages: sharp.map((text, index) => ({ url: `${page}/${text}`, at: 1000 * index, documentId: text })),
      sightings: sharp.map((text, at) => ({ ...sighting, url: text, method: text, error: text, at })),
    }),
    diagnose,
    backends: everyBackend,
  },
  // Our own parts that fail: a whole diagnosis, a part of one, a backend.
  failing: {
    ...scene([authBeforeCors, trailingSlash, serverDown]),
    backends: backends.map((one) => (one.id === 'flask' ? { ...one, variants: [throwing] } : one)),
    diagnose: (exchange) => {
      if (exchange.id === authBeforeCors.exchange.id) throw new TypeError('no diagnosis today');
      const whole = diagnoseFrom(morning)(exchange);
      if (exchange.id !== serverDown.exchange.id) return whole;
      return { ...whole, failures: [{ part: 'some-cause', error: 'TypeError: no cause today\n    at find' }] };
    },
  },
};
