/** The redirect leads to something that is not a URL. */
import { locationUrl } from '../fetch/location-url.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { answerFirst } from './finding/around-redirect.ts';
import { headerEvidence } from './finding/evidence.ts';
import { answeredName } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

export default {
  id: 'redirect-malformed',
  spec: spec.redirect,
  mdn: mdn.header('Location'),
  rules: ['preflight-not-redirected'],
  codes: ['net::ERR_INVALID_REDIRECT', 'NS_ERROR_CORRUPTED_CONTENT', 'NS_ERROR_MALFORMED_URI'],
  depth: 1,
  find(facts) {
    const { hop, answer, verdict, exchange } = facts;
    const isNamed = verdict.code === 'net::ERR_INVALID_REDIRECT';
    if (!isNamed && (!answer || locationUrl(answer, hop.url, exchange.family) !== 'unparsable')) return undefined;
    return {
      short: say('Redirect to an invalid URL'),
      title: say('The server redirected to a `Location` that is not a URL.'),
      happened: say`${serverName(hop.url)} answered ${answeredName(facts)} with a redirect. The browser could not read its \`Location\` as an address.`,
      why: say(
        'The browser has nowhere to go, and it does not guess. For the page that is the same as no answer at all.',
      ),
      evidence: headerEvidence(facts, 'Location'),
      confidence: 'certain',
      repair: repairOf(
        'server',
        say('Look at the code or setting that writes `Location`: host, port and escapes have to make a whole URL.'),
        verdict.stage === 'preflight' ? [answerFirst()] : [],
      ),
    };
  },
} satisfies Cause;
