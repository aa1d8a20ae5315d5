/** It works here because of an extension, or of a browser that does not check. For visitors it may not. */
import { probably } from '../causes/finding/confidence.ts';
import { mdn, spec } from '../causes/finding/references.ts';
import { repairOf } from '../causes/finding/repair.ts';
import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import { type Passed, responseEvidence, type Warning } from './warning.ts';

const allowOrigin = 'Access-Control-Allow-Origin';

export default {
  id: 'let-in-by-extension',
  spec: spec.corsCheck,
  mdn: mdn.guide,
  modes: ['cors'],
  find(passed) {
    const { hop, response, checklist } = passed;
    // A 304 stands for the stored answer and its headers, which are not visible here.
    if (response.status === 304) return undefined;
    const changed = isChanged(passed);
    const failed = checklist.find(({ state }) => state === 'failed');
    if (!failed) return undefined;
    const isUnchecked = !changed && isWithoutOrigin(passed);
    const given = combined(response.handedOver, allowOrigin);
    return {
      short: say('Works only in this browser'),
      title: say("The server's answer does not allow this page, but the browser let it through anyway."),
      happened: say`${serverName(hop.url)} answered ${requestName(hop)} with headers that fail a rule of CORS.${changed ? say` The page was given \`${allowOrigin}: ${given}\`, which the server did not send.` : ''}`,
      why: isUnchecked
        ? say(
            'A browser that does not check sends no `Origin` either, and many servers answer that without CORS headers. What visitors get was not seen.',
          )
        : say(
            'Extensions that switch CORS off change the answer on its way. Visitors without them see an error where you see none.',
          ),
      evidence: [responseEvidence(passed, allowOrigin, combined(response.headers, allowOrigin), failed.needed)],
      ...(changed ? { confidence: 'certain' } : probably(isUnchecked ? unchecked() : somethingBetween())),
      repair: repairOf(
        'browser',
        isUnchecked
          ? say('Start the browser with its web security on, and look at the request again.')
          : say(
              'Switch off extensions that change CORS headers, and overrides in DevTools. Then look at the request again.',
            ),
      ),
    };
  },
} satisfies Warning;

function isChanged({ response }: Passed): boolean {
  if (!response.handedOver) return false;
  return combined(response.handedOver, allowOrigin) !== combined(response.headers, allowOrigin);
}

/** With `--disable-web-security` Chromium sends no `Origin`, not even with a `PUT`, and no preflight (measured). */
function isWithoutOrigin({ exchange, hop }: Passed): boolean {
  return (
    exchange.family === 'chromium' && hop.request !== undefined && combined(hop.request.headers, 'Origin') === undefined
  );
}

function unchecked(): string {
  return say(
    'The request has no `Origin`. Chromium sends none while its web security is off, as in Cypress with `chromeWebSecurity: false`.',
  );
}

function somethingBetween(): string {
  return say(
    'No rule of CORS lets this answer through. Something between the server and the page must have changed it, or this browser does not check.',
  );
}
