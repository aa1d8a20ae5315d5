import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Exchange } from '../../src/engine/exchange.ts';
import { type Diagnose, diagnoser } from '../../src/panel/diagnoses.ts';
import { diagnosis, exchange, hop } from './fixtures.ts';

const on = (host: string, id: number) => exchange(String(id), { hops: [hop(`https://${host}/${id}`)] });
const blocked = (one: Exchange) => ({
  ...diagnosis(one.id),
  exchange: one,
  verdict: { outcome: 'blocked', stage: 'response', hop: 0, code: 'x' } as const,
});
const allowed = (one: Exchange) => ({ ...diagnosis(one.id), exchange: one });
const ids = (exchanges: readonly Exchange[]) => exchanges.map((one) => one.id);

afterEach(() => vi.restoreAllMocks());

describe('diagnoser', () => {
  it('keeps the diagnosis of an exchange that did not change', () => {
    const diagnose = vi.fn<Diagnose>(blocked);
    const all = diagnoser(diagnose);
    const some = [on('a.test', 1), on('b.test', 2)];
    const before = all(some);
    expect(all([...some])).toEqual(before);
    expect(diagnose).toHaveBeenCalledTimes(2);
  });

  it('diagnoses an exchange anew when it changed', () => {
    const diagnose = vi.fn<Diagnose>(blocked);
    const all = diagnoser(diagnose);
    all([on('a.test', 1), on('b.test', 2)]);
    const changed = on('a.test', 1);
    expect(all([changed])[0]?.exchange).toBe(changed);
    expect(diagnose).toHaveBeenCalledTimes(3);
  });

  it('hands over the neighbours on the same host, without the exchange itself', () => {
    const diagnose = vi.fn<Diagnose>(blocked);
    diagnoser(diagnose)([on('a.test', 1), on('b.test', 2), on('a.test', 3)]);
    expect(diagnose.mock.calls.map(([one, neighbours]) => [one.id, ids(neighbours)])).toEqual([
      ['1', ['3']],
      ['2', []],
      ['3', ['1']],
    ]);
  });

  it('diagnoses a blocked exchange anew when a neighbour came, and an allowed one not', () => {
    const diagnose = vi.fn<Diagnose>((one) => (one.id === '1' ? blocked(one) : allowed(one)));
    const all = diagnoser(diagnose);
    const some = [on('a.test', 1), on('a.test', 2)];
    all(some);
    diagnose.mockClear();
    all([...some, on('a.test', 3)]);
    expect(diagnose.mock.calls.map(([one]) => one.id)).toEqual(['1', '3']);
  });

  it('stops at the fifty neighbours before and after, so that a burst stays cheap', () => {
    const diagnose = vi.fn<Diagnose>(blocked);
    const burst = Array.from({ length: 300 }, (_, index) => on('a.test', index));
    diagnoser(diagnose)(burst);
    const neighbours = ids(diagnose.mock.calls[150]?.[1] ?? []);
    expect(neighbours).toEqual(ids([...burst.slice(100, 150), ...burst.slice(151, 201)]));
  });

  it('turns an exception into an answer for that exchange alone', () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => {});
    const diagnose: Diagnose = (one) => {
      if (one.id === '1') throw new TypeError('no hops');
      return allowed(one);
    };
    const [broken, whole] = diagnoser(diagnose)([on('a.test', 1), on('a.test', 2)]);
    expect(broken?.verdict).toEqual({
      outcome: 'cannot tell',
      reason: 'CORS Explainer itself failed on this request. The error was `TypeError: no hops`.',
      candidates: [],
    });
    expect(whole?.verdict.outcome).toBe('allowed');
    expect(report).toHaveBeenCalledOnce();
  });
});
