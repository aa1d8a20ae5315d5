import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../src/engine/course.ts';
import type { StoppedRequest } from '../../../src/engine/notes.ts';
import { stoppedDiagnoses } from '../../../src/panel/judging/stopped.ts';
import { allowed, page, view } from '../fixtures.ts';

const at = allowed.exchange.startedAt;
const policy = "connect-src 'self'";
const request = (rest: Partial<StoppedRequest> = {}): StoppedRequest => ({
  url: 'https://tracker.example/collect',
  at: at + 1,
  method: 'POST',
  type: 'fetch',
  ...rest,
});
const diagnosesOf = (...stopped: StoppedRequest[]) => stoppedDiagnoses(view({ stopped }));

describe('stoppedDiagnoses', () => {
  it('makes a row of a request that a policy stopped', () => {
    const [one] = diagnosesOf(request({ violation: { directive: 'connect-src', policy } }));
    expect(one?.verdict).toEqual({ outcome: 'blocked', stage: 'request', hop: 0, code: 'csp' });
    expect(one?.explanation?.cause).toBe('content-security-policy');
    expect(one?.exchange).toMatchObject({ initiator: page, type: 'xmlhttprequest', startedAt: at + 1 });
    expect(one?.exchange.hops).toEqual([{ url: 'https://tracker.example/collect', method: 'POST', startedAt: at + 1 }]);
  });

  it('says that it cannot tell, and why, where nothing names the rule', () => {
    const [one] = diagnosesOf(request());
    expect(one?.verdict.outcome).toBe('cannot tell');
    expect(one?.explanation).toBeUndefined();
  });

  it.each([
    ['xhr', 'xmlhttprequest'],
    ['manifest', 'other'],
    ['font', 'font'],
  ])('has the type that webRequest would name: %s is %s', (type, expected) => {
    expect(diagnosesOf(request({ type }))[0]?.exchange.type).toBe(expected);
  });

  it('gives each an id of its own', () => {
    const ids = diagnosesOf(request(), request()).map(({ exchange }) => exchange.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('keeps the id of each when another comes in that was asked for before, or goes', () => {
    const [first, second, later] = [request(), request({ url: 'https://other.example/' }), request({ at: at + 2 })];
    const idsOf = (stopped: StoppedRequest[]) => diagnosesOf(...stopped).map(({ exchange }) => exchange.id);
    const ids = idsOf([first, second, later]);
    expect(idsOf([request({ at }), first, second, later]).slice(1)).toEqual(ids);
    expect(idsOf([later])).toEqual(ids.slice(2));
  });

  it('makes none where none was stopped', () => {
    expect(stoppedDiagnoses(view())).toEqual([]);
  });

  it('draws nothing: nothing was sent', () => {
    const [one] = diagnosesOf(request());
    expect(one && courseOf(one)).toEqual({ steps: [] });
  });
});
