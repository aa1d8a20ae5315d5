/** The API lets no web page in. */
import { say } from '../say.ts';
import { forServersAt } from '../servers/products.ts';
import { serverName } from '../wording.ts';
import { type Cause, originRules } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { evidenceOf } from './finding/evidence.ts';
import { answered } from './finding/happened.ts';
import { pastTheRules } from './finding/outside-of-the-code.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

export default {
  id: 'api-for-servers',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['preflight-not-redirected', 'preflight-status', 'method-allowed', 'headers-allowed', ...originRules],
  codes: [],
  depth: 3,
  find(facts) {
    const { hop, answer, verdict, origin } = facts;
    const api = forServersAt(hop.url);
    if (!api || (api.onlyWith !== undefined && api.onlyWith !== answer?.status)) return undefined;
    return {
      short: say('API for servers only'),
      title: say`${api.name} expects servers to call this address, and allows no web page.`,
      happened: answered(facts),
      why: say(
        'A call to this API carries a secret, such as a key. Everyone who opens a page can read what the page sends, so the secret would be public.',
      ),
      evidence: evidenceOf(verdict.check),
      ...probably(say`${api.name} says so, in its documentation or to people who asked.`),
      repair: repairOf(
        'server',
        say`Let the page ask your own server, or a serverless function, and let that call ${serverName(hop.url)}.`,
        [
          ...(api.forPages ? [say`Or use what it has for pages: \`${api.forPages}\`.`] : []),
          say('Keep the secret there, and pass on only the calls that your page needs.'),
          say('Replace a secret that others could read in the page.'),
          ...pastTheRules(origin),
        ],
      ),
    };
  },
} satisfies Cause;
