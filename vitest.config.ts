import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Compiled as a fast call, Node 20's `URL.canParse()` says no to each URL with a letter such as ü (measured, 20.20.2). */
const execArgv = ['--no-turbo-fast-api-calls'];

/** What mocks a module or stubs a global: it would leave that to the next file. */
const apart = [
  ...['tests/background/*.test.ts', 'tests/scripts/*.test.ts'],
  ...['tests/browser.test.ts', 'tests/engine/failures.test.ts'],
  ...['tests/panel/popup/popup.test.tsx', 'tests/panel/diagnosis/snippet.test.tsx'],
];

// A property of thousands of cases is quick, but not on a machine that is busy with something else.
const patience = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // One more than there are processors: half of the time, a file in a browser waits for that.
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
          // Most files take longer to start a process and to load the engine than for all their tests.
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
      // As long as it is given: `npm run fuzz` tries many more cases.
      { test: { name: 'fuzz', execArgv, include: ['tests/fuzz/*.test.ts'], testTimeout: 3_600_000 } },
      { test: { name: 'shipped', include: ['tests/shipped/*.test.ts'] } },
      { test: { name: 'verdicts', execArgv, include: ['tests/verdicts/*.test.ts'] } },
      // As patient as the unit tests: a busy browser takes its time.
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
          // What no event tells of is asked again and again, as long as Playwright does.
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
