/** The file says that other sites may not embed it. */
import { isIpAddress } from '../address.ts';
import { resourcePolicy } from '../fetch/cross-origin-resource-policy.ts';
import { originOf } from '../fetch/origin.ts';
import { partsOf } from '../fetch/url.ts';
import { say } from '../say.ts';
import { productOf, webpackDevServer } from '../servers/products.ts';
import { originName, requestName, serverName } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { orLoadWithCors } from './finding/advice.ts';
import { headerEvidence } from './finding/evidence.ts';
import { ownSettings } from './finding/outside-of-the-code.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

export default {
  id: 'corp',
  spec: spec.resourcePolicy,
  mdn: mdn.header('Cross-Origin-Resource-Policy'),
  rules: [],
  codes: ['corp-not-same-origin', 'corp-not-same-site', 'NS_ERROR_DOM_CORP_FAILED'],
  depth: 1,
  find(facts) {
    const { hop, origin } = facts;
    const policy = resourcePolicy(facts.answer?.headers ?? []);
    // A value that cannot be parsed sets no policy, so another policy refused the file.
    if (policy !== 'same-site' && policy !== 'same-origin') return undefined;
    return {
      short: say('Embedding refused (CORP)'),
      title: say`\`Cross-Origin-Resource-Policy: ${policy}\` keeps this page from embedding the file.`,
      happened:
        policy === 'same-site'
          ? say`${serverName(hop.url)} answered ${requestName(hop)} and said who may embed it: only pages of the same site. This page is ${originName(origin)}.${whyNotSameSite(facts)}`
          : say`${serverName(hop.url)} answered ${requestName(hop)} and said who may embed it: only pages of the same origin. This page is ${originName(origin)}.`,
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
        [orLoadWithCors(facts), whoSendsIt(facts)],
      ),
    };
  },
} satisfies Cause;

/** Both send it by default (measured). */
function whoSendsIt({ hop }: Facts): string {
  const product = productOf([hop]);
  return product?.name === webpackDevServer
    ? ownSettings(product.name, product.settings)
    : say('In Express, `helmet` sends `same-origin` by default: set its `crossOriginResourcePolicy` option.');
}

/**
 * Two hosts of one site can look like different sites, and the other way round: if that decides, say what to look at
 * (measured).
 * https://fetch.spec.whatwg.org/#cross-origin-resource-policy-internal-check
 */
function whyNotSameSite({ exchange: { family, initiator = '' }, hop }: Facts): string {
  if (family === 'chromium' && (isAddress(initiator) || isAddress(hop.url)))
    return say(' An IP address belongs to no site, not even to that of its other ports.');
  if (initiator.startsWith('http:') && originOf(hop.url).startsWith('https:'))
    return say(' A page on `http:` is not of the site of a file on `https:`, whatever their names.');
  return '';
}

function isAddress(url: string): boolean {
  return isIpAddress(partsOf(url)?.host ?? '');
}
