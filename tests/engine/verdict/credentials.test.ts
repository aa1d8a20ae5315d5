import { describe, expect, it } from 'vitest';
import type { Family } from '../../../src/engine/exchange.ts';
import { judge } from '../../../src/engine/verdict.ts';
import {
  allow,
  allowCredentials,
  allowed,
  allowPut,
  blocked,
  failed,
  good,
  type Headers,
  page,
  type Sketch,
} from '../exchanges.ts';
import { hiddenLine } from './hidden-line.ts';

describe('the credentials mode', () => {
  const wildcard = { headers: { 'Access-Control-Allow-Origin': '*' } };

  it('follows from a refusal that only credentials explain', () => {
    const { credentials, verdict } = judge(blocked({ credentials: 'hidden', answer: wildcard }));
    expect(credentials).toMatchObject({ mode: 'include', certainty: 'inferred' });
    expect(verdict).toMatchObject({ code: 'WildcardOriginNotAllowed' });
  });

  it('follows from a success that credentials would have prevented', () => {
    const { credentials } = judge(allowed({ credentials: 'hidden', answer: wildcard }));
    expect(credentials).toMatchObject({ mode: 'not include', certainty: 'inferred' });
  });

  it('is ruled out by a preflight that passed without granting credentials', () => {
    const { credentials, verdict } = judge(
      blocked({
        ...{ credentials: 'hidden', method: 'PUT', answer: {} },
        preflight: { headers: { ...good, 'Access-Control-Allow-Methods': 'PUT' } },
      }),
    );
    expect(credentials).toMatchObject({
      mode: 'not include',
      reason: expect.stringMatching('accepted an earlier answer'),
    });
    expect(verdict).toMatchObject({ code: 'MissingAllowOriginHeader' });
  });

  it('is not told by an answer whose CORS headers another extension changed', () => {
    const handedOver = { 'Access-Control-Allow-Origin': page, 'Access-Control-Allow-Credentials': 'true' };
    const changed = allowed({ credentials: 'hidden', answer: { ...wildcard, handedOver } });
    expect(judge(changed).credentials).toMatchObject({ mode: 'unknown', certainty: 'unknown' });
    expect(judge({ ...changed, family: 'firefox', timedStatus: 200 }).credentials.mode).toBe('unknown');
    const elsewhere = { ...wildcard.headers, Server: 'hidden' };
    const alike = allowed({ credentials: 'hidden', answer: { ...wildcard, handedOver: elsewhere } });
    expect(judge(alike).credentials.mode).toBe('not include');
  });

  it('is shown by a cookie, even where the site is the same and nothing else tells', () => {
    const shown = (headers: Headers) => judge(allowed({ credentials: 'hidden', headers, answer: {} })).credentials;
    expect(shown({ Cookie: 'a=1' })).toMatchObject({ mode: 'include', certainty: 'seen' });
    expect(shown({})).toMatchObject({ mode: 'unknown' });
  });

  it('is shown by the second message where a redirect keeps the first from it', () => {
    const followed = [{ url: 'https://files.example.org/', headers: { Cookie: 'a=1' }, answer: {} }];
    expect(judge(allowed({ credentials: 'hidden', answer: { status: 302 }, followed })).credentials.mode).toBe(
      'include',
    );
  });

  // The versions that the manifests require; a file can come from an older browser.
  it.each<[Family, string, string]>([
    ['chromium', 'Chrome/132.0', 'unknown'],
    ['chromium', 'Chrome/133.0', 'not include'],
    ['chromium', 'Chrome/99.0', 'unknown'],
    ['firefox', 'Firefox/141.0', 'unknown'],
    ['firefox', 'Firefox/142.0', 'not include'],
    ['chromium', 'Something', 'not include'],
  ])('is told in %s by the header that %s does or does not send: %s', (family, agent, mode) => {
    const sent = {
      headers: { 'User-Agent': `Mozilla/5.0 ${agent}` },
      answer: { headers: { ...good, ...allowCredentials } },
    };
    expect(judge({ ...allowed({ family, ...sent }), timedStatus: 200 }).credentials.mode).toBe(mode);
  });

  it('is not told in Firefox between `http:` and `https:` of one site, which it calls "cross-site"', () => {
    const from = 'http://app.example.com';
    const asked: Sketch = { from, answer: { headers: { ...allow(from), ...allowCredentials } } };
    const mode = (family: Family) => judge({ ...allowed({ family, ...asked }), timedStatus: 200 }).credentials.mode;
    expect(mode('firefox')).toBe('unknown');
    expect(mode('chromium')).toBe('not include');
  });

  it('stays open where both explain the refusal, and the other name is given with it', () => {
    const { credentials, verdict } = judge(
      blocked({ credentials: 'hidden', method: 'PUT', preflight: { headers: good } }),
    );
    expect(credentials.mode).toBe('unknown');
    expect(verdict).toMatchObject({
      code: 'MethodDisallowedByPreflightResponse',
      orElse: [{ code: 'PreflightInvalidAllowCredentials', when: 'if the request was sent with credentials' }],
    });
  });
});

describe('what is sent without showing its mode, in Firefox', () => {
  /** By a preload or by `cross-origin()` in CSS a page asks Chromium for a font with credentials; Firefox sends none (measured). */
  it('takes a font that was refused for one with credentials, where nothing else explains it', () => {
    const font = (headers: Headers, family: Family = 'chromium') =>
      judge(blocked({ family, type: 'font', credentials: 'hidden', answer: { headers } }));
    expect(font(allow('*'))).toMatchObject({
      verdict: { code: 'WildcardOriginNotAllowed' },
      credentials: { mode: 'include', certainty: 'inferred' },
    });
    expect(font(allow(page)).verdict).toMatchObject({ code: 'InvalidAllowCredentials' });
    expect(font({})).toMatchObject({
      verdict: { code: 'MissingAllowOriginHeader' },
      credentials: { mode: 'not include' },
    });
    expect(font({}).verdict).not.toHaveProperty('orElse');
    expect(font(allow('*'), 'firefox').verdict).toMatchObject({ outcome: 'cannot tell' });
  });

  it('says what it would be with credentials, where nothing shows them', () => {
    const { verdict } = judge(
      allowed({
        family: 'firefox',
        credentials: 'hidden',
        answer: { headers: { 'Access-Control-Allow-Origin': '*' } },
      }),
    );
    expect(verdict).toMatchObject({
      outcome: 'allowed',
      orElse: [{ code: 'CORSNotSupportingCredentials' }, hiddenLine],
    });
  });

  it('shows no credentials of a worker', () => {
    const answer = { headers: { 'Access-Control-Allow-Origin': '*' } };
    const { verdict, credentials } = judge(allowed({ family: 'firefox', answer }));
    expect(credentials).toMatchObject({ mode: 'not include', certainty: 'inferred' });
    expect(verdict).toEqual({
      outcome: 'allowed',
      orElse: [
        { code: 'CORSNotSupportingCredentials', when: 'if a worker, or `keepalive`, sent it with credentials' },
        hiddenLine,
      ],
    });
    // What a module worker imports has no document.
    const { documentId: _, ...imported } = allowed({ family: 'firefox', type: 'script', answer });
    expect(judge(imported)).toMatchObject({ verdict, credentials });
    const { documentId: __, ...font } = allowed({ family: 'firefox', type: 'font', answer });
    expect(judge(font).credentials.unless).toBeUndefined();
    // A font is never a worker's.
    expect(judge(allowed({ family: 'firefox', type: 'font', answer })).verdict).toEqual({
      outcome: 'allowed',
      orElse: [hiddenLine],
    });
  });

  it('takes a refused preflight that only credentials explain for one of a worker', () => {
    const preflight = { headers: { ...allowPut, ...good } };
    const { verdict, credentials } = judge(blocked({ family: 'firefox', method: 'PUT', preflight }));
    expect(credentials.mode).toBe('include');
    expect(verdict).toMatchObject({ outcome: 'blocked', code: 'CORSMissingAllowCredentials' });
  });

  it('shows no credentials of a request without a tab: it is a worker’s', () => {
    expect(judge(allowed({ family: 'firefox', tabId: -1, answer: {} })).credentials.mode).toBe('unknown');
  });

  it('names the mode where nothing shows it: a form-like POST without Fetch Metadata', () => {
    const hidden: Sketch = {
      ...{ family: 'firefox', method: 'POST' },
      headers: { 'Sec-Fetch-Mode': [], 'Sec-Fetch-Site': [] },
    };
    const when = 'if the page asked in mode `no-cors`';
    expect(judge(allowed({ ...hidden, answer: {} })).verdict).toMatchObject({
      code: 'CORSMissingAllowOrigin2',
      orElse: [{ when }],
    });
    expect(judge(failed('NS_ERROR_CONNECTION_REFUSED', hidden)).verdict).toMatchObject({
      code: 'CORSDidNotSucceed2',
      orElse: [{ code: 'NS_ERROR_CONNECTION_REFUSED', when }],
    });
    expect(judge(allowed({ ...hidden, type: 'beacon', answer: {} })).verdict).toEqual({ outcome: 'allowed' });
    // Who gives up does so in either mode.
    expect(judge(failed('NS_BINDING_ABORTED', hidden)).verdict).not.toHaveProperty('orElse');
    // Chromium's errors tell them apart.
    const apart = judge(blocked({ ...hidden, family: 'chromium', credentials: 'omit', answer: {} })).verdict;
    expect(JSON.stringify(apart)).not.toContain('no-cors');
    // In that mode, the timing says 0 of what was let in.
    const answer = { headers: { ...good, ...allowCredentials } };
    expect(judge({ ...allowed({ ...hidden, answer }), timedStatus: 0 }).verdict.outcome).toBe('allowed');
  });
});
