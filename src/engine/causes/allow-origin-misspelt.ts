/** The server misspells the header that lets pages in. */
import type { HeaderLine } from '../exchange.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { evidenceOf, headerEvidence } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { answeredName } from './finding/sentences.ts';

export default {
  id: 'allow-origin-misspelt',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 3,
  find(facts) {
    const line = facts.answer?.headers.find(isMisspelt);
    if (!line) return undefined;
    return {
      short: say('Allow-Origin misspelt'),
      title: say`The server sent \`${line.name}\`, a header that browsers do not know.`,
      happened: say`${serverName(facts.hop.url)} answered ${answeredName(facts)} with \`${line.name}: ${line.value}\`. Browsers look for \`Access-Control-Allow-Origin\`.`,
      why: say('A browser looks for the exact name. A name that is close to it gives no permission.'),
      evidence: [...evidenceOf(facts.verdict.check), ...headerEvidence(facts, line.name)],
      confidence: 'certain',
      repair: serverRepair(facts, 'app-wide', say`Send \`Access-Control-Allow-Origin\` in place of \`${line.name}\`.`),
    };
  },
} satisfies Cause;

/** With words left out or bent, and with the letters that are most often lost. `Timing-Allow-Origin` is another header. */
const alike = /^(?:x-)?(?:acc?ess?-?)?(?:controll?-?)?allow(?:ed|s)?-?ori?gi?ns?$|^acc?ess?-?controll?-?ori?gi?ns?$/i;

/** The true name is there where its value is hidden, as an empty one is in Firefox. */
function isMisspelt({ name }: HeaderLine): boolean {
  return alike.test(name) && name.toLowerCase() !== 'access-control-allow-origin';
}
