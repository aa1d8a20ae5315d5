/** The server allows another origin, not this page. */
import { isOfExtension } from '../fetch/origin.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { addOrigin, varyWithIt } from './finding/advice.ts';
import { evidenceOf } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { isList } from './several-origins-in-one-value.ts';
import { unsetHost } from './signs/variable.ts';

export default {
  id: 'origin-not-allowed',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSAllowOriginNotMatchingOrigin'),
  rules: ['allow-origin-matches'],
  codes: [],
  depth: 0,
  find(facts) {
    const { hop, verdict, origin } = facts;
    const seen = verdict.check?.seen ?? '';
    const unset = unsetHost(seen);
    // A page without an origin must not be allowed by name.
    if (origin === 'null' || isList(seen)) return undefined;
    return {
      short: say('Another origin is allowed'),
      title: say`The server allows \`${seen}\`, and the page's origin is \`${origin}\`.`,
      happened: say`${serverName(hop.url)} sent \`Access-Control-Allow-Origin: ${seen}\`. The browser compares that value with the page's origin, character by character.`,
      why: say(
        'The header names the one origin that may read the answer. A page with any other origin stays locked out, or the header would protect nobody.',
      ),
      evidence: evidenceOf(verdict.check),
      confidence: 'certain',
      repair: serverRepair(facts, 'app-wide', addOrigin(facts), [
        ...(unset
          ? [
              say`\`${unset}\` is what code writes for a setting without a value. Check that it is set where the server runs.`,
            ]
          : []),
        ...(isOfExtension(seen) && !isOfExtension(origin) ? [asExtension()] : []),
        say('If several sites use this server, keep a list of their origins and answer with the one on it that asks.'),
        varyWithIt(),
      ]),
    };
  },
} satisfies Cause;

/** https://developer.chrome.com/docs/extensions/develop/concepts/network-requests */
function asExtension(): string {
  return say(
    'If a content script of that extension asks, let its service worker ask instead: a content script counts as its page.',
  );
}
