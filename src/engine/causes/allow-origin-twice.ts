/** Two layers both add the header. */
import { listElements } from '../fetch/extract-header-list-values.ts';
import { lines } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import type { Cause, Facts } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { evidenceOf } from './finding/evidence.ts';
import { joinedValues } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { oneLayerRepair } from './finding/repair.ts';
import { joinedOnTheWay } from './finding/why.ts';

export default {
  id: 'allow-origin-twice',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMultipleAllowOriginNotAllowed'),
  rules: ['allow-origin-single'],
  codes: [],
  depth: 1,
  find(facts) {
    const seen = facts.verdict.check?.seen ?? '';
    const isOne = lines(facts.answer?.headers ?? [], 'Access-Control-Allow-Origin').length < 2;
    if (isOne && !looksJoined(seen)) return undefined;
    return {
      short: say('Allow-Origin sent twice'),
      title: say('`Access-Control-Allow-Origin` came more than once.'),
      happened: joinedValues(facts, isOne),
      why: say(
        'The header may name one origin only. From two values the browser cannot tell which one counts, so it accepts neither, even if they are equal.',
      ),
      evidence: evidenceOf(facts.verdict.check),
      ...(isOne ? probably(joinedOnTheWay(facts.exchange)) : { confidence: 'certain' }),
      repair: oneLayerRepair(facts, starWithCredentials(facts, seen)),
    };
  },
} satisfies Cause;

/** What fails next if the layer with the star is kept. A page without an origin must not be allowed by name. */
function starWithCredentials({ credentials, origin }: Facts, seen: string): string[] {
  if (credentials.mode !== 'include' || origin === 'null' || !listElements(seen).includes('*')) return [];
  return [say`Let the one that stays name \`${origin}\`: \`*\` is not enough for a request with credentials.`];
}

/** Nobody writes a list that holds one origin twice, or an origin and `*`, into one header. */
function looksJoined(value: string): boolean {
  const elements = listElements(value);
  return elements.length > 1 && (new Set(elements).size < elements.length || elements.includes('*'));
}
