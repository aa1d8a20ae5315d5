import { describe, expect, it } from 'vitest';
import { proxies } from '../../../src/backends/proxies/index.ts';
import { diagnose } from '../../../src/engine/diagnose.ts';
import { likeliestProxy, standInFor } from '../../../src/panel/diagnosis/stand-in.ts';
import { allow, blocked, failed, type Sketch } from '../../engine/exchanges.ts';

const home = 'http://localhost:5173';
const sketched = (sketch: Sketch) => standInFor(diagnose(blocked({ from: home, answer: {}, ...sketch }), []));

describe('a development proxy', () => {
  it.each([
    ['http://localhost:3000/users', false],
    ['http://192.168.0.7/users', false],
    ['https://api.test/users', false],
    ['https://api.example.com/users', true],
    ['http://10.example/users', true],
  ])('is offered for %s; may be foreign: %s', (url, mayBeForeign) => {
    expect(sketched({ url })).toEqual({ server: 'development', home, url, mayBeForeign });
  });

  it.each<[string, Sketch]>([
    ['a deployed page that asks this machine', { from: 'https://app.example.com', url: 'http://localhost:3000/users' }],
    ['a page without an origin that asks this machine', { from: 'null', url: 'http://localhost:3000/users' }],
    ['a page of an extension', { from: 'chrome-extension://abc', url: 'https://api.example.com/users' }],
  ])('is not offered to %s', (_, sketch) => {
    expect(sketched(sketch)).toBeUndefined();
  });

  it.each(['https://app.example.com', home])(
    'cannot follow a redirect for %s: its own server can, where another one refused',
    (from) => {
      const url = 'https://elsewhere.example/users';
      const redirected = { answer: { status: 302, headers: allow(from, { Location: url }) } };
      const standIn = { server: 'own', home: from, url, mayBeForeign: true };
      expect(sketched({ from, ...redirected, followed: [{ url, answer: {} }] })).toEqual(standIn);
    },
  );

  it('is not what a page needs whose own site refused behind a redirect through another one', () => {
    const from = 'https://app.example.com';
    const followed = [{ url: 'https://api.example.com/users', answer: {} }];
    const sketch = { url: 'https://elsewhere.example/go', answer: { status: 302, headers: allow(from) }, followed };
    expect(sketched({ from, ...sketch })).toBeUndefined();
  });

  it('is not what a page without an origin needs: a server of its own can ask', () => {
    const url = 'https://api.example.com/users';
    expect(sketched({ from: 'null', url })).toEqual({ server: 'own', home: 'null', url, mayBeForeign: true });
  });

  it.each(['http://localhost', 'https://localhost', 'https://shop.test'])(
    'is not what a page needs that may be an app: %s',
    (from) => {
      expect(sketched({ from, url: 'https://api.example.com/users' })?.server).toBe('own');
      expect(sketched({ from, url: 'http://localhost:3000/users' })?.server).toBe('development');
    },
  );

  it.each(['capacitor://localhost', 'tauri://localhost', 'app://bundle', 'vscode-webview://abc'])(
    'is not what the page of an app needs: %s',
    (from) => {
      const url = 'https://api.example.com/users';
      expect(sketched({ from, url })).toEqual({ server: 'own', home: from, url, mayBeForeign: true });
      expect(sketched({ from, url: 'http://localhost:3000/users' })).toBeUndefined();
    },
  );

  const silent: string[] = [];

  it.each<[string, string, string, string | string[]]>([
    ['two hosts of one site', 'https://app.example.com', 'https://api.example.com/', 'same-site'],
    ['one owner over `http:` and `https:`', 'http://app.example.com', 'https://api.example.com/', 'cross-site'],
    ['two names that end alike, of which the browser says nothing', 'https://a.co.uk', 'http://b.co.uk/', silent],
    ['one address', 'http://[2001:db8::1]', 'http://[2001:db8::1]:3000/users', silent],
  ])('is not offered to a deployed page for %s', (_, from, url, site) => {
    expect(sketched({ from, url, headers: { 'Sec-Fetch-Site': site } })).toBeUndefined();
  });

  it.each<[string, string, string | string[]]>([
    ['https://a.co.uk', 'https://b.co.uk/', 'cross-site'],
    ['http://app.example.com', 'https://api.example.org/', 'cross-site'],
    ['https://app.example.com', 'https://api.example.org/users', silent],
    ['http://app.example.com', 'https://192.0.2.7/users', silent],
    ['http://203.0.2.7', 'https://192.0.2.7/users', silent],
  ])('is not what the deployed page %s needs for %s (%s): its own server can ask', (from, url, site) => {
    expect(sketched({ from, url, headers: { 'Sec-Fetch-Site': site } })).toEqual({
      ...{ server: 'own', home: from, url, mayBeForeign: true },
    });
  });

  it('is not what a page needs that only its preflight tells from the API: its own server can ask', () => {
    const exchange = blocked({ from: 'https://a.co.uk', url: 'https://b.co.uk/', method: 'PUT', preflight: {} });
    exchange.hops[0]?.preflight?.request?.headers.push({ name: 'Sec-Fetch-Site', value: 'cross-site' });
    expect(standInFor(diagnose(exchange, []))?.server).toBe('own');
  });

  it('is all that a page is offered for an API that lets no page in: the fix is a server of its own', () => {
    const url = 'https://api.notion.com/v1/users';
    const offered = { server: 'development', home, url, mayBeForeign: false, forServers: true };
    expect(sketched({ url })).toEqual(offered);
    expect(sketched({ url, from: 'https://app.example.com' })).toBeUndefined();
    expect(sketched({ url, from: 'https://localhost' })).toBeUndefined();
  });

  it('is not offered where the server is down', () => {
    expect(standInFor(diagnose(failed('net::ERR_CONNECTION_REFUSED', { from: home }), []))).toBeUndefined();
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
