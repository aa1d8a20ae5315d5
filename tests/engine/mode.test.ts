import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/engine/exchange.ts';
import { isKeptHome, requestMode } from '../../src/engine/mode.ts';
import { allowed, api, blocked, failed, page, type Sketch } from './exchanges.ts';

/** Over plain `http:`, browsers declare no mode. */
const undeclared = { mode: 'no-cors' as const, headers: { 'Sec-Fetch-Mode': [] } };

describe('the mode of a request to another origin', () => {
  it.each<[string, Sketch, string]>([
    ['is the one it declares', { mode: 'no-cors', answer: {} }, 'no-cors'],
    ['is "navigate" where it declares that', { type: 'object', headers: { 'Sec-Fetch-Mode': 'navigate' } }, 'navigate'],
    ['is "navigate" of a document', { type: 'main_frame' }, 'navigate'],
    ['is "navigate" of a frame', { type: 'sub_frame' }, 'navigate'],
    ['is that of a WebSocket', { type: 'websocket' }, 'websocket'],
    ['is "cors" with a preflight', { ...undeclared, method: 'PUT', preflight: {} }, 'cors'],
    [
      'is "cors" with a preflight of a later hop',
      { ...undeclared, answer: { status: 302 }, followed: [{ url: 'https://files.example.org/', preflight: {} }] },
      'cors',
    ],
    ['is "no-cors" of the report of a policy', { ...undeclared, type: 'csp_report', method: 'POST' }, 'no-cors'],
    ['is told by the `Origin` of a GET', { headers: { 'Sec-Fetch-Mode': [] } }, 'cors'],
    ['is told by the lack of `Origin` in a GET', undeclared, 'no-cors'],
    ['is told by the lack of `Origin` in a HEAD', { ...undeclared, method: 'HEAD' }, 'no-cors'],
    ['is not told by the `Origin` of a POST', { headers: { 'Sec-Fetch-Mode': [] }, method: 'POST' }, 'either'],
    ['is "cors" of a method that no other mode has', { ...undeclared, method: 'PUT' }, 'cors'],
    [
      'is "cors" with a header that no other mode has',
      { ...undeclared, method: 'POST', headers: { 'Sec-Fetch-Mode': [], 'X-A': '1' } },
      'cors',
    ],
    ['is "no-cors" of a beacon that needs no preflight', { ...undeclared, type: 'ping', method: 'POST' }, 'no-cors'],
    ['is "cors" of a font that was never sent', { type: 'font', unsent: true }, 'cors'],
    ['is not known of what was never sent', { unsent: true }, 'unknown'],
    ['may be either in Firefox, where code asked and nothing was sent', { family: 'firefox', unsent: true }, 'either'],
    [
      'is not known in Firefox, where an element asked and nothing was sent',
      { family: 'firefox', type: 'image', unsent: true },
      'unknown',
    ],
  ])('%s', (_, sketch, mode) => {
    expect(requestMode(blocked(sketch))).toBe(mode);
  });

  it('is "no-cors" of a ping of `<a ping>`, whose type and target the browser sets', () => {
    const ping = (headers: Record<string, string>) =>
      requestMode(blocked({ method: 'POST', mode: 'no-cors', headers: { 'Sec-Fetch-Mode': [], ...headers } }));
    expect(ping({ 'Content-Type': 'text/ping', 'Ping-To': `${api}/` })).toBe('no-cors');
    // With only one of them, a page has set it by code.
    expect(ping({ 'Content-Type': 'text/ping' })).toBe('cors');
    expect(ping({ 'Ping-To': `${api}/` })).toBe('cors');
  });

  it('is not known of an exchange whose beginning was missed', () => {
    expect(requestMode({ ...blocked({ family: 'firefox', unsent: true }), interrupted: true })).toBe('unknown');
  });
});

describe('the mode of a request that its own server sends elsewhere', () => {
  const home = (declared: string | string[], location = `${api}/`): Sketch => ({
    ...{ url: `${page}/start`, mode: 'no-cors', headers: { 'Sec-Fetch-Mode': declared } },
    answer: { status: 302, headers: { Location: location } },
  });

  it.each([
    ['cors', 'cors'],
    ['no-cors', 'no-cors'],
    ['same-origin', 'same-origin'],
    ['websocket', 'unknown'],
  ])('that declares "%s" is "%s"', (declared, mode) => {
    expect(requestMode(blocked(home(declared)))).toBe(mode);
  });

  it('is not known where it stays at home after all', () => {
    expect(requestMode(blocked(home('cors', '/login')))).toBe('unknown');
  });

  /** Firefox ends a request like this only if the mode is "same-origin". */
  const stayed = (sketch: Sketch = {}): Exchange => blocked({ family: 'firefox', ...home([]), ...sketch });

  it('is "same-origin" where Firefox did not set out for the target', () => {
    expect(requestMode(stayed())).toBe('same-origin');
    expect(isKeptHome(stayed())).toBe(true);
  });

  it.each<[string, Exchange]>([
    ['Chromium, which sets out for none', stayed({ family: 'chromium' })],
    ['Firefox, where it set out', stayed({ redirectedTo: `${api}/` })],
    ['Firefox, where another error ended it', failed('NS_BINDING_ABORTED', { family: 'firefox', ...home([]) })],
    ['Firefox, where it ended well', allowed({ family: 'firefox', ...home([]) })],
    ['Firefox, where its beginning was missed', { ...stayed(), interrupted: true }],
  ])('may be either in %s', (_, exchange) => {
    expect(requestMode(exchange)).toBe('either');
    expect(isKeptHome(exchange)).toBe(false);
  });

  it('is not known in Firefox where its server led nowhere else', () => {
    expect(requestMode(stayed(home([], '/login')))).toBe('unknown');
  });
});
