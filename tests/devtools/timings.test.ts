import { expect, test, vi } from 'vitest';
import { createTimings } from '../../src/devtools/timings.ts';

const url = 'https://api.example/users';
const entry = { url, start: 10, end: 20, status: 200 };
const answer = (timings: unknown[], now = 30) => ({ now, clock: 1_000_000, timings });

test('an entry becomes a note in the time of the clock', async () => {
  const timings = createTimings(async () => [answer([entry])]);
  expect(await timings.read()).toEqual([{ about: 'timing', url, at: 1_000_010, endedAt: 1_000_020, status: 200 }]);
});

test('each entry is told once, though the clocks drift; equal ones at other times are others', async () => {
  const answers = [answer([entry]), { ...answer([entry, { ...entry, start: 11 }]), clock: 1_000_001 }];
  const timings = createTimings(async () => answers.shift());
  expect(await timings.read()).toHaveLength(1);
  expect(await timings.read()).toMatchObject([{ at: 1_000_012 }]);
});

test('only what ended since the last reading is asked for, and of another document everything', async () => {
  const evaluate = vi.fn(async (_: string) => answer([entry], 5000));
  const timings = createTimings(evaluate);
  await timings.read();
  await timings.read();
  timings.forget();
  expect(await timings.read()).toHaveLength(1);
  const asked = evaluate.mock.calls.map(([expression]) => /responseEnd >= (\d+)/.exec(expression)?.[1]);
  expect(asked).toEqual(['0', '4000', '0']);
});

test('what a document said that is gone meanwhile is dropped', async () => {
  let say: (value: unknown) => void = () => {};
  const timings = createTimings(() => new Promise((resolve) => (say = resolve)));
  const reading = timings.read();
  timings.forget();
  say(answer([entry]));
  expect(await reading).toEqual([]);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['an error', [undefined, { isError: true }]],
  ['no clock', { now: 1, timings: [entry] }],
  ['no list', { now: 1, clock: 1, timings: 'many' }],
  ['entries of its own making', answer([null, 1, {}, { ...entry, status: '200' }, { ...entry, end: Number.NaN }])],
])('a page that answers %s is believed nothing', async (_, said) => {
  expect(await createTimings(async () => said).read()).toEqual([]);
});

test('a page that cannot be asked has nothing to tell', async () => {
  expect(await createTimings(() => Promise.reject(new Error('closed'))).read()).toEqual([]);
});

test('entries of other origins alone are read, and the page is left as it was', async () => {
  const evaluate = vi.fn(async (_: string) => answer([]));
  await createTimings(evaluate).read();
  const entries = ['https://api.example/a', 'https://app.example/b'].map((name) => ({
    ...{ name, startTime: 1, responseEnd: 2, responseStatus: 200 },
  }));
  const performance = { now: () => 7, getEntriesByType: () => Object.freeze(entries) };
  const run = new Function('performance', 'self', `return ${evaluate.mock.calls[0]?.[0]}`);
  expect(run(performance, { origin: 'https://app.example' }).timings).toEqual([
    { url: 'https://api.example/a', start: 1, end: 2, status: 200 },
  ]);
});
