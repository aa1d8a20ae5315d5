import { allowedElsewhere, nameOf } from '../neighbours.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { answeredName, type Cause, type Facts, mdn, probably, serverRepair, spec, statusAndHeader } from './cause.ts';
import { isOverLimit, wantsLogin } from './signs/status.ts';

export default {
  id: 'client-error-without-headers',
  says: 'The answer is a 404 or a 401, and it carries no CORS headers.',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 2,
  find(facts) {
    const { answer, verdict } = facts;
    if (!answer || verdict.stage !== 'response') return undefined;
    const { status } = answer;
    if (status < 400 || status > 499 || isOverLimit(status)) return undefined;
    const proof = proofThatCorsWorks(facts);
    return {
      short: say`Error ${status} without Allow-Origin`,
      title: say`The server answered with ${meaningOf(status)}, and that answer carries no CORS headers.`,
      happened: say`${serverName(facts.hop.url)} answered ${answeredName(facts)} with \`${status}\`.${proof ?? ''} The page sees a CORS error, and the \`${status}\` stays hidden.`,
      why: say(
        'An error answer needs the CORS headers like every other one. Without them the browser keeps it from the page, status and all.',
      ),
      evidence: statusAndHeader(facts),
      ...(proof
        ? { confidence: 'certain' }
        : probably(
            say`The request failed at the server with \`${status}\`. Whether its other answers carry CORS headers was not seen.`,
          )),
      repair: serverRepair(facts, wantsLogin(status) ? 'before-auth' : 'on-errors', firstStep(status), [
        say('Then let the CORS middleware run before whatever answers with errors, so that the page can read them.'),
      ]),
    };
  },
} satisfies Cause;

function meaningOf(status: number): string {
  if (status === 401) return say('`401`, a demand for a login');
  if (status === 403) return say('`403`, access denied');
  if (status === 404) return say('`404`, nothing at this address');
  if (status === 405) return say('`405`, a method this address does not take');
  return say`the error \`${status}\``;
}

function firstStep(status: number): string {
  if (wantsLogin(status))
    return say`Find out why the server answers \`${status}\`: the token, the cookie or the right may be missing.`;
  if (status === 404 || status === 405) return say('Check the URL and the method that the page uses.');
  return say`Find out in the server's log why it answered \`${status}\`.`;
}

function proofThatCorsWorks(facts: Facts): string | undefined {
  const elsewhere = allowedElsewhere(facts);
  if (elsewhere) return say` Its answer to ${nameOf(elsewhere)} did carry CORS headers.`;
  return facts.hop.preflight ? say(' Its answer to the preflight did carry CORS headers.') : undefined;
}
