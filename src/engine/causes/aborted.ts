/** The page itself gave the request up. */
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';
import { errorOf } from './signs/ending.ts';

export default {
  id: 'aborted',
  spec: spec.networkError,
  mdn: mdn.page('API/AbortController'),
  rules: [],
  codes: ['net::ERR_ABORTED', 'NS_BINDING_ABORTED'],
  depth: 1,
  find(facts) {
    const { hop, exchange } = facts;
    const endedAt = exchange.outcome.state === 'failed' ? exchange.outcome.at : exchange.startedAt;
    const waited = Math.round(endedAt - exchange.startedAt);
    const { response } = hop.preflight ?? {};
    const isUnanswered = hop.preflight !== undefined && (!response || response.at > endedAt);
    return {
      short: say('Given up by the page'),
      title: say('The request was given up before it was done.'),
      happened: say`${requestName(hop)} on ${serverName(hop.url)} ended with \`${errorOf(facts)}\` after ${waited} ms. That is a stop from this side, not a refusal.`,
      why: say(
        'A page stops a request when it is left or reloaded, or when its code calls `abort`. CORS plays no part in that.',
      ),
      evidence: [],
      ...probably(say('Browsers give this error when a page is left, or when its code stops a request.')),
      repair: pageRepair(
        say('Look for an `AbortController`, a timeout, or a form or link that leaves the page at that moment.'),
        [
          say('A form loads a page unless its `submit` handler calls `event.preventDefault()`.'),
          ...(isUnanswered && waited >= patience ? [unanswered()] : []),
        ],
      ),
    };
  },
} satisfies Cause;

/** In ms. A server that answers preflights at all rarely takes longer. Timeouts in code are mostly longer. */
const patience = 1000;

function unanswered(): string {
  return say(
    'The preflight had no answer by then. If it was a timeout, the server is out of reach, or its code takes `OPTIONS` and answers late or never.',
  );
}
