import type { Exchange } from '../../../src/engine/exchange.ts';
import { afterStart, allow, blocked, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

/** The preflight was accepted, and the server took the PUT and closed the connection. */
function unansweredPut(): Exchange {
  const letIn = { 'Access-Control-Allow-Credentials': 'true', 'Access-Control-Allow-Methods': 'PUT' };
  const preflight = { headers: allow(page, letIn) };
  const { hops, ...rest } = failed('NS_ERROR_NET_ON_RECEIVING_FROM', {
    ...{ family: 'firefox', method: 'PUT', preflight, answer: {} },
  });
  return { ...rest, hops: hops.map(({ response: _, ...hop }) => hop) };
}

/** Firefox shows the request before it asks, and never sends it where the preflight gets no answer. */
function shownUnsent({ hops, ...rest }: Exchange): Exchange {
  return { ...rest, hops: hops.map((hop) => ({ ...hop, request: { at: 1, headers: [] } })) };
}

export default {
  reports: {
    'an empty reply': {
      exchange: failed('net::ERR_EMPTY_RESPONSE'),
      shows: ['`GET /users`', '`net::ERR_EMPTY_RESPONSE`'],
      where: 'infrastructure',
    },
    'an app in a container that hears nobody outside of it': {
      exchange: failed('net::ERR_EMPTY_RESPONSE', { url: 'http://localhost:8000/users' }),
      shows: ['`net::ERR_EMPTY_RESPONSE`'],
      advises: 'let it listen on `0.0.0.0` there',
      where: 'server',
    },
    'an empty reply to the preflight': {
      exchange: failed('net::ERR_EMPTY_RESPONSE', { method: 'PUT', preflight: { ends: 'net::ERR_FAILED' } }),
      shows: ['broke off during the preflight'],
      advises: 'it hangs up only on `OPTIONS`',
      where: 'infrastructure',
    },
    'a reset in Firefox': {
      exchange: failed('NS_ERROR_NET_RESET', { family: 'firefox' }),
      shows: ['`NS_ERROR_NET_RESET`'],
      where: 'infrastructure',
    },
    'an HTTP/2 connection that closes, in Firefox': {
      exchange: failed('NS_ERROR_ABORT', { family: 'firefox' }),
      shows: ['broke off during `GET /users`', '`NS_ERROR_ABORT`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'an HTTP/2 connection that closes during the preflight, in Firefox': {
      exchange: shownUnsent(blocked({ family: 'firefox', method: 'PUT', preflight: { ends: 'NS_ERROR_ABORT' } })),
      shows: ['broke off during the preflight', '`NS_ERROR_ABORT`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a PUT that Firefox says was answered, with nothing': {
      exchange: unansweredPut(),
      shows: ['`PUT /users`', '`NS_ERROR_NET_ON_RECEIVING_FROM`'],
      where: 'infrastructure',
    },
    'a broken stream': {
      exchange: failed('net::ERR_HTTP2_PROTOCOL_ERROR'),
      shows: ['`net::ERR_HTTP2_PROTOCOL_ERROR`', 'ended this one request, or sent something that HTTP/2 forbids'],
      why: 'Without an answer',
      steps: [
        'Try the same request with `curl --http1.1`. If that works, look for a header or a limit that does not go with HTTP/2.',
      ],
      where: 'infrastructure',
    },
    'a body that breaks off, after the page was given the rest': {
      exchange: afterStart(failed('net::ERR_INCOMPLETE_CHUNKED_ENCODING', { answer: { headers: allow('*') } })),
      shows: ['without a whole answer', '`net::ERR_INCOMPLETE_CHUNKED_ENCODING`'],
      why: 'CORS had let it in',
      steps: [],
      where: 'infrastructure',
    },
    'a body that breaks off, of an answer to mode `no-cors`': {
      exchange: afterStart(failed('net::ERR_CONNECTION_RESET', { mode: 'no-cors', type: 'image', answer: {} })),
      shows: ['without a whole answer'],
      why: 'status and headers came',
      steps: [],
      where: 'infrastructure',
    },
    'a body that breaks off in Firefox, which starts what it refuses, too': {
      exchange: afterStart(
        failed('NS_ERROR_NET_PARTIAL_TRANSFER', { family: 'firefox', answer: { headers: allow('*') } }),
      ),
      shows: ['without a whole answer'],
      why: 'status and headers came',
      steps: [],
      where: 'infrastructure',
    },
  },
  silent: {
    'an extension that cancels a request': failed('NS_ERROR_ABORT', { family: 'firefox', unsent: true }),
    'an extension that drops an answer': failed('NS_ERROR_ABORT', { family: 'firefox', answer: {} }),
    'a slow server': failed('net::ERR_TIMED_OUT'),
    'an error with which Firefox ends a refused redirect, too': failed('NS_ERROR_NET_ON_RECEIVING_FROM', {
      family: 'firefox',
    }),
  },
} satisfies Cases;
