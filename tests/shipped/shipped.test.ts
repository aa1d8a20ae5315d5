/** What people install: what it may do, what it is made of, that anybody can build it again, and what it weighs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ArchivedFile, archive, quickly } from '../../scripts/archive.ts';
import { provideBuild } from '../../scripts/build.ts';
import { filesIn } from '../../scripts/zip.ts';

/** Built a second time, into another folder, with maps that lead from each sign to its source. */
const again = mkdtempSync(join(tmpdir(), 'cors-explainer-again-'));
let shipped: ArchivedFile[];
let rebuilt: ArchivedFile[];

beforeAll(() => {
  const folder = provideBuild();
  if (folder === undefined) throw new Error('The extension did not build.');
  // As provideBuild does: this process runs under another NODE_ENV, which would build React's development version.
  const { NODE_ENV: _, ...env } = process.env;
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
  const { status } = spawnSync(
    process.execPath,
    [...vite, '--outDir', again, '--emptyOutDir', '--sourcemap', 'hidden'],
    { env },
  );
  if (status !== 0) throw new Error('The extension did not build a second time.');
  shipped = filesIn(folder).sort(byName);
  rebuilt = filesIn(again).sort(byName);
}, 240_000);

afterAll(() => rmSync(again, { recursive: true }));

const byName = (one: ArchivedFile, other: ArchivedFile) => (one.name < other.name ? -1 : 1);
const manifest = () => JSON.parse(String(shipped.find(({ name }) => name === 'manifest.json')?.content));

describe('permissions', () => {
  /** What the README says each is for. */
  const reasons = new Map(
    [...readFileSync('README.md', 'utf8').matchAll(/^\| (?:`(\w+)`|(all sites)) \| (.+) \|$/gm)].map(
      ([, name, sites, reason]) => [name ?? (sites && '<all_urls>'), reason],
    ),
  );

  test('are exactly those listed, each with its reason', () => {
    const { permissions, host_permissions } = manifest();
    expect([permissions, host_permissions]).toEqual([['webRequest', 'storage'], ['<all_urls>']]);
    for (const name of [...permissions, ...host_permissions]) expect(reasons.get(name), name).toMatch(/^.{20,}\.$/);
    expect(reasons.size).toBe(permissions.length + host_permissions.length);
  });

  test('are asked for nowhere else, and nothing of the extension is open to pages', () => {
    const { content_security_policy: _, ...rest } = manifest();
    expect(Object.keys(rest).sort()).toEqual([
      'action',
      'background',
      'default_locale',
      'description',
      'devtools_page',
      'host_permissions',
      'icons',
      'manifest_version',
      'minimum_chrome_version',
      'name',
      'options_ui',
      'permissions',
      'version',
    ]);
  });
});

test('the pages load their own scripts, styles and pictures, and connect to nothing', () => {
  const directives = manifest().content_security_policy.extension_pages.split('; ');
  expect(directives).toContain("default-src 'none'");
  for (const directive of directives.slice(1)) expect(directive).toMatch(/^[a-z-]+ '(self|none)'$/);
});

describe('code', () => {
  test('is all there: no script of a page comes from elsewhere, or stands in it', () => {
    for (const { content } of shipped.filter(({ name }) => name.endsWith('.html'))) {
      expect(String(content)).not.toMatch(/(src|href)="(?!\/|\.)|<script(?![^>]* src=)|\son\w+=|<style|\sstyle=/);
    }
  });

  // React writes markup where it is told to by `dangerouslySetInnerHTML`, and the highlighter where it is given an
  // element. Our own sources do neither, so both are dead code here.
  const theirs = /\/node_modules\/(react-dom|highlight\.js)\//;

  test('makes no code or markup of texts, but for parts of React and the highlighter that are never called', () => {
    const found = rebuilt.filter(({ name }) => name.endsWith('.js')).flatMap(dangersIn);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ source }) => !theirs.test(source))).toEqual([]);
    const kinds = new Set(found.map(({ danger }) => danger));
    for (const danger of ['eval(', 'new Function', 'document.write', 'importScripts'])
      expect(kinds).not.toContain(danger);
  });

  test('of our own never names them', () => {
    const sources = filesIn('src').filter(({ name }) => /\.tsx?$/.test(name));
    const dangerous = sources.filter(
      ({ content }) => dangers.test(String(content)) || /dangerously/.test(String(content)),
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(dangerous.map(({ name }) => name)).toEqual([]);
  });
});

/** `inspectedWindow.eval` is the inspected page's: it answers there, and is given constants alone. */
const dangers =
  /(?<!inspectedWindow\.)\beval\(|\bnew Function\b|\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b|\bimportScripts\b/;

function dangersIn({ name, content }: ArchivedFile): { danger: string; source: string }[] {
  const found = rebuilt.find((file) => file.name === `${name}.map`);
  const map = found && new SourceMap(JSON.parse(String(found.content)));
  return String(content)
    .split('\n')
    .flatMap((line, row) =>
      [...line.matchAll(new RegExp(dangers, 'g'))].map((match) => {
        const entry = map?.findEntry(row, match.index);
        return { danger: match[0], source: entry && 'originalSource' in entry ? entry.originalSource : name };
      }),
    );
}

test('it hands on the notices of the works of others that it holds', () => {
  const notices = String(shipped.find(({ name }) => name === 'licences.txt')?.content);
  const sources = rebuilt
    .filter(({ name }) => name.endsWith('.map'))
    .flatMap(({ content }) => JSON.parse(String(content)).sources as string[]);
  const held = new Set(sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []));
  expect([...held]).toEqual(expect.arrayContaining(['react', 'highlight.js', 'webextension-polyfill']));
  for (const name of held) {
    const [licence] = filesIn(`node_modules/${name}`).filter((file) => /^licen[cs]e(\.md)?$/i.test(file.name));
    const notice = /^Copyright .*$/m.exec(String(licence?.content))?.[0] ?? 'https://mozilla.org/MPL/2.0/';
    expect(notices, name).toContain(name);
    expect(notices, name).toContain(notice);
  }
});

test('it is built twice from the same sources, byte by byte the same', () => {
  const files = rebuilt.filter(({ name }) => !name.endsWith('.map'));
  expect(files.map(({ name }) => name)).toEqual(shipped.map(({ name }) => name));
  const differing = files.filter(({ content }, index) => !content.equals(shipped[index]?.content ?? Buffer.alloc(0)));
  expect(differing.map(({ name }) => name)).toEqual([]);
});

// Packed tightly it is four per cent less, which takes ten seconds: `npm run bench -- --only size`.
test('it weighs no more than it did', async () => {
  expect((await archive(shipped, quickly)).length).toBeLessThan(430_250);
});

test('the translations ship without the English sentences they are found by', () => {
  const told = 'The request was given up before it was done.';
  const holding = shipped.filter(({ content }) => content.includes(told)).map(({ name }) => name);
  expect(holding).toHaveLength(1);
});
