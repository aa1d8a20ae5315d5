import { pageName, serverName } from '../wording.ts';
import { answeredName, type Cause, evidenceOf, mdn, serverRepair, spec } from './cause.ts';

export default {
  id: 'missing-allow-origin',
  says: 'The server does not send CORS headers at all.',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 0,
  find(facts) {
    const { hop, verdict, answer, origin } = facts;
    const message = verdict.stage === 'preflight' ? 'preflight response' : 'response';
    const whom = origin === 'null' ? 'the page' : `\`${origin}\``;
    return {
      short: verdict.stage === 'preflight' ? 'Preflight: no Allow-Origin' : 'No Allow-Origin header',
      title: `The ${message} has no \`Access-Control-Allow-Origin\` header.`,
      happened: `${serverName(hop.url)} answered ${answeredName(facts)} with status \`${answer?.status}\`. It did not say that ${pageName(facts.exchange)} may read the answer.`,
      why: 'A page may read answers from another origin only if that server agrees. Without the header there is no agreement, so the browser keeps the answer from the page.',
      evidence: evidenceOf(verdict.check),
      confidence: 'certain',
      repair: serverRepair(
        facts,
        'app-wide',
        `Have ${serverName(hop.url)} allow ${whom} on every route and every status.`,
      ),
    };
  },
} satisfies Cause;
