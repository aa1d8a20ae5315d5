/** What the journal can hold when the panel is opened, by name. */

import type { Step } from '../../../src/engine/judgement.ts';
import type { JournalView } from '../../../src/journal/journal.ts';
import type { Diagnose } from '../../../src/panel/diagnoses.ts';
import type { Surroundings, SurroundingsStore } from '../../../src/panel/surroundings.ts';
import {
  allowed,
  authBeforeCors,
  diagnoseFrom,
  diagnosis,
  explanation,
  headers,
  hop,
  morning,
  page,
  trailingSlash,
  view,
  waiting,
} from '../fixtures.ts';

interface Scene {
  view: JournalView;
  diagnose: Diagnose;
  surroundings?: SurroundingsStore;
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

function scene(diagnoses: typeof morning, rest: Partial<JournalView> = {}): Scene {
  const exchanges = diagnoses.map((one) => one.exchange);
  const byId = new Map(diagnoses.map((one) => [one.exchange.id, one]));
  const known: Diagnose = (exchange) => byId.get(exchange.id) ?? diagnoseFrom(diagnoses)(exchange);
  return { view: view({ exchanges, ...rest }), diagnose: known };
}

/** Access is given as soon as it is asked for. */
function around(first: Surroundings): SurroundingsStore {
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

export const scenes: Record<string, Scene> = {
  morning: scene(morning),
  development: scene(development),
  visits: scene(morning, {
    preserveLog: true,
    pages: [
      { url: `${page}/login`, at: 0, documentId: 'document-0' },
      { url: `${page}/account`, at: (morning[3]?.exchange.startedAt ?? 0) - 1, documentId: 'other' },
    ],
    sightings: [{ ...sighting, at: 1 }],
    evicted: 12,
    unreadable: 1,
  }),
  nothing: scene([]),
  'no-access': { ...scene([]), surroundings: around({ siteAccess: false, observable: true }) },
  'not-observable': { ...scene([]), surroundings: around({ siteAccess: true, observable: false }) },
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
  // What no engine says: the view of the first one throws, the second one's is whole.
  broken: scene([{ ...authBeforeCors, steps: [null as unknown as Step] }, trailingSlash]),
};
