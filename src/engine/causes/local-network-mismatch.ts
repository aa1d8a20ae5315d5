import { serverName } from '../wording.ts';
import { type Cause, mdn, probably, repairOf, spec } from './cause.ts';
import { reachesInward } from './signs/local-network.ts';

export default {
  id: 'local-network-mismatch',
  says: 'The `targetAddressSpace` of the request does not fit the server.',
  spec: spec.localNetwork,
  mdn: mdn.page('API/RequestInit'),
  rules: [],
  codes: ['InvalidLocalNetworkAccess'],
  depth: 1,
  find(facts) {
    // As one of several suspects it is the rarest, and nothing would point to it.
    if (facts.suspects.length > 0) return undefined;
    const { hop } = facts;
    return {
      short: 'Wrong target address space',
      title: 'The page named an address space, and the server is in another one.',
      happened: `${serverName(hop.url)} ${reachesInward(facts) ? 'lies on the local network' : 'is not where the page said'}, and the \`targetAddressSpace\` of the request does not fit that.`,
      why: 'With `targetAddressSpace` a page promises where the server is: on this machine, on the local network or outside. The browser holds it to that.',
      evidence: [],
      ...probably('The request was sent and ended without an answer or a network error, as it does in this case.'),
      repair: repairOf('page', 'Correct `targetAddressSpace` in the `fetch` call, or leave it out.'),
    };
  },
} satisfies Cause;
