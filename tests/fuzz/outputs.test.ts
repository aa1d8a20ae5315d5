/** Whatever was recorded, what is copied and saved is well formed, and no value in it becomes markup, a command or a second line. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { backends } from '../../src/backends/index.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import { redacted } from '../../src/engine/redact.ts';
import { reproduce } from '../../src/engine/reproduce.ts';
import { quoted } from '../../src/engine/shell.ts';
import { isReproducible } from '../../src/panel/diagnosis/reproducible.ts';
import { noCircumstances } from '../../src/panel/handover/circumstances.ts';
import { harFile } from '../../src/panel/handover/har/file.ts';
import { harOf } from '../../src/panel/handover/har/write.ts';
import { markdownOf } from '../../src/panel/handover/markdown.ts';
import { reportOf } from '../../src/panel/handover/report.ts';
import { openFile } from '../../src/panel/handover/saved-file.ts';
import { legible, legibleJson } from '../../src/panel/legible/legible.ts';
import { cases, seed, tried } from './cases.ts';
import { exchange, text } from './hostile.ts';
import { prose } from './markdown-reading.ts';
import { unseen } from './sharp.ts';

describe('legible', () => {
  test('shows every sign of a text, and changes nothing that can be seen', () => {
    fc.assert(
      fc.property(text, (some) => {
        expect(legible(some)).not.toMatch(unseen);
        expect(legible(some)).not.toContain('\n');
        expect(legible(legible(some))).toBe(legible(some));
      }),
      tried(),
    );
    expect(legible('日本 ü 👍 <b> `')).toBe('日本 ü 👍 <b> `');
    expect(legible('a\u202eb\nc\ud800')).toBe('a\\u{202e}b\\u{a}c\\u{d800}');
  });

  test('writes JSON that is read back as it was', () => {
    fc.assert(
      fc.property(exchange, (one) => {
        expect(legibleJson(one)).not.toMatch(unseen);
        expect(JSON.parse(legibleJson(one))).toEqual(JSON.parse(JSON.stringify(one)));
      }),
      tried(),
    );
  });
});

test('Markdown: no value leaves its code', () => {
  fc.assert(
    fc.property(exchange, fc.nat(backends.length - 1), (one, which) => {
      const markdown = ticketOf(one, which);
      expect(markdown).not.toMatch(unseen);
      const outside = prose(markdown);
      // What the ticket itself writes: headings, lists, bold, and links to the web.
      const rest = outside.replace(/\[[^\]\n]*\]\(https:\/\/[^)\s]+\)/g, '').replace(/\*\*/g, '');
      expect(rest).not.toMatch(/[<>&[\]|*_~]/);
      for (const line of outside.split('\n')) if (line.startsWith('#')) expect(line).toMatch(/^###? /);
      expect(outside.match(/^## /gm)).toHaveLength(1);
    }),
    tried(),
  );
});

describe('curl', () => {
  test('is a line for each header, and each line ends where it should', () => {
    fc.assert(
      fc.property(exchange.filter(isReproducible), (one) => {
        const { preflight, request } = reproduce(diagnose(one, []));
        for (const { command } of [preflight, request].filter((some) => some !== undefined)) {
          expect(command).not.toMatch(unseen);
          const [first = '', ...headers] = command.split(' \\\n  ');
          expect(first).toMatch(/^curl --/);
          for (const line of headers) expect(line).toMatch(/^--header [^\n@]/);
        }
      }),
      tried(0.5),
    );
  });

  // One shell reads all of them: each word comes back on its own, between zero bytes.
  test('is read by a shell as it was meant', () => {
    const words = fc
      .sample(text.filter(hasNoZero), { seed, numRuns: cases / 4 })
      .map((word) => word.replace(/\p{Surrogate}/gu, '\ufffd'));
    const script = words.map((word) => `printf '%s\\0' ${quoted(word)}`).join('\n');
    const { stdout, stderr } = spawnSync('bash', { input: script, encoding: 'utf8', maxBuffer: 2 ** 28 });
    expect(stderr).toBe('');
    expect(stdout.split('\0').slice(0, -1)).toEqual(words);
  });
});

describe('files', () => {
  test('HAR: every exchange can be written, and what is written is a HAR', () => {
    fc.assert(
      fc.property(exchange, (one) => {
        const har: unknown = JSON.parse(legibleJson(harOf([one], '1')));
        expect(v.safeParse(harFile, har).issues).toBeUndefined();
      }),
      tried(),
    );
  });

  test('report: every exchange is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(exchange, async (one) => {
        const report = legibleJson(reportOf([diagnose(one, [])], noCircumstances, 'shown', new Date(0)));
        expect((await openFile(fileOf(report))).exchanges).toEqual(JSON.parse(JSON.stringify([one])));
      }),
      tried(),
    );
  });
});

function ticketOf(one: Exchange, which: number): string {
  const diagnosis = diagnose(redacted(one), []);
  const policy = diagnosis.explanation?.repair.policy;
  const backend = backends[which];
  if (!policy || !backend) return markdownOf(diagnosis);
  return markdownOf(diagnosis, { name: backend.name, snippet: backend.variants[0].print(policy, 'app-wide') });
}

function fileOf(content: string) {
  return { name: 'x', size: content.length, text: async () => content };
}

function hasNoZero(word: string): boolean {
  return !word.includes('\0');
}
