/** The server allows `null`, and not this page. */
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { evidenceOf } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';

export default {
  id: 'null-allowed',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSAllowOriginNotMatchingOrigin'),
  rules: ['allow-origin-matches'],
  codes: [],
  depth: 1,
  find(facts) {
    const { verdict, hop, origin } = facts;
    if (verdict.check?.seen !== 'null') return undefined;
    return {
      short: say('Allow-Origin is `null`'),
      title: say('`Access-Control-Allow-Origin` is `null`, and this page has an origin.'),
      happened: say`${serverName(hop.url)} allows pages without an origin. This page is \`${origin}\`, so it stays locked out.`,
      why: say(
        'The value `null` stands for sandboxed frames, files and `data:` URLs. Anyone can make such a page, so the value protects nobody.',
      ),
      evidence: evidenceOf(verdict.check),
      confidence: 'certain',
      repair: serverRepair(facts, 'app-wide', say`Have the server send \`${origin}\` instead of \`null\`.`, [
        say(
          'If `null` comes from an empty setting or a missing header, look there: servers print an unset value like that.',
        ),
      ]),
    };
  },
} satisfies Cause;
