/** The server hung up in the middle. */
import { isLoopback } from '../address.ts';
import { lostItsConnection } from '../browsers/endings.ts';
import { say } from '../say.ts';
import { hostOf, requestName, serverName } from '../wording.ts';
import type { Cause, Facts, Finding } from './cause.ts';
import { checkPort } from './finding/advice.ts';
import { probably } from './finding/confidence.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { whyNoCors } from './finding/why.ts';
import { withoutPreflight } from './finding/without-preflight.ts';
import { errorOf, isInBody } from './signs/ending.ts';

export default {
  id: 'connection-broken',
  spec: spec.network,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: [
    /^net::ERR_(CONNECTION_(RESET|CLOSED|ABORTED)|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)$/,
    /^net::ERR_(HTTP2_|QUIC_|INCOMPLETE_CHUNKED|CONTENT_LENGTH_MISMATCH|RESPONSE_HEADERS_TRUNCATED)/,
    /^NS_ERROR_NET_(RESET|INTERRUPT|PARTIAL_TRANSFER|EMPTY_RESPONSE|HTTP2_SENT_GOAWAY|ON_RECEIVING_FROM)$/,
    'NS_ERROR_ABORT',
  ],
  depth: 1,
  find(facts) {
    const { verdict, exchange, hop } = facts;
    if (errorOf(facts) === 'NS_ERROR_ABORT' && !lostItsConnection(exchange, 'NS_ERROR_ABORT')) return undefined;
    const isUnansweredPut = verdict.code === 'CORSMultipleAllowOriginNotAllowed';
    // Firefox also ends refused redirects with this error.
    if (errorOf(facts) === 'NS_ERROR_NET_ON_RECEIVING_FROM' && !isUnansweredPut) return undefined;

    const protocol = protocolOf(errorOf(facts));
    const mostly = protocol
      ? say`Most often the server or a proxy ended this one request, or sent something that ${protocol} forbids.`
      : say("Most often the server's process crashed, or a proxy cut the line.");
    return {
      short: say('Server hung up'),
      title: say('The server broke off without a whole answer.'),
      happened: `${brokeOff(facts)} ${mostly}`,
      why: isUnansweredPut
        ? say(
            'Without an answer there are no headers to check. Firefox takes a closed connection for an empty answer to `PUT`, and its console then speaks of several `Access-Control-Allow-Origin` headers, though there is none.',
          )
        : whyNoCors(facts),
      evidence: [],
      ...confidenceIn(errorOf(facts)),
      repair: repairOf(
        // On the person's own machine there is mostly nothing in front of the server.
        isLoopback(hostOf(hop.url)) ? 'server' : 'infrastructure',
        say("Look into the server's log for this moment, and into that of a proxy in front of it."),
        stepsFor(facts, protocol),
      ),
    };
  },
} satisfies Cause;

/**
 * If many requests share a connection, one can end while the others go on (measured with `RST_STREAM`, in Firefox too).
 */
function protocolOf(error: string): string | undefined {
  const [, name] = /^net::ERR_(HTTP2|QUIC)_/.exec(error) ?? [];
  return name && (name === 'QUIC' ? 'HTTP/3' : 'HTTP/2');
}

function brokeOff(facts: Facts): string {
  const { hop, verdict } = facts;
  const server = serverName(hop.url);
  return verdict.stage === 'preflight'
    ? say`The exchange with ${server} broke off during the preflight: \`${errorOf(facts)}\`.`
    : say`The exchange with ${server} broke off during ${requestName(hop)}: \`${errorOf(facts)}\`.`;
}

function stepsFor(facts: Facts, protocol: string | undefined): string[] {
  if (protocol) return [overHttp1(protocol)];
  return isInBody(facts) ? [] : [...beforePreflights(facts), checkPort(), ...inContainer(facts)];
}

function overHttp1(protocol: string): string {
  return say`Try the same request with \`curl --http1.1\`. If that works, look for a header or a limit that does not go with ${protocol}.`;
}

/** Icecast closes the connection on any method that it does not know (measured with 2.4). */
function beforePreflights(facts: Facts): string[] {
  if (facts.verdict.stage !== 'preflight') return [];
  const inFront = say(
    'If the server answers a plain `GET`, it hangs up only on `OPTIONS`, as Icecast 2.4 does. Let a proxy in front answer `OPTIONS`.',
  );
  return [inFront, ...withoutPreflight(facts, [inFront])];
}

/** Docker accepts a connection to a published port before it knows whether the app does. */
function inContainer({ hop }: Facts): string[] {
  if (!isLoopback(hostOf(hop.url))) return [];
  return [
    say(
      'If the server runs in a container, let it listen on `0.0.0.0` there: `127.0.0.1` serves only the container itself.',
    ),
  ];
}

/**
 * The browser ends preloads of a stopped navigation like this, and everything under way when it closes its connections.
 */
function confidenceIn(error: string): Pick<Finding, 'confidence' | 'because'> {
  if (error !== 'NS_ERROR_ABORT') return { confidence: 'certain' };
  return probably(say('Firefox gives this error for what it cancels itself, too.'));
}
