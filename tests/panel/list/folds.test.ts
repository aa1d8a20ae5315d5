import { describe, expect, it } from 'vitest';
import { folded, standIns } from '../../../src/panel/list/folds.ts';
import { allowed, authBeforeCors, diagnosis, explanation, hop, serverDown, waiting } from '../fixtures.ts';

const users = (id: string, url = 'https://api.example.com/users', cause = 'allow-origin-missing', method = 'GET') =>
  diagnosis(id, {
    exchange: { hops: [hop(url, method)] },
    verdict: { outcome: 'blocked', stage: 'response', hop: 0, code: 'MissingAllowOriginHeader' },
    explanation: explanation({ cause }),
  });

const summary = (diagnoses: Parameters<typeof folded>[0], ...open: string[]) =>
  folded(diagnoses, new Set(open)).map(({ diagnosis: one, fold, repeats }) =>
    [repeats ? '-' : '', one.exchange.id, fold ? `x${fold.count}${fold.open ? ' open' : ''}` : ''].join(''),
  );

describe('folded', () => {
  it('leaves what differs alone', () => {
    const others = [users('31'), users('32', 'https://api.example.com/orders'), users('33', undefined, 'orb')];
    expect(summary([...others, users('34', undefined, undefined, 'PUT'), authBeforeCors, serverDown])).toEqual([
      '31',
      '32',
      '33',
      '34',
      '1',
      '3',
    ]);
  });

  it('lets the first stand for all with the same cause on the same endpoint, whatever the query', () => {
    const repeats = [users('31'), allowed, users('32', 'https://api.example.com/users?page=2'), users('33')];
    expect(summary(repeats)).toEqual(['31x3', '5']);
  });

  it('shows the repeats below their stand-in when it is unfolded', () => {
    expect(summary([users('31'), allowed, users('32')], '31')).toEqual(['31x2 open', '-32', '5']);
  });

  it('folds requests for one thing each, and says what they share', () => {
    const repeats = [1, 2, 30].map((user) => users(`${user}`, `https://api.example.com/users/${user}/posts`));
    expect(folded(repeats, new Set()).map(({ url }) => url)).toEqual(['https://api.example.com/users/*/posts']);
  });

  it('shows each by its own address when it is unfolded', () => {
    const urls = ['https://api.example.com/users/1', 'https://api.example.com/users/2'];
    const repeats = urls.map((url, index) => users(String(31 + index), url));
    expect(folded(repeats, new Set(['31'])).map(({ url }) => url)).toEqual(urls);
  });

  it('tells a repeat that ended in the same words from one that did in others', () => {
    const other = users('33');
    const crashed = { ...other, explanation: explanation({ cause: 'allow-origin-missing', short: 'Error 500' }) };
    const rows = folded([users('31'), users('32'), crashed, users('34'), users('35')], new Set(['31']));
    const [, ...repeats] = rows.map((row) => row.repeats);
    // Without words, the fourth would pass for a crash.
    expect(repeats).toEqual(['in the same words', 'in other words', 'in other words', 'in the same words']);
  });

  it('keeps requests of different origins apart', () => {
    const other = users('32');
    expect(summary([users('31'), { ...other, exchange: { ...other.exchange, initiator: 'https://b.test' } }])).toEqual([
      '31',
      '32',
    ]);
  });

  it('goes by the code of the browser where no cause was found', () => {
    const bare = (id: string, code: string) =>
      diagnosis(id, {
        exchange: { hops: [hop('https://api.example.com/users')] },
        verdict: { outcome: 'blocked', stage: 'response', hop: 0, code },
      });
    const codes = ['MissingAllowOriginHeader', 'AllowOriginMismatch', 'MissingAllowOriginHeader'];
    expect(summary(codes.map((code, index) => bare(`${31 + index}`, code)))).toEqual(['31x2', '32']);
  });

  it('never folds what still waits', () => {
    const again = { ...waiting, exchange: { ...waiting.exchange, id: '61' } };
    expect(summary([waiting, again])).toEqual(['6', '61']);
  });
});

describe('standIns', () => {
  it('names the row that stands for a repeat', () => {
    expect([...standIns([users('31'), allowed, users('32'), users('33')])]).toEqual([
      ['32', '31'],
      ['33', '31'],
    ]);
  });
});
