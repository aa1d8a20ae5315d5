import { afterEach, describe, expect, it, vi } from 'vitest';
import { courseOf } from '../../../src/engine/course.ts';
import type { Exchange, Outcome } from '../../../src/engine/exchange.ts';
import { diagnosisStore } from '../../../src/panel/judging/diagnoses.ts';
import type { Diagnose } from '../../../src/panel/judging/judge.ts';
import { diagnosis, exchange, hop } from '../fixtures.ts';

const failed: Outcome = { state: 'failed', at: 0, error: 'net::ERR_FAILED' };
const on = (host: string, id: number, outcome: Outcome = failed) =>
  exchange(String(id), { hops: [hop(`https://${host}/${id}`)], outcome });
const blocked = (one: Exchange) => ({
  ...diagnosis(one.id),
  exchange: one,
  verdict: { outcome: 'blocked', stage: 'response', hop: 0, code: 'x' } as const,
});
const allowed = (one: Exchange) => ({ ...diagnosis(one.id), exchange: one });
const ids = (exchanges: readonly Exchange[]) => exchanges.map((one) => one.id);

/** A clock that each diagnosis moves on by `cost`, and the work put off until there is time for it. */
function slowed(diagnose: Diagnose, cost = 0) {
  const waiting: (() => void)[] = [];
  let now = 0;
  const asked = vi.fn<Diagnose>((one, neighbours) => {
    now += cost;
    return diagnose(one, neighbours);
  });
  const store = diagnosisStore(asked, { now: () => now, later: (work) => waiting.push(work) });
  const idle = () => {
    for (let work = waiting.shift(); work; work = waiting.shift()) work();
  };
  const shown = () => ids(store.current().diagnoses.map((one) => one.exchange));
  return { store, asked, idle, shown };
}

afterEach(() => vi.restoreAllMocks());

describe('diagnosisStore', () => {
  it('has an ordinary journal diagnosed at once, in its order', () => {
    const { store, shown } = slowed(blocked);
    expect(store.current()).toEqual({ of: [], diagnoses: [], complete: false });
    store.follow([on('a.test', 1), on('b.test', 2)]);
    expect(shown()).toEqual(['1', '2']);
    expect(store.current().complete).toBe(true);
  });

  it('diagnoses a long journal a slice at a time, what failed first, and tells of each slice that comes later', () => {
    const { store, shown, idle } = slowed(blocked, 20);
    const told = vi.fn();
    store.subscribe(told);
    const fine: Outcome = { state: 'completed', at: 0 };
    store.follow([on('a.test', 1, fine), on('b.test', 2), on('c.test', 3, fine), on('d.test', 4)]);
    expect(shown()).toEqual(['2', '4']);
    expect(store.current().complete).toBe(false);
    expect(told).not.toHaveBeenCalled();
    idle();
    expect(shown()).toEqual(['1', '2', '3', '4']);
    expect(store.current().complete).toBe(true);
    expect(told).toHaveBeenCalledOnce();
  });

  it('tells whoever subscribes late of the slices that nobody heard of', () => {
    const { store, idle } = slowed(blocked, 30);
    store.follow([on('a.test', 1), on('b.test', 2)]);
    expect(store.current().complete).toBe(false);
    idle();
    const seen: boolean[] = [];
    store.subscribe(() => seen.push(store.current().complete));
    expect(seen).toEqual([true]);
    store.subscribe(() => seen.push(store.current().complete));
    expect(seen).toEqual([true]);
  });

  it('keeps the diagnosis of an exchange that did not change', () => {
    const { store, asked, idle } = slowed(blocked);
    const some = [on('a.test', 1), on('b.test', 2)];
    store.follow(some);
    const before = store.current().diagnoses;
    store.follow([...some]);
    idle();
    expect(store.current().diagnoses).toEqual(before);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('diagnoses an exchange anew when it changed, and forgets what is gone', () => {
    const { store, asked, shown } = slowed(blocked);
    store.follow([on('a.test', 1), on('b.test', 2)]);
    const changed = on('a.test', 1);
    store.follow([changed]);
    expect(shown()).toEqual(['1']);
    expect(store.current().diagnoses[0]?.exchange).toBe(changed);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('has as little to do for a new exchange behind thousands as behind a few', () => {
    const costOfOneMore = (count: number) => {
      const { store, asked, idle } = slowed(blocked);
      const some = Array.from({ length: count }, (_, id) => on('a.test', id));
      store.follow(some);
      idle();
      asked.mockClear();
      store.follow([...some, on('a.test', count)]);
      idle();
      return asked.mock.calls.length;
    };
    expect(costOfOneMore(3000)).toBe(costOfOneMore(100));
    expect(costOfOneMore(3000)).toBeLessThan(30);
  });

  it('looks again at what it put off, though more arrives meanwhile', () => {
    const { store, idle } = slowed((one, neighbours) => ({
      ...blocked(one),
      failures: [{ part: ids(neighbours).join(), error: '' }],
    }));
    const some = [on('a.test', 1), on('a.test', 2)];
    store.follow(some);
    store.follow([...some, on('a.test', 3)]);
    store.follow([...some, on('a.test', 3), on('b.test', 4)]);
    idle();
    expect(store.current().diagnoses[0]?.failures).toMatchObject([{ part: '2,3' }]);
  });

  it('hands over the neighbours on the same host, without the exchange itself', () => {
    const { store, asked } = slowed(blocked);
    store.follow([on('a.test', 1), on('b.test', 2), on('a.test', 3)]);
    expect(asked.mock.calls.map(([one, neighbours]) => [one.id, ids(neighbours)])).toEqual([
      ['1', ['3']],
      ['2', []],
      ['3', ['1']],
    ]);
  });

  it('looks again when a neighbour came and there is time, at what was allowed last', () => {
    const { store, asked, idle } = slowed((one) => (one.id === '1' ? allowed(one) : blocked(one)), 30);
    const some = [on('a.test', 1), on('a.test', 2)];
    store.follow(some);
    idle();
    asked.mockClear();
    store.follow([...some, on('a.test', 3)]);
    expect(asked.mock.calls.map(([one]) => one.id)).toEqual(['3']);
    idle();
    expect(asked.mock.calls.map(([one]) => one.id)).toEqual(['3', '2', '1']);
  });

  it('stops at the neighbours nearest in time, so that a burst stays cheap', () => {
    const { store, asked } = slowed(blocked);
    const burst = Array.from({ length: 300 }, (_, index) => on('a.test', index));
    store.follow(burst);
    const neighbours = ids(asked.mock.calls[150]?.[1] ?? []);
    expect(neighbours).toEqual(ids([...burst.slice(125, 150), ...burst.slice(151, 176)]));
  });

  it('looks again at the first ones alone when a long journal gives up its beginning', () => {
    const { store, asked, idle } = slowed((one, neighbours) => ({
      ...blocked(one),
      failures: [{ part: ids(neighbours).join(), error: '' }],
    }));
    const burst = Array.from({ length: 300 }, (_, index) => on('a.test', index));
    store.follow(burst);
    idle();
    asked.mockClear();
    const left = burst.slice(10);
    store.follow(left);
    idle();
    expect(asked.mock.calls.map(([one]) => one.id)).toEqual(ids(left.slice(0, 25)));
    const fresh = slowed((one, neighbours) => ({
      ...blocked(one),
      failures: [{ part: ids(neighbours).join(), error: '' }],
    }));
    fresh.store.follow(left);
    expect(store.current().diagnoses).toEqual(fresh.store.current().diagnoses);
  });

  it('turns an exception into an answer for that exchange alone', () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { store } = slowed((one) => {
      if (one.id === '1') throw new TypeError('no hops');
      return allowed(one);
    });
    store.follow([on('a.test', 1), on('a.test', 2)]);
    const [broken, whole] = store.current().diagnoses;
    expect(broken?.verdict).toEqual({
      outcome: 'cannot tell',
      reason: 'CORS Explainer itself failed. The error was `TypeError: no hops`.',
      candidates: [],
    });
    // That this engine failed is nothing that the browser did.
    expect(broken && courseOf(broken).steps).toEqual([]);
    expect(whole?.verdict.outcome).toBe('allowed');
    expect(report).toHaveBeenCalledOnce();
  });
});
