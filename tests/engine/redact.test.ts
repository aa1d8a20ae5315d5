import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import { redacted, redactedNote, redactedPage } from '../../src/engine/redact.ts';
import { maskedHeader } from '../../src/engine/secrets.ts';
import { serversOf } from '../../src/engine/servers/server.ts';
import { type Cases, type Situation, situationOf } from './causes/cases.ts';
import { blocked } from './exchanges.ts';
import { api, exchangeWith, line, type Place, secrets } from './secret-shapes.ts';
import type { WarningCases } from './warnings/cases.ts';

describe('redacted', () => {
  it('is tried on at least 140 secrets', () => {
    expect(secrets.length).toBeGreaterThanOrEqual(140);
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
    ['a redirect without a scheme', { response: line('Location', '//www.example.com/users') }],
    ['a redirect beside the address', { response: line('Location', 'users/42?page=2') }],
    ['a redirect to nowhere', { response: line('Location', 'http://[') }],
    ['a server with a random name', { response: line('Location', 'https://d1a2b3c4d5e6f7a8b9c0d1e2f3.cdn.example/a') }],
    ['known subprotocols', { request: line('Sec-WebSocket-Protocol', 'graphql-transport-ws, v12.stomp') }],
    ['what the browser is', { request: line('Sec-CH-UA', '"Chromium";v="156", "Not?A_Brand";v="24"') }],
    ['what a page wants to see', { request: line('Accept', 'text/html;q=0.9, */*') }],
    ['links', { response: line('Link', `<${api}>; rel=preconnect, </a?page=2>; rel="next"`) }],
    ['a place for reports', { response: line('Reporting-Endpoints', 'default="https://r.example/reports"') }],
    ['what a page embeds', { response: line('Cross-Origin-Embedder-Policy', 'require-corp; report-to="main"') }],
    ['what may embed it', { response: line('Cross-Origin-Resource-Policy', 'same-site') }],
    [
      'a policy',
      { response: line('Content-Security-Policy', `script-src 'nonce-dGhpc2lzYW5vbmNlMTIzNDU2Nzg5MA' ${api}`) },
    ],
    [
      'for whom timing is open',
      { response: line('Timing-Allow-Origin', 'https://d1a2b3c4d5e6f7a8b9c0d1e2f3.cdn.example') },
    ],
    ['whom it asked', { request: line('Host', 'd1a2b3c4d5e6f7a8b9c0d1e2f3.cdn.example') }],
    [
      'what a page may use',
      { response: line('Permissions-Policy', 'publickey-credentials-get=(self), otp-credentials=*') },
    ],
    ['a picture for sharp screens', { url: `${api}/img/logo@2x.png` }],
    ['a picture by its size', { url: `${api}/img/logo@large.png` }],
    ['a file of a package', { url: `${api}/npm/vue@next.min.js` }],
    ['packages', { url: `${api}/npm/@scope/lib@1.2.3/dist/a.js?of=vue@next,@x/y@2.0.0` }],
    ['how long a login took', { response: line('Server-Timing', 'auth;dur=5.2, session;dur=1') }],
    ['a challenge without quotes', { response: line('WWW-Authenticate', 'Bearer error=invalid_token, scope=session') }],
    [
      'a store of links',
      { response: line('Link', `<${api}/a.js>; rel=preload; as=script; crossorigin=use-credentials`) },
    ],
    ['a content type', { request: line('Content-Type', 'application/json; charset=utf-8') }],
  ])('leaves %s as it is', (_, place) => {
    const whole = exchangeWith(place);
    expect(redacted(whole)).toEqual(whole);
  });

  it.each([
    'net::ERR_FAILED',
    'net::ERR_HTTP2_PROTOCOL_ERROR',
    'NS_ERROR_DOM_CORP_FAILED',
    'net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoepAndDip',
    'net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep',
  ])('leaves the browser’s own error as it is: %s', (error) => {
    const whole: Exchange = { ...exchangeWith({}), exactError: error, outcome: { state: 'failed', at: 1, error } };
    expect(redacted(whole)).toEqual(whole);
  });

  it('masks the errors and the initiator that a file gave', () => {
    const error = `could not load ${api}/?token=sesame`;
    const { hops, ...rest } = exchangeWith({});
    const preflight = { requestId: '2', startedAt: 0, outcome: { state: 'failed', at: 1, error } } as const;
    const whole: Exchange = {
      ...rest,
      hops: hops.map((hop) => ({ ...hop, preflight })),
      ...{ initiator: 'https://me:sesame@app.example.com', exactError: error },
      outcome: { state: 'failed', at: 1, error },
    };
    expect(JSON.stringify(redacted(whole))).not.toContain('sesame');
    expect(redacted(whole).outcome).toMatchObject({ error: expect.stringContaining(`could not load ${api}/`) });
  });

  it('leaves of a page from disk no more than the names of its files', () => {
    const file = 'file:///home/ada/shop/app.js';
    const whole = blocked({ type: 'script', from: 'null', url: file, unsent: true });
    const exchange: Exchange = { ...whole, exactError: `could not load ${file}` };
    expect(redacted(exchange)).toMatchObject({
      exactError: 'could not load file:///MASKED/app.js',
      hops: [{ url: 'file:///MASKED/app.js' }],
    });
    expect(redactedPage({ url: 'file:///home/ada/shop/index.html' }).url).toBe('file:///MASKED/index.html');
  });

  it('masks the errors that a file gave to a note', () => {
    const error = `could not load ${api}/?token=sesame`;
    expect(JSON.stringify(redactedNote({ error, preflightError: error }))).not.toContain('sesame');
    const own = { error: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep' };
    expect(redactedNote(own)).toEqual(own);
  });

  it('masks where a page has its policies reported to, and leaves what they say', () => {
    const policies = (secret: string) => ({
      contentSecurity: [`connect-src 'self'; report-uri https://r.example/?token=${secret}`],
      embedder: `require-corp; report-to="https://r.example/?token=${secret}"`,
    });
    const page = { url: `${api}/`, at: 0, policies: policies('sesame') };
    expect(redactedPage(page)).toEqual({ ...page, policies: policies('MASKED') });
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

  it.each([
    [
      'theme=dark; Path=/; SameSite=Lax, session=hunter2hunter; Path=/; HttpOnly',
      'theme=MASKED; Path=/; Path=/; HttpOnly',
    ],
    ['sid=1; Path=/reset/hunter2; Secure', 'sid=MASKED; Path=/MASKED; Secure'],
    ['sid=1; Path=hunter2; Secure', 'sid=MASKED; Secure'],
    [`sid=1; Domain=${'x'.repeat(1025)}`, 'sid=MASKED'],
    ['sid=1; Domain=x.com, other=hunter2; Secure', 'sid=MASKED; Secure'],
    ['sid=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT, other=hunter2', 'sid=MASKED'],
    ['sid=1; SameSite=hunter2secret; Secure=hunter2; Max-Age=hunter2; Expires=hunter2', 'sid=MASKED'],
    ...[
      'Domain=.x.com; Max-Age=-1; SameSite=None; Secure; Partitioned',
      'expires=Wed, 21 Oct 2026 07:28:00 GMT; samesite=lax',
      'expires=Wednesday, 21-Oct-26 07:28:00 GMT; domain=',
      'expires=0',
    ].map((kept) => [`sid=1; ${kept}`, `sid=MASKED; ${kept}`]),
  ])('keeps of the attributes of a cookie nothing but what a browser knows: %s', (line, masked) => {
    expect(maskedHeader('set-cookie', line)).toBe(masked);
  });

  it('keeps a cookie as long as it was where that is why browsers drop it', () => {
    const masked = maskedHeader('set-cookie', `sid=${'hunter2'.repeat(600)}; Secure`);
    expect(masked).toHaveLength('sid=; Secure'.length + 4200);
    expect(masked).not.toContain('hunter2');
    expect(maskedHeader('set-cookie', `sid=${'hunter2'.repeat(500)}`)).toBe('sid=MASKED');
  });

  it.each(['\x1f', '\t'])('keeps the control character that is why browsers drop it: %j', (control) => {
    const masked = maskedHeader('set-cookie', `sid=hunter${control}ter; Secure`);
    expect(masked).toBe(`sid=MASKED${control}MASKED; Secure`);
  });

  it('keeps the name of a cookie, which says who set it', () => {
    const { hops } = redacted(exchangeWith({ response: line('Set-Cookie', 'laravel_session=eyJpdiI6; path=/') }));
    expect(hops[0]?.response?.headers).toEqual(line('Set-Cookie', 'laravel_session=MASKED; path=/'));
    expect(serversOf(hops[0]?.response?.headers ?? [])).toMatchObject([{ name: 'Laravel' }]);
  });

  it.each(secrets)('changes nothing about the verdict and its cause: %s', (_, place) => {
    const whole = exchangeWith(place);
    const [before, after] = [diagnose(whole, []), diagnose(redacted(whole), [])];
    expect(after.verdict.outcome).toBe(before.verdict.outcome);
    expect(after.explanation?.cause).toBe(before.explanation?.cause);
    expect(after.credentials).toEqual(before.credentials);
  });

  it('changes no cause and no warning', () => {
    const cases = files.flatMap(({ reports = {}, warns = {}, silent }) => [
      ...Object.values({ ...reports, ...warns }),
      ...Object.values(silent).map(situationOf),
    ]);
    const told = ({ exchange, neighbours = [] }: Situation) => {
      const { explanation, warnings = [] } = diagnose(exchange, neighbours);
      return [explanation, ...warnings].map((one) => one?.cause);
    };
    expect(cases.length).toBeGreaterThan(600);
    for (const { exchange, neighbours = [] } of cases) {
      const masked = { exchange: redacted(exchange), neighbours: neighbours.map(redacted) };
      expect(told(masked), JSON.stringify(masked)).toEqual(told({ exchange, neighbours }));
    }
  });
});

const files = Object.values(
  import.meta.glob<Partial<Pick<Cases, 'reports'> & Pick<WarningCases, 'warns'>> & Pick<Cases, 'silent'>>(
    ['./causes/*.cases.ts', './warnings/*.cases.ts'],
    { eager: true, import: 'default' },
  ),
);
