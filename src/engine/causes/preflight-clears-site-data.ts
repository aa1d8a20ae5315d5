/** It fails while the extension is on: the preflight’s answer tells the browser to clear data. */
import { clearsInPreflight } from '../browsers/endings.ts';
import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { failure, serverName } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { headerEvidence } from './finding/evidence.ts';
import { answeredName } from './finding/happened.ts';
import { mdn } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

export default {
  id: 'preflight-clears-site-data',
  spec: 'https://w3c.github.io/webappsec-clear-site-data/#header',
  mdn: mdn.header('Clear-Site-Data'),
  rules: [],
  codes: ['net::ERR_FAILED'],
  depth: 3,
  find(facts) {
    const { exchange, hop, answer } = facts;
    if (!clearsInPreflight(exchange)) return undefined;
    const value = combined(answer?.headers, 'Clear-Site-Data');
    const refusal = refusedAnyway(facts);
    return {
      short: say('Preflight clears site data'),
      title: say(
        'The preflight’s answer has `Clear-Site-Data`, and Chromium stops at that while this extension listens.',
      ),
      happened: say`The browser asked for permission first (the preflight). ${serverName(hop.url)} answered ${answeredName(facts)} with \`Clear-Site-Data: ${value}\`, and the browser ended the request there: \`net::ERR_FAILED\`.`,
      why: refusal ? `${stopsThere()} ${refusal}` : stopsThere(),
      evidence: headerEvidence(facts, 'Clear-Site-Data'),
      confidence: 'certain',
      repair: repairOf('server', say('Send `Clear-Site-Data` only in the answer to the request itself.'), [
        say(
          'Look for what adds the header to every answer for this URL, such as a middleware or a proxy. Have it leave answers to `OPTIONS` alone.',
        ),
        ...(refusal ? [] : [howToSpare()]),
      ]),
    };
  },
} satisfies Cause;

function stopsThere(): string {
  return say(
    'This is a bug in Chromium, not a rule of CORS. Where an extension listens to the network, as this one does, it ends such a preflight before it reads anything else in it. Without one it reads on, and so does Firefox.',
  );
}

/** What else in the answer would refuse the request if the extension did not stop it. */
function refusedAnyway({ checklist }: Facts): string | undefined {
  const check = checklist.find(({ state }) => state === 'failed');
  return check && say`Chromium then refuses the answer anyway: ${failure(check)}`;
}

function howToSpare(): string {
  return say(
    'To see the page go on, pause the recording, and close other tabs that are recorded. Or use a browser profile without this extension.',
  );
}
