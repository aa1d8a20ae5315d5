import { describe, expect, it } from 'vitest';
import { preflightReason } from '../../../src/engine/course/preflight-reason.ts';
import { allow, allowed, page, type Sketch } from '../exchanges.ts';

const bare: Sketch = { preflight: { headers: allow(page) }, answer: { headers: allow(page) } };

function reasonOf(sketch: Sketch): string | undefined {
  const exchange = allowed(sketch);
  const hop = exchange.hops.at(-1);
  return hop && preflightReason(exchange, hop);
}

describe('why the browser asked first', () => {
  it('is the method and the headers that it asked for', () => {
    expect(reasonOf({ ...bare, method: 'PUT', preflight: { asks: 'content-type,x-a' } })).toBe(
      'The browser asked first because of the method `PUT` and a `content-type` that no plain form could send and the header `x-a`.',
    );
  });

  it('is the length of a value, where a form could send one like it', () => {
    const reason = (value: string) => {
      const exchange = allowed({ ...bare, method: 'POST', preflight: { ...bare.preflight, asks: 'content-type' } });
      const [hop] = exchange.hops;
      hop?.request?.headers.push({ name: 'Content-Type', value });
      return hop && preflightReason(exchange, hop);
    };
    expect(reason(`multipart/form-data; boundary=${'a'.repeat(128)}`)).toBe(
      'The browser asked first because of more than 128 bytes in `content-type`.',
    );
    expect(reason('application/json')).toContain('that no plain form could send');
    expect(reason(`application/json; profile=${'a'.repeat(128)}`)).toContain('that no plain form could send');
  });

  it('is each header that it asked for', () => {
    expect(reasonOf({ ...bare, preflight: { asks: 'x-a,x-b' } })).toBe(
      'The browser asked first because of the headers `x-a` and `x-b`.',
    );
  });

  it('is how the page sends it, where it asked for nothing', () => {
    expect(reasonOf({ ...bare, method: 'POST' })).toContain('upload progress or streams the body');
    expect(reasonOf({ ...bare, family: 'firefox', method: 'POST' })).toMatch(/upload progress\.$/);
  });

  it('is the network of the server, where an earlier Chrome asked for it alone', () => {
    const exchange = allowed(bare);
    const [hop] = exchange.hops;
    hop?.preflight?.request?.headers.push({ name: 'Access-Control-Request-Private-Network', value: 'true' });
    expect(hop && preflightReason(exchange, hop)).toContain('on this machine or in a local network');
  });

  it('may be a header that is gone, after a redirect in Firefox', () => {
    const redirected = { answer: { status: 302 }, followed: [{ ...bare, url: 'https://other.example/' }] };
    expect(reasonOf({ ...redirected, family: 'firefox' })).toContain('a header that Firefox left out');
    expect(reasonOf(redirected)).toContain('streams the body');
  });

  it('is the question before a redirect, which Firefox asks again for a `GET` without headers', () => {
    const followed = [{ ...bare, method: 'GET', url: 'https://other.example/' }];
    const seeOther = { ...bare, method: 'PUT', answer: { status: 303 }, followed };
    expect(reasonOf({ ...seeOther, family: 'firefox' })).toContain('it had asked before the redirect');
    expect(reasonOf(seeOther)).toContain('streams the body');
  });
});
