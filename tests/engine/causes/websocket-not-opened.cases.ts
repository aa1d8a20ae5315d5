import { afterStart, allowed, blocked, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const socket = { type: 'websocket', family: 'firefox', url: 'wss://api.example.com/live' } as const;
/** Firefox’s own (measured). */
const http2 = { 'X-Firefox-Spdy': 'h2' };

export default {
  reports: {
    'a server that turns the page away over HTTP/2': {
      exchange: allowed({ ...socket, answer: { status: 403, headers: http2 } }),
      shows: ['`403`', 'by answering `200`'],
      evidence: ['response 0 Status: 403 → 200'],
      where: 'server',
    },
    'a page in place of a socket': {
      exchange: allowed({ ...socket, answer: { status: 200 } }),
      shows: ['`200`', '`101`'],
      where: 'server',
    },
    'a server that turns the page away': {
      exchange: allowed({ ...socket, answer: { status: 403 } }),
      shows: ['`403`', '`101`', '`wss://api.example.com`'],
      evidence: ['response 0 Status: 403 → 101'],
      where: 'server',
    },
    'a server that turns the page away with a page of its own': {
      exchange: afterStart(
        failed('NS_ERROR_WEBSOCKET_CONNECTION_REFUSED', {
          ...socket,
          answer: { status: 403, headers: { 'Content-Type': 'text/html' } },
        }),
      ),
      shows: ['`403`', '`101`'],
      evidence: ['response 0 Status: 403 → 101'],
      where: 'server',
    },
    'a redirect, which is not followed': {
      exchange: failed('NS_ERROR_NET_ON_RECEIVING_FROM', {
        ...socket,
        answer: { status: 302, headers: { Location: '/live/' } },
      }),
      shows: ['`302`', '`101`'],
      evidence: ['response 0 Status: 302 → 101', 'response 0 Location: /live/'],
      where: 'server',
    },
    'a server that turns the page away, as the page goes': {
      exchange: afterStart(failed('NS_ERROR_ABORT', { ...socket, answer: { status: 403 } })),
      shows: ['`403`', '`101`'],
      where: 'server',
    },
    'one that Chromium shows the status of': {
      exchange: afterStart(blocked({ ...socket, family: 'chromium', answer: { status: 401 } })),
      shows: ['`401`', '`101`'],
      evidence: ['response 0 Status: 401 → 101'],
      steps: [`If it checks who asks, add \`${page}\` to the origins that may open a WebSocket.`],
      where: 'server',
    },
  },
  silent: {
    'a socket that was opened over HTTP/2': allowed({ ...socket, answer: { status: 200, headers: http2 } }),
    'a socket that was opened': allowed({ ...socket, answer: { status: 101 } }),
    'a socket that the page closed': afterStart(blocked({ ...socket, family: 'chromium', answer: { status: 101 } })),
    'a server that is down': failed('NS_ERROR_CONNECTION_REFUSED', socket),
    'a request that the server refuses': allowed({
      family: 'firefox',
      answer: { status: 403, headers: { 'Access-Control-Allow-Origin': page } },
    }),
  },
} satisfies Cases;
