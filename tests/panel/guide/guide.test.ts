import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareOrigins } from '../../../src/panel/guide/compare.ts';
import { topicsFor } from '../../../src/panel/guide/topic-of.ts';
import { type Block, type TopicId, topics } from '../../../src/panel/guide/topics.ts';
import { english } from '../../../src/panel/words/english.ts';
import { gradeOf, sentencesIn, wordsIn } from '../../texts/prose.ts';

const proseOf = (block: Block) => (typeof block === 'string' ? [block] : 'list' in block ? block.list : []);

const topicsOf: Record<string, TopicId[]> = {
  aborted: ['network-tab'],
  'allow-credentials-missing': ['credentials'],
  'allow-credentials-twice': ['mistakes'],
  'allow-header-misspelt': ['origin', 'mistakes'],
  'allow-origin-malformed': ['origin', 'mistakes'],
  'allow-origin-twice': ['mistakes'],
  'answer-header-in-request': ['preflight'],
  'answered-in-front': ['why'],
  'api-for-servers': ['why'],
  'apps-script': ['preflight'],
  'aspnet-any-origin': ['credentials'],
  'auth-answers-preflight': ['preflight'],
  'authorization-left-out': ['credentials'],
  'authorization-under-wildcard': ['credentials'],
  'blocked-as-dangerous': ['network-tab'],
  'blocked-as-tracker': ['network-tab'],
  'blocked-by-allowlist': ['network-tab'],
  'blocked-by-extension': ['network-tab'],
  'blocked-by-policy': ['network-tab'],
  'blocked-in-devtools': ['network-tab'],
  'bucket-in-another-region': ['mistakes'],
  'cached-for-another-origin': ['production'],
  'cached-without-vary': ['production'],
  certificate: ['network-tab'],
  'changed-on-the-way': ['mistakes'],
  'client-error-without-headers': ['production'],
  coep: ['why'],
  'connection-broken': ['network-tab'],
  'content-security-policy': ['network-tab'],
  'cookie-not-kept': ['credentials'],
  corp: ['why'],
  'cors-filter-refuses': ['preflight'],
  'cors-setup-throws': ['preflight'],
  'embed-without-cors': ['why'],
  'frame-refused': ['why'],
  'gateway-refuses': ['production'],
  'gateway-without-app': ['production'],
  'header-not-allowed': ['preflight'],
  'headers-list-malformed': ['preflight'],
  'let-in-by-extension': ['mistakes'],
  'library-added-header': ['preflight'],
  'local-network-insecure': ['why'],
  'local-network-mismatch': ['why'],
  'local-network-permission': ['why'],
  'login-from-code': ['mistakes'],
  'malformed-answer': ['network-tab'],
  'method-lower-case': ['preflight'],
  'method-not-allowed': ['preflight'],
  'methods-list-malformed': ['preflight'],
  'missing-allow-origin': ['origin'],
  'missing-vary': ['production'],
  'mixed-content': ['mistakes', 'network-tab'],
  'name-not-resolved': ['network-tab'],
  'network-failure': ['network-tab'],
  'network-wants-login': ['network-tab'],
  'nginx-without-always': ['mistakes'],
  'no-cors-redirect-mode': ['mistakes'],
  'no-network': ['network-tab'],
  nosniff: ['why'],
  'null-allowed': ['origin', 'production'],
  'null-is-allowed': ['origin', 'production'],
  'opaque-answer': ['mistakes'],
  'opaque-origin': ['origin'],
  orb: ['why'],
  'origin-near-miss': ['origin', 'development'],
  'origin-not-allowed': ['origin'],
  'origin-not-listed': ['origin'],
  'origin-pattern': ['origin', 'production'],
  'over-a-limit': ['production'],
  'preflight-clears-site-data': ['preflight'],
  'preflight-every-time': ['preflight', 'production'],
  'preflight-from-cache': ['preflight', 'production'],
  'preflight-moved': ['preflight', 'mistakes'],
  'preflight-not-routed': ['preflight'],
  'preflight-redirected': ['preflight', 'mistakes'],
  'preflight-status': ['preflight'],
  'redirect-for-slash': ['mistakes'],
  'redirect-loop': ['mistakes'],
  'redirect-malformed': ['mistakes'],
  'redirect-refused': ['mistakes'],
  'redirect-scheme': ['mistakes'],
  'redirect-to-another-origin': ['origin', 'mistakes'],
  'redirect-to-get': ['mistakes'],
  'redirect-to-https': ['mistakes'],
  'redirect-to-login': ['mistakes'],
  'redirect-unsafe': ['mistakes'],
  'redirect-with-userinfo': ['mistakes'],
  'redirect-without-headers': ['mistakes'],
  'redirected-by-extension': ['mistakes'],
  'response-without-headers': ['preflight'],
  'route-without-cors': ['production'],
  'rule-refuses-preflight': ['preflight'],
  'same-origin-mode': ['origin'],
  'server-error-without-headers': ['production'],
  'server-refused': ['network-tab'],
  'server-timeout': ['network-tab'],
  'service-worker-opaque': ['mistakes'],
  'several-origins-in-one-value': ['origin', 'mistakes'],
  'stale-preflight': ['preflight'],
  'stopped-before-sent': ['network-tab'],
  'streamed-upload': ['preflight'],
  'streamed-upload-redirected': ['preflight'],
  tls: ['network-tab'],
  'too-many-open-requests': ['network-tab'],
  'unexposed-headers': ['why'],
  'unsafe-port': ['why'],
  'unsupported-scheme': ['origin', 'mistakes'],
  'unusable-event-stream': ['network-tab'],
  'unusable-file': ['network-tab'],
  'upload-file-changed': ['network-tab'],
  'user-in-url': ['why'],
  'websocket-not-opened': ['network-tab'],
  'wildcard-and-credentials': ['credentials'],
  'wildcard-list-with-credentials': ['credentials'],
  'wildcard-with-credentials': ['credentials'],
};

describe('the guide', () => {
  it.each(topics())('$id can be read at grade 9', ({ body }) => {
    expect(gradeOf(body.flatMap(proseOf).join(' '))).toBeLessThanOrEqual(9);
  });

  it.each(topics())('$id has no sentence of more than 25 words', ({ body }) => {
    const long = body
      .flatMap(proseOf)
      .flatMap(sentencesIn)
      .filter((sentence) => wordsIn(sentence).length > 25);
    expect(long).toEqual([]);
  });

  it('has a name for each topic in the catalogue', () => {
    expect(Object.keys(english.guide.names)).toEqual(topics().map(({ id }) => id));
  });

  const filesIn = (folder: string) =>
    readdirSync(folder).filter((name) => /^(?!(cause|warning|index)\.ts$).*\.ts$/.test(name));
  const causes = [...filesIn('src/engine/causes'), ...filesIn('src/engine/warnings')].map((name) => name.slice(0, -3));

  it('has topics for each cause and warning, and for nothing else', () => {
    // This one is on its way.
    const wanted = new Set([...causes, 'preflight-clears-site-data']);
    expect(Object.keys(topicsOf)).toEqual([...wanted].sort());
  });

  it('is linked from the causes in each of its topics but those on tools', () => {
    const linked = new Set(causes.flatMap(topicsFor));
    expect(
      topics()
        .map(({ id }) => id)
        .filter((id) => !linked.has(id)),
    ).toEqual(['curl']);
  });

  it.each(Object.entries(topicsOf))('helps with %s by %j', (cause, ids) => {
    expect(topicsFor(cause)).toEqual(ids);
  });

  it('helps with whatever nobody thought of', () => {
    expect(topicsFor('unknown-to-everyone')).toEqual(['why']);
  });
});

describe('compareOrigins', () => {
  const differing = (one: string, other: string) => {
    const comparison = compareOrigins(one, other);
    return (
      comparison && [comparison.sameOrigin, comparison.parts.filter((part) => part.difference).map(({ part }) => part)]
    );
  };

  it.each<[string, string, unknown]>([
    ['https://a.test/x', 'https://a.test:443/y?z', [true, []]],
    ['HTTPS://A.test', 'https://a.TEST/', [true, []]],
    ['http://a.test', 'https://a.test', [false, ['scheme', 'port']]],
    ['http://localhost:3000', 'http://127.0.0.1:3000/', [false, ['host']]],
    ['http://a.test:1', 'http://a.test:2', [false, ['port']]],
    ['https://www.a.test', 'https://a.test', [false, ['host']]],
    ['nonsense', 'https://a.test', undefined],
    ['https://a.test', 'data:text/plain,x', undefined],
    ['', '', undefined],
  ])('%s and %s', (one, other, expected) => {
    expect(differing(one, other)).toEqual(expected);
  });

  it('marks the characters that differ', () => {
    const [, host] = compareOrigins('https://shop.example', 'https://shops.example')?.parts ?? [];
    expect(host?.difference?.needed).toEqual({ before: 'shop', differs: 's', after: '.example' });
  });
});
