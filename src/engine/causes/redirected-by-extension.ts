/** Another extension sends the request to another server. */
import { say } from '../say.ts';
import { serverName, withoutQuery } from '../wording.ts';
import { type Cause, originRules } from './cause.ts';
import { lookForRedirector } from './finding/advice.ts';
import { seenEvidence } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { redirectOf } from './signs/redirect.ts';

export default {
  id: 'redirected-by-extension',
  spec: spec.redirect,
  mdn: mdn.header('Origin'),
  rules: originRules,
  codes: [],
  depth: 3,
  find(facts) {
    const redirect = redirectOf(facts);
    if (redirect?.how !== 'moved' || redirect.kind === 'https') return undefined;
    return {
      short: say('Redirected by an extension'),
      title: say('Another extension sent the request to another server, and that one does not let this page in.'),
      happened: say`The page asked ${serverName(redirect.from)}, which never saw the request. The browser went to \`${withoutQuery(redirect.to)}\` instead.`,
      why: say(
        'The browser asks the server that answers in the end. That one has to let this page in, whoever sent the request there.',
      ),
      evidence: seenEvidence(facts.verdict.check),
      confidence: 'certain',
      repair: repairOf('browser', lookForRedirector()),
    };
  },
} satisfies Cause;
