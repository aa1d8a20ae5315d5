/** Another extension changed the headers. */
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { headerEvidence } from './finding/evidence.ts';
import { answeredName } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

export default {
  id: 'changed-on-the-way',
  spec: spec.corsCheck,
  mdn: mdn.guide,
  rules: [],
  codes: ['changed-on-the-way'],
  depth: 1,
  find(facts) {
    return {
      short: say('Changed on the way'),
      title: say("The server's answer allows the page, but the browser refused it."),
      happened: say`${serverName(facts.hop.url)} answered ${answeredName(facts)} with headers that pass every rule. What the browser judged must have been something else.`,
      why: say(
        'Extensions can change headers after they arrive, and the browser judges what they leave. A cache or a service worker can step in as well.',
      ),
      evidence: headerEvidence(facts, 'Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials'),
      ...probably(say('No rule explains the refusal, and extensions are not shown what others changed.')),
      repair: repairOf('browser', say('Try the page in a window without extensions, for example a private one.'), [
        say('If it works there, switch your extensions off one by one. Those that add CORS headers come first.'),
        say('If it fails there too, remove the service worker of the page and its stored data.'),
      ]),
    };
  },
} satisfies Cause;
