/** The result of checks and tests: how many passed, and which did not. */
import { relative } from 'node:path';
import type { Test, TestFile } from './vitest.ts';

export interface Counts {
  passed: number;
  failed: number;
  /** What failed, and how. Named again at the end, because the output of later suites comes in between. */
  failures: string[];
  /** Names of skipped tests. Tests skipped together share a name. */
  skipped: string[];
}

export function countsOfOne(name: string, passed: boolean): Counts {
  return { passed: Number(passed), failed: Number(!passed), failures: passed ? [] : [`  ${name}`], skipped: [] };
}

export function sum(counts: readonly Counts[], key: 'passed' | 'failed'): number {
  return counts.reduce((total, one) => total + one[key], 0);
}

export function countsIn(files: readonly TestFile[]): Counts {
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
  // If no test failed but the file did, its set-up failed: what could not run counts as failed.
  if (status === 'failed' && failed.length === 0) {
    const failures = [`  ${path}: ${shortened(message) || 'its set-up failed'}`];
    return { passed, failed: Math.max(rest.length, 1), failures, skipped: [] };
  }
  // A hook can have failed beside the tests: the report does not say whether these were meant to be skipped.
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

/** The first lines of a message: all of it is printed above, and its seed comes first. */
function shortened(message: string): string {
  return message.slice(0, 2_000).split('\n').slice(0, 12).join('\n');
}
