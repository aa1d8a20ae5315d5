/**
 * The diagnoses of a whole journal, computed a slice at a time so that the panel answers keys and clicks meanwhile, and
 * kept by the identity of each exchange. Failures come first. A new request can be evidence for its neighbours' causes,
 * so those are diagnosed again, together, a moment later.
 */
import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
import { attempt, type Diagnose } from './judge.ts';
import { neighboursOf, touched } from './neighbours.ts';

export interface Diagnoses {
  of: Exchange[];
  /** In the order of the journal. Exchanges without a diagnosis yet are left out. */
  diagnoses: Diagnosis[];
  /** Whether every exchange has one. */
  complete: boolean;
}

export interface DiagnosisStore {
  /**
   * Takes these for the journal. What can be said about them at once is available immediately, without notifying
   * anybody.
   */
  follow(exchanges: Exchange[]): void;
  /** A new subscriber is notified at once of changes that nobody was notified of. */
  subscribe(listener: () => void): () => void;
  current(): Diagnoses;
}

/** Time as the store needs it: a clock, and a way to wait until there is time for more. */
export interface Time {
  now(): number;
  /** @param after the shortest delay, in ms */
  later(work: () => void, after: number): void;
}

const browserTime: Time = {
  now: () => performance.now(),
  later: (work, after) => void setTimeout(() => requestIdleCallback(work, { timeout: 200 }), after),
};

/** In ms: short enough that a key press never waits noticeably. */
const slice = 25;
/**
 * In ms. Each request of a burst has up to 50 neighbours: diagnosing those again one by one cost more than everything
 * else.
 */
const settling = 300;

interface Known {
  neighbours: Exchange[];
  diagnosis: Diagnosis;
}

export function diagnosisStore(diagnose: Diagnose, time: Time = browserTime): DiagnosisStore {
  const known = new WeakMap<Exchange, Known>();
  const listeners = new Set<() => void>();
  let followed: Exchange[] = [];
  /** Exchanges without a diagnosis, and those whose neighbours have changed. */
  let fresh: Exchange[] = [];
  let stale: Exchange[] = [];
  /** Whether stale diagnoses have waited long enough. */
  let settled = false;
  let isUntold = false;
  const scheduled = { fresh: false, stale: false };
  let current: Diagnoses = { of: [], diagnoses: [], complete: false };

  const next = () => fresh.shift() ?? (settled ? stale.shift() : undefined);
  const work = () => {
    const end = time.now() + slice;
    for (let one = next(); one; one = time.now() < end ? next() : undefined) renew(one);
    if (stale.length === 0) settled = false;
    gather();
    schedule();
  };
  const renew = (exchange: Exchange) => {
    const neighbours = neighboursOf(exchange, followed);
    known.set(exchange, { neighbours, diagnosis: attempt(diagnose, exchange, neighbours) });
  };
  const schedule = () => {
    if (fresh.length > 0 || settled) plan('fresh', 0);
    else if (stale.length > 0) plan('stale', settling);
  };
  const plan = (what: keyof typeof scheduled, after: number) => {
    if (scheduled[what]) return;
    scheduled[what] = true;
    time.later(() => {
      scheduled[what] = false;
      settled ||= what === 'stale';
      work();
      isUntold = listeners.size === 0;
      for (const listener of listeners) listener();
    }, after);
  };
  const gather = () => {
    const diagnoses = followed.map((exchange) => known.get(exchange)?.diagnosis).filter((one) => one !== undefined);
    current = { of: followed, diagnoses, complete: diagnoses.length === followed.length };
  };
  const isStale = (exchange: Exchange) => {
    const before = known.get(exchange);
    return before !== undefined && !sameItems(before.neighbours, neighboursOf(exchange, followed));
  };
  const isAllowed = (exchange: Exchange) => known.get(exchange)?.diagnosis.verdict.outcome === 'allowed';

  return {
    follow(exchanges) {
      const before = followed;
      followed = exchanges;
      const unknown = exchanges.filter((exchange) => !known.has(exchange));
      const failed = unknown.filter(({ outcome }) => outcome.state === 'failed');
      const others = unknown.filter(({ outcome }) => outcome.state !== 'failed');
      // Neighbours are evidence for causes and for warnings. People wait for why something failed; a warning can wait.
      const suspects = new Set([...stale, ...touched(exchanges, before)]);
      const renewed = exchanges.filter((exchange) => suspects.has(exchange) && isStale(exchange));
      fresh = [...failed, ...others];
      stale = [...renewed.filter((exchange) => !isAllowed(exchange)), ...renewed.filter(isAllowed)];
      if (unknown.length > 0) return work();
      gather();
      schedule();
    },
    subscribe(listener) {
      listeners.add(listener);
      if (isUntold) listener();
      isUntold = false;
      return () => listeners.delete(listener);
    },
    current: () => current,
  };
}

/**
 * The first slice is computed before anything is drawn, so an ordinary journal is never seen half diagnosed. This
 * happens during rendering, so that the store has the diagnoses for the same rendering; doing it afterwards rendered
 * everything twice.
 */
export function useDiagnoses(diagnose: Diagnose, exchanges: Exchange[]): Diagnoses {
  const store = useMemo(() => diagnosisStore(diagnose), [diagnose]);
  const first = useMemo(() => {
    store.follow(exchanges);
    return store.current();
  }, [store, exchanges]);
  const [later, setLater] = useState(first);
  useEffect(() => store.subscribe(() => startTransition(() => setLater(store.current()))), [store]);
  return later.of === exchanges ? later : first;
}

function sameItems(some: Exchange[], others: Exchange[]): boolean {
  return some.length === others.length && some.every((exchange, index) => exchange === others[index]);
}
