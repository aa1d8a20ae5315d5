/** Allow-Credentials beside `*` has no effect. */
import { mdn, spec } from '../causes/finding/references.ts';
import { serverRepair } from '../causes/finding/repair.ts';
import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { responseEvidence, type Warning } from './warning.ts';

export default {
  id: 'wildcard-and-credentials',
  spec: spec.credentials,
  mdn: mdn.error('CORSNotSupportingCredentials'),
  modes: ['cors'],
  find(passed) {
    const { hop, response, origin } = passed;
    const credentials = combined(response.headers, 'Access-Control-Allow-Credentials');
    if (combined(response.headers, 'Access-Control-Allow-Origin') !== '*' || credentials !== 'true') return undefined;
    const whom = origin === 'null' ? say('the origins') : `\`${origin}\``;
    return {
      short: say('Allow-Credentials beside `*`'),
      title: say('`Access-Control-Allow-Credentials: true` has no effect beside `Access-Control-Allow-Origin: *`.'),
      happened: say`${serverName(hop.url)} sent both. Without credentials, \`*\` is enough. The same request with cookies fails.`,
      why: say(
        'With credentials the browser wants the name of the one origin that may read the answer. The star never covers that.',
      ),
      evidence: [
        responseEvidence(passed, 'Access-Control-Allow-Origin', '*'),
        responseEvidence(passed, 'Access-Control-Allow-Credentials', credentials),
      ],
      confidence: 'certain',
      repair: serverRepair(
        passed,
        'app-wide',
        say('If no request needs credentials, drop `Access-Control-Allow-Credentials`.'),
        [say`If some do, name ${whom} in \`Access-Control-Allow-Origin\` instead of the star.`],
      ),
    };
  },
} satisfies Warning;
