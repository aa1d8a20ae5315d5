/** The house's arrows (who may import whom) hold because the linter and the type-checker hold them: here they are tried. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const rooms = {
  engine: [],
  backends: ['engine'],
  journal: ['engine'],
  background: ['engine', 'journal'],
  devtools: ['engine', 'journal'],
  panel: ['engine', 'journal', 'backends'],
};
const names = Object.keys(rooms) as (keyof typeof rooms)[];

const arrows = names.flatMap((from) =>
  names.filter((to) => to !== from).map((to) => ({ from, to, allowed: (rooms[from] as string[]).includes(to) })),
);

const house = mkdtempSync(join(tmpdir(), 'cors-explainer-guards-'));
let bans: Map<string, string>;

beforeAll(() => {
  cpSync('biome.json', join(house, 'biome.json'));
  for (const { from, to } of arrows) build(`src/${from}/to-${to}.ts`, `../${to}/there.ts`);
  for (const from of names) build(`src/${from}/deep/to-polyfill.ts`, 'webextension-polyfill');
  for (const from of ['engine', 'backends']) {
    build(`src/${from}/to-browser.ts`, '../browser.ts');
    build(`src/${from}/to-package.ts`, 'valibot');
    build(`src/${from}/to-scoped-package.ts`, '@scope/name');
    build(`src/${from}/to-node.ts`, 'node:fs');
    build(`src/${from}/deep/to-neighbour.ts`, '../neighbour.ts');
  }
  build('src/browser.ts', 'webextension-polyfill');
  bans = bansIn(house);
});

afterAll(() => rmSync(house, { recursive: true }));

test.each(arrows.filter(({ allowed }) => allowed))('$from may import $to', ({ from, to }) => {
  expect(bans.get(`src/${from}/to-${to}.ts`)).toBeUndefined();
});

test.each(arrows.filter(({ allowed }) => !allowed))('$from may not import $to, and is told why', ({ from, to }) => {
  expect(bans.get(`src/${from}/to-${to}.ts`)).toMatch(/^[A-Z].+: .+\.$/);
});

test.each(names)('%s gets the browser through one file', (from) => {
  expect(bans.get(`src/${from}/deep/to-polyfill.ts`)).toBeDefined();
  expect(bans.get('src/browser.ts')).toBeUndefined();
});

test.each(['engine', 'backends'])('%s imports neither browser nor package nor Node', (from) => {
  for (const to of ['browser', 'package', 'scoped-package', 'node']) {
    expect(bans.get(`src/${from}/to-${to}.ts`)).toBeDefined();
  }
  expect(bans.get(`src/${from}/deep/to-neighbour.ts`)).toBeUndefined();
});

test('the engine does not type-check with the DOM, the extension API or Node', () => {
  const { stdout } = typeCheck('export const taken = [document, chrome, process];');
  for (const name of ['document', 'chrome', 'process']) expect(stdout).toContain(`'${name}'`);
});

function build(file: string, imported: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), `import { thing } from '${imported}';\n\nexport const taken = thing;\n`);
}

/** File → the sentence the linter says about its import. */
function bansIn(folder: string): Map<string, string> {
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome');
  const args = [
    biome,
    'lint',
    '--vcs-enabled=false',
    '--only=style/noRestrictedImports',
    '--reporter=json',
    '--max-diagnostics=none',
  ];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { message: string; location: { path: string } }[] };
  return new Map(diagnostics.map(({ message, location }) => [location.path, message]));
}

function typeCheck(source: string) {
  mkdirSync(join(house, 'src/engine'), { recursive: true });
  cpSync('tsconfig.json', join(house, 'tsconfig.json'));
  cpSync('src/engine/tsconfig.json', join(house, 'src/engine/tsconfig.json'));
  writeFileSync(join(house, 'src/engine/tried.ts'), source);
  const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', join(house, 'src/engine')], { encoding: 'utf8' });
}
