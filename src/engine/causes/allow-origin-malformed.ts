/** The value of Allow-Origin is not an origin. */
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { evidenceOf } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { differenceOf } from './origin-near-miss.ts';
import { isPattern } from './origin-pattern.ts';
import { isList } from './several-origins-in-one-value.ts';
import { isCode, isOneValue, isVariable } from './signs/variable.ts';

export default {
  id: 'allow-origin-malformed',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSAllowOriginNotMatchingOrigin'),
  rules: ['allow-origin-matches', 'allow-origin-single'],
  codes: [],
  depth: 1,
  find(facts) {
    const { seen, rule } = facts.verdict.check ?? {};
    if (seen === undefined || seen === 'null') return undefined;
    const isOne = isOneValue(seen);
    if (!isOne && (isPattern(seen) || isList(seen) || URL.canParse(seen))) return undefined;
    const isOther = rule === 'allow-origin-single' ? !isOne : differenceOf(seen, facts.origin);
    if (isOther) return undefined;
    return {
      short: seen === '' ? say('Allow-Origin is empty') : say('Allow-Origin is not an origin'),
      title:
        seen === ''
          ? say('`Access-Control-Allow-Origin` is empty.')
          : say`\`Access-Control-Allow-Origin\` is \`${seen}\`, which is not an origin.`,
      happened: say`${serverName(facts.hop.url)} sent a value that no page's origin can equal. An origin looks like \`${facts.origin}\`.`,
      why: say(
        "The browser compares the value with the page's origin, character by character. It does not guess what was meant.",
      ),
      evidence: evidenceOf(facts.verdict.check),
      confidence: 'certain',
      repair: serverRepair(facts, 'app-wide', say`Have the server send \`${facts.origin}\` as the value.`, [
        whereItIsSet(seen),
      ]),
    };
  },
} satisfies Cause;

function whereItIsSet(seen: string): string {
  if (isVariable(seen))
    return say('Look where the value is set: in single quotes or in some files, a variable stays as it is.');
  if (isCode(seen))
    return say('Code handed over a function or an object here, and it became text. Hand over one origin, as a string.');
  return say('If the value comes from a setting, check that it is set where the server runs.');
}
