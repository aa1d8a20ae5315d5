import { listed, serverName } from '../wording.ts';
import { type Cause, evidenceOf, mdn, serverRepair, spec } from './cause.ts';

export default {
  id: 'headers-list-malformed',
  says: 'Allow-Headers is not a list of names.',
  spec: spec.preflight,
  mdn: mdn.error('CORSInvalidAllowHeader'),
  rules: ['allow-headers-syntax'],
  codes: [],
  depth: 0,
  find(facts) {
    const { verdict, hop } = facts;
    return {
      short: 'Allow-Headers is malformed',
      title: '`Access-Control-Allow-Headers` cannot be read as a list of header names.',
      happened: `${serverName(hop.url)} sent \`${verdict.check?.seen}\`. The browser splits it at commas, and ${listed(verdict.check?.missing ?? [])} is not one header name.`,
      why: 'A list that breaks the rules could mean anything. The browser then treats the whole answer as a no.',
      evidence: evidenceOf(verdict.check),
      confidence: 'certain',
      repair: serverRepair(facts, 'app-wide', 'Send the header names with commas between them, and nothing else.'),
    };
  },
} satisfies Cause;
