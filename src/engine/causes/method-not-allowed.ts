import { serverName } from '../wording.ts';
import { allowsWhat, type Cause, evidenceOf, mdn, serverRepair, spec } from './cause.ts';

export default {
  id: 'method-not-allowed',
  says: 'The server does not allow this method.',
  spec: spec.preflight,
  mdn: mdn.error('CORSMethodNotFound'),
  rules: ['method-allowed'],
  codes: [],
  depth: 0,
  find(facts) {
    const { verdict, hop } = facts;
    const method = verdict.check?.missing?.[0] ?? hop.method;
    return {
      short: `${method} is not allowed`,
      title: `The browser asked for permission first (the preflight), and the server did not allow the method \`${method}\`.`,
      happened: `${serverName(hop.url)} ${allowsWhat(facts)}. The page asked for \`${method}\`.`,
      why: 'Without asking, a page may send only GET, HEAD and POST to another origin. Every other method needs the server to list it, in the same spelling.',
      evidence: evidenceOf(verdict.check),
      confidence: 'certain',
      repair: serverRepair(facts, 'app-wide', `Add \`${method}\` to the methods that the server allows.`),
    };
  },
} satisfies Cause;
