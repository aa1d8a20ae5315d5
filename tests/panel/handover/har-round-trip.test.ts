/** What this panel saves as a HAR, it opens again with the same verdict; of others' files it believes no field of its own. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type RecordedCase, replay } from '../../../scripts/verdicts.ts';
import type { Exchange } from '../../../src/engine/exchange.ts';
import { redacted } from '../../../src/engine/redact.ts';
import { judge } from '../../../src/engine/verdict.ts';
import { openFile } from '../../../src/panel/handover/saved-file.ts';
import { harOf } from '../../../src/panel/handover/write-har.ts';
import { answered, exchange, headers, hop, page } from '../fixtures.ts';

const opened = (content: object) => {
  const text = JSON.stringify(content);
  return openFile({ name: 'saved.har', size: text.length, text: async () => text });
};
const reopened = async (one: Exchange) => (await opened(harOf([one], '1'))).exchanges;

describe.each([
  ['chromium', 'chromium-156.json'],
  ['firefox', 'firefox-153.json'],
] as const)('a HAR of what %s was recorded doing', (family, name) => {
  const cases: RecordedCase[] = JSON.parse(readFileSync(new URL(`../../verdicts/${name}`, import.meta.url), 'utf8'));
  const recorded = cases.flatMap(({ id, events }) => replay(events, family).map((one) => ({ id, one })));

  it.each(recorded)('keeps the verdict: $id', async ({ one }) => {
    expect((await reopened(one)).map((again) => judge(again).verdict)).toEqual([judge(one).verdict]);
  });
});

const api = 'https://api.example.com';
const given = answered(304);
const response = { ...given.response, fromCache: true, handedOver: headers({ 'Access-Control-Allow-Origin': page }) };
const firefox = exchange('1', {
  family: 'firefox',
  hops: [hop(`${api}/a`, 'GET', { ...given, response })],
  timedStatus: 200,
});

describe('the fields that this panel adds', () => {
  it('keep a stored answer, what another extension changed, and what the page was told', async () => {
    const [again] = await reopened(firefox);
    expect(again?.hops[0]?.response).toMatchObject({ fromCache: true, handedOver: response.handedOver });
    expect(again?.timedStatus).toBe(200);
  });

  it('keep a WebSocket', async () => {
    const { request } = answered(403);
    const refused = { at: 1, status: 403, headers: [] };
    const socket = exchange('2', {
      type: 'websocket',
      hops: [hop('wss://api.example.com/live', 'GET', { request, response: refused })],
      outcome: { state: 'failed', at: 2, error: 'net::ERR_INVALID_HTTP_RESPONSE' },
    });
    const [again] = await reopened(socket);
    expect(again?.type).toBe('websocket');
    expect(again && judge(again).verdict).toEqual(judge(socket).verdict);
  });

  it('keep whether it still waits, or still arrives', async () => {
    for (const outcome of [{ state: 'pending' }, { state: 'streaming', at: 1 }] as const) {
      const [again] = await reopened({ ...firefox, outcome });
      expect(again?.outcome.state).toBe(outcome.state);
    }
  });

  it('are masked', () => {
    const handedOver = headers({ 'Set-Cookie': 'sid=sesame', 'X-Api-Key': 'sesame', Location: '/?token=sesame' });
    const one = { ...firefox, hops: [hop(`${api}/a`, 'GET', { ...given, response: { ...response, handedOver } })] };
    expect(JSON.stringify(harOf([one], '1'))).toContain('sesame');
    const masked = JSON.stringify(harOf([redacted(one)], '1'));
    expect(masked).not.toContain('sesame');
    expect(masked).toContain('"_handedOver"');
  });

  const saidBy = (creator: string, more: object) => {
    const { log } = harOf([firefox], '1') as { log: { entries: { response: object }[] } };
    const entries = log.entries.map((one) => ({ ...one, response: { ...one.response, ...more } }));
    return { log: { ...log, creator: { name: creator }, entries } };
  };

  it('are passed over in the file of another program, whatever they hold', async () => {
    const { exchanges } = await opened(saidBy('WebInspector', { _timedStatus: 'x', _state: 1, _untold: 'no' }));
    expect(exchanges[0]?.hops[0]?.response?.handedOver).toBeUndefined();
    expect(exchanges[0]).not.toHaveProperty('timedStatus');
    expect(exchanges[0]?.outcome.state).toBe('completed');
  });

  it.each([
    { _timedStatus: 'x' },
    { _timedStatus: 1e300 },
    { _timedStatus: -1 },
    { _handedOver: [{ name: 'A' }] },
    { _handedOver: 'none' },
    { _state: 'failed' },
  ])('are refused where they hold anything else: %j', async (wrong) => {
    const [name] = Object.keys(wrong);
    await expect(opened(saidBy('CORS Explainer', wrong))).rejects.toThrow(`log.entries.0.response.${name}`);
  });
});
