import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareOrigins } from '../../src/panel/guide/compare.ts';
import { topicsFor } from '../../src/panel/guide/topic-of.ts';
import { type Block, topics } from '../../src/panel/guide/topics.ts';
import { english } from '../../src/panel/words/english.ts';
import { gradeOf, sentencesIn, wordsIn } from '../texts/prose.ts';

const proseOf = (block: Block) => (typeof block === 'string' ? [block] : 'list' in block ? block.list : []);

describe('the guide', () => {
  it.each(topics())('$id can be read at grade 9', ({ body }) => {
    expect(gradeOf(body.flatMap(proseOf).join(' '))).toBeLessThanOrEqual(9);
  });

  it.each(topics())('$id has no sentence of more than 25 words', ({ body }) => {
    const long = body
      .flatMap(proseOf)
      .flatMap(sentencesIn)
      .filter((sentence) => wordsIn(sentence).length > 25);
    expect(long).toEqual([]);
  });

  it('has a name for each topic in the catalogue', () => {
    expect(Object.keys(english.guide.names)).toEqual(topics().map(({ id }) => id));
  });

  it('is linked from the causes in each of its topics but those on tools', () => {
    const causes = readdirSync('src/engine/causes').filter((name) => name.endsWith('.ts'));
    const linked = new Set(causes.flatMap((name) => topicsFor(name.slice(0, -3))));
    expect(
      topics()
        .map(({ id }) => id)
        .filter((id) => !linked.has(id)),
    ).toEqual(['curl']);
  });

  it.each([
    ['wildcard-with-credentials', ['credentials']],
    ['auth-answers-preflight', ['preflight']],
    ['origin-near-miss', ['origin', 'development']],
    ['missing-allow-origin', ['origin']],
    ['unknown-to-everyone', ['why']],
  ])('%s leads to %j', (cause, ids) => {
    expect(topicsFor(cause)).toEqual(ids);
  });
});

describe('compareOrigins', () => {
  const differing = (one: string, other: string) => {
    const comparison = compareOrigins(one, other);
    return (
      comparison && [comparison.sameOrigin, comparison.parts.filter((part) => part.difference).map(({ part }) => part)]
    );
  };

  it.each<[string, string, unknown]>([
    ['https://a.test/x', 'https://a.test:443/y?z', [true, []]],
    ['HTTPS://A.test', 'https://a.TEST/', [true, []]],
    ['http://a.test', 'https://a.test', [false, ['scheme', 'port']]],
    ['http://localhost:3000', 'http://127.0.0.1:3000/', [false, ['host']]],
    ['http://a.test:1', 'http://a.test:2', [false, ['port']]],
    ['https://www.a.test', 'https://a.test', [false, ['host']]],
    ['nonsense', 'https://a.test', undefined],
    ['https://a.test', 'data:text/plain,x', undefined],
    ['', '', undefined],
  ])('%s and %s', (one, other, expected) => {
    expect(differing(one, other)).toEqual(expected);
  });

  it('marks the characters that differ', () => {
    const [, host] = compareOrigins('https://shop.example', 'https://shops.example')?.parts ?? [];
    expect(host?.difference?.needed).toEqual({ before: 'shop', differs: 's', after: '.example' });
  });
});
