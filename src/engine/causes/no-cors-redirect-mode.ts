/** Mode no-cors does not go with that redirect setting. */
import { say } from '../say.ts';
import type { Cause } from './cause.ts';
import { stopped } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';

export default {
  id: 'no-cors-redirect-mode',
  spec: spec.mainFetch,
  mdn: mdn.page('API/Request/redirect'),
  rules: [],
  codes: ['NoCorsRedirectModeNotFollow'],
  depth: 1,
  find(facts) {
    return {
      short: say('no-cors with a redirect setting'),
      title: say("The page asked with `mode: 'no-cors'` and a `redirect` setting that does not go with it."),
      happened: stopped(facts),
      why: say(
        'Without CORS a page must learn nothing about the answer. Seeing whether there was a redirect would already be something.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: pageRepair(
        say("Leave out both `mode: 'no-cors'` and `redirect`, and let the server allow the origin of the page."),
      ),
    };
  },
} satisfies Cause;
