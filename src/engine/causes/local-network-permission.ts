/** The browser wants a permission for the local network. */
import { isLocal, isThisMachine } from '../address.ts';
import { say } from '../say.ts';
import { hostOf, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { placeOf } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

export default {
  id: 'local-network-permission',
  spec: spec.localNetwork,
  mdn: mdn.page('Security/Defenses/Local_network_access'),
  rules: [],
  codes: [
    'LocalNetworkAccessPermissionDenied',
    'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED',
  ],
  depth: 1,
  find(facts) {
    const { exchange, hop, verdict } = facts;
    // Chromium asks only on secure pages; Firefox asks on all of them (measured).
    if (exchange.family !== 'firefox' && verdict.code !== 'LocalNetworkAccessPermissionDenied') return undefined;
    const host = hostOf(hop.url);
    return {
      short: say('Local network not allowed'),
      title: say`The browser did not let a public page reach ${placeOf(host)}.`,
      happened: say`The page called ${serverName(hop.url)}, and the permission for that was refused or never given. The server was not asked.`,
      why: say(
        'Devices at home and at work trust their own network. So a page from the internet needs your permission to talk to them.',
      ),
      evidence: [],
      ...(verdict.orElse ? probably(unlessInsecure()) : { confidence: 'certain' as const }),
      repair: repairOf('browser', allowAccess(host), [
        say`In a frame from another origin, the page around it has to pass the permission on: \`allow="${permissionsFor(host).join('; ')}"\`.`,
        say('No header of the server changes this.'),
      ]),
    };
  },
} satisfies Cause;

/** Both browsers have two permissions (measured): if the name does not tell which one applies, both are named. */
function allowAccess(host: string): string {
  if (isThisMachine(host))
    return say('Allow access to apps on this device for this page: in the site settings, left of the address.');
  return isLocal(host)
    ? say('Allow access to the local network for this page: in the site settings, left of the address.')
    : say(
        'Allow access to the local network and to apps on this device for this page: in the site settings, left of the address.',
      );
}

function permissionsFor(host: string): string[] {
  if (isThisMachine(host)) return ['loopback-network'];
  return isLocal(host) ? ['local-network'] : ['local-network', 'loopback-network'];
}

function unlessInsecure(): string {
  return say(
    'Extensions are not shown whether the page, or one around its frame, came over plain `http:`. Then the browser would have refused without asking.',
  );
}
