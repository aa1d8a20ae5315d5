import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import { type Cause, headerEvidence, mdn, repairOf, spec } from './cause.ts';

export default {
  id: 'corp',
  says: 'The file says that other sites may not embed it.',
  spec: spec.resourcePolicy,
  mdn: mdn.header('Cross-Origin-Resource-Policy'),
  rules: [],
  codes: ['corp-not-same-origin', 'corp-not-same-site', /^net::ERR_BLOCKED_BY_RESPONSE/, 'NS_ERROR_DOM_CORP_FAILED'],
  depth: 1,
  find(facts) {
    const { hop, exchange } = facts;
    const policy = combined(facts.answer?.headers, 'Cross-Origin-Resource-Policy');
    if (policy === undefined) return undefined;
    return {
      short: say('Embedding refused (CORP)'),
      title: say`\`Cross-Origin-Resource-Policy: ${policy}\` keeps this page from embedding the file.`,
      happened:
        policy === 'same-site'
          ? say`${serverName(hop.url)} answered ${requestName(hop)} and said who may embed it: only pages of the same site. This page is \`${exchange.initiator}\`.`
          : say`${serverName(hop.url)} answered ${requestName(hop)} and said who may embed it: only pages of the same origin. This page is \`${exchange.initiator}\`.`,
      why: say(
        'That header protects files loaded without CORS, such as images and scripts. The browser throws the answer away before the page gets it.',
      ),
      evidence: headerEvidence(facts, 'Cross-Origin-Resource-Policy').map((one) => ({
        ...one,
        needed: 'cross-origin',
      })),
      confidence: 'certain',
      repair: repairOf(
        'server',
        say('If other sites may embed this file, send it with `Cross-Origin-Resource-Policy: cross-origin`.'),
        [
          say(
            'Or load it with CORS: add `crossorigin` to the element, and let the server allow the origin of the page.',
          ),
          say('In Express, `helmet` sends `same-origin` by default: set its `crossOriginResourcePolicy` option.'),
        ],
      ),
    };
  },
} satisfies Cause;
