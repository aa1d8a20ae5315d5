/** The `targetAddressSpace` of the request does not fit the server. */
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';

export default {
  id: 'local-network-mismatch',
  spec: spec.localNetwork,
  mdn: mdn.page('API/RequestInit'),
  rules: [],
  codes: ['InvalidLocalNetworkAccess'],
  depth: 1,
  find(facts) {
    const { hop } = facts;
    return {
      short: say('Wrong target address space'),
      title: say('The page named an address space, and the server is in another one.'),
      happened: say`${serverName(hop.url)} is not where the page said. The \`targetAddressSpace\` of the request does not fit its address.`,
      why: say(
        'With `targetAddressSpace` a page promises where the server is: on this machine, on the local network or outside. The browser holds it to that.',
      ),
      evidence: [],
      ...probably(
        say(
          'A wrong address space ends a request that was sent, without an answer or a network error. This one ended so.',
        ),
      ),
      repair: pageRepair(say('Correct `targetAddressSpace` in the `fetch` call, or leave it out.')),
    };
  },
} satisfies Cause;
