/** The network I am in wants a login before it lets the request out. */
import { partsOf } from '../fetch/url.ts';
import type { Evidence } from '../judgement.ts';
import { say } from '../say.ts';
import { serverName, withoutQuery } from '../wording.ts';
import { type Cause, type Facts, type Finding, originRules } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { statusAndHeader } from './finding/evidence.ts';
import { answered, warningPageOf } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { redirectToNetwork } from './signs/redirect.ts';

export default {
  id: 'network-wants-login',
  spec: spec.redirect,
  mdn: mdn.status(511),
  rules: ['preflight-not-redirected', 'preflight-status', ...originRules],
  codes: [],
  depth: 3,
  find(facts) {
    const found = toZscaler(facts) ?? ofLocaltunnel(facts) ?? asStatus(facts);
    if (!found) return undefined;
    const { because, instruction, steps = [], ...told } = found;
    return {
      short: say('The network wants a login'),
      title: say(
        'Most likely the network of this device answered in place of the server, because it wants a login first.',
      ),
      why: say(
        'A network can step in between the browser and a server, and send people to a login. A request that code makes cannot log in there.',
      ),
      ...told,
      ...probably(because),
      repair: repairOf('infrastructure', instruction, steps),
    };
  },
} satisfies Cause;

interface Found extends Partial<Pick<Finding, 'short' | 'title' | 'why'>> {
  happened: string;
  evidence: Evidence[];
  because: string;
  instruction: string;
  steps?: string[];
}

function logIn(url: string): string {
  return say`Open ${serverName(url)} in a tab, and log in to the network.`;
}

function toZscaler(facts: Facts): Found | undefined {
  const redirect = redirectToNetwork(facts);
  if (!redirect) return undefined;
  const { from, to, status, evidence } = redirect;
  return {
    happened: say`The answer in the name of ${serverName(from)} was \`${status}\`, and sent the browser to \`${withoutQuery(to)}\`. There Zscaler, which filters a network, asks for a login.`,
    evidence,
    because: say('The address of the redirect is one of Zscaler.'),
    // Such a login is kept in a cookie, which a preflight never carries.
    instruction: say`Have those who look after the network exempt ${serverName(from)} from the login of Zscaler.`,
    steps: [logIn(from)],
  };
}

/** It uses this status for a page that a person has to click through, once for each address they come from. */
function ofLocaltunnel(facts: Facts): Found | undefined {
  const found = asStatus(facts);
  const { host = '' } = partsOf(facts.hop.url) ?? {};
  if (!found || !host.endsWith('.loca.lt')) return undefined;
  return {
    ...found,
    ...warningPageOf('localtunnel'),
    because: say('The host is one of localtunnel, whose warning page has the status `511`.'),
    instruction: say`Open ${serverName(facts.hop.url)} in a tab, and pass the warning page there.`,
  };
}

/** A server is not meant to send it on its own account. https://www.rfc-editor.org/rfc/rfc6585#section-6 */
function asStatus(facts: Facts): Found | undefined {
  if (facts.answer?.status !== 511) return undefined;
  return {
    happened: answered(facts),
    evidence: statusAndHeader(facts),
    because: say('The status `511` is for networks that want a login. A server should not send it itself.'),
    instruction: logIn(facts.hop.url),
  };
}
