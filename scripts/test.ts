/**
 * Everything that shows whether the project is sound, one step after the other. What was skipped is named, with how to
 * get it.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import django from '../tests/backends/servers/django.ts';
import fastapi from '../tests/backends/servers/fastapi.ts';
import flask from '../tests/backends/servers/flask.ts';
import { provideBuild } from './build.ts';
import { provideChromium } from './chromium.ts';
import { type Counts, countsIn, countsOfOne, sum } from './counts.ts';
import { provideFirefox } from './firefox.ts';
import { installServers } from './servers.ts';
import type { Target } from './targets.ts';
import { runVitest } from './vitest.ts';

const checks = {
  'Format and lint (biome)': ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  'Types (tsc)': ['typescript/bin/tsc', '-p', '.'],
  'Types of the engine, without DOM and extension API (tsc)': ['typescript/bin/tsc', '-p', 'src/engine'],
  'Unused files, exports and dependencies (knip)': ['knip/bin/knip.js'],
};

/**
 * Vitest's projects. Those of one suite run beside each other: computing fills the time spent waiting for a browser.
 */
const suites = {
  'Unit tests, hostile input, recorded verdicts, and what is shipped': [
    ...['unit', 'apart', 'panel', 'fuzz', 'verdicts', 'shipped'],
  ],
  'Generated exchanges, judged by the browser': ['conformance'],
  'Repairs in real servers': ['servers'],
  'The lab in real DevTools': ['e2e'],
  'The same in Firefox': ['firefox'],
};

export async function main(): Promise<number> {
  const chromium = await provideChromium();
  const lacksChromium = typeof chromium !== 'string';
  if (!lacksChromium) process.env.CHROMIUM_PATH = chromium;
  const firefox = await provideFirefox();
  const lacksFirefox = typeof firefox !== 'string';
  if (!lacksFirefox) process.env.FIREFOX_PATH = firefox;
  await installServers([flask, django, fastapi].flat());
  const results = [
    build('chrome'),
    build('firefox'),
    ...Object.entries(checks).map(([name, command]) => check(name, command)),
  ];
  for (const [name, projects] of Object.entries(suites)) results.push(await suite(name, projects));
  const skipped = results.flatMap((result) => result.skipped);
  if (skipped.length > 0) console.log('\nSkipped:');
  for (const name of new Set(skipped)) console.log(`  ${name} (${skipped.filter((other) => other === name).length})`);
  if (lacksChromium) console.log(`\nWithout Chromium, what takes one is skipped. ${chromium.missing}`);
  if (lacksFirefox) console.log(`\nWithout Firefox, what takes one is skipped. ${firefox.missing}`);
  const failures = results.flatMap((result) => result.failures);
  if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
  return summary(results, skipped.length);
}

function summary(results: Counts[], skipped: number): number {
  const failed = sum(results, 'failed');
  console.log(`\n${sum(results, 'passed')} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 ? 0 : 1;
}

function build(target: Target): Counts {
  return countsOfOne(`Build for ${target}`, provideBuild(target) !== undefined);
}

function check(name: string, command: string[]): Counts {
  heading(name);
  const passed = node(command);
  console.log(passed ? 'passed' : 'FAILED');
  return countsOfOne(name, passed);
}

/** In ms. The slowest suite takes 8 minutes in a slow hour. */
const limit = 25 * 60_000;

async function suite(name: string, projects: string[]): Promise<Counts> {
  heading(name);
  const args = projects.map((project) => `--project=${project}`);
  const { passed, files } = await runVitest(args, process.env, limit);
  const counts = files ? countsIn(files) : countsOfOne('it ended without a report, or took too long', false);
  if (passed) return counts;
  // A file that cannot even be loaded has no failed test to count, and errors outside of tests are not in the report.
  return {
    ...counts,
    failed: Math.max(counts.failed, 1),
    failures: [`  ${name}: all of it is above`, ...counts.failures],
  };
}

function heading(name: string): void {
  console.log(`\n━━ ${name}`);
}

/** Runs a program from node_modules, with its output passed through. */
function node([program = '', ...args]: string[]): boolean {
  return spawnSync(process.execPath, [join('node_modules', program), ...args], { stdio: 'inherit' }).status === 0;
}
