/** The request works, but the code gets nothing: status 0, empty body. */
import { probably } from '../causes/finding/confidence.ts';
import { answerTo } from '../causes/finding/happened.ts';
import { mdn, spec } from '../causes/finding/references.ts';
import { serverRepair } from '../causes/finding/repair.ts';
import { noTab } from '../exchange.ts';
import { say } from '../say.ts';
import { modeEvidence, type Passed, type Warning } from './warning.ts';

export default {
  id: 'opaque-answer',
  spec: spec.opaqueResponse,
  mdn: mdn.page('API/Response/type'),
  modes: ['no-cors'],
  find(passed) {
    const { hop, exchange, origin } = passed;
    if (exchange.type !== 'xmlhttprequest' || exchange.tabId === noTab) return undefined;
    const repair = serverRepair(
      passed,
      'app-wide',
      origin === 'null'
        ? say("Leave `mode: 'no-cors'` out of the `fetch` call.")
        : say`Leave \`mode: 'no-cors'\` out of the \`fetch\` call, and let the server allow \`${origin}\`.`,
      [
        say(
          'The mode also drops headers, such as `authorization` or a `content-type` of JSON. If the code sets some, let the server allow those, too.',
        ),
      ],
    );
    return {
      short: say('Answer cannot be read'),
      title: say("The page asked with `mode: 'no-cors'`, so its code cannot read the answer."),
      happened: `${answerTo(hop)} ${say('The code sees an opaque response: status `0`, no headers, an empty body.')}`,
      why: say(
        'This mode does not get around CORS. It is for requests whose answer no code means to read, and the browser keeps that shut.',
      ),
      evidence: modeEvidence(passed),
      ...(mayBePreload(passed) ? probably(ofPreload()) : { confidence: 'certain' }),
      repair: { ...repair, where: 'page' },
    };
  },
} satisfies Warning;

/**
 * Firefox gives a preload the type of a `fetch`, Chromium another one. It is requested with credentials (all measured).
 */
function mayBePreload({ exchange: { family }, hop, credentials }: Passed): boolean {
  return family === 'firefox' && hop.method === 'GET' && credentials.mode === 'include';
}

function ofPreload(): string {
  return say('A preload asks like this, too: `<link rel="preload" as="fetch">`. Then give it `crossorigin`.');
}
