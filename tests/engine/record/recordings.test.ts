import { describe, expect, test } from 'vitest';
import type { RecordedCase } from '../../../scripts/verdicts.ts';
import { observationFrom } from '../../../src/background/observation.ts';
import type { Exchange, Observation } from '../../../src/engine/exchange.ts';
import { recordings } from '../../verdicts/recordings.ts';
import { recorded } from './streams.ts';

const observations = ({ events }: RecordedCase): Observation[] =>
  events.map(({ ev, ...details }) => observationFrom(ev, details));

const asksFor = ({ requestHeaders }: Observation) =>
  requestHeaders?.find(({ name }) => name.toLowerCase() === 'access-control-request-method')?.value;

const hops = (exchanges: Record<string, Exchange>) => Object.values(exchanges).flatMap((exchange) => exchange.hops);

describe.each(recordings)('recorded in %s', (family, cases) => {
  test('every preflight is paired, with a request for the method it asks for', () => {
    for (const each of cases) {
      const seen = observations(each);
      const asked = new Map(seen.flatMap((one) => (asksFor(one) === undefined ? [] : [[one.requestId, asksFor(one)]])));
      const paired = hops(recorded(seen, family)).flatMap((hop) =>
        hop.preflight ? [[hop.preflight.requestId, hop.method] as const] : [],
      );
      expect([each.id, new Map(paired)]).toEqual([each.id, asked]);
    }
  });

  test('every cross-origin request is an exchange with the hops the browser began', () => {
    for (const each of cases) {
      const begun = observations(each).filter(({ event, method, initiator, url }) => {
        const own = method !== 'OPTIONS' && initiator !== new URL(url).origin;
        return event === 'onBeforeRequest' && own;
      });
      const kept = hops(recorded(observations(each), family)).map(({ url }) => url);
      expect([each.id, kept]).toEqual([each.id, expect.arrayContaining(begun.map(({ url }) => url))]);
    }
  });

  test('every request the browser ended has ended', () => {
    for (const each of cases) {
      const seen = observations(each);
      const ended = new Set(
        seen.filter(({ event }) => event === 'onCompleted' || event === 'onErrorOccurred').map((one) => one.requestId),
      );
      for (const { id, outcome } of Object.values(recorded(seen, family))) {
        expect([each.id, ended.has(id)]).toEqual([
          each.id,
          outcome.state === 'completed' || outcome.state === 'failed',
        ]);
      }
    }
  });

  test('no response was changed by another extension, as there was none', () => {
    for (const each of cases) {
      const changed = hops(recorded(observations(each), family)).filter(({ response }) => response?.handedOver);
      expect([each.id, changed]).toEqual([each.id, []]);
    }
  });
});
