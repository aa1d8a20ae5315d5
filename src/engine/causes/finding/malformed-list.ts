/** What to say about a list of names that cannot be parsed, whichever header holds it. */
import { say } from '../../say.ts';
import { listed, serverName } from '../../wording.ts';
import type { Facts, Finding } from '../cause.ts';
import { evidenceOf } from './evidence.ts';
import { serverRepair } from './repair.ts';

export function malformedList(facts: Facts, told: Pick<Finding, 'short' | 'title'>): Finding {
  const { check } = facts.verdict;
  return {
    ...told,
    happened: say`${serverName(facts.hop.url)} sent \`${check?.seen}\`. The browser splits it at commas, and each part has to be one name. That is not so for ${listed(check?.missing ?? [])}.`,
    why: say('A list that breaks the rules could mean anything. The browser then treats the whole answer as a no.'),
    evidence: evidenceOf(check),
    confidence: 'certain',
    repair: serverRepair(facts, 'app-wide', say('Send the names with commas between them, and nothing else.')),
  };
}
