/** The server does not open the WebSocket. */
import { openingStatus } from '../fetch/websocket-handshake.ts';
import { isUnopenedSocket } from '../mode.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { lookIntoLog } from './finding/advice.ts';
import { headerEvidence, statusEvidence } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

export default {
  id: 'websocket-not-opened',
  spec: spec.webSocket,
  mdn: mdn.page('API/WebSocket'),
  rules: [],
  // The category of Firefox's console line, and Firefox's errors: for an answer that declares its type, and for a
  // redirect, which no browser follows here (measured). Chromium has one error for all failures.
  codes: [
    ...['Web Socket', 'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED', 'NS_ERROR_NET_ON_RECEIVING_FROM'],
    'net::ERR_FAILED',
  ],
  depth: 2,
  find(facts) {
    if (!facts.answer || !isUnopenedSocket(facts.exchange)) return undefined;
    const { status } = facts.answer;
    const opening = openingStatus(facts.answer);
    return {
      short: say`WebSocket refused (${status})`,
      title: say`The server answered \`${status}\` instead of opening the WebSocket.`,
      happened: say`The page wanted a WebSocket to ${serverName(facts.hop.url)}. A server opens one by answering \`${opening}\`; this one answered \`${status}\`.`,
      why: say(
        'CORS does not apply to WebSockets: the browser asks no server first whether a page may open one. So servers look at `Origin`, cookies and the path themselves.',
      ),
      evidence: [...statusEvidence(facts, opening), ...headerEvidence(facts, 'Location')],
      confidence: 'certain',
      repair: repairOf('server', lookIntoLog(status), [
        facts.origin === 'null'
          ? say('If it checks who asks, open the WebSocket from a page that has an origin.')
          : say`If it checks who asks, add \`${facts.origin}\` to the origins that may open a WebSocket.`,
      ]),
    };
  },
} satisfies Cause;
