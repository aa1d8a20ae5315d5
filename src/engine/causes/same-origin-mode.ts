/** The code says `mode: 'same-origin'`, and the URL is on another origin. */
import { say } from '../say.ts';
import { pageName, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';

export default {
  id: 'same-origin-mode',
  spec: spec.mode,
  mdn: mdn.page('API/Request/mode'),
  rules: [],
  codes: ['DisallowedByMode'],
  depth: 1,
  find(facts) {
    return {
      short: say('Mode is same-origin'),
      title: say("The page asked with `mode: 'same-origin'`, and the server is another origin."),
      happened: say`The request came from ${pageName(facts.exchange)} and goes to ${serverName(facts.hop.url)}. The browser stopped it before it was sent.`,
      why: say(
        'With this mode the page itself asks the browser to refuse other origins. The server was not asked, so its headers play no part.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: pageRepair(say("Write `mode: 'cors'` in the `fetch` call, or leave `mode` out."), [
        say('If the URL should be on your own origin, correct the URL instead.'),
      ]),
    };
  },
} satisfies Cause;
