/** What tests hand on, and read back. */
import { diagnose } from '../../../src/engine/diagnose.ts';
import type { Exchange } from '../../../src/engine/exchange.ts';
import type { Secrets } from '../../../src/engine/secrets.ts';
import { noCircumstances } from '../../../src/panel/handover/circumstances.ts';
import { reportOf } from '../../../src/panel/handover/report.ts';
import { answered, exchange, headers, hop, page } from '../fixtures.ts';

export const api = 'https://api.example.com';

const cors = headers({ Origin: page, 'Sec-Fetch-Mode': 'cors' });

export const noAllowOrigin = exchange('51', {
  hops: [
    hop(`${api}/users?access_token=sesame`, 'GET', {
      request: { at: 1, headers: [...cors, ...headers({ Cookie: 'sid=open' })] },
      response: { at: 2, status: 200, headers: headers({ 'Content-Type': 'application/json' }) },
    }),
  ],
  outcome: { state: 'failed', at: 3, error: 'net::ERR_FAILED' },
});

export const redirected = exchange('52', {
  hops: [
    hop(`${api}/old`, 'GET', {
      request: { at: 1, headers: cors },
      response: {
        at: 2,
        status: 302,
        headers: headers({ 'Access-Control-Allow-Origin': page, Location: `${api}/new` }),
      },
      redirectedTo: `${api}/new`,
    }),
    hop(`${api}/new`, 'GET', {
      request: { at: 3, headers: cors },
      response: { at: 4, status: 200, headers: [] },
    }),
  ],
  outcome: { state: 'failed', at: 5, error: 'net::ERR_FAILED' },
});

export const put = exchange('53', {
  hops: [
    hop(`${api}/users/7`, 'PUT', {
      preflight: {
        requestId: '53p',
        startedAt: 1,
        request: {
          at: 1,
          headers: [
            ...cors,
            ...headers({ 'Access-Control-Request-Method': 'PUT', 'Access-Control-Request-Headers': 'authorization' }),
          ],
        },
        response: { at: 2, status: 401, headers: headers({ 'WWW-Authenticate': 'Bearer' }) },
        outcome: { state: 'completed', at: 2 },
      },
    }),
  ],
  outcome: { state: 'failed', at: 3, error: 'net::ERR_FAILED' },
});

export const fine = exchange('54', {
  hops: [hop(`${api}/ok`, 'GET', answered(200, { 'Access-Control-Allow-Origin': page }))],
});

export const recorded = [noAllowOrigin, redirected, put, fine];

export const file = (content: unknown, name = 'saved.json') => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name, size: text.length, text: async () => text };
};

export const judged = (exchanges: Exchange[]) =>
  exchanges.map((one) => {
    const { verdict, explanation } = diagnose(one, exchanges);
    return [one.hops[0]?.url, verdict.outcome, verdict.outcome === 'blocked' ? verdict.code : '', explanation?.cause];
  });

export const report = (exchanges: Exchange[], secrets: Secrets = 'shown') =>
  reportOf(
    exchanges.map((one) => diagnose(one, exchanges)),
    noCircumstances,
    secrets,
    new Date(0),
  );

export const asked = { method: 'GET', url: `${api}/x`, headers: [] };

/** A HAR with one entry that has something wrong. */
export const harWith = (wrong: object) => ({
  log: {
    entries: [
      { startedDateTime: '2026-01-01T00:00:00Z', request: asked, response: { status: 200, headers: [] }, ...wrong },
    ],
  },
});

/** One entry of a HAR, as DevTools writes it. */
export const entry = (
  at: number,
  method: string,
  url: string,
  rest: object = {},
  lines: Record<string, string> = {},
) => ({
  startedDateTime: new Date(at).toISOString(),
  request: { method, url, headers: headers(lines) },
  response: { status: 200, headers: [], ...rest },
  _resourceType: 'fetch',
});
