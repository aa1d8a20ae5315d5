/** The server allows all methods or headers with `*`, and the request is sent with credentials. */
import { listElements } from '../fetch/extract-header-list-values.ts';
import { say } from '../say.ts';
import { listed } from '../wording.ts';
import type { Cause } from './cause.ts';
import { orWithoutCredentials } from './finding/advice.ts';
import { evidenceOf } from './finding/evidence.ts';
import { answeredWrong, askedWithLogin } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { starIsPlain } from './finding/why.ts';

export default {
  id: 'wildcard-list-with-credentials',
  spec: spec.credentials,
  mdn: mdn.header('Access-Control-Allow-Headers'),
  rules: ['method-allowed', 'headers-allowed'],
  codes: [],
  depth: 1,
  find(facts) {
    const { check } = facts.verdict;
    const missing = check?.missing ?? [];
    if (!listElements(check?.seen).includes('*')) return undefined;
    if (check?.rule === 'method-allowed' && missing[0] !== missing[0]?.toUpperCase()) return undefined;

    return {
      short: say('`*` does not work with credentials'),
      title: say`\`${check?.header}: *\` does not cover a request with credentials (cookies or a login).`,
      happened: `${answeredWrong(facts)} ${askedWithLogin()}`,
      why: starIsPlain(),
      evidence: evidenceOf(check),
      confidence: 'certain',
      repair: serverRepair(facts, 'app-wide', say`Replace \`*\` with a list that names ${listed(missing)}.`, [
        orWithoutCredentials(facts),
      ]),
    };
  },
} satisfies Cause;
