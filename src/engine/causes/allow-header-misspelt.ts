/** The server misspells a header that gives permission. */
import type { HeaderLine } from '../exchange.ts';
import { listElements } from '../fetch/extract-header-list-values.ts';
import type { Check, Credentials } from '../judgement.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { ifWithCredentials } from './finding/confidence.ts';
import { evidenceOf, headerEvidence } from './finding/evidence.ts';
import { answeredName } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';

export default {
  id: 'allow-header-misspelt',
  spec: spec.corsCheck,
  mdn: mdn.guide,
  rules: ['allow-origin-present', 'allow-credentials', 'method-allowed', 'headers-allowed'],
  codes: [],
  depth: 3,
  find(facts) {
    const { check } = facts.verdict;
    const line = check && facts.answer?.headers.find(alike(check, facts.credentials));
    if (!line) return undefined;
    return {
      short: say`${(check.header ?? '').replace('Access-Control-', '')} misspelt`,
      title: say`The server sent \`${line.name}\`, a header that browsers do not know.`,
      happened: say`${serverName(facts.hop.url)} answered ${answeredName(facts)} with \`${line.name}: ${line.value}\`. Browsers look for \`${check.header}\`.`,
      why: say('A browser looks for the exact name. A name that is close to it gives no permission.'),
      evidence: [...evidenceOf(check), ...headerEvidence(facts, line.name)],
      ...(check.rule === 'allow-credentials' ? ifWithCredentials(facts) : { confidence: 'certain' as const }),
      repair: serverRepair(facts, 'app-wide', say`Send \`${check.header}\` in place of \`${line.name}\`.`),
    };
  },
} satisfies Cause;

/** Missing or misspelt words, with the letters that are most often lost. `Timing-Allow-Origin` is another header. */
const words: Readonly<Record<string, string>> = {
  'access-control-allow-origin': 'ori?gi?ns?',
  'access-control-allow-credentials': 'cred[ei]nti?als?',
  'access-control-allow-methods': 'methods?',
  'access-control-allow-headers': 'headers?',
};

function alike({ header = '', seen, ...check }: Check, credentials: Credentials): (line: HeaderLine) => boolean {
  const word = words[header.toLowerCase()];
  if (word === undefined || seen !== undefined) return () => false;
  const allow = 'allow(ed|s)?[-_]?';
  const name = new RegExp(`^(x-)?(${allow}|((acc?ess?|controll?)[-_]?|${allow}){2,3})${word}$`, 'i');
  // The correct name may be there with its value hidden, as Firefox hides an empty one.
  return (line) =>
    name.test(line.name) && line.name.toLowerCase() !== header.toLowerCase() && wouldDo(line.value, check, credentials);
}

/** If the list would be refused under the correct name too, renaming the header only leads to the next refusal. */
function wouldDo(
  value: string,
  { rule, missing = [] }: Pick<Check, 'rule' | 'missing'>,
  { mode }: Credentials,
): boolean {
  if (rule === 'allow-origin-present') return true;
  if (rule === 'allow-credentials') return value === 'true';
  const listed = listElements(value);
  if (listed.includes('*') && mode !== 'include') return true;
  return missing.every((wanted) =>
    listed.some((one) => one === wanted || (rule === 'headers-allowed' && one.toLowerCase() === wanted)),
  );
}
