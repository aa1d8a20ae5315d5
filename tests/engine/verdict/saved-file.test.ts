import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/engine/verdict.ts';
import { allow, allowCredentials, allowed, allowPut, api, good, type Headers, type Sketch } from '../exchanges.ts';

describe('a saved file, which holds messages alone', () => {
  const saved = (sketch: Sketch) => judge({ ...allowed(sketch), outcome: { state: 'untold' } });
  const wildcard = { status: 302, headers: { ...allow('*'), Location: `${api}/2` } };

  it('knows of nothing hidden, of Chromium', () => {
    expect(saved({ credentials: 'omit', answer: { headers: good } }).verdict).toEqual({ outcome: 'allowed' });
    expect(saved({ credentials: 'omit', answer: { status: 302, headers: good } }).verdict).toEqual({
      outcome: 'allowed',
    });
  });

  it('cannot tell what became of a redirect that is its last message', () => {
    const reason = expect.stringContaining('does not say whether the browser followed it');
    expect(saved({ answer: wildcard }).verdict).toMatchObject({ outcome: 'cannot tell', reason });
    expect(saved({ type: 'image', mode: 'no-cors', answer: wildcard }).verdict).toMatchObject({ reason });
  });

  it.each<[string, Sketch, string]>([
    [
      'an answer to the request behind the preflight',
      { method: 'PUT', preflight: { headers: { ...allowPut, ...allow('*') } }, answer: {} },
      'MissingAllowOriginHeader',
    ],
    ['none', { method: 'PUT', preflight: { headers: allow('https://b.example') } }, 'PreflightAllowOriginMismatch'],
    [
      'an answer behind a redirect',
      { answer: wildcard, followed: [{ url: `${api}/2`, answer: {} }] },
      'MissingAllowOriginHeader',
    ],
  ])('shows by what follows which answer was accepted: %s', (_, sketch, code) => {
    const { verdict } = saved({ credentials: 'hidden', ...sketch });
    expect(verdict).toMatchObject({ outcome: 'blocked', code });
    expect(verdict).not.toHaveProperty('orElse');
  });

  it.each<[string, Headers, string]>([
    ['lets in', good, 'allowed'],
    ['refuses with CORS', {}, 'cannot tell'],
  ])('does not show the mode of what a form sends as well, which an answer %s', (_, headers, outcome) => {
    const headersOfForm: Headers = { 'Sec-Fetch-Mode': [], 'Sec-Fetch-Site': [] };
    const form: Sketch = { method: 'POST', credentials: 'omit', headers: headersOfForm };
    expect(saved({ ...form, answer: { headers: { ...headers, ...allowCredentials } } }).verdict.outcome).toBe(outcome);
  });

  it.each<[string, Headers, string]>([
    ['lacks the header', {}, 'cannot tell'],
    ['has it, with another value', { 'Access-Control-Allow-Credentials': 'yes' }, 'blocked'],
  ])('holds a `304` without the stored answer, which may let credentials in where it %s', (_, headers, outcome) => {
    const answer = { status: 304, headers: { ...good, ...headers } };
    expect(saved({ credentials: 'include', answer }).verdict.outcome).toBe(outcome);
  });
});
