/** The host name is wrong or unknown. */
import { isInternalRedirect } from '../fetch/internal-redirect.ts';
import type { Repair } from '../judgement.ts';
import { say } from '../say.ts';
import { hostOf } from '../wording.ts';
import type { Cause } from './cause.ts';
import { throughProxy, underItsOwnName } from './finding/around-redirect.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair, repairOf } from './finding/repair.ts';
import { whyNotSent } from './finding/why.ts';
import { errorOf } from './signs/ending.ts';

export default {
  id: 'name-not-resolved',
  spec: spec.network,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: [/^net::ERR_(NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS_|ICANN_NAME_COLLISION)/, 'NS_ERROR_UNKNOWN_HOST'],
  depth: 1,
  find(facts) {
    const host = hostOf(facts.hop.url).replace(/:\d+$/, '');
    // If the browser itself moved the request, as HSTS does, no server redirected it.
    const isFromPage = facts.exchange.hops.slice(0, facts.verdict.hop).every(isInternalRedirect);
    return {
      short: say('Host name not found'),
      title: say`The host name \`${host}\` could not be found.`,
      happened: say`The browser looked for the address of \`${host}\` and got \`${errorOf(facts)}\`. It never came as far as asking that server.`,
      why: whyNotSent(facts),
      evidence: [],
      confidence: 'certain',
      repair: isFromPage
        ? (withoutSecondScheme(facts.hop.url) ??
          pageRepair(say`Check the spelling of \`${host}\` in the page's code and settings.`, [
            ...ofContainer(host),
            ...further(),
          ]))
        : repairOf(
            'server',
            say`Check the spelling of \`${host}\` in the \`Location\` of the redirect, and in the settings of the server that sent it.`,
            [...throughProxy(facts), ...underItsOwnName(facts), ...further()],
          ),
    };
  },
} satisfies Cause;

/**
 * `http://http://api.example/users`: the parser takes the second scheme for a host, and its colon for the start of a
 * port.
 */
function withoutSecondScheme(url: string): Repair | undefined {
  const scheme = /^https?:\/\/(?=https?\/\/)/.exec(url)?.[0];
  if (scheme === undefined) return undefined;
  return pageRepair(say`Remove \`${scheme}\` from the beginning of the URL: it has two schemes in a row.`);
}

/** Docker Compose gives its services such names, and the browser is outside their network. */
function ofContainer(host: string): string[] {
  if (/[.:]/.test(host)) return [];
  return [
    say`If \`${host}\` is a container, call \`localhost\` with the port that it publishes. Only other containers know its name.`,
  ];
}

const further = () => [say('If the name is right, look at the DNS entry, the hosts file and the VPN.')];
