/** A plain http page may not reach into the local network. */
import { say } from '../say.ts';
import { capital, hostOf, originName, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { placeOf } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';

export default {
  id: 'local-network-insecure',
  spec: spec.localNetwork,
  mdn: mdn.page('Security/Defenses/Secure_Contexts'),
  rules: [],
  codes: ['InsecureLocalNetwork'],
  depth: 1,
  find(facts) {
    const { hop, verdict, origin } = facts;
    if (verdict.code !== 'InsecureLocalNetwork') return undefined;
    return {
      short: say('Insecure page, local server'),
      title: say`A page loaded over \`http:\` may not reach ${placeOf(hostOf(hop.url))}.`,
      happened: say`${capital(originName(origin))} called ${serverName(hop.url)}. The browser asks for a permission only on pages loaded over \`https:\`, so it refused without asking.`,
      why: say(
        'Anyone on the way could change a page that came over `http:`. Such a page must not talk to the devices around you.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: pageRepair(say('Serve the page over `https:`; the browser then asks for the permission.'), [
        say('No header of the server changes this.'),
      ]),
    };
  },
} satisfies Cause;
