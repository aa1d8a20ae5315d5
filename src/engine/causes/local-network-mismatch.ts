import { serverName } from '../wording.ts';
import { type Cause, mdn, probably, repairOf, spec } from './cause.ts';

export default {
  id: 'local-network-mismatch',
  says: 'The `targetAddressSpace` of the request does not fit the server.',
  spec: spec.localNetwork,
  mdn: mdn.page('API/RequestInit'),
  rules: [],
  codes: ['InvalidLocalNetworkAccess'],
  depth: 1,
  find(facts) {
    const { hop } = facts;
    return {
      short: 'Wrong target address space',
      title: 'The page named an address space, and the server is in another one.',
      happened: `${serverName(hop.url)} is not where the page said. The \`targetAddressSpace\` of the request does not fit its address.`,
      why: 'With `targetAddressSpace` a page promises where the server is: on this machine, on the local network or outside. The browser holds it to that.',
      evidence: [],
      ...probably('The request was sent and ended without an answer or a network error, as it does in this case.'),
      repair: repairOf('page', 'Correct `targetAddressSpace` in the `fetch` call, or leave it out.'),
    };
  },
} satisfies Cause;
