import { describe, expect, it } from 'vitest';
import { completions } from '../../../src/panel/filter/completion.ts';
import { parseFilter } from '../../../src/panel/filter/filter.ts';
import { morning } from '../fixtures.ts';

const terms = (text: string) => completions(text, morning).map(({ term }) => term);

describe('completions', () => {
  it('offers every key where nothing is typed', () => {
    expect(terms('')).toEqual([
      'is:',
      'domain:',
      'method:',
      'status-code:',
      'has-response-header:',
      'cause:',
      'origin:',
    ]);
  });

  it('offers the keys that begin with what is typed, in any case', () => {
    expect(terms('STA')).toEqual(['status-code:']);
    expect(terms('-do')).toEqual(['-domain:']);
  });

  it('offers the values that were seen', () => {
    expect(terms('method:p')).toEqual(['method:POST', 'method:PUT']);
    expect(terms('Method:p')).toEqual(['method:POST', 'method:PUT']);
    expect(terms('status-code:')).toEqual(['status-code:200', 'status-code:401']);
    expect(terms('has-response-header:w')).toEqual(['has-response-header:www-authenticate']);
    expect(terms('-origin:https')).toEqual(['-origin:https://app.example.com']);
    expect(terms('domain:s')).toEqual(['domain:slow.example.com']);
  });

  it('offers no more than a dozen', () => {
    const origins = Array.from({ length: 13 }, (_, index) => `https://page-${index}.example`);
    const many = origins.flatMap((initiator) =>
      morning.slice(0, 1).map((one) => ({ ...one, exchange: { ...one.exchange, initiator } })),
    );
    expect(completions('origin:', many)).toHaveLength(12);
  });

  it('offers each state', () => {
    expect(terms('is:w')).toEqual(['is:warned', 'is:waiting']);
  });

  it('offers nothing for a key nobody knows, nor for what stands there already', () => {
    expect(terms('colour:')).toEqual([]);
    expect(terms('is:blocked')).toEqual([]);
  });

  it('completes the last term and leaves the others', () => {
    expect(completions('/users method:pu', morning)).toEqual([{ term: 'method:PUT', filter: '/users method:PUT ' }]);
  });

  it('offers only values that show something', () => {
    const socket = { outcome: 'blocked', stage: 'response', hop: 0, code: 'Web Socket' } as const;
    const all = [...morning, ...morning.slice(0, 1).map((one) => ({ ...one, verdict: socket }))];
    const keys = terms('').filter((key) => key !== 'is:');
    for (const { filter } of keys.flatMap((key) => completions(key, all))) {
      expect(all.filter(parseFilter(filter)), filter).not.toEqual([]);
    }
  });
});
