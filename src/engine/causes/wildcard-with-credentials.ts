/** The server answers `*`, and the request is sent with credentials. */
import type { Repair } from '../judgement.ts';
import { isBeacon } from '../mode.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { orWithoutCredentials } from './finding/advice.ts';
import { ifWithCredentials } from './finding/confidence.ts';
import { evidenceOf } from './finding/evidence.ts';
import { askedWithLogin } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair, serverRepair } from './finding/repair.ts';
import { namesTheOne } from './finding/why.ts';
import { isToAppsScript } from './signs/apps-script.ts';

export default {
  id: 'wildcard-with-credentials',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSNotSupportingCredentials'),
  rules: ['allow-origin-not-wildcard'],
  codes: [],
  depth: 0,
  find(facts) {
    const { hop, verdict, origin } = facts;
    // A page without an origin must not be allowed by name.
    if (origin === 'null') return undefined;
    return {
      short: say('`*` with credentials'),
      title: say('`Access-Control-Allow-Origin: *` does not cover a request with credentials (cookies or a login).'),
      happened: `${say`${serverName(hop.url)} allows every origin with \`*\`.`} ${isBeacon(facts.exchange) ? ofBeacon() : askedWithLogin()}`,
      why: namesTheOne(),
      evidence: evidenceOf(verdict.check),
      ...ifWithCredentials(facts),
      repair: isToAppsScript(facts) ? withoutCredentials() : byName(facts),
    };
  },
} satisfies Cause;

function ofBeacon(): string {
  return say('The page used `sendBeacon`, which always sends cookies and HTTP logins along.');
}

function byName(facts: Facts): Repair {
  return serverRepair(
    facts,
    'app-wide',
    say`Have the server name \`${facts.origin}\` and send \`Access-Control-Allow-Credentials: true\`.`,
    [orWithoutCredentials(facts)],
  );
}

function withoutCredentials(): Repair {
  return pageRepair(
    say(
      "Leave out `credentials: 'include'` or `withCredentials` in the page: an Apps Script cannot change its headers.",
    ),
  );
}
