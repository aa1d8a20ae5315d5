/** What there is to say of a list of names that cannot be read as one, whichever header holds it. */
import { say } from '../../say.ts';
import type { Facts, Finding } from '../cause.ts';
import { evidenceOf } from './evidence.ts';
import { serverRepair } from './repair.ts';

export function malformedList(
  facts: Facts,
  instruction: string,
  told: Pick<Finding, 'short' | 'title' | 'happened'>,
): Finding {
  return {
    ...told,
    why: say('A list that breaks the rules could mean anything. The browser then treats the whole answer as a no.'),
    evidence: evidenceOf(facts.verdict.check),
    confidence: 'certain',
    repair: serverRepair(facts, 'app-wide', instruction),
  };
}
