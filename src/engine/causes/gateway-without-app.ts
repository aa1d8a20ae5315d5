import { serversOf } from '../servers/fingerprints.ts';
import { serverName } from '../wording.ts';
import { answeredName, type Cause, type Facts, mdn, serverRepair, spec, statusAndHeader } from './cause.ts';
import { isGatewayFailure } from './signs/status.ts';

export default {
  id: 'gateway-without-app',
  says: 'The proxy is up, but the app behind it is not.',
  spec: spec.corsCheck,
  mdn: mdn.status(502),
  rules: ['allow-origin-present', 'preflight-status'],
  codes: [],
  depth: 2,
  find(facts) {
    const { answer } = facts;
    if (!answer || !isGatewayFailure(answer.status)) return undefined;
    const bare = facts.verdict.check?.rule === 'allow-origin-present';
    return {
      short: `App does not answer (${answer.status})`,
      title: `${proxyName(facts)} answered with \`${answer.status}\`: the app behind it ${MEANINGS[answer.status]}.`,
      happened: `${serverName(facts.hop.url)} answered ${answeredName(facts)} with \`${answer.status}\`${bare ? ' and without CORS headers' : ''}. The page sees a CORS error, and the real one stays hidden.`,
      why: 'The app adds the CORS headers. When a proxy writes the error page in its place, they are missing, and the page may not read it.',
      evidence: statusAndHeader(facts),
      confidence: 'certain',
      repair: {
        ...serverRepair(facts, 'on-errors', 'Start the app again, and look into its log and the log of the proxy.', [
          'Let the proxy add the CORS headers to its own error pages, so that the page can read them.',
        ]),
        where: 'infrastructure',
      },
    };
  },
} satisfies Cause;

const MEANINGS: Record<number, string> = {
  502: 'is down or broke off',
  503: 'is overloaded or switched off',
  504: 'took too long',
};

function proxyName({ answer }: Facts): string {
  const front = serversOf(answer?.headers ?? []).find(({ kind }) => kind !== 'framework');
  return front ? `${front.name}, in front of the app,` : 'A proxy in front of the app';
}
