import { describe, expect, it } from 'vitest';
import { proxies } from '../../../src/backends/proxies/index.ts';
import { diagnose } from '../../../src/engine/diagnose.ts';
import { likeliestProxy, proxyOffer } from '../../../src/panel/diagnosis/proxy-offer.ts';
import { allow, blocked, failed, type Sketch } from '../../engine/exchanges.ts';

const home = 'http://localhost:5173';
const offerFor = (sketch: Sketch) => proxyOffer(diagnose(blocked({ from: home, answer: {}, ...sketch }), []));

describe('a development proxy', () => {
  it.each([
    ['http://localhost:3000/users', false],
    ['http://192.168.0.7/users', false],
    ['https://api.test/users', false],
    ['https://api.example.com/users', true],
    ['http://10.example/users', true],
  ])('is offered for %s; may be foreign: %s', (url, mayBeForeign) => {
    expect(offerFor({ url })).toEqual({ home, url, mayBeForeign });
  });

  it.each<[string, Sketch]>([
    ['a page that is deployed', { from: 'https://app.example.com' }],
    ['a page without an origin', { from: 'null' }],
    [
      'a redirect that the browser followed itself',
      {
        answer: { status: 302, headers: allow(home, { Location: 'https://elsewhere.example/users' }) },
        followed: [{ url: 'https://elsewhere.example/users', answer: {} }],
      },
    ],
  ])('is not offered to %s', (_, sketch) => {
    expect(offerFor(sketch)).toBeUndefined();
  });

  it('is not offered where the server is down', () => {
    expect(proxyOffer(diagnose(failed('net::ERR_CONNECTION_REFUSED', { from: home }), []))).toBeUndefined();
  });
});

describe('the one shown first', () => {
  it.each([
    [home, undefined, 'vite'],
    ['http://localhost:4200', undefined, 'angular'],
    ['http://localhost:3000', undefined, 'vite'],
    ['http://localhost:4200', 'nuxt', 'nuxt'],
    ['http://localhost:4200', 'gone', 'angular'],
  ])('on %s, with %s chosen last, is %s', (page, chosen, id) => {
    expect(likeliestProxy(proxies, page, chosen)?.id).toBe(id);
  });
});
