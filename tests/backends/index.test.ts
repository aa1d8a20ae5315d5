import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../src/backends/backend.ts';
import { backends } from '../../src/backends/index.ts';
import { proxies } from '../../src/backends/proxies/index.ts';
import type { Policy } from '../../src/engine/judgement.ts';
import { devServers } from './dev-servers.ts';
import { placements, policies } from './policies.ts';
import type { Server } from './server.ts';

const folder = join(import.meta.dirname, '../../src/backends');
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !['backend.ts', 'index.ts'].includes(file))
  .map((file) => file.replace(/\.ts$/, ''));
const servers = Object.values(import.meta.glob<Server[]>('./servers/*.ts', { eager: true, import: 'default' })).flat();
/** Written by the last run of `npm run test:backends`. */
const written = readFileSync(join(import.meta.dirname, '../../docs/backends.md'), 'utf8').split('\n');
const printers = backends.flatMap(({ id, variants }) => variants.map((variant) => ({ id, variant })));

test('every file is a backend of the same name', () => {
  const ids = backends.map(({ id }) => id);
  expect([...ids].sort()).toEqual([...files].sort());
});

test('the four most asked for come first', () => {
  expect(backends.slice(0, 4).map(({ id }) => id)).toEqual(['express', 'flask', 'django', 'aspnet-core']);
});

describe.each(backends)('$name', ({ id, docs, provenance, variants }) => {
  test('links to the documentation of its options', () => {
    expect(new URL(docs).protocol).toBe('https:');
  });

  test('has variants of different names', () => {
    expect(new Set(variants.map((variant) => variant.id)).size).toBe(variants.length);
    expect(new Set(variants.map((variant) => variant.name)).size).toBe(variants.length);
  });

  test('has golden files for each variant', () => {
    const missing = variants.filter((variant) => !existsSync(join(import.meta.dirname, 'golden', id, variant.id)));
    expect(missing.map((variant) => `tests/backends/golden/${id}/${variant.id}`)).toEqual([]);
  });

  test('says `run` when a server of the tests runs it, and only then', () => {
    const own = servers.filter((server) => server.backend === id);
    expect(provenance).toBe(own.length > 0 ? 'run' : 'documentation');
    for (const variant of variants) {
      const runs = own.some((server) => server.variants.includes(variant.id));
      expect([variant.id, variant.provenance ?? provenance]).toEqual([variant.id, runs ? 'run' : 'documentation']);
    }
  });
});

test.each(backends)('the last run agrees with what $name says of each variant', ({ docs, provenance, variants }) => {
  const cells = written.find((line) => line.includes(`](${docs}) |`))?.split(' | ');
  const named = (wanted: string) =>
    variants.filter((variant) => (variant.provenance ?? provenance) === wanted).map(({ name }) => name);
  const shown = cells?.slice(-2).map((cell) => cell.replace(/ \|$/, '').replace('–', ''));
  expect(shown).toEqual([named('run').join(', '), named('documentation').join(', ')]);
});

test.each(proxies)('the last run agrees with what $name says', ({ name, provenance }) => {
  const line = written.find((line) => line.startsWith(`- ${name}: `));
  expect(line).toBeDefined();
  expect(line?.includes('not run')).toBe(provenance === 'documentation');
});

test.each(proxies)('$name says `run` when a development server of the tests runs it', ({ id, provenance }) => {
  expect(provenance).toBe(devServers.some(({ proxy }) => proxy === id) ? 'run' : 'documentation');
});

test('API Gateway adds to the `Auth` of a template, which a second one would take the login from', () => {
  const restApi = printers.find(({ id, variant }) => id === 'api-gateway' && variant.id === 'rest-api');
  const { parts } = restApi?.variant.print(policies['all-together'] as Policy, 'before-auth') ?? { parts: [] };
  expect(parts.filter(({ code }) => /^Auth:/m.test(code))).toEqual([]);
  expect(parts).toContainEqual(
    expect.objectContaining({ above: 'Auth:', code: '  AddDefaultAuthorizerToCorsPreflight: false' }),
  );
});

describe.each(printers)('$id $variant.id', ({ variant }) => {
  const one = policies['one-origin'] as Policy;
  const all = policies['all-together'] as Policy;

  test.each(placements)('prints something for %s', (placement) => {
    expect(variant.print(all, placement).parts).not.toEqual([]);
  });

  test('never prints any origin together with credentials', () => {
    expect(variant.print({ ...all, origins: 'any' }, 'app-wide')).toEqual({ parts: [], notes: [expect.any(String)] });
  });

  test.each([
    ...[['null'], ['*'], ['https://app.example/'], ["https://app.example'"], ['https://*.example'], ['']],
    ...[['https://app.example:'], ['https://app.example:123456']],
  ])('never prints the origin %j', (origin) => {
    const { parts, notes } = variant.print({ ...one, origins: ['https://app.example', origin] }, 'app-wide');
    expect(parts).toEqual([]);
    expect(notes).toHaveLength(1);
  });

  test('prints no name that cannot be a name', { timeout: 30_000 }, () => {
    const unnameable = fc.string({ unit: 'binary' }).filter((name) => !/^[!#$%&'*+.^_`|~\w-]+$/.test(name));
    const field = fc.constantFrom('methods', 'headers', 'exposed');
    const refused = fc.property(unnameable, field, (name, where) => {
      expect(variant.print({ ...all, [where]: [...all[where], name] }, 'app-wide').parts).toEqual([]);
    });
    fc.assert(refused);
  });

  test('keeps a hostile name inside its literal', { timeout: 30_000 }, () => {
    const hostile = fc.stringMatching(/^[!#$%&'+.^_`|~a-z]{2,12}$/);
    const policy = fc.constantFrom(all, policies['origins-from-environment'] as Policy);
    const place = fc.constantFrom(...placements);
    const sameShape = fc.property(policy, hostile, hostile, place, (policy, header, exposed, placement) => {
      fc.pre(header !== exposed);
      const wicked = variant.print({ ...policy, headers: [header], exposed: [exposed] }, placement);
      const tame = variant.print(
        { ...policy, headers: [plain(header, 'x-asked')], exposed: [plain(exposed, 'x-read')] },
        placement,
      );
      expect(wicked.parts.map(shape)).toEqual(tame.parts.map(shape));
    });
    fc.assert(sameShape);
  });

  test('keeps notes to short sentences', () => {
    const notes = placements.flatMap((placement) => variant.print(all, placement).notes);
    const long = notes
      .flatMap((note) => note.split(/(?<=[.:;]) /))
      .filter((sentence) => sentence.split(' ').length > 25);
    expect(long).toEqual([]);
  });
});

/** A name without wickedness; but nginx prints one more line for a name with a dollar sign. */
function plain(name: string, tame: string): string {
  return name.includes('$') ? `${tame}-$` : tame;
}

/** The code with every string literal emptied: what a hostile name must not be able to change. */
function shape({ code, language }: Part): string {
  // In a shell a quote ends the literal, stands by itself, and begins it anew.
  const whole = language === 'bash' ? code.replaceAll("'\\''", '') : code;
  // Where a line is a header, its value ends with the line.
  if (language === 'text') return whole.replace(/: .*$/gm, ': ""');
  return whole.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, '""');
}
