import { describe, expect, it } from 'vitest';
import { isEmbeddingRefused, resourcePolicy } from '../../../src/engine/fetch/cross-origin-resource-policy.ts';
import { allowed, api, page } from '../exchanges.ts';

const lines = (...values: string[]) => values.map((value) => ({ name: 'cross-origin-resource-policy', value }));

describe('the policy', () => {
  it.each(['same-origin', 'same-site', 'cross-origin'])('is read: %s', (value) => {
    expect(resourcePolicy(lines(value))).toBe(value);
  });

  it.each([
    ['no line', lines()],
    ['another spelling', lines('Same-Origin')],
    ['two lines', lines('same-origin', 'same-origin')],
  ])('is none with %s', (_, headers) => {
    expect(resourcePolicy(headers)).toBeUndefined();
  });
});

describe('embedding', () => {
  const refused = (policy: string, url: string, site: string) => {
    const answer = { headers: { 'Cross-Origin-Resource-Policy': policy } };
    const [hop] = allowed({ url, mode: 'no-cors', headers: { 'Sec-Fetch-Site': site }, answer }).hops;
    return hop && isEmbeddingRefused(hop, page);
  };

  it.each([
    ['same-origin', `${api}/logo.png`, 'same-site', true],
    ['same-origin', `${page}/logo.png`, 'same-origin', false],
    ['same-site', 'https://cdn.example.net/logo.png', 'cross-site', true],
    ['same-site', `${api}/logo.png`, 'same-site', false],
    ['cross-origin', 'https://cdn.example.net/logo.png', 'cross-site', false],
    ['none', 'https://cdn.example.net/logo.png', 'cross-site', false],
  ])('under %s, of %s, which is %s: refused is %s', (policy, url, site, expected) => {
    expect(refused(policy, url, site)).toBe(expected);
  });

  it('is refused under same-origin to a page without an origin', () => {
    const [hop] = allowed({ answer: { headers: { 'Cross-Origin-Resource-Policy': 'same-origin' } } }).hops;
    expect(hop && isEmbeddingRefused(hop)).toBe(true);
  });
});
