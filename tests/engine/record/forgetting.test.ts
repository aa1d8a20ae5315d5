import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../src/engine/exchange.ts';
import {
  forgetTab,
  ignore,
  isKnown,
  observationsOf,
  observe,
  takeChanges,
  wasLetGo,
} from '../../../src/engine/record.ts';
import { api, begin, fail, feed, get, passed, preflight, preflightIds, put, recorder } from './streams.ts';

describe('forgetting', () => {
  const ended = (from: number, count: number) =>
    Array.from({ length: count }, (_, k) =>
      passed({ id: `old ${from + k}`, url: `${api}/${from + k}` }, from + k),
    ).flat();

  test('keeps the number of ended requests small, and nothing of them for later', () => {
    const { recording, exchanges, kept } = feed(recorder(), ended(0, 500));
    expect(exchanges.size).toBe(500);
    expect(recording.requests.size).toBeLessThan(40);
    expect(kept.size).toBe(0);
    expect(recording.groups.size).toBe(recording.requests.size);
  });

  test('does not take a late duplicate for a new request', () => {
    const { recording } = feed(recorder(), ended(0, 500));
    observe(recording, ended(0, 1).at(-1) as Observation);
    expect(takeChanges(recording).exchanges).toEqual([]);
  });

  test('takes in what comes late of the last 32 that ended, and of none before', () => {
    const state = feed(recorder(), [...passed(get, 1), ...ended(10, 31)]);
    expect(isKnown(state.recording, '1')).toBe(true);
    feed(state, ended(50, 1));
    expect([isKnown(state.recording, '1'), wasLetGo(state.recording, '1')]).toEqual([false, true]);
  });

  test('knows the last 1024 that it let go', () => {
    const { recording } = recorder();
    for (let id = 0; id < 1024; id += 1) ignore(recording, `${id}`);
    expect(wasLetGo(recording, '0')).toBe(true);
    ignore(recording, '1024');
    expect([wasLetGo(recording, '0'), wasLetGo(recording, '1')]).toEqual([false, true]);
  });

  test('spares a font that still loads under the id of its look into the cache', () => {
    const [begun, ...rest] = passed(get, 4) as [Observation, ...Observation[]];
    const state = feed(recorder(), [begin(get, 1), fail(get, 3, 'net::ERR_CACHE_MISS'), begun, ...ended(10, 40)]);
    expect(feed(state, rest).exchanges.get('1')?.outcome.state).toBe('completed');
  });

  test('waits for no other request of the URL where no preflight was sent', () => {
    const { kept } = feed(recorder(), [begin(get, 1), ...passed({ id: '2' }, 2)]);
    expect([...kept.keys()]).toEqual(['1']);
  });

  test('waits for all requests of the URL where preflights were sent, and not longer', () => {
    const second = { id: '3', method: 'PUT' };
    const asked = [...preflight({ id: '8' }, 3, 'PUT'), ...preflight({ id: '9' }, 3.5, 'PUT')];
    const state = feed(recorder(), [begin(put, 1), begin(second, 2), ...asked, fail(put, 9)]);
    expect([...state.kept.keys()].sort()).toEqual(['1', '3', '8', '9']);
    expect([...feed(state, [fail(second, 10)]).kept.keys()]).toEqual([]);
  });

  test('looks through a group once it is settled, and not at the end of each of its requests', () => {
    const second = { id: '3', method: 'PUT' };
    const { recording } = feed(recorder(), [begin(put, 1), begin(second, 2), ...preflight({ id: '9' }, 3, 'PUT')]);
    const touchedBy = (end: Observation) => {
      observe(recording, end);
      return [...takeChanges(recording).touched].sort();
    };
    expect(touchedBy(fail(put, 9))).toEqual(['1', '9']);
    expect(touchedBy(fail(second, 10))).toEqual(['1', '3', '9']);
  });

  test('waits for the preflight of a request that ended before it', () => {
    const options = { id: '2', method: 'OPTIONS' };
    const state = feed(recorder('firefox'), [begin(put, 1), ...preflight(options, 2, 'PUT').slice(0, 3), fail(put, 6)]);
    expect([...state.kept.keys()]).toEqual(['1', '2']);
    feed(state, [fail(options, 7)]);
    expect([...state.kept.keys()]).toEqual([]);
  });

  test('keeps what has not ended', () => {
    const state = feed(recorder(), [begin(put, 0), ...preflight({ id: '2' }, 1, 'PUT'), ...ended(10, 200)]);
    expect(observationsOf(state.recording, '1')).toHaveLength(1);
    feed(state, [fail(put, 900)]);
    expect(preflightIds(state.exchanges.get('1'))).toEqual(['2']);
  });

  test('never lets a preflight behind that could join another request', () => {
    const first = [begin(put, 0), ...preflight({ id: '2' }, 1, 'PUT'), fail(put, 7)];
    const state = feed(recorder(), [...first, ...ended(10, 200)]);
    expect(observationsOf(state.recording, '2')).toEqual([]);
  });

  test('gives up the oldest requests when a page leaves too many hanging', () => {
    const hanging = Array.from({ length: 5050 }, (_, k) => begin({ id: `${k}`, url: `${api}/${k}` }, k));
    const { recording } = feed(recorder(), hanging);
    expect(recording.requests.size).toBe(5000);
    expect(recording.requests.has('5049')).toBe(true);
  });

  test('drops all of a closed tab', () => {
    const { recording } = feed(recorder(), [begin(put, 0), begin({ id: '7', tabId: 2 }, 1)]);
    expect(forgetTab(recording, 1)).toEqual(['1']);
    expect([...recording.requests.keys()]).toEqual(['7']);
  });
});
