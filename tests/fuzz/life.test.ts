/** A worker's life under bad luck: killed, refused by storage, told out of order and twice, in tabs that come and go. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createRecorder, type Recorder } from '../../src/background/recorder.ts';
import type { EventName, Family } from '../../src/engine/exchange.ts';
import { type Area, keys, tabOf } from '../../src/journal/area.ts';
import type { Ask } from '../../src/journal/asks.ts';
import { openJournal } from '../../src/journal/reader.ts';
import { memoryArea } from '../journal/memory-area.ts';
import { tried } from './cases.ts';
import { family, observation } from './hostile.ts';

const tabs = [-1, 0, 1, 2];
const tabId = fc.constantFrom(...tabs);
const now = Date.now();
/** A clock that is set back, ahead, or to nothing. */
const moment = fc.oneof(fc.nat(20), fc.integer({ min: now - 50, max: now + 50 }), fc.constant(now + 1e9));

/** Each a step; the events are most of them. */
const step = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .record({
        seen: observation,
        timeStamp: moment,
        mayBeLate: fc.boolean(),
        type: fc.constantFrom('xmlhttprequest', 'main_frame', 'script'),
      })
      .map(({ seen, timeStamp, mayBeLate, type }) => (life: Life) => {
        const { event, status, ...details } = seen;
        life.recorder.hear(event as EventName, { ...details, timeStamp, type, statusCode: status }, mayBeLate);
      }),
  },
  {
    weight: 2,
    arbitrary: observation.map(
      (seen) => (life: Life) => void life.recorder.sight({ ...seen, event: 'onErrorOccurred' }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(observation, { maxLength: 3 })
      .chain((some) => tabId.map((id) => (life: Life) => void life.recorder.hearWitness(id, some))),
  },
  {
    weight: 2,
    arbitrary: fc
      .record<Ask>(
        { clearBefore: moment, recording: fc.constantFrom('on', 'paused'), preserveLog: fc.boolean(), observe: moment },
        { requiredKeys: [] },
      )
      .chain((ask) => tabId.map((id) => (life: Life) => void life.recorder.obey(id, ask))),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ at: moment, began: moment, isAnother: fc.boolean() })
      .chain((shown) =>
        tabId.map((id) => (life: Life) => void life.recorder.show(id, [{ url: 'https://app.example.com/', ...shown }])),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(tabId, tabId).map(
      ([one, other]) =>
        (life: Life) =>
          life.recorder.replaceTab(one, other),
    ),
  },
  { weight: 1, arbitrary: tabId.map((id) => (life: Life) => life.recorder.closeTab(id)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Luck>('good', 'good', 'full', 'broken').map((luck) => (life: Life) => life.face(luck)),
  },
  { weight: 2, arbitrary: fc.constant((life: Life) => life.recorder.settled()) },
  { weight: 2, arbitrary: fc.constant((life: Life) => life.begin()) },
);

type Luck = 'good' | 'full' | 'broken';
interface Life {
  recorder: Recorder;
  face(luck: Luck): void;
  begin(): void;
}

function lifeOf(family: Family) {
  const area = memoryArea();
  let met: Luck = 'good';
  let worker = 0;

  /** What a worker sends to storage once it is dead, never arrives. */
  function areaOf(mine: number): Area {
    const meet = async <T>(bad: Luck[], carriedOut: () => Promise<T>): Promise<T> => {
      if (mine !== worker) return new Promise(() => undefined);
      if (bad.includes(met))
        throw new Error(met === 'full' ? 'Session storage quota bytes exceeded.' : 'It is closed.');
      return carriedOut();
    };
    return {
      ...area,
      set: (items) => meet(['full', 'broken'], () => area.set(items)),
      remove: (names) => meet(['broken'], () => area.remove(names)),
    };
  }

  function begin(): Recorder {
    worker += 1;
    const stored = Object.fromEntries(area.values);
    const badge = { show: (_: number, count: () => number) => void count() };
    return createRecorder({ family, area: areaOf(worker), stored, badge, mostBytes: 5000 });
  }

  const life: Life = {
    recorder: begin(),
    face(luck) {
      met = luck;
    },
    begin() {
      life.recorder = begin();
    },
  };
  return { area, life };
}

test('whatever becomes of it, what is shown is what is stored, each request once, and closed tabs leave nothing', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), family, async (steps, family) => {
      const { area, life } = lifeOf(family);
      const panels = tabs.map((id) => openJournal(id, area));
      for (const panel of panels) panel.subscribe(() => undefined);
      for (const each of steps) await each(life);
      life.face('good');
      await life.recorder.obey(1, {});
      await area.delivered();
      for (const [index, id] of tabs.entries()) {
        const fresh = await openJournal(id, area).read();
        const { reading: _, ...live } = (await panels[index]?.read()) ?? {};
        expect(live).toEqual(fresh);
        const ids = fresh.exchanges.map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(fresh.unreadable).toBe(0);
      }
      for (const id of tabs) life.recorder.closeTab(id);
      await life.recorder.settled();
      const left = [...area.values.keys()].filter((key) => tabOf(key) !== undefined || key.startsWith(keys.drafts));
      expect(left).toEqual([]);
    }),
    tried(0.5),
  );
  vi.restoreAllMocks();
});
