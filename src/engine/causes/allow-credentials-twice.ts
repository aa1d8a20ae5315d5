import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { type Cause, evidenceOf, mdn, serverRepair, spec } from './cause.ts';

export default {
  id: 'allow-credentials-twice',
  says: 'Two layers both send Allow-Credentials.',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowCredentials'),
  rules: ['allow-credentials'],
  codes: [],
  depth: 1,
  find(facts) {
    const seen = facts.verdict.check?.seen ?? '';
    if (!seen.includes(',')) return undefined;
    return {
      short: say('Allow-Credentials sent twice'),
      title: say('`Access-Control-Allow-Credentials` came more than once.'),
      happened: say`${serverName(facts.hop.url)} sent the header several times. The browser joins the values to \`${seen}\`, and only \`true\` alone allows credentials.`,
      why: say(
        'The browser compares the joined value as a whole. Two answers that both say yes do not make one that counts.',
      ),
      evidence: evidenceOf(facts.verdict.check),
      confidence: 'certain',
      repair: serverRepair(
        facts,
        'one-layer',
        say('Let one layer add the CORS headers, and remove them from the other.'),
        [say('Look for a reverse proxy, a gateway or a second middleware in front of the app.')],
      ),
    };
  },
} satisfies Cause;
