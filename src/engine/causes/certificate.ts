/** The browser does not trust the certificate. */
import { isLocal } from '../address.ts';
import { say } from '../say.ts';
import { hostOf, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { ledBefore, withoutRedirectToHttps } from './finding/around-redirect.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { errorOf } from './signs/ending.ts';

export default {
  id: 'certificate',
  spec: spec.network,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  // Firefox reports TLS errors as sentences in the language of its own interface.
  codes: [
    /^net::ERR_CERT_/,
    /^(?!net::|NS_).*(certificat|zertifikat|сертификат|証明書|证书|인증서)/i,
    /^(SEC_ERROR_|MOZILLA_PKIX_)/,
  ],
  depth: 2,
  find(facts) {
    const { url } = facts.hop;
    const meaning = meanings[errorOf(facts)] ?? notTrusted;
    return {
      short: say('Certificate not trusted'),
      title: meaning(hostOf(url)),
      happened: `${ledBefore(facts)}${say`The browser broke off the connection to ${serverName(url)} before it sent anything: \`${errorOf(facts)}\`. A page is never asked whether it wants to go on.`}`,
      why: say(
        'Without a certificate it trusts, the browser cannot know who answers. In a tab it shows a warning; for a request of a page there is none.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: repairOf(
        'infrastructure',
        isLocal(hostOf(url))
          ? say('Make a certificate that this machine trusts, for example with `mkcert`.')
          : say`Give \`${hostOf(url)}\` a certificate for this name from an authority that browsers trust.`,
        [
          say`To see what is wrong with it, open ${serverName(url)} in a tab of its own.`,
          ...withoutRedirectToHttps(facts),
        ],
      ),
    };
  },
} satisfies Cause;

const meanings: Record<string, (host: string) => string> = {
  'net::ERR_CERT_AUTHORITY_INVALID': (host) =>
    say`The certificate of \`${host}\` comes from an authority that the browser does not know.`,
  'net::ERR_CERT_COMMON_NAME_INVALID': (host) => say`The certificate of \`${host}\` was made for another host name.`,
  'net::ERR_CERT_DATE_INVALID': (host) => say`The certificate of \`${host}\` has run out, or is not valid yet.`,
  'net::ERR_CERT_REVOKED': (host) => say`The certificate of \`${host}\` was taken back by its authority.`,
};

function notTrusted(host: string): string {
  return say`The certificate of \`${host}\` is not one that the browser trusts.`;
}
