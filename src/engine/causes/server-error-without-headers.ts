import { allowedElsewhere, nameOf } from '../neighbours.ts';
import { serverName } from '../wording.ts';
import { answeredName, type Cause, type Facts, mdn, serverRepair, spec, statusAndHeader } from './cause.ts';
import { isCrash } from './signs/status.ts';

export default {
  id: 'server-error-without-headers',
  says: 'The server crashed, and its error page has no CORS headers.',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 2,
  find(facts) {
    const { answer, hop } = facts;
    if (!answer || !isCrash(answer.status)) return undefined;
    return {
      short: `Server error ${answer.status}`,
      title: `The server failed with status \`${answer.status}\`, and its error page carries no CORS headers.`,
      happened: `${serverName(hop.url)} answered ${answeredName(facts)} with \`${answer.status}\`.${proofThatCorsWorks(facts)} The page sees a CORS error, and the real one stays hidden.`,
      why: 'An error page needs the CORS headers like every other answer. Without them the browser keeps it from the page, status and all.',
      evidence: statusAndHeader(facts),
      confidence: 'certain',
      repair: serverRepair(
        facts,
        'on-errors',
        `Find the error behind the \`${answer.status}\` in the server's log and mend that first.`,
        ['Then let the CORS middleware run around the error handler, so that the page can read errors too.'],
      ),
    };
  },
} satisfies Cause;

function proofThatCorsWorks(facts: Facts): string {
  const elsewhere = allowedElsewhere(facts);
  if (elsewhere) return ` Its answer to ${nameOf(elsewhere)} did carry them.`;
  return facts.verdict.stage === 'response' && facts.hop.preflight
    ? ' Its answer to the preflight did carry them.'
    : '';
}
