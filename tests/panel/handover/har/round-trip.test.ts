/** What this panel saves as a HAR, it opens again with the same diagnosis; of others' files it believes no field of its own. */
import { describe, expect, it } from 'vitest';
import { replay } from '../../../../scripts/verdicts.ts';
import { diagnose } from '../../../../src/engine/diagnose.ts';
import type { Exchange, PagePolicies } from '../../../../src/engine/exchange.ts';
import type { Diagnosis } from '../../../../src/engine/judgement.ts';
import type { ExchangeNote } from '../../../../src/engine/notes.ts';
import { redacted } from '../../../../src/engine/redact.ts';
import { checked, storedNotes } from '../../../../src/journal/stored.ts';
import { type Circumstances, redactedCircumstances } from '../../../../src/panel/handover/circumstances.ts';
import { harOf } from '../../../../src/panel/handover/har/write.ts';
import { openFile } from '../../../../src/panel/handover/saved-file.ts';
import { notedDiagnoses } from '../../../../src/panel/judging/noted.ts';
import { type Cases, situationOf } from '../../../engine/causes/cases.ts';
import type { WarningCases } from '../../../engine/warnings/cases.ts';
import { recordings } from '../../../verdicts/recordings.ts';
import { answered, exchange, headers, hop, page, view } from '../../fixtures.ts';

const opened = (content: object) => {
  const text = JSON.stringify(content);
  return openFile({ name: 'saved.har', size: text.length, text: async () => text });
};
const reopened = async (one: Exchange) => (await opened(harOf([one], '1'))).exchanges;
/** All that is said of it, beside the others. */
const said = (one: Exchange, others: Exchange[]) => ({
  ...diagnose(one, others),
  exchange: undefined,
  neighbours: undefined,
});
const saidOfAll = (exchanges: Exchange[]) =>
  exchanges.map((one) =>
    said(
      one,
      exchanges.filter((other) => other !== one),
    ),
  );
const inOrder = (exchanges: Exchange[]) => exchanges.toSorted((one, other) => one.startedAt - other.startedAt);

const causes = import.meta.glob<Cases>('../../../engine/causes/*.cases.ts', { eager: true, import: 'default' });
const warnings = import.meta.glob<WarningCases>('../../../engine/warnings/*.cases.ts', {
  eager: true,
  import: 'default',
});
const situations = [
  ...Object.values(causes).flatMap(({ reports, silent }) => Object.entries({ ...reports, ...silent })),
  ...Object.values(warnings).flatMap(({ warns, silent }) => Object.entries({ ...warns, ...silent })),
].map(([name, one]) => ({ name, ...situationOf(one) }));

describe('a HAR of everything that has a cause or a warning', () => {
  it.each(situations)('keeps the diagnosis: $name', async ({ exchange: one, neighbours = [] }) => {
    const { exchanges } = await opened(harOf([one, ...neighbours], '1'));
    expect(saidOfAll(exchanges)).toEqual(saidOfAll(inOrder([one, ...neighbours])));
  });
});

describe.each(recordings)('a HAR of what %s was recorded doing', (family, cases) => {
  const recorded = cases.flatMap(({ id, events }) => replay(events, family).map((one) => ({ id, one })));

  it.each(recorded)('keeps the diagnosis: $id', async ({ one }) => {
    expect((await reopened(one)).map((again) => said(again, []))).toEqual([said(one, [])]);
  });

  it('keeps every diagnosis of them all together', async () => {
    const all = inOrder(recorded.map(({ one }, index) => ({ ...one, id: `${index}` })));
    const { exchanges } = await opened(harOf(all, '1'));
    expect(saidOfAll(exchanges)).toEqual(saidOfAll(all));
  });
});

const api = 'https://api.example.com';
/** Of the fixtures' messages. */
const start = hop(api).startedAt;
const given = answered(304);
const response = { ...given.response, fromCache: true, handedOver: headers({ 'Access-Control-Allow-Origin': page }) };
const firefox = exchange('1', {
  family: 'firefox',
  hops: [hop(`${api}/a`, 'GET', { ...given, response })],
  timedStatus: 200,
});

const fine = exchange('54', {
  hops: [hop(`${api}/ok`, 'GET', answered(200, { 'Access-Control-Allow-Origin': page }))],
});
const saidOf = (exchanges: Exchange[]) => exchanges.map((one) => diagnose(one, []));
const withoutExchange = ({ exchange: _, ...rest }: Diagnosis) => rest;

const noCors = {
  request: {
    at: 0,
    headers: headers({ 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'empty', 'Sec-Fetch-Site': 'cross-site' }),
  },
  response: { at: 1, status: 200, headers: [] },
};

describe('the fields that this panel adds', () => {
  it('keep that a request was too large to be kept whole', async () => {
    const outcome = { state: 'failed', at: 3, error: 'net::ERR_FAILED' } as const;
    const large = exchange('1', { hops: [hop(`${api}/a`, 'GET')], outcome, tooLarge: true });
    const [again] = await reopened(large);
    expect(again && said(again, [])).toEqual(said(large, []));
    expect(again?.tooLarge).toBe(true);
  });

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
    expect(again && said(again, [])).toEqual(said(socket, []));
  });

  const refusedLocally = exchange('3', {
    initiator: 'https://app.example.com',
    hops: [hop('http://192.168.1.1/a', 'GET', { request: answered(200).request })],
    outcome: { state: 'failed', at: 2, error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS' },
  });
  const unread = exchange('4', { hops: [hop(`${api}/a`, 'GET', noCors)] });

  it.each([
    ['what a page asked', refusedLocally, { frameId: 0 }],
    ['what a frame asked, which may be in another page', refusedLocally, { frameId: 7 }],
    ['what a page asked without CORS', unread, { tabId: 5 }],
    ['what a worker asked without CORS', unread, { tabId: -1 }],
    ['what a document of Firefox asked', { ...unread, family: 'firefox' }, { documentId: '17' }],
  ] as const)('keep %s', async (_, asked, from) => {
    const one: Exchange = { ...asked, ...from };
    const [again] = await reopened(one);
    expect(again && said(again, [])).toEqual(said(one, []));
    expect(again).toMatchObject(from);
  });

  it('keep a document that is not known', async () => {
    const { documentId, ...unknown } = firefox;
    expect((await reopened(unknown))[0]).not.toHaveProperty('documentId');
  });

  it('keep apart two that were led to one address', async () => {
    const moved = {
      ...answered(302, { Location: '/new', 'Access-Control-Allow-Origin': page }),
      redirectedTo: `${api}/new`,
    };
    const followed = exchange('5', {
      startedAt: 0,
      hops: [
        hop(`${api}/old`, 'GET', { ...moved, startedAt: 0 }),
        hop(`${api}/new`, 'GET', { ...answered(403), startedAt: 9 }),
      ],
      outcome: { state: 'failed', at: 10, error: 'net::ERR_FAILED' },
    });
    const direct = exchange('6', {
      startedAt: 5,
      hops: [hop(`${api}/new`, 'GET', { ...answered(200, { 'Access-Control-Allow-Origin': page }), startedAt: 5 })],
    });
    const { exchanges } = await opened(harOf([followed, direct], '1'));
    expect(exchanges.map(({ hops }) => hops.map(({ url, startedAt }) => [url, startedAt]))).toEqual(
      [followed, direct].map(({ hops }) => hops.map(({ url, startedAt }) => [url, startedAt])),
    );
  });

  it.each([
    ['failed', { state: 'failed', at: start + 3, error: 'net::ERR_BLOCKED_BY_CLIENT' }],
    ['failed late', { state: 'failed', at: start + 3, error: 'net::ERR_ABORTED', afterStart: true }],
    ['is not known to have ended', { state: 'untold' }],
  ] as const)('keep that an answered preflight %s', async (_, outcome) => {
    const preflight = { requestId: 'p', startedAt: start, ...answered(204), outcome };
    const failed = { state: 'failed', at: start + 4, error: 'net::ERR_BLOCKED_BY_CLIENT' } as const;
    const put = exchange('10', { startedAt: start, hops: [hop(`${api}/a`, 'PUT', { preflight })], outcome: failed });
    const [again] = await reopened(put);
    expect(again?.hops[0]?.preflight?.outcome).toEqual(outcome);
    expect(again && said(again, [])).toEqual(said(put, []));
  });

  it('keep when each answer and each end came', async () => {
    const at = Date.UTC(2026, 0, 1) + 0.125;
    const answer = { at: at + 20.5, status: 200, headers: [] };
    const slow = exchange('7', {
      startedAt: at,
      hops: [hop(`${api}/a`, 'GET', { startedAt: at, response: answer })],
      outcome: { state: 'failed', at: at + 300.25, error: 'net::ERR_ABORTED', afterStart: true },
    });
    const [again] = await reopened(slow);
    expect([again?.startedAt, again?.hops[0]?.response?.at, again?.outcome]).toEqual([at, answer.at, slow.outcome]);
  });

  it('keep where it was sent on while it waits', async () => {
    const moved = {
      ...answered(302, { Location: '/new', 'Access-Control-Allow-Origin': page }),
      redirectedTo: `${api}/new`,
    };
    const waits = exchange('8', { hops: [hop(`${api}/old`, 'GET', moved)], outcome: { state: 'pending' } });
    expect((await reopened(waits))[0]?.hops[0]?.redirectedTo).toBe(`${api}/new`);
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

  it('are missing from the first files, whose redirects are found by their target', async () => {
    const moved = answered(302, { Location: `${api}/new`, 'Access-Control-Allow-Origin': page });
    const one = exchange('9', {
      hops: [
        hop(`${api}/old`, 'GET', { ...moved, redirectedTo: `${api}/new` }),
        hop(`${api}/new`, 'GET', answered(200)),
      ],
    });
    const own = ['_exchange', '_tabId', '_frameId', '_documentId', '_interrupted'];
    const first = JSON.parse(
      JSON.stringify(harOf([one], '1'), (key, value) => (own.includes(key) ? undefined : value)),
    );
    const [again] = (await opened(first)).exchanges;
    expect([again?.hops.length, again?.tabId, again?.frameId]).toEqual([2, 0, 0]);
  });

  const saidBy = (creator: string, more: object, beside = {}) => {
    const { log } = harOf([firefox], '1') as { log: { entries: { response: object }[] } };
    const entries = log.entries.map((one) => ({ ...one, ...beside, response: { ...one.response, ...more } }));
    return { log: { ...log, creator: { name: creator }, entries } };
  };

  it('are passed over in the file of another program, whatever they hold', async () => {
    const { exchanges } = await opened(
      saidBy('WebInspector', { _timedStatus: 'x', _state: 1, _untold: 'no' }, { _tabId: '7', _note: 'x' }),
    );
    expect(exchanges[0]?.tabId).toBe(0);
    expect(exchanges[0]?.hops[0]?.response?.handedOver).toBeUndefined();
    expect(exchanges[0]).not.toHaveProperty('timedStatus');
    expect(exchanges[0]?.outcome.state).toBe('completed');
  });

  it.each([{ _timedStatus: 'x' }, { _handedOver: [{ name: 'A' }] }, { _handedOver: 'none' }, { _state: 'failed' }])(
    'are refused where they hold anything else: %j',
    async (wrong) => {
      const [name] = Object.keys(wrong);
      await expect(opened(saidBy('CORS Explainer', wrong))).rejects.toThrow(`log.entries.0.response.${name}`);
    },
  );

  describe.each(['as they are', 'masked'])('keep what only the page and DevTools knew, %s', (how) => {
    const mine = `${page}/?token=sesame`;
    const visit = (at: number, policies: PagePolicies) => ({ url: mine, at, documentId: 'A', policies });
    const frame = (id: string, lines: Record<string, string>) =>
      exchange(id, {
        type: 'sub_frame',
        startedAt: start + 5,
        hops: [hop('https://ads.example/', 'GET', answered(200, lines))],
      });
    const redirectedTo = 'https://other.example/';
    const moved = { ...answered(302, { Location: redirectedTo }), redirectedTo };
    const refused = { state: 'failed', at: start + 3, error: 'net::ERR_ABORTED' } as const;
    const policy = `connect-src ${api}; report-uri https://reports.example/?token=sesame`;
    const callStack = [{ frames: [{ functionName: 'load', url: mine, line: 3, column: 7 }] }];

    it.each<[string, Exchange, ExchangeNote, string]>([
      [
        'a frame that only its own origin may show',
        frame('1', { 'X-Frame-Options': 'SAMEORIGIN' }),
        {},
        'frame-refused',
      ],
      [
        'a frame that the embedder policy of the page keeps out',
        frame('2', {}),
        { error: 'net::ERR_BLOCKED_BY_RESPONSE' },
        'coep',
      ],
      [
        "a redirect that the page's policy refused",
        exchange('3', { hops: [hop(`${api}/old`, 'GET', moved)], outcome: refused }),
        { error: 'net::ERR_ABORTED', callStack, violation: { directive: 'connect-src', policy } },
        'content-security-policy',
      ],
    ])('%s', async (_, one, note, cause) => {
      const live: Circumstances = {
        pages: [visit(start, { embedder: 'require-corp', contentSecurity: [policy] }), visit(start + 10_000, {})],
        notes: new Map([[one.id, note]]),
        stopped: [],
      };
      const beside = how === 'masked' ? redactedCircumstances(live) : live;
      const content = harOf([how === 'masked' ? redacted(one) : one, fine], '1', beside);
      expect(JSON.stringify(content).includes('sesame')).toBe(how !== 'masked');
      const { exchanges, pages, notes } = await opened(content);
      expect(pages).toEqual(beside.pages);
      const [id = ''] = notes.keys();
      expect(notes).toEqual(new Map([[id, beside.notes.get(one.id)]]));
      const told = notedDiagnoses(saidOf(exchanges), view({ exchanges, pages, notes }));
      const before = notedDiagnoses(saidOf([one, fine]), view({ exchanges: [one, fine], ...beside }));
      expect(told.map(({ explanation }) => explanation?.cause)).toEqual([cause]);
      expect(told.map(withoutExchange)).toEqual(before.map(withoutExchange));
    });
  });

  it('keep the documents that were shown apart from the names of pages, and check them', async () => {
    const har = (creator: string, at: unknown) => {
      const { log } = harOf([firefox], '1') as { log: { pages: object[] } };
      return { log: { ...log, creator: { name: creator }, pages: [...log.pages, { _visit: { url: page, at } }] } };
    };
    expect(await opened(har('CORS Explainer', 1))).toMatchObject({ pages: [{ url: page, at: 1 }] });
    expect((await opened(har('WebInspector', -1))).pages).toEqual([]);
    await expect(opened(har('CORS Explainer', -1))).rejects.toThrow('log.pages.1._visit.at');
  });

  it.each([1000, 200.5, 1e300, -1])('hold no status of %d, which a page made up for its own timing', async (status) => {
    const note = { about: 'timing', url: `${api}/a`, at: 1, endedAt: 2, status };
    const credible = { ...note, status: 999 };
    expect(checked(storedNotes, [credible, note, credible])).toEqual([credible, credible]);
    const { exchanges } = await opened(saidBy('CORS Explainer', { _timedStatus: status }));
    expect(exchanges.map(({ timedStatus }) => timedStatus)).toEqual([undefined]);
  });

  it.each([
    { _tabId: '1' },
    { _frameId: null },
    { _documentId: 7 },
    { _exchange: {} },
    { _interrupted: false },
    { _note: { error: 7 } },
  ])('are refused beside a message where they hold anything else: %j', async (wrong) => {
    const [name] = Object.keys(wrong);
    await expect(opened(saidBy('CORS Explainer', {}, wrong))).rejects.toThrow(`log.entries.0.${name}`);
  });
});
