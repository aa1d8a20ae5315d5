/** How causes and warnings speak: short sentences, plain words, and never the fix where the problem is told. */
import { describe, expect, it } from 'vitest';
import { gradeOf, sentencesIn, withoutCode, wordsIn } from './prose.ts';
import { sayings } from './sayings.ts';

const longestSentence = 25;
const highestGrade = 9;

// No blame, nothing that makes the reader feel slow, no feigned apology.
const banned =
  /\b(please|sorry|oops|invalid|illegal|simply|just|easy|easily|easiest|obvious|obviously|of course|clearly|trivial|merely|basically|unfortunately|stupid|wrongly|guys|whitelist\w*|blacklist\w*|must have forgotten)\b/i;

const imperative =
  /^(add|allow|answer|call|change|check|configure|correct|drop|enable|ensure|fix|give|have|keep|leave|let|list|load|look|make|move|name|open|put|remove|replace|run|send|serve|set|start|switch|take|try|turn|use|write)\b/i;

const neverAdvised = [
  { what: 'mode no-cors', pattern: /\b(use|set|write|try) [^.]*no-cors/i },
  { what: '`*` with credentials', pattern: /\b(send|answer|allow|use) `?\*`?[^.]*(?<!without )credentials/i },
  { what: 'any origin that asks', pattern: /\b(reflect|echo)\b|any origin that asks/i },
  { what: 'allowing `null`', pattern: /\b(allow|send|add|name) `null`/i },
  { what: 'switching security off', pattern: /disable-web-security|(disable|switch off|turn off) (web )?security/i },
];

const problems = sayings.filter(({ part }) => part === 'problem');
const fixes = sayings.filter(({ part }) => part === 'fix');

describe('what causes and warnings say', () => {
  it('is collected from all of them', () => {
    expect(problems.length).toBeGreaterThan(250);
    expect(fixes.length).toBeGreaterThan(120);
  });

  it(`keeps to ${longestSentence} words a sentence`, () => {
    const long = sayings.flatMap(({ where, text }) =>
      sentencesIn(text)
        .filter((sentence) => wordsIn(sentence).length > longestSentence)
        .map((sentence) => `${where} (${wordsIn(sentence).length} words): ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it(`can be read in grade ${highestGrade}`, () => {
    const hard = sayings
      .map(({ where, text }) => ({ where, text, grade: gradeOf(text) }))
      .filter(({ grade }) => grade > highestGrade);
    expect(hard.map(({ where, text, grade }) => `${where} (grade ${grade.toFixed(1)}): ${text}`)).toEqual([]);
  });

  it('holds no word of the banned list', () => {
    const found = sayings.filter(({ text }) => banned.test(withoutCode(text)));
    expect(found.map(({ where, text }) => `${where}: "${banned.exec(withoutCode(text))?.[0]}" in: ${text}`)).toEqual(
      [],
    );
  });

  it('ends in a full stop and asks nothing', () => {
    const wrong = sayings.filter(({ text }) => !text.trim().endsWith('.') || withoutCode(text).includes('?'));
    expect(wrong.map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });

  it('has its backticks in pairs', () => {
    const odd = sayings.filter(({ text }) => (text.match(/`/g)?.length ?? 0) % 2 === 1);
    expect(odd.map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });
});

describe('the problem', () => {
  it('is told without the fix', () => {
    const told = problems.flatMap(({ where, text }) =>
      sentencesIn(text)
        .filter((sentence) => imperative.test(sentence))
        .map((sentence) => `${where}: ${sentence}`),
    );
    expect(told).toEqual([]);
  });
});

describe('the fix', () => {
  it.each(neverAdvised)('never advises $what', ({ pattern }) => {
    const advised = fixes.filter(({ text }) => pattern.test(text));
    expect(advised.map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });
});
