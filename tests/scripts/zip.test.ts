/** What `npm run zip` packs where it is run, with small builds in the place of the real ones. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { main } from '../../scripts/zip.ts';

vi.mock('../../scripts/build.ts');

const hasGit = spawnSync('git', ['--version']).status === 0;
const home = process.cwd();
let folder: string;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cors-explainer-zip-'));
  process.chdir(folder);
  mkdirSync('dist');
  writeFileSync('dist/manifest.json', '{}');
  vi.mocked(provideBuild).mockReturnValue(join(folder, 'dist'));
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(line));
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const packed = () => readdirSync('artifacts').map((name) => name.replace(/^cors-explainer-[\d.]+-/, ''));
const builds = ['chrome.zip', 'firefox.zip'];

test.runIf(hasGit)('a clone: the builds and the sources', async () => {
  spawnSync('git', ['init', '--quiet']);
  spawnSync('git', ['add', 'dist']);
  expect(await main()).toBe(0);
  expect(packed()).toEqual([...builds, 'source.zip']);
});

test.runIf(hasGit)('unpacked sources: the builds, and no complaint', async () => {
  vi.stubEnv('GIT_CEILING_DIRECTORIES', tmpdir());
  expect(await main()).toBe(0);
  expect(packed()).toEqual(builds);
  expect(said.at(-1)).toMatch(/^No source archive: /);
});

test.runIf(hasGit)('unpacked sources within another clone: the same', async () => {
  spawnSync('git', ['init', '--quiet']);
  expect(await main()).toBe(0);
  expect(packed()).toEqual(builds);
  expect(said.at(-1)).toMatch(/^No source archive: /);
});

test('no git: the same', async () => {
  vi.stubEnv('PATH', '');
  expect(await main()).toBe(0);
  expect(packed()).toEqual(builds);
  expect(said.at(-1)).toMatch(/^No source archive: /);
});

test('a build that fails: nothing, and status 1', async () => {
  vi.mocked(provideBuild).mockReturnValue(undefined);
  expect(await main()).toBe(1);
  expect(packed()).toEqual([]);
});
