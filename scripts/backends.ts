/**
 * Runs every printed repair in its real server, lets real pages ask it, and writes down what passed:
 *   npm run test:backends
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Backend } from '../src/backends/backend.ts';
import { backends } from '../src/backends/index.ts';
import { proxies } from '../src/backends/proxies/index.ts';
import type { DevelopmentProxy } from '../src/backends/proxies/proxy.ts';
import type { Proof, ProxyProof } from '../tests/backends/proof.ts';
import type { Server } from '../tests/backends/server.ts';
import { provideChromium } from './chromium.ts';
import { installServers } from './servers.ts';
import { runVitest, type Test } from './vitest.ts';

const servers = Object.values(
  import.meta.glob<Server[]>('../tests/backends/servers/*.ts', { eager: true, import: 'default' }),
).flat();
const page = 'docs/backends.md';

export async function main(): Promise<number> {
  await installServers(servers);
  installLarge();
  const chromium = await provideChromium();
  if (typeof chromium !== 'string') {
    console.error(chromium.missing);
    return 2;
  }
  console.log('Running every repair in its server, asked by a real browser. On two cores this takes half an hour.');
  const env = { ...process.env, CHROMIUM_PATH: chromium, BACKENDS: 'all' };
  const run = await runVitest(['--project=servers', '--no-file-parallelism'], env);
  const tests = (run.files ?? []).flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter((test) => test.status === 'passed');
  const proofs = passed.flatMap(({ meta }) => meta.proof ?? []);
  list('Run for real', versionsRun(proofs));
  const skipped = namesOf(tests.filter((test) => test.status !== 'passed' && test.status !== 'failed'));
  if (skipped.length > 0) list('Skipped', skipped);
  if (!run.passed) return 1;
  console.log(`\n${proofs.length} proofs passed.`);
  if (skipped.some((name) => name.includes(absent))) {
    console.log(`${page} stays as it is, because not every server could be run here.`);
    return 0;
  }
  const proxyProofs = passed.flatMap(({ meta }) => meta.proxyProof ?? []);
  writeFileSync(page, document(proofs, proxyProofs));
  console.log(`${page} says which.`);
  return 0;
}

function list(title: string, lines: string[]): void {
  console.log(`\n${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

/** How the tests mark a server that they skip. */
const absent = ' is not here: ';

/** The npm packages that no other command needs. */
function installLarge(): void {
  const { status } = spawnSync(process.execPath, ['scripts/setup.mjs', 'tests/backends/npm'], { stdio: 'inherit' });
  if (status !== 0) console.log('The servers made of these packages will be skipped.');
}

function versionsRun(proofs: { versions: string }[]): string[] {
  return [...new Set(proofs.map(({ versions }) => versions))].sort();
}

/** A server that is not installed is skipped as a whole, and named once. */
function namesOf(tests: Test[]): string[] {
  const names = tests.map(({ ancestorTitles, title }) => {
    const missing = ancestorTitles.find((group) => group.includes(absent));
    return missing ?? [...ancestorTitles, title].join(' > ');
  });
  return [...new Set(names)].sort();
}

function document(proofs: Proof[], proxyProofs: ProxyProof[]): string {
  const run = backends.filter(({ id }) => proofs.some(({ backend }) => backend === id));
  return `<!-- Written by \`npm run test:backends\`. -->

# Repairs that were run

The panel prints a repair for ${backends.length} backends. For ${run.length} of them a test app is broken, repaired with the printed text and started for
real. Then two kinds of proof follow:

- **In a browser**: a real page in Chromium, with the extension, makes the request. First it is refused, and the engine
  names the cause. The repair is the text that the panel shows for this very request. Afterwards the page reads status, body
  and exposed headers, with credentials where it asked for them; the panel, which said why it was blocked, says that it was
  allowed; a page from another origin is still refused.
- **By HTTP**: raw requests with every policy below, judged by the engine's own rules. A method or header that the
  policy does not name passes only where the repair says so.

| Backend | Versions run | In a browser | By HTTP | Variants run | Not run: checked against documentation |
| --- | --- | --- | --- | --- | --- |
${backends.map((backend) => row(backend, proofs)).join('\n')}

## What is asked in a browser

${listOf(proofs.filter(({ by }) => by === 'browser'))}

## What is asked by HTTP

${listOf(proofs.filter(({ by }) => by === 'http'))}

## Development proxies

A real development server gets the printed lines. Then the relative URL reaches an API without CORS, and the page still loads.

${proxies.map((proxy) => proxyLine(proxy, proxyProofs)).join('\n')}
`;
}

function proxyLine({ id, name }: DevelopmentProxy, proofs: ProxyProof[]): string {
  const own = proofs.filter(({ proxy }) => proxy === id);
  return `- ${name}: ${versionsRun(own).join(', ') || 'not run, checked against documentation'}`;
}

function row({ id, name, docs, variants }: Backend, proofs: Proof[]): string {
  const own = proofs.filter(({ backend }) => backend === id);
  const ran = new Set(own.map(({ variant }) => variant));
  const named = (isRun: boolean) => variants.flatMap((variant) => (ran.has(variant.id) === isRun ? variant.name : []));
  const count = (by: Proof['by']) => String(own.filter((proof) => proof.by === by).length || '–');
  const cells = [
    `[${name}](${docs})`,
    versionsRun(own).join('<br>'),
    count('browser'),
    count('http'),
    named(true).join(', '),
    named(false).join(', '),
  ];
  return `| ${cells.map((cell) => cell || '–').join(' | ')} |`;
}

/** Each case with the number of backends that it passed in. */
function listOf(proofs: Proof[]): string {
  const names = [...new Set(proofs.map(({ name }) => name))];
  return names
    .map((name) => {
      const passed = new Set(proofs.filter((proof) => proof.name === name).map(({ backend }) => backend));
      return `- ${name}: ${passed.size} ${passed.size === 1 ? 'backend' : 'backends'}`;
    })
    .join('\n');
}
