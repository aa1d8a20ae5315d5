/** The server crashed, and its error page has no CORS headers. */
import { allowedElsewhere, nameOf } from '../neighbours.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { statusAndHeader } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { answeredName } from './finding/sentences.ts';
import { isCrash } from './signs/status.ts';

export default {
  id: 'server-error-without-headers',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 2,
  find(facts) {
    const { answer, hop } = facts;
    if (!answer || !isCrash(answer)) return undefined;
    return {
      short: say`Server error ${answer.status}`,
      title: say`The server failed with status \`${answer.status}\`, and its error page carries no CORS headers.`,
      happened: say`${serverName(hop.url)} answered ${answeredName(facts)} with \`${answer.status}\`.${proofThatCorsWorks(facts)} The console speaks of CORS, and the real error stays hidden from the page.`,
      why: say(
        'An error page needs the CORS headers like every other answer. Without them the browser keeps it from the page, status and all.',
      ),
      evidence: statusAndHeader(facts),
      confidence: 'certain',
      repair: serverRepair(
        facts,
        'on-errors',
        say`Find the error behind the \`${answer.status}\` in the server's log and mend that first.`,
        [say('Then let the CORS middleware run around the error handler, so that the page can read errors too.')],
      ),
    };
  },
} satisfies Cause;

function proofThatCorsWorks(facts: Facts): string {
  const elsewhere = allowedElsewhere(facts);
  if (elsewhere) return say` Its answer to ${nameOf(elsewhere)} did carry CORS headers.`;
  return facts.verdict.stage === 'response' && facts.hop.preflight
    ? say(' Its answer to the preflight did carry CORS headers.')
    : '';
}
