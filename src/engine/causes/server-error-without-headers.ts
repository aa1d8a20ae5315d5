import { requestName, serverName } from '../wording.ts';
import { type Cause, evidenceOf, mdn, serverRepair, spec, statusEvidence } from './cause.ts';

export default {
  id: 'server-error-without-headers',
  says: 'The server crashed, and its error page has no CORS headers.',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 2,
  find(facts) {
    const { answer, verdict, hop } = facts;
    if (verdict.stage === 'redirect' || !answer || answer.status < 500 || answer.status === 501) return undefined;
    const what = verdict.stage === 'preflight' ? 'the preflight' : requestName(hop);
    return {
      short: `Server error ${answer.status}`,
      title: `The server failed with status \`${answer.status}\`, and its error page carries no CORS headers.`,
      happened: `${serverName(hop.url)} answered ${what} with \`${answer.status}\`.${proofThatCorsWorks(facts)} So the page sees a CORS error, and the real one stays hidden.`,
      why: 'An error page needs the CORS headers like every other answer. Without them the browser keeps it from the page, status and all.',
      evidence: [...statusEvidence(facts), ...evidenceOf(verdict.check)],
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

function proofThatCorsWorks(facts: Parameters<Cause['find']>[0]): string {
  const preflightPassed = facts.verdict.stage === 'response' && facts.hop.preflight?.response !== undefined;
  return preflightPassed ? ' Its answer to the preflight did carry CORS headers.' : '';
}
