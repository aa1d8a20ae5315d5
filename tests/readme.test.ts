/** src/README.md says what lives where: of every folder, and of no folder that is gone. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = readFileSync('src/README.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'));
const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
const entries = readdirSync('src', { recursive: true, withFileTypes: true });
const pathOf = ({ parentPath, name }: (typeof entries)[number]) => `${parentPath}/${name}`.slice('src/'.length);

test('every folder has a row that says what lives there', () => {
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => `${pathOf(entry)}/`);
  expect(folders.length).toBeGreaterThan(20);
  expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
});

test('every row is of something that is there, and says something of it', () => {
  const paths = entries.map((entry) => `${pathOf(entry)}${entry.isDirectory() ? '/' : ''}`);
  expect(named.filter((name) => !paths.includes(name))).toEqual([]);
  expect(rows.filter((row) => (row.split('|')[2] ?? '').trim() === '')).toEqual([]);
});
