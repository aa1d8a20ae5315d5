import { listed, serverName } from '../wording.ts';
import { allowsWhat, type Cause, evidenceOf, mdn, serverRepair, spec } from './cause.ts';

export default {
  id: 'header-not-allowed',
  says: 'The server does not allow this request header.',
  spec: spec.preflight,
  mdn: mdn.error('CORSMissingAllowHeaderFromPreflight'),
  rules: ['headers-allowed'],
  codes: [],
  depth: 0,
  find(facts) {
    const { verdict, hop } = facts;
    const missing = verdict.check?.missing ?? [];
    const which = missing.length === 1 ? `header ${listed(missing)}` : `headers ${listed(missing)}`;
    return {
      short: missing.length === 1 ? `Header ${missing[0]} is not allowed` : `${missing.length} headers are not allowed`,
      title: `The browser asked for permission first (the preflight), and the server did not allow the request ${which}.`,
      happened: `${serverName(hop.url)} ${allowsWhat(facts)}.${reasonForContentType(missing)}`,
      why: 'A page may add only a few harmless headers to a request for another origin. Every other header needs the server to list it.',
      evidence: evidenceOf(verdict.check),
      confidence: 'certain',
      repair: serverRepair(facts, 'app-wide', `Add ${listed(missing)} to the request headers that the server allows.`),
    };
  },
} satisfies Cause;

/** The header nobody thinks of as their own: it is the value, not the name, that needs permission. */
function reasonForContentType(missing: string[]): string {
  if (!missing.includes('content-type')) return '';
  return ' `content-type` needs permission because its value is not one that a plain form could send.';
}
