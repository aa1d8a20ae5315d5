/** Runs Vitest with its output passed through, and reads its report on each test. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TaskMeta } from 'vitest';
import { tellsAfter } from './under-way.ts';

export interface Run {
  passed: boolean;
  /** Absent if Vitest ended before it wrote any. */
  files: TestFile[] | undefined;
}

export interface TestFile {
  name: string;
  status: string;
  message: string;
  assertionResults: Test[];
}

export interface Test {
  status: string;
  ancestorTitles: string[];
  title: string;
  failureMessages?: string[];
  meta: TaskMeta;
}

/**
 * @param limit In ms. What takes longer is ended, and counts as failed: a browser that had stopped answering once held up
 *   every test behind it for an hour.
 */
export async function runVitest(args: string[], env = process.env, limit = Number.POSITIVE_INFINITY): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'cors-explainer-tests-'));
  const file = join(folder, 'report.json');
  const reporters = ['default', 'json', './scripts/under-way.ts'].map((name) => `--reporter=${name}`);
  const command = ['node_modules/vitest/vitest.mjs', 'run', ...args, ...reporters, `--outputFile.json=${file}`];
  const status = await statusOf(command, { ...env, [tellsAfter]: String(limit - 5000) }, limit);
  const files = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : undefined;
  rmSync(folder, { recursive: true });
  return { passed: status === 0, files };
}

/** Node's exit status; null if it was ended. */
async function statusOf(command: string[], env: NodeJS.ProcessEnv, limit: number): Promise<number | null> {
  // Vitest's processes, and the browsers and servers of the tests, outlive it when it is killed (measured). As a group
  // they can be ended together; Windows has no such groups.
  const detached = process.platform !== 'win32';
  const vitest = spawn(process.execPath, command, { env, stdio: ['ignore', 'inherit', 'inherit'], detached });
  const endAll = (signal: NodeJS.Signals) => {
    if (detached) process.kill(-(vitest.pid as number), signal);
    else vitest.kill(signal);
  };
  // Ctrl+C reaches only the terminal's own group.
  const interrupted = (signal: NodeJS.Signals) => {
    endAll(signal);
    process.exit(1);
  };
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
  const tooLong = Number.isFinite(limit) && setTimeout(endAll, limit, 'SIGKILL');
  const [status] = await once(vitest, 'exit');
  if (tooLong) clearTimeout(tooLong);
  process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  return status;
}
