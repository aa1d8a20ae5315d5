import type { ReceivedResponse } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { type Server, serversOf } from '../servers/fingerprints.ts';
import { serverName } from '../wording.ts';
import { answeredName, type Cause, mdn, probably, serverRepair, spec, statusAndHeader } from './cause.ts';
import { isGatewayFailure, isSignedByApp } from './signs/status.ts';

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
    if (!answer || !isGatewayFailure(answer.status) || isSignedByApp(answer)) return undefined;
    const servers = serversOf(answer.headers);
    const front = servers.find(isFront);
    // What a front passes on from the app carries the front's name as well: 503 is what apps in maintenance say.
    const isFronts = answer.status !== 503 && mayBeBuiltIn(answer) && !servers.some(({ kind }) => kind === 'framework');
    const bare = facts.verdict.check?.rule === 'allow-origin-present';
    return {
      short: say`App does not answer (${answer.status})`,
      title: say`${front ? say`${front.name}, in front of the app,` : say('A proxy in front of the app')} answered with \`${answer.status}\`: ${MEANINGS[answer.status]?.()}.`,
      happened: bare
        ? say`${serverName(facts.hop.url)} answered ${answeredName(facts)} with \`${answer.status}\` and without CORS headers. The page sees a CORS error, and the real one stays hidden.`
        : say`${serverName(facts.hop.url)} answered ${answeredName(facts)} with \`${answer.status}\`. The page sees a CORS error, and the real one stays hidden.`,
      why: say(
        'The app adds the CORS headers. When a proxy writes the error page in its place, they are missing, and the page may not read it.',
      ),
      evidence: statusAndHeader(facts),
      ...(front && isFronts
        ? { confidence: 'certain' }
        : probably(
            say`An app can send \`${answer.status}\` itself. The answer does not tell, but the logs of both do.`,
          )),
      repair: {
        ...serverRepair(
          facts,
          'on-errors',
          say('Start the app again, and look into its log and the log of the proxy.'),
          [say('Let the proxy add the CORS headers to its own error pages, so that the page can read them.')],
        ),
        where: 'infrastructure',
      },
    };
  },
} satisfies Cause;

const MEANINGS: Record<number, () => string> = {
  502: () => say('the app behind it is down or broke off'),
  503: () => say('the app behind it is overloaded or switched off'),
  504: () => say('the app behind it took too long'),
};

/** The error pages that proxies come with are HTML, or empty. An API's own are mostly JSON. */
function mayBeBuiltIn({ headers }: ReceivedResponse): boolean {
  const type = combined(headers, 'Content-Type');
  return type === undefined ? combined(headers, 'Content-Length') === '0' : /^text\/html\b/i.test(type);
}

/** Other web servers answer for themselves. */
function isFront({ kind, name }: Server): boolean {
  return kind === 'gateway' || kind === 'cdn' || /^(nginx|Apache|Caddy|IIS)$/.test(name);
}
