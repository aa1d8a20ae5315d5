/** The browser itself redirects the preflight, to https as a rule. */
import { mayBeUpgraded } from '../fetch/internal-redirect.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause, Finding } from './cause.ts';
import { lookForRedirector } from './finding/advice.ts';
import { callInstead } from './finding/around-redirect.ts';
import { probably } from './finding/confidence.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair, repairOf } from './finding/repair.ts';
import { neverRedirected } from './finding/why.ts';

export default {
  id: 'preflight-moved',
  spec: spec.preflight,
  mdn: mdn.header('Strict-Transport-Security'),
  rules: [],
  codes: ['PreflightDisallowedRedirect', 'net::ERR_FAILED'],
  depth: 2,
  find({ hop: { url, preflight } }) {
    if (!preflight || preflight.request) return undefined;
    return mayBeUpgraded(url) ? upgraded(url) : redirected(url);
  },
} satisfies Cause;

function upgraded(url: string): Finding {
  const secure = url.replace(/^http:/i, 'https:');
  return {
    short: say('Preflight moved to https'),
    title: say(
      'The browser itself moved the preflight from `http:` to `https:`, and a preflight may not be redirected.',
    ),
    happened: say`The page called ${serverName(url)}. The browser calls this host only over \`https:\`, so it sent no preflight to the address that the page gave.`,
    why: say(
      'A host can tell browsers to use only `https:` (HSTS), and they remember it. They then redirect each `http:` request themselves, and follow no redirect for a preflight.',
    ),
    evidence: [],
    ...probably(
      say(
        'A preflight that the browser moves fails before it is sent, and this one did. An extension that redirects it looks the same.',
      ),
    ),
    repair: pageRepair(callInstead(secure)),
  };
}

function redirected(url: string): Finding {
  return {
    short: say('Preflight redirected by an extension'),
    title: say('Another extension sent the preflight elsewhere, and the browser does not go there.'),
    happened: say`The browser was about to ask ${serverName(url)} for permission. The preflight failed before it was sent.`,
    why: neverRedirected(),
    evidence: [],
    ...probably(say('The preflight failed before it was sent, and nothing else is known to end it so.')),
    repair: repairOf('browser', lookForRedirector()),
  };
}
