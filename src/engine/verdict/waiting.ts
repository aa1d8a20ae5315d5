/** What a request that has not ended may be waiting for. */
import { isLocal, isThisMachine } from '../address.ts';
import type { Exchange } from '../exchange.ts';
import { say } from '../say.ts';
import { hostOf } from '../wording.ts';

/** One or two sentences. The browser does not tell extensions about the questions that it asks the person. */
export function waitsFor(exchange: Exchange): string {
  const { url = '', preflight, request, response } = exchange.hops.at(-1) ?? {};
  if (exchange.interrupted) {
    return say(
      'The browser restarted the extension while this request was under way. Either it still waits, or its end was not seen.',
    );
  }
  if (exchange.family === 'firefox' && response?.status === 401) {
    return say('The server wants a login, and Firefox may be asking you for it.');
  }
  if (response) return say('The server has begun to answer, and the request has not ended yet.');
  if (preflight && !preflight.response)
    return say`The request waits for the answer to its preflight. If none comes, the server is out of reach, or its code takes \`OPTIONS\` and never answers it.${permission(exchange, url)}`;
  if (request) return say`The request waits for the server's answer.${permission(exchange, url)}`;
  // Firefox reports nothing more about a request that a service worker answered or let fail (measured).
  if (exchange.family === 'firefox')
    return say(
      'The browser has not sent the request yet, or a service worker has answered it. Firefox does not show which.',
    );
  return say('The browser has not sent the request yet.');
}

/** Local Network Access: while the browser asks the person, the request waits. */
function permission({ initiator = 'null' }: Exchange, url: string): string {
  const host = hostOf(url);
  if (!isLocal(host) || initiator === 'null' || isLocal(hostOf(initiator))) return '';
  return isThisMachine(host)
    ? say(' Or the browser is asking whether this page may reach apps on this device.')
    : say(' Or the browser is asking whether this page may reach your local network.');
}
