import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { EventName, Family, Observation } from '../../../src/engine/exchange.ts';
import { observationsOf } from '../../../src/engine/record.ts';
import {
  type About,
  api,
  begin,
  complete,
  fail,
  feed,
  feedAtOnce,
  preflight,
  type Recorder,
  receive,
  recorded,
  recorder,
  redirect,
  revived,
  send,
  start,
} from './streams.ts';

/** What a page does at one moment, and how the network answers. */
interface Plan {
  path: 'a' | 'b';
  method: 'GET' | 'PUT' | 'DELETE' | 'OPTIONS';
  /** A remembered preflight is not sent again; one whose connection is dropped gets no answer. */
  preflight: 'sent' | 'remembered' | 'refused' | 'dropped';
  /** Of a dropped preflight and its request, whether the request's end comes first. */
  endsFirst: boolean;
  redirects: boolean;
  refused: boolean;
  /** By the page, while its preflight is under way. Chromium goes on with that. */
  givenUp: boolean;
  /** How long each step takes. */
  pace: number;
  opaque: boolean;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  path: fc.constantFrom('a', 'b'),
  method: fc.constantFrom('GET', 'PUT', 'DELETE', 'OPTIONS'),
  preflight: fc.constantFrom('sent', 'sent', 'remembered', 'refused', 'dropped'),
  endsFirst: fc.boolean(),
  redirects: fc.boolean(),
  refused: fc.boolean(),
  givenUp: fc.boolean(),
  pace: fc.integer({ min: 1, max: 40 }),
  opaque: fc.boolean(),
});
const plans = fc.array(plan, { minLength: 1, maxLength: 7 });
const families = fc.constantFrom<Family>('chromium', 'firefox');

interface Traffic {
  /** One list a request or preflight, each in its own order. */
  streams: Observation[][];
  /** Which preflights belong to which request, hop by hop. */
  preflights: Map<string, (string | undefined)[]>;
}

/** A browser: requests start one after the other, preflights go out in that order and take as long as they take. */
function browse(plans: readonly Plan[], family: Family): Traffic {
  const traffic: Traffic = { streams: [], preflights: new Map() };
  plans.forEach((each, index) => {
    request(each, index, family, traffic);
  });
  return traffic;
}

function request(each: Plan, index: number, family: Family, traffic: Traffic): void {
  const id = `r${index}`;
  const initiator = each.opaque ? 'null' : 'https://app.example';
  const first: About = { id, url: `${api}/${each.path}`, method: each.method, initiator };
  const stream: Observation[] = [];
  const owned: (string | undefined)[] = [];
  traffic.streams.push(stream);
  traffic.preflights.set(id, owned);
  // Times are distinct: a request owns the fractions of its index.
  let now = 10 * index + index / 100;
  const later = (steps: number) => (now += steps * each.pace);
  const givenUp = each.givenUp && family === 'chromium';
  const end = (about: About) => stream.push(fail(about, later(1), givenUp ? 'net::ERR_ABORTED' : undefined));

  const ask = (about: About): boolean => {
    stream.push(begin(about, now));
    if (family === 'firefox') stream.push(send(about, now + 0.001));
    if (about.method === 'GET' || each.preflight === 'remembered') {
      owned.push(undefined);
      if (family === 'chromium') stream.push(send(about, now + 0.001));
      later(1);
      return true;
    }
    const options = { ...about, id: `${id} p${owned.length}` };
    owned.push(options.id);
    const begun = now;
    const steps = preflight(options, 0, about.method ?? '').map((step) => ({
      ...step,
      timeStamp: now + 0.002 + step.timeStamp * each.pace,
    }));
    now += 0.003 + 4 * each.pace;
    if (each.preflight === 'dropped') {
      const endOfRequest = now + each.pace;
      traffic.streams.push([...steps.slice(0, 2), fail(options, endOfRequest + (each.endsFirst ? 0.004 : -0.004))]);
      return false;
    }
    traffic.streams.push(steps);
    if (givenUp) {
      now = begun;
      return false;
    }
    if (each.preflight === 'refused') return false;
    if (family === 'chromium') stream.push(send(about, now));
    later(1);
    return true;
  };

  let about = first;
  if (each.redirects && ask(about)) {
    const next = { ...about, url: `https://other.example/${each.path}` };
    stream.push(receive(about, later(1), 307), redirect(about, later(1), next.url));
    about = next;
    later(1);
  } else if (each.redirects) {
    end(about);
    return;
  }
  if (!ask(about)) {
    end(about);
    return;
  }
  stream.push(receive(about, later(1), 200, each.refused ? [] : undefined));
  if (each.refused) stream.push(fail(about, later(1)));
  else stream.push(start(about, later(1)), complete(about, later(1)));
}

const inTime = (observations: Observation[]) => observations.toSorted((a, b) => a.timeStamp - b.timeStamp);

/** Deals the streams out in an order that keeps each of them in its own. */
function interleaved(streams: readonly Observation[][], choices: readonly number[]): Observation[] {
  const rest = streams.map((stream) => [...stream]).filter((stream) => stream.length > 0);
  const dealt: Observation[] = [];
  for (let turn = 0; rest.length > 0; turn += 1) {
    const which = (choices[turn % choices.length] ?? 0) % rest.length;
    const next = rest[which]?.shift();
    if (next) dealt.push(next);
    if (rest[which]?.length === 0) rest.splice(which, 1);
  }
  return dealt;
}

const eventOrder: EventName[] = [
  'onBeforeRequest',
  'onSendHeaders',
  'onHeadersReceived',
  'onBeforeRedirect',
  'onResponseStarted',
  'onCompleted',
  'onErrorOccurred',
];

/** Text, because it is compared once for each cut of each stream. Whether it was interrupted is left out. */
const asText = ({ exchanges }: Recorder) =>
  JSON.stringify(
    [...exchanges].sort(([a], [b]) => (a < b ? -1 : 1)),
    (key, value) => (key === 'interrupted' ? undefined : value),
    1,
  );

vi.setConfig({ testTimeout: 30_000 });

test('each preflight is paired with the request it was sent for', () => {
  fc.assert(
    fc.property(plans, (plans) => {
      const { streams, preflights } = browse(plans, 'chromium');
      const exchanges = recorded(inTime(streams.flat()));
      const paired = Object.values(exchanges).map(({ id, hops }) => [id, hops.map((hop) => hop.preflight?.requestId)]);
      expect(paired).toEqual([...preflights].sort(([a], [b]) => (a < b ? -1 : 1)));
    }),
  );
});

test('any interleaving of the streams gives what one after the other gives', () => {
  fc.assert(
    fc.property(plans, families, fc.array(fc.nat(), { minLength: 1 }), (plans, family, choices) => {
      const { streams } = browse(plans, family);
      expect(recorded(interleaved(streams, choices), family)).toEqual(recorded(streams.flat(), family));
    }),
  );
});

test('delivery grouped by event, as Firefox does after a wake, gives the same', () => {
  fc.assert(
    fc.property(plans, families, (plans, family) => {
      const observations = inTime(browse(plans, family).streams.flat());
      const grouped = eventOrder.flatMap((name) => observations.filter(({ event }) => event === name));
      expect(recorded(grouped, family)).toEqual(recorded(observations, family));
    }),
  );
});

test('any order at all gives the same', () => {
  const shuffledTraffic = fc.tuple(plans, families).chain(([plans, family]) => {
    const observations = inTime(browse(plans, family).streams.flat());
    const shuffled = fc.shuffledSubarray(observations, { minLength: observations.length });
    return fc.record({ family: fc.constant(family), observations: fc.constant(observations), shuffled });
  });
  fc.assert(
    fc.property(shuffledTraffic, ({ family, observations, shuffled }) => {
      expect(recorded(shuffled, family)).toEqual(recorded(observations, family));
    }),
  );
});

test('as many at once as ever gives what one after the other gives, and keeps the same of it', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 });
  fc.assert(
    fc.property(plans, families, fc.array(fc.nat(), { minLength: 1 }), sizes, (plans, family, choices, sizes) => {
      const observations = interleaved(browse(plans, family).streams, choices);
      const single = feed(recorder(family), observations);
      const batched = recorder(family);
      for (let from = 0, turn = 0; from < observations.length; turn += 1) {
        const to = from + (sizes[turn % sizes.length] ?? 1);
        feedAtOnce(batched, observations.slice(from, to));
        from = to;
      }
      expect(asText(batched)).toBe(asText(single));
      expect(new Map([...batched.kept].sort())).toEqual(new Map([...single.kept].sort()));
    }),
    { numRuns: 300 },
  );
});

test('duplicates change nothing', () => {
  fc.assert(
    fc.property(plans, families, fc.array(fc.nat(), { minLength: 1 }), (plans, family, which) => {
      const observations = inTime(browse(plans, family).streams.flat());
      const repeated = observations.flatMap((each, index) => {
        const earlier = observations[(which[index % which.length] ?? 0) % (index + 1)] as Observation;
        return [each, each, earlier];
      });
      expect(recorded(repeated, family)).toEqual(recorded(observations, family));
    }),
  );
});

test('a recorder revived from storage at any moment goes on as if nothing had happened', () => {
  fc.assert(
    fc.property(plans, families, (plans, family) => {
      const observations = inTime(browse(plans, family).streams.flat());
      const whole = asText(feed(recorder(family), observations));
      for (let cut = 0; cut <= observations.length; cut += 1) {
        const before = feed(recorder(family), observations.slice(0, cut));
        const after = feed(revived(before), observations.slice(cut));
        expect(asText(after)).toBe(whole);
        const afterBurst = recorder(family);
        feedAtOnce(afterBurst, observations.slice(0, cut));
        expect(asText(feed(revived(afterBurst), observations.slice(cut)))).toBe(whole);
      }
    }),
    { numRuns: 30 },
  );
});

test('what is kept is whole, and still needed, at any moment', () => {
  fc.assert(
    fc.property(plans, families, (plans, family) => {
      const state = recorder(family);
      for (const each of inTime(browse(plans, family).streams.flat())) {
        feed(state, [each]);
        for (const [id, kept] of state.kept) expect(kept).toEqual(observationsOf(state.recording, id));
      }
    }),
    { numRuns: 300 },
  );
});

test('nothing that can be observed makes it throw', () => {
  const url = fc.oneof(fc.constant(api), fc.webUrl(), fc.string());
  const headers = fc.array(fc.record({ name: fc.string(), value: fc.string({ unit: 'binary' }) }), { maxLength: 4 });
  const anything = fc.record<
    Observation,
    'event' | 'requestId' | 'timeStamp' | 'tabId' | 'frameId' | 'url' | 'method' | 'type'
  >(
    {
      event: fc.constantFrom<EventName>('onBeforeSendHeaders', ...eventOrder),
      requestId: fc.constantFrom('1', '2', '3', '__proto__'),
      timeStamp: fc.oneof(fc.nat(20), fc.double()),
      tabId: fc.integer({ min: -1, max: 2 }),
      frameId: fc.nat(1),
      documentId: fc.string(),
      url,
      method: fc.constantFrom('GET', 'OPTIONS', 'PUT', ''),
      type: fc.constantFrom('xmlhttprequest', 'font', 'main_frame', ''),
      initiator: url,
      requestHeaders: headers,
      responseHeaders: headers,
      status: fc.integer(),
      redirectUrl: url,
      error: fc.constantFrom('net::ERR_FAILED', 'net::ERR_CACHE_MISS', ''),
    },
    { requiredKeys: ['event', 'requestId', 'timeStamp', 'tabId', 'frameId', 'url', 'method', 'type'] },
  );
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 40 }), families, (observations, family) => {
      for (const exchange of Object.values(recorded(observations, family))) {
        expect(exchange.hops.length).toBeGreaterThan(0);
        expect(JSON.parse(JSON.stringify(exchange)).id).toBe(exchange.id);
      }
    }),
    { numRuns: 500 },
  );
});
