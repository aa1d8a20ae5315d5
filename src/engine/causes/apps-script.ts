/** Google Apps Script does not let my page read the answer. */
import { say } from '../say.ts';
import type { Cause, Facts, Finding } from './cause.ts';
import { pointedTo } from './finding/around-redirect.ts';
import { probably } from './finding/confidence.ts';
import { seenEvidence, statusEvidence } from './finding/evidence.ts';
import { answered, bareAnswer } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair, repairOf } from './finding/repair.ts';
import { madeForPeople } from './finding/why.ts';
import { isToAppsScript } from './signs/apps-script.ts';
import { redirectToLogin } from './signs/redirect.ts';

export default {
  id: 'apps-script',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['preflight-not-redirected', 'preflight-status', 'allow-origin-present'],
  codes: [],
  depth: 3,
  find(facts) {
    if (!facts.answer || !isToAppsScript(facts)) return undefined;
    return { evidence: [...statusEvidence(facts), ...seenEvidence(facts.verdict.check)], ...toldOf(facts) };
  },
} satisfies Cause;

type Told = Omit<Finding, 'evidence'> & Partial<Pick<Finding, 'evidence'>>;

function toldOf(facts: Facts): Told {
  if (facts.verdict.stage === 'preflight') return ofPreflight(facts);
  return ofLogin(facts) ?? ofOtherAnswer(facts);
}

function ofPreflight(facts: Facts): Told {
  return {
    short: say('Apps Script answers no preflight'),
    title: say(
      'The browser asked for permission first (the preflight), and Google Apps Script answers no such question.',
    ),
    happened: answered(facts),
    why: say(
      'Google answers `OPTIONS` in place of the script, and a script cannot set headers. So no code in it can help.',
    ),
    confidence: 'certain',
    repair: pageRepair(
      say(
        'Send a request that needs no preflight: `GET`, or `POST` with a `text/plain` body, and no headers of your own.',
      ),
      [say('In the script, read the body with `JSON.parse(e.postData.contents)`.'), openToAll()],
    ),
  };
}

function ofLogin(facts: Facts): Told | undefined {
  const redirect = redirectToLogin(facts);
  if (!redirect) return undefined;
  return {
    short: say('Redirected to a login page'),
    title: say('Google wants a login before anybody may call this script.'),
    happened: pointedTo(redirect.from, redirect.status, redirect.to),
    why: madeForPeople(),
    evidence: redirect.evidence,
    confidence: 'certain',
    repair: repairOf('infrastructure', openToAll()),
  };
}

/** The status is `200` even if the script failed. */
function ofOtherAnswer(facts: Facts): Told {
  return {
    short: say('No Allow-Origin header'),
    title: say('Google Apps Script answered with something that no other site may read, most likely an error page.'),
    happened: bareAnswer(facts),
    why: say(
      'Google lets all pages read the text that a script returns with `ContentService`. Error pages, logins and what `HtmlService` makes stay closed.',
    ),
    ...probably(say('Google sends the header with every text that a script returns.')),
    repair: repairOf(
      'server',
      say('See in the executions of the script whether it failed, and let it return its answer with `ContentService`.'),
      [openToAll()],
    ),
  };
}

function openToAll(): string {
  return say('Deploy the script as a web app with access for `Anyone`, and call its `/exec` URL.');
}
