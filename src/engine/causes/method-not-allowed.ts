/** The server does not allow this method. */
import { say } from '../say.ts';
import { methodNamed } from '../wording.ts';
import type { Cause } from './cause.ts';
import { evidenceOf } from './finding/evidence.ts';
import { allowsWhat, almostListed, notAllowed } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';

export default {
  id: 'method-not-allowed',
  spec: spec.preflight,
  mdn: mdn.error('CORSMethodNotFound'),
  rules: ['method-allowed'],
  codes: [],
  depth: 0,
  find(facts) {
    const { verdict, hop } = facts;
    const method = verdict.check?.missing?.[0] ?? hop.method;
    return {
      short: say`${method} is not allowed`,
      title: notAllowed(methodNamed(method)),
      happened: `${allowsWhat(facts)}${almostListed(facts)} ${say`The page asked for \`${method}\`.`}`,
      why: say(
        'Without asking, a page may send only GET, HEAD and POST to another origin. Every other method needs the server to list it, in the same spelling; without credentials, `*` lists them all.',
      ),
      evidence: evidenceOf(verdict.check),
      confidence: 'certain',
      repair: serverRepair(facts, 'app-wide', say`Add \`${method}\` to the methods that the server allows.`),
    };
  },
} satisfies Cause;
