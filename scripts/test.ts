/** Everything that says whether the project is sound, one after the other; what was skipped is named, with how to get it. */
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import django from '../tests/backends/servers/django.ts';
import fastapi from '../tests/backends/servers/fastapi.ts';
import flask from '../tests/backends/servers/flask.ts';
import { provideBuild } from './build.ts';
import { provideChromium } from './chromium.ts';
import { provideFirefox } from './firefox.ts';
import { installServers } from './servers.ts';
import type { Target } from './targets.ts';
import { runVitest, type Test, type TestFile } from './vitest.ts';

interface Counts {
  passed: number;
  failed: number;
  /** What failed, and how: named again at the end, since the output of the suites after it stands in between. */
  failures: string[];
  /** Names of skipped tests. Tests skipped together share a name. */
  skipped: string[];
}

const checks = {
  'Format and lint (biome)': ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  'Types (tsc)': ['typescript/bin/tsc', '-p', '.'],
  'Types of the engine, without DOM and extension API (tsc)': ['typescript/bin/tsc', '-p', 'src/engine'],
  'Unused files, exports and dependencies (knip)': ['knip/bin/knip.js'],
};

/** Vitest's projects. */
const suites = {
  unit: 'Unit tests',
  shipped: 'What is shipped',
  fuzz: 'Hostile input',
  verdicts: 'Recorded verdicts',
  conformance: 'Generated exchanges, judged by the browser',
  servers: 'Repairs in real servers',
  e2e: 'The lab in real DevTools',
  firefox: 'The same in Firefox',
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
    ...Object.entries(suites).map(([project, name]) => suite(name, project)),
  ];
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

function sum(counts: Counts[], key: 'passed' | 'failed'): number {
  return counts.reduce((total, one) => total + one[key], 0);
}

function build(target: Target): Counts {
  return one(provideBuild(target) !== undefined, `Build for ${target}`);
}

function check(name: string, command: string[]): Counts {
  heading(name);
  const passed = node(command);
  console.log(passed ? 'passed' : 'FAILED');
  return one(passed, name);
}

function one(passed: boolean, name: string): Counts {
  return { passed: Number(passed), failed: Number(!passed), failures: passed ? [] : [`  ${name}`], skipped: [] };
}

function suite(name: string, project: string): Counts {
  heading(name);
  const { passed, files } = runVitest([`--project=${project}`]);
  const counts = files ? countsIn(files) : one(false, 'no report was written');
  if (passed) return counts;
  // A file that cannot even be loaded has no failed test to count, and an error outside of tests is in no report.
  return {
    ...counts,
    failed: Math.max(counts.failed, 1),
    failures: [`  ${name}: all of it is above`, ...counts.failures],
  };
}

function countsIn(files: readonly TestFile[]): Counts {
  const counts = files.map(countsOf);
  return {
    passed: sum(counts, 'passed'),
    failed: sum(counts, 'failed'),
    failures: counts.flatMap(({ failures }) => failures),
    skipped: counts.flatMap(({ skipped }) => skipped),
  };
}

function countsOf({ name, status, message, assertionResults }: TestFile): Counts {
  const passed = assertionResults.filter((test) => test.status === 'passed').length;
  const failed = assertionResults.filter((test) => test.status === 'failed');
  const rest = assertionResults.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  const path = relative('.', name);
  // Where nothing failed and the file did, its set-up failed: what could not run has failed with it.
  if (status === 'failed' && failed.length === 0) {
    const failures = [`  ${path}: ${shortened(message) || 'its set-up failed'}`];
    return { passed, failed: Math.max(rest.length, 1), failures, skipped: [] };
  }
  // A hook can have failed beside the tests: whether these were to be skipped, the report does not say.
  const unrun = failed.length > 0 && rest.length > 0 ? [`  ${path}: ${rest.length} more did not run`] : [];
  return {
    passed,
    failed: failed.length,
    failures: [...failed.map(told), ...unrun],
    skipped: rest.map(({ ancestorTitles: [group], title }) => group ?? title),
  };
}

function told({ ancestorTitles, title, failureMessages = [] }: Test): string {
  return `  ${[...ancestorTitles, title].join(' › ')}\n    ${shortened(failureMessages.join('\n')).replaceAll('\n', '\n    ')}`;
}

/** The first lines of a message: the whole of it stands above, and its seed is named first. */
function shortened(message: string): string {
  return message.slice(0, 2_000).split('\n').slice(0, 12).join('\n');
}

function heading(name: string): void {
  console.log(`\n━━ ${name}`);
}

/** Runs a program of node_modules, with its output as its own. */
function node([program = '', ...args]: string[]): boolean {
  return spawnSync(process.execPath, [join('node_modules', program), ...args], { stdio: 'inherit' }).status === 0;
}
