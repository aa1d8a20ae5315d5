/** However long a value is and whatever it is made of, twice as much takes about twice as long: nobody can freeze the panel with a header. */
import { expect, test } from 'vitest';
import { backends } from '../../src/backends/index.ts';
import { courseOf } from '../../src/engine/course.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Exchange, HeaderLine } from '../../src/engine/exchange.ts';
import { createRecording, observe, takeChanges } from '../../src/engine/record.ts';
import { redacted } from '../../src/engine/redact.ts';
import { harOf } from '../../src/panel/handover/har/write.ts';
import { markdownOf } from '../../src/panel/handover/markdown.ts';
import { legibleJson } from '../../src/panel/legible/legible.ts';
import { pathAndHost } from '../../src/panel/legible/short-url.ts';
import { pieces } from '../../src/panel/legible/text.tsx';
import { begin } from '../engine/record/streams.ts';

const page = 'https://app.example.com';

/** What a value is made of, over and over. */
const grains = [
  'a',
  '\t ',
  ', ',
  ' ,a',
  '`',
  '`a',
  "'",
  '\\',
  '%41',
  '=&a',
  '&token=',
  '/reset/',
  '/a1',
  'a.',
  '-_',
  'a1-',
  'a@a.',
  'a1Q~',
  'eyJ-',
  'eyJabcde.',
  'sk-',
  'https://',
  `${page}, `,
  '; q=(',
  '\n',
  '\u202e',
  '\ud800',
  'GET, ',
  '127.',
  ':80',
];

const answered = (status: number, headers: HeaderLine[]) => ({ at: 2, status, headers });
const base: Exchange = {
  id: '1',
  family: 'chromium',
  tabId: 1,
  frameId: 0,
  type: 'xmlhttprequest',
  initiator: page,
  startedAt: 0,
  hops: [],
  outcome: { state: 'failed', at: 9, error: 'net::ERR_FAILED' },
};
const origin = { name: 'Origin', value: page };
const get = (url: string, request: HeaderLine[], response: HeaderLine[], status = 200): Exchange => ({
  ...base,
  hops: [
    {
      url,
      method: 'GET',
      startedAt: 0,
      request: { at: 1, headers: [origin, ...request] },
      response: answered(status, response),
    },
  ],
});
const asked = (method: string, names: string, response: HeaderLine[]): Exchange => ({
  ...base,
  hops: [
    {
      url: 'https://api.example.com/a',
      method,
      startedAt: 0,
      preflight: {
        requestId: '2',
        startedAt: 0,
        request: {
          at: 0,
          headers: [
            origin,
            { name: 'Access-Control-Request-Method', value: method },
            { name: 'Access-Control-Request-Headers', value: names },
          ],
        },
        response: answered(204, response),
        outcome: { state: 'completed', at: 3 },
      },
    },
  ],
});
const api = 'https://api.example.com/a';
const allow = (name: string, value: string) => ({ name: `Access-Control-Allow-${name}`, value });
const good = [allow('Origin', page), allow('Methods', 'PUT')];
const named = (value: string, ...names: string[]): HeaderLine[] => names.map((name) => ({ name, value }));

/** Where the value stands. */
const places: Record<string, (value: string) => Exchange> = {
  'path and query': (value) => get(`https://api.example.com/${value}?${value}`, [], []),
  'parameter and fragment': (value) => get(`${api}?a=${value}#${value}`, [], []),
  'no URL, no origin, no error': (value) => ({
    ...get(value, [], []),
    initiator: value,
    outcome: { state: 'failed', at: 1, error: value },
  }),
  'method and requested headers': (value) => asked(value, value, [allow('Origin', page)]),
  'request headers': (value) => get(api, named(value, 'X-A', 'Authorization', 'Cookie', 'Referer', value), []),
  'response headers': (value) => get(api, [], named(value, 'X-A', 'Set-Cookie', 'Location', 'Vary', value)),
  'Allow-Origin': (value) => get(api, [], [allow('Origin', value)]),
  'Allow-Origin of a preflight': (value) => asked('PUT', 'x-a', [allow('Origin', value)]),
  'Allow-Methods and -Headers': (value) =>
    asked('PUT', 'x-a', [allow('Origin', page), allow('Methods', value), allow('Headers', value)]),
  'Allow-Headers': (value) => asked('PUT', 'x-a', [...good, allow('Headers', value)]),
  'Allow-Credentials': (value) =>
    get(api, named('a=1', 'Cookie'), [allow('Origin', page), allow('Credentials', value)]),
  'where a redirect leads': (value) => ({
    ...base,
    hops: get(api, [], named(value, 'Location'), 302).hops.map((hop) => ({ ...hop, redirectedTo: `${page}/${value}` })),
  }),
  'what tells who answered': (value) =>
    get(api, [], named(value, 'Server', 'Via', 'X-Powered-By', 'CF-Ray', 'X-Cache', 'Content-Type'), 502),
  'what limits a page': (value) =>
    get(
      api,
      [],
      named(
        value,
        'Content-Security-Policy',
        'Cross-Origin-Resource-Policy',
        'WWW-Authenticate',
        'X-Content-Type-Options',
      ),
      401,
    ),
};

function work(exchange: Exchange): void {
  for (const one of [exchange, redacted(exchange)]) {
    const diagnosis = diagnose(one, [exchange]);
    courseOf(diagnosis);
    const policy = diagnosis.explanation?.repair.policy;
    const snippet = policy && backends[0]?.variants[0].print(policy, 'app-wide');
    markdownOf(diagnosis, snippet && { name: 'Express', snippet });
    pieces(diagnosis.explanation?.happened ?? '');
    legibleJson(harOf([one], '1'));
    pathAndHost(one.hops[0]?.url ?? '');
  }
}

/** In ms of the processor, the best of so many: the clock also counts what else the machine does. */
function time(exchange: Exchange, repeats: number): number {
  const once = () => {
    const start = process.cpuUsage();
    work(exchange);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  return Math.min(...Array.from({ length: repeats }, once));
}

const short = 512;
const times = 16;
/** In ms. What is over so soon is not looked at any further. */
const negligible = 25;

test.each(Object.entries(places))('%s', (_, place) => {
  for (const grain of grains) {
    const of = (length: number) => place(grain.repeat(Math.ceil(length / grain.length)));
    const long = of(short * times);
    if (time(long, 1) < negligible) continue;
    const growth = time(long, 3) / time(of(short), 5);
    // In proportion it grows 16 times; with the square of the length, 256 times.
    expect(growth, `made of ${JSON.stringify(grain)}`).toBeLessThan(5 * times);
  }
});

test('a value of 256 KB, and a thousand headers', () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ name: `X-Number-${index}`, value: 'a1-'.repeat(80) }));
  const names = many.map(({ name }) => name).join(', ');
  const huge = [
    get(api, many, many),
    asked('PUT', names, [...good, allow('Headers', names.replaceAll('X-', 'Y-'))]),
    get(api, named('a, '.repeat(87_382), 'X-A'), [allow('Origin', `${page}, `.repeat(10_486))]),
  ];
  // A second is what a person notices; a square would take minutes.
  for (const exchange of huge) expect(time(exchange, 3)).toBeLessThan(2000);
});

/** A page that asks again each time it is drawn, and never waits: with `Authorization`, say, each has a preflight. */
test('a thousand requests under way to one URL, each with its preflight', () => {
  const recording = createRecording('chromium');
  const ids = Array.from({ length: 1000 }, (_, index) => String(index));
  const start = process.cpuUsage();
  for (const [at, id] of ids.entries()) observe(recording, begin({ id, method: 'PUT' }, at));
  for (const [at, id] of ids.entries()) {
    observe(recording, begin({ id: `${id}p`, method: 'OPTIONS' }, 1000 + at));
    takeChanges(recording);
  }
  // Each preflight that was tried on each request took 6 s of this.
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(3);
});
