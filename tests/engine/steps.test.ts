/** What is drawn as done was done: nothing goes out where no connection came about. */
import { expect, it } from 'vitest';
import { courseOf } from '../../src/engine/course.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import { allowed, blocked, failed } from './exchanges.ts';

const device = 'http://192.168.1.20/status';
const lna = 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS';
const firefox = { family: 'firefox', url: device } as const;

const drawn = (exchange: Exchange) =>
  courseOf(diagnose(exchange, [])).steps.map(({ who, stage, state }) => `${who}: ${stage}, ${state}`);

it.each([
  ['Local Network Access', failed(lna, { url: device })],
  ['Local Network Access on an insecure page', failed(lna, { url: device, from: 'http://app.example.com' })],
  ['Local Network Access in Firefox', failed('NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED', firefox)],
  ['a refused connection', failed('net::ERR_CONNECTION_REFUSED')],
  ['a refused connection in Firefox', failed('NS_ERROR_CONNECTION_REFUSED', firefox)],
  ['an unknown host', failed('net::ERR_NAME_NOT_RESOLVED')],
  ['a certificate that is not trusted', failed('net::ERR_CERT_AUTHORITY_INVALID')],
  ['TLS that fails', failed('net::ERR_SSL_PROTOCOL_ERROR')],
  ['TLS that fails in Firefox', failed('SSL_ERROR_RX_RECORD_TOO_LONG', firefox)],
  ['TLS that fails in Firefox’ words', failed('Peer reports it experienced an internal error.', firefox)],
  ['no network', failed('net::ERR_INTERNET_DISCONNECTED')],
  ['a proxy that is not there', failed('net::ERR_PROXY_CONNECTION_FAILED')],
])('%s: the request was not sent', (_, exchange) => {
  expect(drawn(exchange)).toEqual([
    'page: request, done',
    'browser: request, failed',
    'browser: response, not reached',
  ]);
});

it('nor is a preflight that Local Network Access stopped', () => {
  const exchange = blocked({ method: 'PUT', url: device, preflight: { ends: 'net::ERR_FAILED' } });
  expect(drawn(exchange)).toEqual([
    'page: request, done',
    'browser: preflight, failed',
    'browser: preflight, not reached',
    'browser: response, not reached',
  ]);
});

it('what was redirected there was sent before', () => {
  const exchange = failed(lna, { answer: { status: 302 }, followed: [{ url: device }] });
  expect(drawn(exchange)).toEqual([
    'page: request, done',
    'browser: response, done',
    'server: response, done',
    'server: redirect, done',
    'browser: request, done',
    'browser: request, failed',
    'browser: response, not reached',
  ]);
});

it.each([
  ['net::ERR_FAILED', 'browser: response, failed'],
  [undefined, 'browser: response, done'],
])('of a request too large to keep, its addresses alone are drawn (%s)', (ends, end) => {
  const url = 'https://cdn.example.com/';
  const whole = ends === undefined ? allowed({}) : failed(ends, {});
  const hops = [
    { url, method: 'GET', startedAt: 0, redirectedTo: url },
    { url, method: 'GET', startedAt: 1 },
  ];
  expect(drawn({ ...whole, hops, tooLarge: true })).toEqual(['page: request, done', 'browser: request, done', end]);
});

it('a connection that broke had carried the request', () => {
  expect(drawn(failed('net::ERR_CONNECTION_RESET'))).toEqual([
    'page: request, done',
    'browser: response, done',
    'browser: request, failed',
  ]);
});
