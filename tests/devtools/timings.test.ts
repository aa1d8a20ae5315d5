import { expect, onTestFinished, test, vi } from 'vitest';
import { longestUrl } from '../../src/devtools/notes.ts';
import { createTimings } from '../../src/devtools/timings.ts';

const url = 'https://api.example/users';
const entry = { url, start: 10, end: 20, status: 200 };
const answer = (timings: unknown[], now = 30, began = 1_000_000) => ({ began, now, clock: 1_000_000, timings });

test('an entry becomes a note in the time of the clock', async () => {
  const timings = createTimings(async () => answer([entry]));
  expect(await timings.read()).toEqual([{ about: 'timing', url, at: 1_000_010, endedAt: 1_000_020, status: 200 }]);
});

test('each entry is told once, though the clocks drift; equal ones at other times are others', async () => {
  const answers = [answer([entry]), { ...answer([entry, { ...entry, start: 11 }]), clock: 1_000_001 }];
  const timings = createTimings(async () => answers.shift());
  expect(await timings.read()).toHaveLength(1);
  expect(await timings.read()).toMatchObject([{ at: 1_000_012 }]);
});

test('only what ended since the last reading is asked for, and of another document everything', async () => {
  const evaluate = vi.fn(async (_: string) => answer([], 5000));
  const timings = createTimings(evaluate);
  await timings.read();
  await timings.read();
  const entries = [1000, 4500].map((responseEnd) => ({ name: url, startTime: 1, responseEnd, responseStatus: 200 }));
  const ends = (timeOrigin: number) =>
    run(evaluate.mock.lastCall?.[0], entries, timeOrigin).timings.map(({ end }) => end);
  expect(ends(1_000_000)).toEqual([4500]);
  expect(ends(1_000_001)).toEqual([1000, 4500]);
});

test('both clocks are read at one moment: on a busy machine the list takes its time', async () => {
  vi.useFakeTimers({ now: 1_000_007 });
  onTestFinished(() => void vi.useRealTimers());
  const evaluate = vi.fn(async (_: string) => answer([]));
  await createTimings(evaluate).read();
  const entries = [
    {
      name: url,
      startTime: 1,
      get responseEnd() {
        vi.setSystemTime(Date.now() + 50);
        return 2;
      },
      responseStatus: 200,
    },
  ];
  expect(run(evaluate.mock.lastCall?.[0], entries).clock).toBe(1_000_000);
});

test('each is told once of a document that is read before DevTools says that the tab has turned', async () => {
  const answers = [answer([entry]), answer([entry], 30, 2_000_000), answer([entry], 31, 2_000_000)];
  const timings = createTimings(async () => answers.shift());
  expect(await timings.read()).toHaveLength(1);
  expect(await timings.read()).toHaveLength(1);
  expect(await timings.read()).toEqual([]);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['no clock', { ...answer([entry]), clock: undefined }],
  ['no beginning', { ...answer([entry]), began: 'now' }],
  ['no list', { ...answer([]), timings: 'many' }],
  ['entries of its own making', answer([null, 1, {}, { ...entry, status: '200' }, { ...entry, end: Number.NaN }])],
  ['a URL that is too long to be kept', answer([{ ...entry, url: url.padEnd(longestUrl + 1, 'x') }])],
])('a page that answers %s is believed nothing', async (_, said) => {
  expect(await createTimings(async () => said).read()).toEqual([]);
});

test('entries of other origins alone are read, and the page is left as it was', async () => {
  const evaluate = vi.fn(async (_: string) => answer([]));
  await createTimings(evaluate).read();
  const entries = ['https://api.example/a', 'https://app.example/b'].map((name) => ({
    ...{ name, startTime: 1, responseEnd: 2, responseStatus: 200 },
  }));
  expect(run(evaluate.mock.lastCall?.[0], entries).timings).toEqual([
    { url: 'https://api.example/a', start: 1, end: 2, status: 200 },
  ]);
});

/** What a page of https://app.example answers. */
function run(
  expression: string | undefined,
  entries: object[],
  timeOrigin = 1,
): { clock: number; timings: { end: number }[] } {
  const performance = { timeOrigin, now: () => 7, getEntriesByType: () => Object.freeze(entries) };
  return new Function('performance', 'self', `return ${expression}`)(performance, { origin: 'https://app.example' });
}
