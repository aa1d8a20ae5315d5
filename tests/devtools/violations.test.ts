import { expect, test, vi } from 'vitest';
import type { Evaluate } from '../../src/browser.ts';
import { createShownPage } from '../../src/devtools/shown-page.ts';
import { createViolations } from '../../src/devtools/violations.ts';

const report = (blockedURL: string, lineNumber = 1) => ({
  blockedURL,
  effectiveDirective: 'connect-src',
  originalPolicy: "connect-src 'self'",
  disposition: 'enforce',
  sourceFile: null,
  lineNumber,
  columnNumber: 1,
});
const users = 'https://api.example/users';

test('each report is told once, whoever asks how often', async () => {
  const reports = [report(users)];
  const violations = createViolations(async () => ({ reports }));
  expect(await violations.read()).toMatchObject([{ about: 'violation', url: users }]);
  reports.push(report(users, 2));
  expect(await violations.read()).toHaveLength(1);
  expect(await violations.read()).toEqual([]);
});

test('another document begins anew', async () => {
  let began = 1;
  const violations = createViolations(async () => ({ began, reports: [report(users)] }));
  await violations.read();
  began = 2;
  expect(await violations.read()).toHaveLength(1);
});

test('an error in between makes nothing told again', async () => {
  const answers = [{ began: 1, reports: [report(users)] }, undefined, { began: 1, reports: [report(users)] }];
  const violations = createViolations(async () => answers.shift());
  expect(
    [await violations.read(), await violations.read(), await violations.read()].map(({ length }) => length),
  ).toEqual([1, 0, 0]);
});

test('what is skipped is never told, nor what was being read meanwhile', async () => {
  let tell = (_: unknown) => {};
  const reports = [report(users)];
  const violations = createViolations(
    () => new Promise((resolve) => (tell = () => resolve({ reports: [...reports] }))),
  );
  const reading = violations.read();
  const tellReading = tell;
  const skipping = violations.skip();
  tellReading(undefined);
  reports.push(report(users, 2));
  tell(undefined);
  await skipping;
  expect(await reading).toEqual([]);
  reports.push(report(users, 3));
  const after = violations.read();
  tell(undefined);
  expect(await after).toHaveLength(1);
});

test('what is skipped is never told, though the tab is known to have turned while the page was asked', async () => {
  let tell = () => {};
  const evaluate: Evaluate = () => new Promise((resolve) => (tell = () => resolve({ reports: [report(users)] })));
  const page = createShownPage(evaluate);
  const violations = createViolations(page.evaluate, evaluate);
  const skipping = violations.skip();
  page.turn();
  tell();
  await skipping;
  const reading = violations.read();
  tell();
  expect(await reading).toEqual([]);
});

test('a page with an observer of its own fills no memory: of each answer the last hundred count, and no earlier one', async () => {
  const many = (from: number) => Array.from({ length: 1000 }, (_, at) => report(`${users}/${from + at}`));
  const answers = [many(0), many(1000), many(0)];
  const violations = createViolations(async () => ({ reports: answers.shift() }));
  for (const last of [999, 1999, 999]) {
    const notes = await violations.read();
    expect(notes).toHaveLength(100);
    expect(notes.at(-1)?.url).toBe(`${users}/${last}`);
  }
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['text', 'reports'],
  ['reports of its own making', { reports: [null, 1, {}, { blockedURL: users }, { ...report(users), blockedURL: 7 }] }],
  ['a source file of its own making', { reports: [{ ...report(users), sourceFile: 7 }] }],
])('a page that answers %s is believed nothing', async (_, answer) => {
  expect(await createViolations(async () => answer).read()).toEqual([]);
});

test('the page is left as it was: what is evaluated disconnects its observer', async () => {
  const evaluate = vi.fn(async (_: string) => ({ reports: [] }));
  await createViolations(evaluate).read();
  const seen: string[] = [];
  class ReportingObserver {
    observe() {
      seen.push('observe');
    }
    takeRecords() {
      seen.push('takeRecords');
      return [{ body: { toJSON: () => report(users) } }];
    }
    disconnect() {
      seen.push('disconnect');
    }
  }
  const run = new Function('ReportingObserver', `return ${evaluate.mock.calls[0]?.[0]}`);
  expect(run(ReportingObserver)).toEqual({ began: performance.timeOrigin, reports: [report(users)] });
  expect(seen).toEqual(['observe', 'takeRecords', 'disconnect']);
  expect(run(undefined)).toEqual({ reports: [] });
});
