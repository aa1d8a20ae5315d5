/** A service worker stores or passes on an answer that pages cannot read. */
import { probably } from '../causes/finding/confidence.ts';
import { mdn, spec } from '../causes/finding/references.ts';
import { pageRepair } from '../causes/finding/repair.ts';
import { noTab } from '../exchange.ts';
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import { modeEvidence, type Warning } from './warning.ts';

export default {
  id: 'service-worker-opaque',
  spec: spec.opaqueResponse,
  mdn: mdn.page('API/Service_Worker_API/Using_Service_Workers'),
  modes: ['no-cors'],
  find(passed) {
    const { hop, exchange } = passed;
    if (exchange.tabId !== noTab) return undefined;
    return {
      short: say('Worker fetched without CORS'),
      title: say('A worker fetched this without CORS, so nobody can read what it got.'),
      happened: say`${requestName(hop)} on ${serverName(hop.url)} was asked for with \`mode: 'no-cors'\`. A page that needs CORS fails if the worker hands it this answer.`,
      why: say(
        'An answer fetched without CORS stays shut, even if a worker stores it and gives it out later. A page that asks with CORS then gets a network error.',
      ),
      evidence: modeEvidence(passed),
      ...probably(say('The request belongs to no tab, as those of service workers do.')),
      repair: pageRepair(
        say("In the service worker, fetch the URL with `mode: 'cors'`, and clear what it has stored."),
        [say('In HTML, put `crossorigin` on the element, so that the worker gets a request with CORS to pass on.')],
      ),
    };
  },
} satisfies Warning;
