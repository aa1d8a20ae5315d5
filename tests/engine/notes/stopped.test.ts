import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../src/engine/exchange.ts';
import { type AskingPage, explainRedirect, explainStopped } from '../../../src/engine/notes/stopped.ts';
import type { StoppedRequest } from '../../../src/engine/notes.ts';
import { gradeOf, sentencesIn, wordsIn } from '../../texts/prose.ts';

const request = (url: string, more: Partial<StoppedRequest> = {}): StoppedRequest => ({
  url,
  at: 1,
  method: 'GET',
  type: 'fetch',
  ...more,
});
const page = (contentSecurity: string[], url = 'https://app.example/'): AskingPage => ({
  url,
  policies: { contentSecurity },
});
const api = 'https://api.example/users?token=secret';
const redirected = (hop: object = {}): Exchange => ({
  id: '1',
  family: 'chromium',
  tabId: 1,
  frameId: 0,
  type: 'xmlhttprequest',
  initiator: 'https://app.example',
  startedAt: 0,
  hops: [
    {
      url: 'https://old.example/users',
      method: 'GET',
      startedAt: 0,
      response: { at: 1, status: 302, headers: [] },
      redirectedTo: api,
      ...hop,
    },
  ],
  outcome: { state: 'failed', at: 2, error: 'net::ERR_ABORTED' },
});
const refused = { violation: { directive: 'connect-src', policy: "default-src 'self' https://old.example" } };

test.each(['localhost:3000/users?token=secret', 'api.example:80', 'shop.example:8080#x'])(
  'a host without a scheme: %s',
  (url) => {
    const answer = explainStopped(request(url), undefined);
    expect(answer).toMatchObject({ code: 'CorsDisabledScheme', explanation: { cause: 'unsupported-scheme' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
  },
);

test.each(['htp://api.example/users', 'htttps://api.example/users', 'ttps://api.example', 'HTTPSS://api.example'])(
  'a scheme that is misspelt: %s',
  (url) => {
    expect(explainStopped(request(url), undefined)).toMatchObject({
      code: 'CorsDisabledScheme',
      explanation: { repair: { instruction: expect.stringContaining('Check the spelling of') } },
    });
  },
);

test('has the name that Chromium gives it where the page asked without CORS', () => {
  const image = request('localhost:3000/a.png', { type: 'image', error: 'net::ERR_UNKNOWN_URL_SCHEME' });
  expect(explainStopped(image, undefined)).toMatchObject({ code: 'net::ERR_UNKNOWN_URL_SCHEME' });
  const xhr = request('localhost:3000/users', { type: 'xhr', error: 'net::ERR_FAILED' });
  expect(explainStopped(xhr, undefined)).toMatchObject({ code: 'CorsDisabledScheme' });
});

describe('a policy', () => {
  test('that the browser named is certain', () => {
    const violation = { directive: 'connect-src', policy: "default-src 'self'; img-src *" };
    expect(explainStopped(request(api, { violation }), undefined)).toMatchObject({
      code: 'csp',
      explanation: {
        cause: 'content-security-policy',
        confidence: 'certain',
        happened: expect.stringContaining("`default-src 'self'`"),
        repair: { instruction: expect.stringContaining("add `connect-src 'self' https://api.example`") },
      },
    });
  });

  test('that goes by nonces is not widened by an address', () => {
    const violation = { directive: 'script-src-elem', policy: "script-src 'nonce-abc' 'strict-dynamic'" };
    expect(explainStopped(request(api, { type: 'script', violation }), undefined)).toMatchObject({
      code: 'csp',
      explanation: {
        title: expect.stringContaining('does not trust this script'),
        repair: { instruction: expect.stringContaining('Give the `<script>` element the `nonce`') },
      },
    });
    const hashed = { ...violation, policy: "script-src 'sha256-abc=' 'strict-dynamic'" };
    expect(explainStopped(request(api, { type: 'script', violation: hashed }), undefined)).toMatchObject({
      explanation: { repair: { instruction: expect.stringContaining('that the policy trusts') } },
    });
  });

  test('that goes by nonces for scripts still goes by addresses for all else', () => {
    const violation = { directive: 'connect-src', policy: "default-src 'self' 'STRICT-DYNAMIC'" };
    expect(explainStopped(request(api, { violation }), undefined)).toMatchObject({
      explanation: { title: expect.stringContaining('this address is not on its list') },
    });
    const script = { ...violation, directive: 'script-src-elem' };
    expect(explainStopped(request(api, { type: 'script', violation: script }), undefined)).toMatchObject({
      explanation: { title: expect.stringContaining('does not trust this script') },
    });
  });

  test('of the page that refuses the address is most likely it', () => {
    expect(explainStopped(request(api), page(["connect-src 'none'"]))).toMatchObject({
      code: 'csp',
      explanation: {
        confidence: 'probable',
        because: expect.stringContaining('refuses this address'),
        repair: { instruction: expect.stringContaining('`connect-src https://api.example`'), steps: [] },
      },
    });
  });

  test('comes before mixed content, which is named as what is next', () => {
    const answer = explainStopped(request('http://api.example/'), page(["connect-src 'self'"]));
    expect(answer).toMatchObject({
      code: 'csp',
      explanation: { repair: { steps: [expect.stringContaining('mixed content')] } },
    });
  });

  test('never shows the secrets of an address', () => {
    expect(JSON.stringify(explainStopped(request(api), page(["connect-src 'self'"])))).not.toContain('secret');
  });
});

describe('a redirect that a policy refused', () => {
  test('is told in the words of the policy that the browser named', () => {
    const explanation = explainRedirect(redirected(), refused);
    expect(explanation).toMatchObject({ cause: 'content-security-policy', confidence: 'certain' });
    expect(explanation?.happened).toBe(
      "`https://old.example` answered with `302` and pointed to `https://api.example/users`. The policy of the page has `default-src 'self' https://old.example`, so the browser stopped there.",
    );
    expect(explanation?.repair.instruction).toContain(
      "add `connect-src 'self' https://old.example https://api.example`",
    );
    expect(JSON.stringify(explanation)).not.toContain('secret');
  });

  test('names no answer where the browser itself redirected', () => {
    const { response: _, ...hop } = redirected().hops[0] as Exchange['hops'][0];
    const explanation = explainRedirect({ ...redirected(), hops: [hop] }, refused);
    expect(explanation?.happened).toMatch(/^The page wanted something from `https:\/\/api.example`\./);
  });

  test('meets mixed content next, if it leads there', () => {
    const { repair } = explainRedirect(redirected({ redirectedTo: 'http://api.example/' }), refused) ?? {};
    expect(repair?.steps).toEqual([expect.stringContaining('mixed content')]);
  });

  test('is not explained without a report, or without a redirect', () => {
    const { redirectedTo: _, ...hop } = redirected().hops[0] as Exchange['hops'][0];
    expect(explainRedirect(redirected(), { error: 'net::ERR_ABORTED' })).toBeUndefined();
    expect(explainRedirect({ ...redirected(), hops: [hop] }, refused)).toBeUndefined();
  });
});

describe('what only the page’s own origin may be asked for', () => {
  test.each([
    ['texttrack', api, '`<track>`'],
    ['other', api, '`<use>`'],
    ['texttrack', 'https://app.example/en.vtt', undefined],
    ['image', api, undefined],
  ])('%s of %s', (type, url, named) => {
    const answer = explainStopped(request(url, { type }), page([]));
    const candidates = 'candidates' in answer ? answer.candidates : [];
    expect(candidates.filter((one) => /<track>|<use>/.test(one))).toEqual(
      named === undefined ? [] : [expect.stringContaining(named)],
    );
  });
});

test.each([
  ['script', true],
  ['stylesheet', false],
  ['image', false],
])('an `Integrity-Policy` may have stopped a %s: %s', (type, may) => {
  const answer = explainStopped(request(api, { type }), page([]));
  const candidates = 'candidates' in answer ? answer.candidates.join() : '';
  expect(candidates.includes('`Integrity-Policy`')).toBe(may);
});

describe('mixed content', () => {
  test.each([
    ['http://api.example/', 'https://app.example/', true],
    ['ws://api.example/', 'https://app.example/', true],
    // Chromium leaves these to Local Network Access.
    ['http://192.168.1.5/', 'https://app.example/', false],
    ['http://printer.local/', 'https://app.example/', false],
    ['http://[fe80::1]:8099/', 'https://app.example/', false],
    ['https://api.example/', 'https://app.example/', false],
    ['http://localhost:3000/', 'https://app.example/', false],
    ['http://127.0.0.1/', 'https://app.example/', false],
    ['http://0.0.0.0:8000/', 'https://app.example/', false],
    ['http://api.example/', 'http://app.example/', false],
    // Potentially trustworthy, and still no https: Chromium lets it pass.
    ['http://api.example/', 'http://localhost:3000/', false],
    ['data:,x', 'https://app.example/', false],
    ['', 'https://app.example/', false],
  ])('%s on %s: %s', (url, home, mixed) => {
    const answer = explainStopped(request(url), { url: home });
    expect('code' in answer && answer.code === 'mixed-content').toBe(mixed);
  });

  test('is certain, whatever else there is', () => {
    expect(explainStopped(request('http://api.example/'), { url: 'https://app.example/' })).toMatchObject({
      code: 'mixed-content',
      explanation: { cause: 'mixed-content', confidence: 'certain' },
    });
  });
});

describe('a URL with a user name', () => {
  const camera = 'https://user:secret@camera.example/now.jpg';

  test('is what keeps an image out, with or without the page’s own response', () => {
    for (const where of [undefined, page([])]) {
      const answer = explainStopped(request(camera, { type: 'image' }), where);
      expect(answer).toMatchObject({ code: 'user-in-url', explanation: { cause: 'user-in-url' } });
      expect(JSON.stringify(answer)).not.toContain('secret');
    }
  });

  test('comes after the policy', () => {
    const answer = explainStopped(request(camera, { type: 'image' }), page(["img-src 'self'"]));
    expect(answer).toMatchObject({ code: 'csp' });
  });

  test.each([
    ['an XMLHttpRequest', { type: 'xhr' }, 'https://app.example/'],
    ['a page of the same server', { type: 'image' }, 'https://camera.example/'],
  ])('is not what stops %s', (_, more, home) => {
    expect(explainStopped(request(camera, more), page([], home))).toMatchObject({ outcome: 'cannot tell' });
  });
});

describe('nothing is guessed', () => {
  test.each([
    ['without a page', undefined, 'response was not seen'],
    ['where its response was not seen', { url: 'https://app.example/' }, 'response was not seen'],
    ['where its policy is too long', { url: 'https://app.example/', policies: {} }, 'too long'],
    ['where its policy lets the address pass', page(['connect-src *']), 'is not the reason'],
    ['where there is no policy', page([]), 'is not the reason'],
  ])('%s', (_, where, reason) => {
    const answer = explainStopped(request(api), where);
    expect(answer).toMatchObject({ outcome: 'cannot tell', reason: expect.stringContaining(reason) });
  });

  test('of a policy that the page does not have, whatever was asked for', () => {
    const reason = expect.stringContaining('is not the reason');
    expect(explainStopped(request(api, { type: 'other' }), page([]))).toMatchObject({ reason });
  });

  test.each(['style-src', 'connect-src'])('of what may be a module, which %s refuses', (directive) => {
    expect(explainStopped(request(api, { type: 'script' }), page([`${directive} 'self'`]))).toMatchObject({
      outcome: 'cannot tell',
      candidates: expect.arrayContaining(["The page's own `Content-Security-Policy`."]),
    });
  });

  test('where a script was refused, the directive that did so is named', () => {
    const answer = explainStopped(
      request('https://cdn.example/x.js', { type: 'script' }),
      page(["script-src-elem 'self'"]),
    );
    expect(answer).toMatchObject({
      explanation: {
        repair: { instruction: expect.stringContaining("write `script-src-elem 'self' https://cdn.example`") },
      },
    });
  });

  test('where the page’s own response was not seen, mixed content', () => {
    expect(explainStopped(request(api), undefined)).toMatchObject({
      candidates: expect.arrayContaining([expect.stringContaining('Mixed content')]),
    });
  });

  test('where only the element decides', () => {
    const script = request('https://cdn.example/x.js', { type: 'script' });
    expect(explainStopped(script, page(["script-src 'nonce-abc'"]))).toMatchObject({
      outcome: 'cannot tell',
      candidates: expect.arrayContaining(["The page's own `Content-Security-Policy`."]),
    });
  });
});

test('speaks in short, plain sentences', () => {
  const answers = [
    explainStopped(request(api), page(["connect-src 'none'"])),
    explainStopped(request('http://api.example/'), page(["connect-src 'self'"])),
    explainStopped(request('http://api.example/'), page([])),
    explainStopped(request(api), undefined),
    explainStopped(request(api), page([])),
    explainStopped(request(api), { url: 'https://app.example/', policies: {} }),
    explainStopped(request(api, { type: 'script' }), page(["script-src 'nonce-a'"])),
  ];
  const reasons = answers.flatMap((one) => (one.outcome === 'cannot tell' ? [one.reason, ...one.candidates] : []));
  const explanations = answers.flatMap((one) => (one.outcome === 'explained' ? one.explanation : []));
  const redirect = explainRedirect(redirected(), refused);
  if (!redirect) throw new Error('the fixture is a redirect that a policy refused');
  const told = [...explanations, redirect].flatMap(({ title, happened, why, because = '', repair }) => {
    return [title, happened, why, because, repair.instruction, ...repair.steps].filter((text) => text !== '');
  });
  const texts = [...reasons, ...told];
  expect(texts.length).toBeGreaterThan(20);
  const long = texts.flatMap(sentencesIn).filter((sentence) => wordsIn(sentence).length > 25);
  expect(long).toEqual([]);
  expect(texts.filter((text) => gradeOf(text) > 9)).toEqual([]);
});
