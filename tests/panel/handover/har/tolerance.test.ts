/** Files of others hold `null` where they know nothing. What was opened once can be saved and opened again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../src/engine/diagnose.ts';
import { reportOf } from '../../../../src/panel/handover/report.ts';
import { type Opened, openFile, Refusal } from '../../../../src/panel/handover/saved-file.ts';
import { words } from '../../../../src/panel/words.ts';

const page = 'https://app.example.com';
const opened = (content: unknown) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return openFile({ name: 'x', size: text.length, text: async () => text });
};
const refusalOf = async (content: unknown) => {
  const refused = await opened(content).catch((error: unknown) => error);
  return refused instanceof Refusal ? refused.message : undefined;
};
const reportIn = ({ exchanges, ...circumstances }: Opened) =>
  reportOf(
    exchanges.map((one) => diagnose(one, exchanges)),
    circumstances,
    'shown',
    new Date(0),
  );

type Path = (string | number)[];

/** A copy with another value at this path; without it where there is none. */
function changed(value: unknown, [key, ...rest]: Path, to: (was: unknown) => unknown): unknown {
  if (key === undefined) return to(value);
  if (Array.isArray(value)) return value.map((one, index) => (index === key ? changed(one, rest, to) : one));
  return { ...Object(value), [key]: changed(Object(value)[key], rest, to) };
}

/** Of everything in a value, also of what holds something. */
function pathsIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys: Path = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[key], ...pathsIn(Object(value)[key]).map((rest) => [key, ...rest])]);
}

/** Every field that HAR 1.2 names, and those that DevTools adds. */
const complete = {
  log: {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36', comment: 'none' },
    browser: { name: 'Chrome', version: '156', comment: 'none' },
    pages: [
      {
        startedDateTime: '2026-01-01T00:00:00.000Z',
        id: 'page_1',
        title: `${page}/`,
        pageTimings: { onContentLoad: 1, onLoad: 2, comment: 'none' },
        comment: 'none',
      },
    ],
    entries: [
      {
        pageref: 'page_1',
        startedDateTime: '2026-01-01T00:00:01.000Z',
        time: 50,
        request: {
          method: 'POST',
          url: 'https://api.example.com/users',
          httpVersion: 'h3',
          cookies: [{ name: 'a', value: 'b', path: '/', domain: null, expires: '', httpOnly: true, secure: false }],
          headers: [
            { name: 'Origin', value: page, comment: 'none' },
            { name: 'X-Empty', value: '' },
          ],
          queryString: [{ name: 'q', value: '1', comment: 'none' }],
          postData: { mimeType: 'text/plain', params: [], text: 'a', comment: 'none' },
          headersSize: 1,
          bodySize: 1,
          comment: 'none',
        },
        response: {
          status: 200,
          statusText: 'OK',
          httpVersion: 'h3',
          cookies: [],
          headers: [{ name: 'Content-Type', value: 'text/plain' }],
          content: { size: 1, compression: 0, mimeType: 'text/plain', text: 'a', encoding: 'base64', comment: 'none' },
          redirectURL: '',
          headersSize: 1,
          bodySize: 1,
          comment: 'none',
          _transferSize: 1,
          _error: 'net::ERR_FAILED',
          _failureText: null,
        },
        cache: { beforeRequest: { lastAccess: '', eTag: '', hitCount: 1 }, afterRequest: null, comment: 'none' },
        timings: { blocked: 1, dns: -1, connect: -1, send: 1, wait: 40, receive: 8, ssl: -1, comment: 'none' },
        serverIPAddress: '127.0.0.1',
        connection: '443',
        comment: 'none',
        _initiator: { type: 'script' },
        _priority: 'High',
        _resourceType: 'fetch',
        _fromCache: 'disk',
      },
    ],
    comment: 'none',
  },
};

/** Without these nobody knows what was asked, or what was answered. */
const needed = new Set(
  [
    ['log'],
    ['log', 'entries'],
    ['log', 'entries', 0],
    ...['startedDateTime', 'request', 'response'].map((key) => ['log', 'entries', 0, key]),
    ...['method', 'url', 'headers'].map((key) => ['log', 'entries', 0, 'request', key]),
    ...[0, 1].flatMap((at) => [[at], [at, 'name']]).map((rest) => ['log', 'entries', 0, 'request', 'headers', ...rest]),
    ['log', 'entries', 0, 'response', 'headers'],
    ...[[0], [0, 'name']].map((rest) => ['log', 'entries', 0, 'response', 'headers', ...rest]),
  ].map((path) => path.join('.')),
);
/** A page is a page, even where nothing is known of it. */
const isListed = (path: Path) => path.join('.') === 'log.pages.0';
const paths = pathsIn(complete);
const dispensable = paths.filter((path) => !needed.has(path.join('.')) && !isListed(path));
const nullAt = (path: Path) => changed(complete, path, () => null);
const isMember = (path: Path) => typeof path.at(-1) === 'string';

describe('a HAR with null', () => {
  it.each(dispensable.map((path) => [path.join('.'), path] as const))(
    'at `%s` is read as without it',
    async (_, path) => {
      const { exchanges } = await opened(nullAt(path));
      expect(exchanges).toHaveLength(1);
      if (isMember(path)) expect((await opened(changed(complete, path, () => undefined))).exchanges).toEqual(exchanges);
    },
  );

  it.each(
    paths
      .filter((path) => needed.has(path.join('.')) && path.length > 1)
      .map((path) => [path.join('.'), path] as const),
  )('at `%s` is refused with the line and the reason', async (name, path) => {
    expect(await refusalOf(nullAt(path))).toMatch(
      new RegExp(String.raw`^.${name}. \(line 1, column [\d,]+\) has to be \w+, but is null\.$`),
    );
    if (isMember(path))
      expect(await refusalOf(changed(complete, path, () => undefined))).toMatch(
        /\(line 1, column [\d,]+\) is missing\.$/,
      );
  });

  it('at any of the places that can do without is read', async () => {
    const holes = fc
      .subarray(dispensable)
      .chain((some) => fc.tuple(...some.map((path) => fc.tuple(fc.constant(path), fc.boolean()))));
    await fc.assert(
      fc.asyncProperty(holes, async (some) => {
        // What holds others comes last, else it would be made anew.
        const inside = some.toSorted(([one], [other]) => other.length - one.length);
        const har = inside.reduce<unknown>(
          (file, [path, isLeftOut]) => changed(file, path, () => (isLeftOut && isMember(path) ? undefined : null)),
          complete,
        );
        expect((await opened(har)).exchanges).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});

/** What JSON can hold and a file of somebody may. */
const odd = fc.oneof(
  fc.constantFrom('1e999', '-1e999', '-1', '1.5', '1e300', '-0', 'null', 'true', '[]', '{}', '""', '"x"'),
  fc.constantFrom('"0001-01-01T00:00:00"', '"1969-12-31T23:59:59.9999999+00:00"', '"+275760-09-13T00:00:00.0009999Z"'),
);
const marker = 'the value in question';
const withOdd = (file: object, path: Path, value: string) =>
  JSON.stringify(changed(file, path, () => marker)).replace(JSON.stringify(marker), value);

const dates = ['0001-01-01T00:00:00', '1969-12-31T23:59:59.9999999Z', '+275760-09-13T00:00:00.0009999Z'];

describe('what was opened', () => {
  const started: Path = ['log', 'entries', 0, 'startedDateTime'];
  const own = async () => reportIn(await opened(complete));

  it.each(dates)('can be saved and opened again where it began at %s', async (date) => {
    const first = await opened(changed(complete, started, () => date));
    expect((await opened(reportIn(first))).exchanges).toEqual(first.exchanges);
  });

  it.each([
    [['exchanges', 0, 'hops', 0, 'response', 'status'], '1e999'],
    [['exchanges', 0, 'tabId'], '-1e999'],
  ] as const)('holds no number that cannot be saved: %j', async ([...path], value) => {
    expect(await refusalOf(withOdd(await own(), path, value))).toMatch(
      /has to be [<>]=-?1\.79\S+, but is -?Infinity\.$/,
    );
  });

  it('can be saved and opened again, whatever a HAR or a report held', async () => {
    const report = await own();
    const places = fc.oneof(
      fc.constantFrom(...paths).map((path) => [complete, path] as const),
      fc.constantFrom(...pathsIn(report)).map((path) => [report, path] as const),
    );
    await fc.assert(
      fc.asyncProperty(places, odd, async ([file, path], value) => {
        const first = await opened(withOdd(file, path, value)).catch((error: unknown) => error);
        if (first instanceof Refusal) {
          // The reason is whole, and in the panel's own words.
          expect(first.message).not.toMatch(/has to be *,|Invalid/);
          return;
        }
        const { name, ...again } = await opened(reportIn(first as Opened));
        expect(again).toEqual(saved(first as Opened));
      }),
      { numRuns: 2000 },
    );
  });
});

/** As JSON holds it: without a negative zero. */
function saved({ exchanges, pages, notes, stopped }: Opened) {
  const kept = <T>(value: T): T => JSON.parse(JSON.stringify(value));
  return { exchanges: kept(exchanges), pages: kept(pages), notes, stopped: kept(stopped) };
}

describe('the reason of a refusal', () => {
  it.each<[string, Path, unknown, string]>([
    ['a time that is none', ['log', 'entries', 0, 'startedDateTime'], 'yesterday', words.open.moment],
    ['a status that is none', ['log', 'entries', 0, 'response', 'status'], '200', 'number'],
  ])('names what was expected: %s', async (_, path, value, expected) => {
    expect(await refusalOf(changed(complete, path, () => value))).toMatch(
      new RegExp(`has to be ${expected}, but is ${JSON.stringify(value)}\\.$`),
    );
  });

  it('names what was expected: when a report was saved', async () => {
    const report = { ...reportIn(await opened(complete)), savedAt: 'yesterday' };
    expect(await refusalOf(report)).toContain(`has to be ${words.open.moment}, but is "yesterday".`);
  });
});
