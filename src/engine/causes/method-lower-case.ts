/** The page spells the method in lower case. */
import { listElements } from '../fetch/extract-header-list-values.ts';
import { say } from '../say.ts';
import type { Cause } from './cause.ts';
import { seenEvidence } from './finding/evidence.ts';
import { allowsWhat } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';

export default {
  id: 'method-lower-case',
  spec: spec.normalizeMethod,
  mdn: mdn.error('CORSMethodNotFound'),
  rules: ['method-allowed'],
  codes: [],
  depth: 1,
  find(facts) {
    const method = facts.verdict.check?.missing?.[0] ?? '';
    const upper = method.toUpperCase();
    if (method === upper) return undefined;
    const listed = listElements(facts.verdict.check?.seen).includes(upper);
    return {
      short: say`\`${method}\` is not \`${upper}\``,
      title: say`The page asked with the method \`${method}\`, and methods are compared letter by letter.`,
      happened: `${allowsWhat(facts)} ${say`The browser turns \`get\` or \`put\` into capitals, but it leaves \`${method}\` as it is.`}`,
      why: say(
        'HTTP methods are case-sensitive. The standard lists six methods that browsers correct, and this is not one of them.',
      ),
      evidence: [
        {
          message: 'preflight request',
          hop: facts.verdict.hop,
          header: 'Access-Control-Request-Method',
          seen: method,
          needed: upper,
        },
        ...seenEvidence(facts.verdict.check),
      ],
      confidence: 'certain',
      repair: pageRepair(
        say`Write \`${upper}\` in capitals in the page: \`method: '${upper}'\`.`,
        listed ? [] : [say`Then allow \`${upper}\` in the server.`],
      ),
    };
  },
} satisfies Cause;
