import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { redacted } from '../../src/engine/redact.ts';
import { api, exchangeWith, line, type Place, secrets } from './secret-shapes.ts';

describe('redacted', () => {
  it('is tried on at least 60 secrets', () => {
    expect(secrets.length).toBeGreaterThanOrEqual(60);
  });

  it.each(secrets)('%s', (secret, place) => {
    const whole = exchangeWith(place);
    expect(JSON.stringify(whole)).toContain(secret);
    expect(JSON.stringify(redacted(whole))).not.toContain(secret);
  });

  it.each<[string, Place]>([
    ['an ordinary path and query', { url: `${api}/users/42?page=2&sort=-name&q=cors` }],
    ['a UUID', { url: `${api}/users/3fa85f64-5717-4562-b3fc-2c963f66afa6` }],
    ['words in a path', { url: `${api}/reset/password` }],
    ['the CORS protocol', { response: line('Access-Control-Allow-Headers', 'authorization, x-api-key, x-csrf-token') }],
    ['credentials allowed', { response: line('Access-Control-Allow-Credentials', 'true') }],
    ['a challenge', { response: line('WWW-Authenticate', 'Bearer realm="api"') }],
    ['who answered', { response: line('Server', 'Werkzeug/3.1.3 Python/3.12.3') }],
    ['a relative redirect', { response: line('Location', '/login?next=/users') }],
    ['a content type', { request: line('Content-Type', 'application/json; charset=utf-8') }],
  ])('leaves %s as it is', (_, place) => {
    const whole = exchangeWith(place);
    expect(redacted(whole)).toEqual(whole);
  });

  it('masks the preflight, and what an extension handed over', () => {
    const whole = exchangeWith({ response: line('Set-Cookie', 'sid=1') });
    const [hop] = whole.hops;
    if (!hop?.response) throw new Error('the fixture has a response');
    hop.response.handedOver = line('Set-Cookie', 'sid=2');
    hop.preflight = {
      requestId: '2',
      startedAt: 0,
      outcome: { state: 'completed', at: 1 },
      request: { at: 0, headers: line('Cookie', 'sid=3') },
      response: { at: 1, status: 204, headers: line('Set-Cookie', 'sid=4') },
    };
    expect(JSON.stringify(redacted(whole))).not.toMatch(/sid=\d/);
  });

  it('keeps the login scheme, which says how the server checks it', () => {
    const { hops } = redacted(exchangeWith({ request: line('Authorization', 'Bearer abc') }));
    expect(hops[0]?.request?.headers[1]).toEqual({ name: 'Authorization', value: 'Bearer MASKED' });
  });

  it.each(secrets)('changes nothing about the verdict and its cause: %s', (_, place) => {
    const whole = exchangeWith(place);
    const [before, after] = [diagnose(whole, []), diagnose(redacted(whole), [])];
    expect(after.verdict.outcome).toBe(before.verdict.outcome);
    expect(after.explanation?.cause).toBe(before.explanation?.cause);
    expect(after.credentials).toEqual(before.credentials);
  });
});
