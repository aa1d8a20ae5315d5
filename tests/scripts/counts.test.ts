/** A summary that leaves a failure out would call a broken project sound. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { countsIn } from '../../scripts/counts.ts';
import type { Test, TestFile } from '../../scripts/vitest.ts';

const named = (status: string, title: string): Test => ({ status, title, ancestorTitles: ['Group'], meta: {} });
const file = (status: string, tests: Test[], message = ''): TestFile => {
  return { name: resolve('tests/some.test.ts'), status, message, assertionResults: tests };
};

it.each<[string, TestFile[], object]>([
  [
    'each test, and names what failed and what was skipped',
    [
      file('failed', [named('passed', 'a'), { ...named('failed', 'b'), failureMessages: ['Error: no'] }]),
      file('passed', [named('passed', 'c'), named('skipped', 'd')]),
    ],
    { passed: 2, failed: 1, failures: ['  Group › b\n    Error: no'], skipped: ['Group'] },
  ],
  [
    'what a set-up that failed kept from running as failed, and not as skipped',
    [file('failed', [named('skipped', 'a'), named('skipped', 'b')], 'Error: no browser')],
    { passed: 0, failed: 2, failures: ['  tests/some.test.ts: Error: no browser'], skipped: [] },
  ],
  [
    'a file that cannot be loaded as one that failed',
    [file('failed', [])],
    { passed: 0, failed: 1, failures: ['  tests/some.test.ts: its set-up failed'], skipped: [] },
  ],
  [
    'what did not run beside a failure as perhaps no choice',
    [file('failed', [named('failed', 'a'), named('skipped', 'b')])],
    { failed: 1, failures: ['  Group › a\n    ', '  tests/some.test.ts: 1 more did not run'], skipped: ['Group'] },
  ],
])('counts %s', (_, files, expected) => {
  expect(countsIn(files)).toMatchObject(expected);
});
