/** Only `*` allows the Authorization header. */
import { mdn, spec } from '../causes/finding/references.ts';
import { serverRepair } from '../causes/finding/repair.ts';
import { requestedHeaders } from '../fetch/cors-preflight-request.ts';
import { listElements } from '../fetch/extract-header-list-values.ts';
import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Warning } from './warning.ts';

export default {
  id: 'authorization-under-wildcard',
  spec: spec.nonWildcardHeader,
  mdn: mdn.header('Access-Control-Allow-Headers'),
  modes: ['cors'],
  find(passed) {
    const { hop, hopIndex } = passed;
    const asked = requestedHeaders(hop);
    const seen = combined(hop.preflight?.response?.headers, 'Access-Control-Allow-Headers');
    const allowed = listElements(seen).map((name) => name.toLowerCase());
    if (!asked.includes('authorization') || !allowed.includes('*') || allowed.includes('authorization'))
      return undefined;
    return {
      short: say('`Authorization` under `*`'),
      title: say('`Authorization` is allowed only by `*`, and the standard does not count that.'),
      happened: say`${serverName(hop.url)} answered the preflight with \`Access-Control-Allow-Headers: ${seen}\`. Chrome and Firefox let the request through today, with a warning.`,
      why: say(
        'By the Fetch Standard `Authorization` has to be listed by name. A browser that follows it to the letter refuses this request. Those that let it through do not remember the permission, and ask before each call.',
      ),
      evidence: [
        {
          message: 'preflight response',
          hop: hopIndex,
          header: 'Access-Control-Allow-Headers',
          seen: seen ?? '',
          needed: `${seen}, authorization`,
        },
      ],
      confidence: 'certain',
      repair: serverRepair(
        passed,
        'app-wide',
        say('Add `Authorization` by name to the request headers that the server allows.'),
      ),
    };
  },
} satisfies Warning;
