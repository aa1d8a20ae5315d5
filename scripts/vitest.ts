/** Runs Vitest with its output passed through, and reads its report on each test. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TaskMeta } from 'vitest';

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

export function runVitest(args: string[], env: NodeJS.ProcessEnv = process.env): Run {
  const folder = mkdtempSync(join(tmpdir(), 'cors-explainer-tests-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const command = ['node_modules/vitest/vitest.mjs', 'run', ...args, ...reporters];
  const { status } = spawnSync(process.execPath, command, { env, stdio: 'inherit' });
  const files = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : undefined;
  rmSync(folder, { recursive: true });
  return { passed: status === 0, files };
}
