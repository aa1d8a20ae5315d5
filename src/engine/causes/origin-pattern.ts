/** The allowed origin is a pattern such as `https://*.example.com`. */
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { listExactly, varyWithIt } from './finding/advice.ts';
import { evidenceOf } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { isOneValue } from './signs/variable.ts';

export default {
  id: 'origin-pattern',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSAllowOriginNotMatchingOrigin'),
  rules: ['allow-origin-matches'],
  codes: [],
  depth: 1,
  find(facts) {
    const seen = facts.verdict.check?.seen ?? '';
    if (!isPattern(seen)) return undefined;
    return {
      short: say('Allow-Origin is a pattern'),
      title: say`\`Access-Control-Allow-Origin\` is the pattern \`${seen}\`, and browsers know no patterns.`,
      happened: say`${serverName(facts.hop.url)} sent the pattern itself. The browser compared it with \`${facts.origin}\`, character by character.`,
      why: say(
        'The header holds one whole origin, or only `*`. Part of a host, a port or a path cannot be left open in it.',
      ),
      evidence: evidenceOf(facts.verdict.check),
      confidence: 'certain',
      repair: serverRepair(
        facts,
        'app-wide',
        fitsAnyHost.test(seen)
          ? listExactly(facts)
          : say('Keep the pattern in the server, and answer with the one origin that asks and fits it.'),
        [varyWithIt()],
      ),
    };
  },
} satisfies Cause;

/** `http://*`, `*:3000`, `.*`: answering with whichever origin fits such a pattern would allow every website. */
const fitsAnyHost = /^(\S+:\/\/)?\*(\.\*)*(:[\d*]+)?\/?$|^[/^]*\.\*[$/]*$/;

/** A wildcard inside a value, or the characters of a regular expression, which no origin contains. */
export function isPattern(value: string): boolean {
  return /[*^$|\\]/.test(value) && !/["'*]{2}|^["']/.test(value) && !isOneValue(value);
}
