/** The server answers, but not in proper HTTP. */
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { checkPort } from './finding/advice.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { consoleSpeaks, whyNoCors } from './finding/why.ts';
import { errorOf, isInBody } from './signs/ending.ts';

/**
 * Chromium's error for a `407` when it uses no proxy. It shows neither status nor headers, for a preflight as for a
 * request (measured). In Firefox it is a status like any other.
 */
const proxyLogin = 'net::ERR_UNEXPECTED_PROXY_AUTH';

/** What is wrong with the answer, by the browser's error string. Each was observed by sending such an answer. */
const faults: Record<string, () => string> = {
  'net::ERR_INVALID_HTTP_RESPONSE': () => say('What it sent is not HTTP'),
  'net::ERR_INVALID_CHUNKED_ENCODING': () =>
    say('The pieces of its body are not marked as `Transfer-Encoding: chunked` promises'),
  'net::ERR_CONTENT_DECODING_FAILED': otherCompression,
  'net::ERR_CONTENT_DECODING_INIT_FAILED': otherCompression,
  'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH': () => differing('Content-Length'),
  'net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION': () => differing('Location'),
  'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION': () => differing('Content-Disposition'),
  [proxyLogin]: () => say('It asks with `407` for a login at a proxy, and the browser goes through none'),
  'net::ERR_RESPONSE_HEADERS_TOO_BIG': () => say('Its headers are larger than the browser takes'),
  NS_ERROR_CORRUPTED_CONTENT: () => say('Its headers contradict each other, as two different `Content-Length` do'),
};

export default {
  id: 'malformed-answer',
  spec: spec.network,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: Object.keys(faults),
  depth: 1,
  find(facts) {
    const { hop, verdict } = facts;
    const error = errorOf(facts);
    const fault = faults[error];
    // Firefox has the same error for a type that `nosniff` refuses, for a module or a worker's import of another type,
    // and for redirects that lead nowhere or concern a worker's own script. It shows those answers.
    if (!fault || (error === 'NS_ERROR_CORRUPTED_CONTENT' && hop.response)) return undefined;
    const asked = verdict.stage === 'preflight' ? say('the preflight') : requestName(hop);
    return {
      short: say('Malformed answer'),
      title: say("The server's answer breaks the rules of HTTP, so the browser dropped it."),
      happened: say`${serverName(hop.url)} answered ${asked}. ${fault()}: \`${error}\`.`,
      why: isInBody(facts)
        ? whyNoCors(facts)
        : consoleSpeaks(say('An answer that the browser cannot read safely is treated like none.')),
      evidence: [],
      confidence: 'certain',
      repair: repairOf(
        'infrastructure',
        say('Look at the raw answer with `curl -i`, first from the server itself, then through each proxy.'),
        isInBody(facts) ? [] : [error === proxyLogin ? askAsServer() : checkPort()],
      ),
    };
  },
} satisfies Cause;

function askAsServer(): string {
  return say('A server that wants a login answers `401`: only a proxy that the browser is set to use may say `407`.');
}

function differing(header: string): string {
  return say`It carries two \`${header}\` headers that differ`;
}

function otherCompression(): string {
  return say('Its body is not in the compression that `Content-Encoding` names');
}
