import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * When compiled as a fast call, Node 20's `URL.canParse()` rejects every URL with a letter such as ü (measured,
 * 20.20.2).
 */
const execArgv = ['--no-turbo-fast-api-calls'];

/** Files that mock a module or stub a global, which would carry over to the next file. */
const apart = [
  ...['tests/background/*.test.ts', 'tests/scripts/*.test.ts'],
  ...['tests/browser.test.ts', 'tests/engine/failures.test.ts'],
  ...['tests/panel/popup/popup.test.tsx', 'tests/panel/diagnosis/snippet.test.tsx'],
];

// A property with thousands of cases is quick, but not on a busy machine.
const patience = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // One more than there are processors: half of the time, a file that uses a browser is waiting for it.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        test: {
          name: 'unit',
          execArgv,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [
            'tests/{fuzz,shipped,verdicts,conformance,e2e,firefox}/**',
            'tests/{backends/run,backends/npm,panel/in-chromium}/**',
            ...apart,
          ],
          // For most files, starting a process and loading the engine takes longer than all their tests.
          isolate: false,
          setupFiles: 'tests/shared-process.ts',
          ...patience,
        },
      },
      { test: { name: 'apart', execArgv, include: apart, ...patience } },
      {
        test: {
          name: 'panel',
          execArgv,
          include: ['tests/panel/in-chromium/*.test.ts'],
          globalSetup: 'tests/panel/page/serve.ts',
          ...patience,
        },
      },
      // As long as given: `npm run fuzz` tries many more cases.
      { test: { name: 'fuzz', execArgv, include: ['tests/fuzz/*.test.ts'], testTimeout: 3_600_000 } },
      { test: { name: 'shipped', include: ['tests/shipped/*.test.ts'] } },
      { test: { name: 'verdicts', execArgv, include: ['tests/verdicts/*.test.ts'] } },
      // As patient as the unit tests, because a busy browser takes its time.
      {
        test: {
          name: 'conformance',
          execArgv,
          include: ['tests/conformance/*.test.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      // One server and one browser at a time: two cores are soon busy.
      { test: { name: 'servers', include: ['tests/backends/run/*.test.ts'], fileParallelism: false } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/*.test.ts'],
          // Where no event tells, the state is polled for as long as Playwright would wait.
          expect: { poll: { timeout: 30_000 } },
          // Each file has a browser of its own.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'firefox',
          include: ['tests/firefox/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
