import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exchange, Outcome } from '../../../src/engine/exchange.ts';
import { notesJoiner } from '../../../src/engine/notes/join.ts';
import type { CallStack, FinishedNote, Note, ViolationNote } from '../../../src/engine/notes.ts';

const url = 'https://api.example/users';

const joinNotes = (exchanges: Exchange[], notes: Note[]) => notesJoiner()(exchanges, notes);

const exchange = (id: string, startedAt: number, more: Partial<Exchange> = {}): Exchange => ({
  id,
  family: 'chromium',
  tabId: 7,
  frameId: 0,
  type: 'xmlhttprequest',
  initiator: 'https://app.example',
  startedAt,
  hops: [{ url, method: 'GET', startedAt }],
  outcome: { state: 'pending' },
  ...more,
});

const stack = (functionName: string): CallStack => [{ frames: [{ functionName, url: '/app.js', line: 1, column: 2 }] }];

const note = (at: number, more: Partial<FinishedNote> = {}): FinishedNote => ({
  about: 'request',
  method: 'GET',
  url,
  at,
  endedBy: at + 5,
  type: 'fetch',
  status: 200,
  ...more,
});

const violation = (more: Partial<ViolationNote> = {}): ViolationNote => ({
  about: 'violation',
  url,
  at: 99,
  directive: 'connect-src',
  policy: "connect-src 'self'",
  ...more,
});

describe('a note', () => {
  test('belongs to the message with its method, its URL and its time', () => {
    const notes = [note(1003, { callStack: stack('load'), error: 'net::ERR_FAILED' })];
    expect([...joinNotes([exchange('1', 1000)], notes).notes]).toEqual([
      ['1', { callStack: stack('load'), error: 'net::ERR_FAILED' }],
    ]);
  });

  test.each([
    ['another method', note(1000, { method: 'PUT' })],
    ['another URL', note(1000, { url: `${url}/7` })],
    ['another time', note(1101)],
    ['a time before', note(899)],
    ['a preflight', note(1000, { type: 'preflight', method: 'OPTIONS' })],
  ])('of %s belongs to another', (_, other) => {
    expect(joinNotes([exchange('1', 1000)], [other]).notes.size).toBe(0);
  });

  test('that comes after its message was read alone still belongs to it', () => {
    const joiner = notesJoiner();
    const exchanges = [exchange('1', 1000)];
    joiner(exchanges, []);
    expect(joiner(exchanges, [note(1000, { error: 'net::ERR_FAILED' })]).notes.has('1')).toBe(true);
  });

  test('knows no fragment', () => {
    const hops = [{ url: `${url}#top`, method: 'GET', startedAt: 1000 }];
    expect(joinNotes([exchange('1', 1000, { hops })], [note(1000)]).notes.has('1')).toBe(true);
  });

  test('of a preflight has the exact error', () => {
    const preflight = {
      requestId: 'p',
      startedAt: 1010,
      outcome: { state: 'failed', at: 1020, error: 'net::ERR_FAILED' },
    } as const;
    const hops = [{ url, method: 'PUT', startedAt: 1000, preflight }];
    const lna = 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS';
    const { notes } = joinNotes(
      [exchange('1', 1000, { hops })],
      [
        note(1012, { method: 'OPTIONS', type: 'preflight', error: lna }),
        note(1001, { method: 'PUT', error: 'net::ERR_FAILED', callStack: stack('save') }),
      ],
    );
    expect(notes.get('1')).toEqual({ callStack: stack('save'), error: 'net::ERR_FAILED', preflightError: lna });
  });

  test('of a body that nobody read, as of HEAD, is no error of what went well', () => {
    const joined = (outcome: Outcome) => {
      const aborted = note(1000, { error: 'net::ERR_ABORTED' });
      return joinNotes([exchange('1', 1000, { outcome })], [aborted]).notes.get('1');
    };
    expect(joined({ state: 'completed', at: 1004 })).toEqual({});
    expect(joined({ state: 'failed', at: 1004, error: 'net::ERR_FAILED' })).toEqual({ error: 'net::ERR_ABORTED' });
  });

  test("of the page's own OPTIONS is none of a preflight", () => {
    const hops = [{ url, method: 'OPTIONS', startedAt: 1000 }];
    expect(joinNotes([exchange('1', 1000, { hops })], [note(1000, { method: 'OPTIONS' })]).notes.has('1')).toBe(true);
  });

  test('of the first hop says who asked, and of the last how it ended', () => {
    const there = 'https://other.example/';
    const hops = [
      { url, method: 'GET', startedAt: 1000 },
      { url: there, method: 'GET', startedAt: 1200 },
    ];
    const { notes } = joinNotes(
      [exchange('1', 1000, { hops })],
      [
        note(1000, { callStack: stack('first'), error: '' }),
        note(1200, { url: there, callStack: stack('second'), error: 'net::ERR_FAILED' }),
      ],
    );
    expect(notes.get('1')).toEqual({ callStack: stack('first'), error: 'net::ERR_FAILED' });
  });

  test('of a service worker says so', () => {
    expect(joinNotes([exchange('1', 5)], [note(5, { viaServiceWorker: true })]).notes.get('1')).toEqual({
      viaServiceWorker: true,
    });
  });

  test('of equal requests is told apart by order', () => {
    const times = [1000, 1004, 1008];
    const names = ['first', 'second', 'third'];
    const notes = times.map((at, index) => note(at + 3, { callStack: stack(names[index] ?? '') })).reverse();
    const joined = joinNotes(times.map((at, index) => exchange(String(index), at)).reverse(), notes);
    const found = names.map((_, index) => joined.notes.get(String(index))?.callStack);
    expect(found).toEqual(names.map(stack));
  });

  const ended = (at: number): Outcome => ({ state: 'completed', at });

  test('of equal requests is of the one that had ended, however closely they began', () => {
    const second = note(1010, { endedBy: 1105, callStack: stack('second') });
    const stacksOf = (first: Exchange, notes: Note[]) => {
      const joined = joinNotes([first, exchange('2', 1010, { outcome: ended(1100) })], notes);
      return ['1', '2'].map((id) => joined.notes.get(id)?.callStack);
    };
    expect(stacksOf(exchange('1', 1000), [second])).toEqual([undefined, stack('second')]);
    // Counted in whole milliseconds, both began at once.
    const first = note(1010, { endedBy: 2005, callStack: stack('first') });
    const whole = exchange('1', 1009.8, { outcome: ended(2000) });
    expect(stacksOf(whole, [second, first])).toEqual([stack('first'), stack('second')]);
    // The end of the first was lost with a worker.
    const cutOff = exchange('1', 1000, { interrupted: true });
    const early = note(1000, { endedBy: 1090, callStack: stack('first') });
    expect(stacksOf(cutOff, [early, second])).toEqual([stack('first'), stack('second')]);
  });

  test('can be ahead of the message: of a page that asks for much at once, or of a font that waits', () => {
    const waits = note(1000, { endedBy: 2300, callStack: stack('late') });
    const joined = (outcome: Outcome) => joinNotes([exchange('1', 2200, { outcome })], [waits]).notes.has('1');
    expect(joined(ended(2250))).toBe(true);
    expect(joined(ended(2450))).toBe(false);
    expect(joined({ state: 'pending' })).toBe(false);
    expect(joined({ state: 'streaming', at: 2210 })).toBe(false);
  });

  test('ahead of a preflight, or of a hop, is of what had ended by then', () => {
    const there = 'https://other.example/';
    const preflight = { requestId: 'p', startedAt: 1210, outcome: ended(1220) };
    const hops = [
      { url, method: 'PUT', startedAt: 1200, preflight },
      { url: there, method: 'PUT', startedAt: 1400 },
    ];
    const late = [exchange('1', 1200, { hops })];
    const asking = { method: 'OPTIONS', type: 'preflight', error: 'net::ERR_FAILED' };
    expect(joinNotes(late, [note(1000, { ...asking, endedBy: 1230 })]).notes.has('1')).toBe(true);
    expect(joinNotes(late, [note(1000, { ...asking, endedBy: 1100 })]).notes.has('1')).toBe(false);
    const first = { method: 'PUT', callStack: stack('save') };
    expect(joinNotes(late, [note(1000, { ...first, endedBy: 1400 })]).notes.has('1')).toBe(true);
    expect(joinNotes(late, [note(1000, { ...first, endedBy: 1230 })]).notes.has('1')).toBe(false);
  });

  test('of one that nobody recorded is not put to the next that is like it', () => {
    const forgotten = note(1000, { endedBy: 1600, callStack: stack('forgotten') });
    const next = note(1500, { endedBy: 1900, callStack: stack('next') });
    const { notes } = joinNotes([exchange('1', 1510, { outcome: ended(1890) })], [forgotten, next]);
    expect(notes.get('1')?.callStack).toEqual(stack('next'));
  });

  test('of a long one that nobody recorded leaves a short one its own', () => {
    const long = note(1000, { endedBy: 9000, callStack: stack('long') });
    const short = note(4000, { endedBy: 4120, callStack: stack('short') });
    const exchanges = [exchange('1', 4010, { outcome: ended(4110) })];
    expect(joinNotes(exchanges, [long, short]).notes.get('1')?.callStack).toEqual(stack('short'));
    expect(joinNotes(exchanges, [long]).notes.get('1')?.callStack).toEqual(stack('long'));
  });

  test('ahead of the message keeps it, where the next one is told of later', () => {
    const notes = [
      note(1000, { endedBy: 1300, callStack: stack('first') }),
      note(1150, { endedBy: 1450, callStack: stack('second') }),
    ];
    const exchanges = [exchange('1', 1180, { outcome: ended(1290) }), exchange('2', 1330, { outcome: ended(1440) })];
    const joined = joinNotes(exchanges, notes);
    expect(joined.notes.get('1')?.callStack).toEqual(stack('first'));
    expect(joined.notes.get('2')?.callStack).toEqual(stack('second'));
  });

  test('is never put to two exchanges, nor two notes to one message', () => {
    const times = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 });
    fc.assert(
      fc.property(times, times, (asked, noted) => {
        const exchanges = asked.map((at, index) => exchange(String(index), at));
        const notes = noted.map((at, index) => note(at, { callStack: stack(String(index)) }));
        const joined = [...joinNotes(exchanges, notes).notes];
        const used = joined.map(([, { callStack }]) => Number(callStack?.[0]?.frames[0]?.functionName));
        expect(new Set(used).size).toBe(joined.length);
        for (const [index, [id]] of joined.entries()) {
          const apart = (asked[Number(id)] ?? Number.NaN) - (noted[used[index] ?? -1] ?? Number.NaN);
          expect(Math.abs(apart)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe('what was stopped before the network', () => {
  const stopped = note(1000, { status: 0, error: '', type: 'xhr', callStack: stack('load') });

  test('is an entry without status, error and message', () => {
    expect(joinNotes([], [stopped]).stopped).toEqual([
      { url, at: 1000, method: 'GET', type: 'xhr', callStack: stack('load') },
    ]);
    expect(joinNotes([exchange('1', 1000)], [stopped]).stopped).toEqual([]);
  });

  const { error: _, ...unended } = stopped;
  test.each([
    ['with a network error', { ...stopped, error: 'net::ERR_FAILED' }],
    ['without an error at all', unended],
    ['of a redirect that was stopped', { ...stopped, status: 302 }],
  ])('is not an entry %s', (_, other) => {
    expect(joinNotes([], [other]).stopped).toEqual([]);
  });

  test('can be a report alone', () => {
    expect(joinNotes([], [violation({ callStack: stack('') })]).stopped).toEqual([
      { url, at: 99, callStack: stack(''), violation: { directive: 'connect-src', policy: "connect-src 'self'" } },
    ]);
  });

  test('is no request that went out, and was stopped where a redirect led', () => {
    const redirected = exchange('1', 1000, {
      hops: [{ url, method: 'GET', startedAt: 1000, redirectedTo: 'https://other.example/' }],
      outcome: { state: 'failed', at: 1010, error: 'net::ERR_ABORTED' },
    });
    const { notes, stopped: none } = joinNotes(
      [redirected],
      [violation({ at: 1020 }), note(1001, { status: 302, error: '' })],
    );
    expect(none).toEqual([]);
    expect(notes.get('1')).toEqual({ violation: { directive: 'connect-src', policy: "connect-src 'self'" } });
  });

  const there = 'https://other.example/';
  const onTheWay = (id: string, startedAt: number, more: Partial<Exchange> = {}) =>
    exchange(id, startedAt, {
      hops: [{ url, method: 'GET', startedAt, redirectedTo: there }],
      outcome: { state: 'failed', at: startedAt + 10, error: 'net::ERR_ABORTED' },
      ...more,
    });
  const arrived = [
    { url, method: 'GET', startedAt: 1000, redirectedTo: there },
    { url: there, method: 'GET', startedAt: 1005 },
  ];
  test.each([
    ['went on to where it was led', onTheWay('1', 1000, { hops: arrived })],
    [
      'was refused on its way',
      onTheWay('1', 1000, { outcome: { state: 'failed', at: 1010, error: 'net::ERR_FAILED' } }),
    ],
    [
      'the page closed later',
      onTheWay('1', 1000, { outcome: { state: 'failed', at: 91_000, error: 'net::ERR_ABORTED', afterStart: true } }),
    ],
    ['is of another kind', onTheWay('1', 1000, { type: 'image' })],
    ['came after the report', onTheWay('1', 2000)],
  ])('is a request of its own beside one that %s', (_, other) => {
    const { notes, stopped: one } = joinNotes([other], [violation({ at: 1020 })]);
    expect(notes.has('1')).toBe(false);
    expect(one).toMatchObject([{ url, violation: { directive: 'connect-src' } }]);
  });

  test('of a frame on the way has no more than the origin that it was led to', () => {
    const policy = { directive: 'frame-src', policy: "frame-src 'self'" };
    const report = violation({ at: 1020, url: new URL(there).origin, ...policy });
    const frame = onTheWay('1', 1000, { type: 'sub_frame' });
    const { notes, stopped: none } = joinNotes([frame, onTheWay('2', 1000)], [report]);
    expect([...notes]).toEqual([['1', { violation: policy }]]);
    expect(none).toEqual([]);
  });

  test('on the way can be a module of data, which Chromium calls a script', () => {
    const headers = [{ name: 'Accept', value: 'application/json,*/*;q=0.5' }];
    const [hop] = onTheWay('1', 1000).hops;
    const hops = hop ? [{ ...hop, request: { at: 1001, headers } }] : [];
    const { notes } = joinNotes([onTheWay('1', 1000, { type: 'script', hops })], [violation({ at: 1020 })]);
    expect(notes.get('1')?.violation?.directive).toBe('connect-src');
  });

  test('on the way can be several, of which the browser keeps one report', () => {
    const later = violation({ at: 3000, policy: "connect-src 'none'" });
    const { notes } = joinNotes(
      [onTheWay('1', 1000), onTheWay('2', 1010), onTheWay('3', 2500)],
      [violation({ at: 1020 }), later],
    );
    const policies = ['1', '2', '3'].map((id) => notes.get(id)?.violation?.policy);
    expect(policies).toEqual(["connect-src 'self'", "connect-src 'self'", "connect-src 'none'"]);
  });

  test('for an image and by a fetch is two requests, each with its own reason', () => {
    const image = note(1000, { status: 0, error: '', type: 'image' });
    const shown = violation({ directive: 'img-src' });
    const fetched = violation({ at: 1020, callStack: stack('load') });
    expect(joinNotes([], [image, shown, fetched]).stopped).toEqual([
      {
        url,
        at: 1000,
        method: 'GET',
        type: 'image',
        violation: { directive: 'img-src', policy: "connect-src 'self'" },
      },
      {
        url,
        at: 1020,
        callStack: stack('load'),
        violation: { directive: 'connect-src', policy: "connect-src 'self'" },
      },
    ]);
  });

  test.each([
    ['script', 'script-src-elem'],
    ['stylesheet', 'style-src'],
    // No type is of this directive alone.
    ['script', 'worker-src'],
    ['other', 'connect-src'],
  ])('as %s by `%s` is one request', (type, directive) => {
    const entry = note(1000, { status: 0, error: '', type });
    expect(joinNotes([], [entry, violation({ directive })]).stopped).toMatchObject([
      { type, violation: { directive } },
    ]);
  });

  test.each([
    ['json', 'connect-src'],
    ['stylesheet', 'style-src-elem'],
  ])('is a module of %s where the log calls it a script, and the report names `%s`', (type, directive) => {
    const entry = note(1000, { status: 0, error: '', type: 'script' });
    expect(joinNotes([], [entry, violation({ directive })]).stopped).toMatchObject([
      { method: 'GET', type, violation: { directive } },
    ]);
  });

  test('by a script and by a fetch is two requests as well', () => {
    const script = note(1000, { status: 0, error: '', type: 'script' });
    const { stopped: two } = joinNotes([], [script, violation({ directive: 'script-src-elem' }), violation()]);
    expect(two.map(({ violation: reported }) => reported?.directive)).toEqual(['connect-src', 'script-src-elem']);
  });

  test('is listed once where there are both, in order of time', () => {
    const other = note(500, { url: 'https://cdn.example/', status: 0, error: '' });
    const { stopped: all } = joinNotes([], [stopped, violation(), other]);
    expect(all).toMatchObject([
      { url: 'https://cdn.example/' },
      { url, at: 1000, method: 'GET', violation: { directive: 'connect-src' } },
    ]);
  });
});

describe('a joiner that is asked again', () => {
  /** Some of a journal: its requests, some with a preflight or a redirect, and notes about them and about others. */
  const some = <T>(items: T[]) => fc.subarray(items, { minLength: 0 });
  const urls = [url, `${url}/7`, 'https://cdn.example/'];
  const preflightAt = (startedAt: number) =>
    ({ requestId: `p${startedAt}`, startedAt, outcome: { state: 'failed', at: startedAt + 5, error: 'x' } }) as const;
  const exchanges = Array.from({ length: 24 }, (_, at) => {
    const hop = { url: urls[at % 3] as string, method: 'GET', startedAt: at * 40 };
    const hops = [at % 4 === 0 ? { ...hop, preflight: preflightAt(at * 40 + 1) } : hop];
    return exchange(`${at}`, at * 40, { hops: at % 5 === 0 ? [...hops, { ...hop, url: urls[0] as string }] : hops });
  });
  const notes = Array.from({ length: 48 }, (_, at): Note => {
    const more = { url: urls[at % 3] as string, error: at % 7 === 0 ? '' : `net::${at}`, status: 0 };
    if (at % 11 === 0) return violation({ url: more.url, at: at * 20 + 3 });
    return note(at * 20 + 3, at % 6 === 0 ? { ...more, type: 'preflight', method: 'OPTIONS' } : more);
  });

  test('says what one says that is asked for the first time', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(some(exchanges), some(notes)), { minLength: 2, maxLength: 5 }), (turns) => {
        const again = notesJoiner();
        for (const [asked, noted] of turns) {
          const { notes: joined, stopped: left } = again(asked, noted);
          const fresh = joinNotes(asked, noted);
          expect(new Map([...joined].sort())).toEqual(new Map([...fresh.notes].sort()));
          expect(left).toEqual(fresh.stopped);
        }
      }),
    );
  });
});
