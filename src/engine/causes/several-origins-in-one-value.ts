/** All allowed origins stand in one header. */
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { varyWithIt } from './finding/advice.ts';
import { evidenceOf } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { isOneValue } from './signs/variable.ts';

export default {
  id: 'several-origins-in-one-value',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMultipleAllowOriginNotAllowed'),
  rules: ['allow-origin-single', 'allow-origin-matches'],
  codes: [],
  depth: 0,
  find(facts) {
    const { seen = '', rule } = facts.verdict.check ?? {};
    if (isOneValue(seen) || (rule === 'allow-origin-matches' && !isList(seen))) return undefined;
    return {
      short: say('Several origins in Allow-Origin'),
      title: say('`Access-Control-Allow-Origin` holds several values, and only one is allowed.'),
      happened: say`${serverName(facts.hop.url)} sent \`${seen}\`. The browser reads the whole value as one origin, and it is not \`${facts.origin}\`.`,
      why: say(
        'The header has room for one origin, or for `*`. A list is not part of the protocol, so a list matches no page.',
      ),
      evidence: evidenceOf(facts.verdict.check),
      confidence: 'certain',
      repair: serverRepair(
        facts,
        'app-wide',
        say('Keep the list in the server, and answer with the one on it that asks.'),
        [varyWithIt()],
      ),
    };
  },
} satisfies Cause;

/** With semicolons it is a list only to people: browsers take it for one value. */
export function isList(value: string): boolean {
  return value.includes(';') && value.split('://').length > 2;
}
