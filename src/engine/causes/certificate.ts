import { isLocal } from '../address.ts';
import { serverName } from '../wording.ts';
import { type Cause, mdn, repairOf, spec } from './cause.ts';
import { errorOf, hostOf } from './signs/ending.ts';

export default {
  id: 'certificate',
  says: 'The browser does not trust the certificate.',
  spec: spec.network,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  // Firefox reports TLS errors in the words and the language of its own interface.
  codes: [/^net::ERR_CERT_/, /^(?!net::|NS_).*(certificat|zertifikat|сертификат|証明書|证书|인증서)/i, /^SEC_ERROR_/],
  depth: 2,
  find(facts) {
    const { url } = facts.hop;
    const what = MEANINGS[errorOf(facts)] ?? 'is not one that the browser trusts';
    return {
      short: 'Certificate not trusted',
      title: `The certificate of \`${hostOf(url)}\` ${what}.`,
      happened: `The browser broke off the connection to ${serverName(url)} before it sent anything: \`${errorOf(facts)}\`. A page is never asked whether it wants to go on.`,
      why: 'Without a certificate it trusts, the browser cannot know who answers. In a tab it shows a warning; for a request of a page there is none.',
      evidence: [],
      confidence: 'certain',
      repair: repairOf(
        'infrastructure',
        isLocal(hostOf(url))
          ? 'Make a certificate that this machine trusts, for example with `mkcert`.'
          : `Give \`${hostOf(url)}\` a certificate for this name from an authority that browsers trust.`,
        [`To see what is wrong with it, open ${serverName(url)} in a tab of its own.`],
      ),
    };
  },
} satisfies Cause;

const MEANINGS: Record<string, string> = {
  'net::ERR_CERT_AUTHORITY_INVALID': 'comes from an authority that the browser does not know',
  'net::ERR_CERT_COMMON_NAME_INVALID': 'was made for another host name',
  'net::ERR_CERT_DATE_INVALID': 'has run out, or is not valid yet',
  'net::ERR_CERT_REVOKED': 'was taken back by its authority',
};
