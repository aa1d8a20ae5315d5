/** The login that the page sent never arrived: a redirect lost it. */
import { instead } from '../causes/finding/around-redirect.ts';
import { mdn, spec } from '../causes/finding/references.ts';
import { lostAuthorization } from '../causes/signs/redirect.ts';
import { wantsLogin } from '../causes/signs/status.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { responseEvidence, type Warning } from './warning.ts';

export default {
  id: 'authorization-left-out',
  spec: spec.redirect,
  mdn: mdn.header('Authorization'),
  modes: ['cors'],
  find(passed) {
    const { exchange, hop, hopIndex, response } = passed;
    const { status } = response;
    const [first] = exchange.hops;
    const isLost = lostAuthorization({ exchange, hop, verdict: { stage: 'response', hop: hopIndex } });
    if (!first || !isLost || !wantsLogin(status)) return undefined;
    return {
      short: say('`Authorization` left out'),
      title: say('A redirect to another origin made the browser leave out `Authorization`.'),
      happened: say`The page sent it to ${serverName(first.url)}. The redirect led to ${serverName(hop.url)}, which did not get it and answered with status \`${status}\`.`,
      why: say(
        'A login is meant for the server that the page calls. So the browser does not pass it on to another scheme, host or port.',
      ),
      evidence: [responseEvidence(passed, 'Status', String(status))],
      confidence: 'certain',
      repair: { ...instead(hop.url, passed), steps: [] },
    };
  },
} satisfies Warning;
