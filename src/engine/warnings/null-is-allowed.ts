/** The server lets in pages without an origin. */
import { answerItself, leadsBack } from '../causes/finding/around-redirect.ts';
import { mdn, spec } from '../causes/finding/references.ts';
import { repairOf } from '../causes/finding/repair.ts';
import { combined } from '../fetch/header-list.ts';
import { originOf } from '../fetch/origin.ts';
import { say } from '../say.ts';
import { listed, serverName, withoutQuery } from '../wording.ts';
import { type Passed, responseEvidence, type Warning } from './warning.ts';

export default {
  id: 'null-is-allowed',
  spec: spec.origin,
  mdn: mdn.header('Access-Control-Allow-Origin'),
  modes: ['cors'],
  find(passed) {
    const { hop, response } = passed;
    if (combined(response.headers, 'Access-Control-Allow-Origin') !== 'null') return undefined;
    const credentials = combined(response.headers, 'Access-Control-Allow-Credentials') === 'true';
    return {
      short: say('`null` is allowed'),
      title: say('The server allows `null`, and anyone can make a page with that origin.'),
      happened: say`${serverName(hop.url)} sent ${listed(['Access-Control-Allow-Origin: null', ...(credentials ? ['Access-Control-Allow-Credentials: true'] : [])])}.`,
      why: credentials
        ? say(
            'Frames sandboxed without `allow-same-origin`, and files, have the origin `null`. With credentials, each of them can read what belongs to your visitors.',
          )
        : say(
            'Frames sandboxed without `allow-same-origin`, and files, have the origin `null`. So the value names nobody, and keeps nobody out.',
          ),
      evidence: [responseEvidence(passed, 'Access-Control-Allow-Origin', 'null')],
      confidence: 'certain',
      repair: repairOf('server', instruction(passed), [
        say('For public data only, `*` does the same and says so; it works without credentials.'),
      ]),
    };
  },
} satisfies Warning;

/** If the page has an origin, it was lost on the way: at a redirect from one foreign server to another. */
function instruction({ origin, hop, exchange }: Passed): string {
  if (origin === 'null') return say('Take `null` off the list of allowed origins, and give the page a real origin.');
  if (leadsBack(hop.url, exchange)) return answerItself();
  const url = withoutQuery(hop.url);
  return originOf(url) === origin
    ? say`Take \`null\` off the list, and call \`${url}\` from the page directly: it may read its own server.`
    : say`Take \`null\` off the list, call \`${url}\` from the page directly, and allow \`${origin}\`.`;
}
