import { expect, test } from 'vitest';
import type { Exchange, HeaderLine, Outcome } from '../../../src/engine/exchange.ts';
import { explainFrame } from '../../../src/engine/notes/framed.ts';
import type { AskingPage } from '../../../src/engine/notes/stopped.ts';
import type { ExchangeNote } from '../../../src/engine/notes.ts';

const isolated: AskingPage = {
  url: 'https://app.example/a',
  policies: { contentSecurity: [], embedder: 'require-corp' },
};
const aborted: Outcome = { state: 'failed', at: 3, error: 'net::ERR_ABORTED', afterStart: true };
const blocked: ExchangeNote = { error: 'net::ERR_BLOCKED_BY_RESPONSE' };

function frame(more: Partial<Exchange> = {}, headers: HeaderLine[] = []): Exchange {
  return {
    id: '1',
    family: 'chromium',
    tabId: 7,
    frameId: 4,
    type: 'sub_frame',
    initiator: 'https://app.example',
    startedAt: 1,
    hops: [{ url: 'https://ads.example/', method: 'GET', startedAt: 1, response: { at: 2, status: 200, headers } }],
    outcome: { state: 'completed', at: 3 },
    ...more,
  };
}
const coep = (value: string): HeaderLine[] => [{ name: 'cross-origin-embedder-policy', value }];

test.each([
  ['DevTools names it', frame(), blocked, 'certain'],
  ['the document was dropped', frame({ outcome: aborted }), undefined, 'probable'],
  ['its own policy is another', frame({}, coep('unsafe-none')), blocked, 'certain'],
  ['a file does not say how it ended', frame({ outcome: { state: 'untold' } }), undefined, 'certain'],
])('a frame is refused: %s', (_, exchange, note, confidence) => {
  expect(explainFrame(exchange, isolated, note)).toMatchObject({ cause: 'coep', confidence });
});

test('what the frame says itself is told, where it is no such policy', () => {
  const { happened } = explainFrame(frame({}, coep('unsafe-none')), isolated, blocked) ?? {};
  expect(happened).toContain('answered with `unsafe-none` in that header');
});

test.each([
  ['a parameter', 'require-corp; report-to="x"'],
  ['credentialless', 'credentialless'],
])('the page may say it with %s', (_, embedder) => {
  expect(explainFrame(frame(), { ...isolated, policies: { embedder } }, blocked)).toMatchObject({
    cause: 'coep',
    confidence: 'certain',
    happened: expect.stringContaining(`\`Cross-Origin-Embedder-Policy: ${embedder}\``),
  });
});

test.each([
  ['an image', frame({ type: 'image' }), isolated, blocked],
  ['a frame with the policy', frame({}, coep('require-corp')), isolated, blocked],
  ['a frame with the other policy', frame({}, coep('credentialless; report-to="x"')), isolated, blocked],
  ['a page without the policy', frame(), { url: 'https://app.example/' }, blocked],
  ['a frame inside a frame', frame({ initiator: 'https://other.example' }), isolated, blocked],
  [
    'a frame that got no answer',
    frame({ hops: [{ url: 'https://ads.example/', method: 'GET', startedAt: 1 }] }),
    isolated,
    blocked,
  ],
  ['a frame that nothing speaks against', frame(), isolated, undefined],
  [
    'a frame in a page that is not secure, of which a file does not say how it ended',
    frame({ initiator: 'http://app.example', outcome: { state: 'untold' } }),
    { ...isolated, url: 'http://app.example/a' },
    undefined,
  ],
  [
    'a frame that was left',
    frame({ outcome: { state: 'failed', at: 3, error: 'net::ERR_ABORTED' } }),
    isolated,
    undefined,
  ],
])('%s is another matter', (_, exchange, page, note) => {
  expect(explainFrame(exchange, page, note)).toBeUndefined();
});

const deny: HeaderLine[] = [{ name: 'X-Frame-Options', value: 'DENY' }];

test('a frame whose own headers keep it empty is told by them', () => {
  const page = { url: 'https://app.example/' };
  expect(explainFrame(frame({}, deny), page, undefined)).toMatchObject({ cause: 'frame-refused' });
  // Whether the page is around it is not known.
  expect(explainFrame(frame({ initiator: 'https://other.example' }, deny), page, undefined)).toBeUndefined();
});
