import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import { type Cause, mdn, repairOf, spec } from './cause.ts';

export default {
  id: 'coep',
  says: 'The page is isolated (COEP), and the file does not agree to be embedded.',
  spec: spec.resourcePolicy,
  mdn: mdn.header('Cross-Origin-Embedder-Policy'),
  rules: [],
  codes: [
    /^corp-not-same-origin-after-/,
    /^coep-/,
    /^net::ERR_BLOCKED_BY_RESPONSE/,
    'NS_ERROR_DOM_CORP_FAILED',
    'NS_ERROR_DOM_COEP_FAILED',
  ],
  depth: 1,
  find(facts) {
    const { hop, verdict } = facts;
    if (combined(facts.answer?.headers, 'Cross-Origin-Resource-Policy') !== undefined) return undefined;
    return {
      short: say('Embedding refused (COEP)'),
      title: say('The page embeds only files that agree to it, and this one does not say so.'),
      happened: say`The page has a \`Cross-Origin-Embedder-Policy\`. ${serverName(hop.url)} answered ${requestName(hop)} without \`Cross-Origin-Resource-Policy\`.`,
      why: say(
        'A page with that policy may use powerful features. In return, each file from another origin has to agree to be loaded there.',
      ),
      evidence: [
        { message: 'response', hop: verdict.hop, header: 'Cross-Origin-Resource-Policy', needed: 'cross-origin' },
      ],
      confidence: 'certain',
      repair: repairOf('server', say('Send the file with `Cross-Origin-Resource-Policy: cross-origin`.'), [
        say('Or load it with CORS: add `crossorigin` to the element, and let the server allow the origin of the page.'),
        say(
          'If the file is not yours, `Cross-Origin-Embedder-Policy: credentialless` on the page lets it in without cookies.',
        ),
      ]),
    };
  },
} satisfies Cause;
