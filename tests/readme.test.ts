/** Each README says what lives where: of every folder, and of no folder that is gone. */
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

describe.each([
  { root: 'src', recursive: true },
  { root: 'tests', recursive: false },
])('$root/README.md', ({ root, recursive }) => {
  const rows = readFileSync(`${root}/README.md`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  const entries = readdirSync(root, { recursive, withFileTypes: true });
  const pathOf = ({ parentPath, name }: Dirent) => `${parentPath}/${name}`.slice(root.length + 1);

  test('has a row for every folder', () => {
    const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => `${pathOf(entry)}/`);
    expect(folders.length).toBeGreaterThan(10);
    expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
  });

  test('has no row of what is gone, and none that says nothing', () => {
    const paths = entries.map((entry) => `${pathOf(entry)}${entry.isDirectory() ? '/' : ''}`);
    expect(named.filter((name) => !paths.includes(name))).toEqual([]);
    expect(rows.filter((row) => (row.split('|')[2] ?? '').trim() === '')).toEqual([]);
  });
});
