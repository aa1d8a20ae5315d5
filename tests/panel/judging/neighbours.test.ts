import { describe, expect, it } from 'vitest';
import { redacted } from '../../../src/engine/redact.ts';
import { neighboursOf } from '../../../src/panel/judging/neighbours.ts';
import { exchange, hop } from '../fixtures.ts';

const on = (host: string, id: number) => exchange(String(id), { hops: [hop(`https://${host}/${id}?token=sesame`)] });
const ids = (exchanges: { id: string }[]) => exchanges.map(({ id }) => Number(id));

describe('neighboursOf', () => {
  const [one, other, another] = [on('a.test', 1), on('b.test', 2), on('a.test', 3)];

  it('are those on the same host, without the exchange itself', () => {
    expect(neighboursOf(one, [one, other, another])).toEqual([another]);
    expect(neighboursOf(other, [one, other, another])).toEqual([]);
  });

  it('are those on the host where it ended', () => {
    const redirected = exchange('4', { hops: [hop('https://a.test/'), hop('https://b.test/')] });
    expect(neighboursOf(redirected, [one, other, another, redirected])).toEqual([other]);
  });

  it('are the 25 before and the 25 after', () => {
    const burst = Array.from({ length: 100 }, (_, id) => on('a.test', id));
    const nearest = ids([...burst.slice(15, 40), ...burst.slice(41, 66)]);
    expect(ids(neighboursOf(on('a.test', 40), burst))).toEqual(nearest);
    expect(ids(neighboursOf(on('a.test', 40), burst.map(redacted)))).toEqual(nearest);
  });

  it('are none where the exchange is not among them', () => {
    expect(neighboursOf(on('a.test', 5), [one, other, another])).toEqual([]);
  });
});
