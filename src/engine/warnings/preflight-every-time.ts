/** Every call costs a second round trip. */
import { mdn, spec } from '../causes/finding/references.ts';
import { serverRepair } from '../causes/finding/repair.ts';
import type { Family, Hop } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { answersOf } from '../neighbours.ts';
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Warning } from './warning.ts';

/** Ten minutes: well under the caps of Chromium (two hours) and Firefox (a day), and soon over after a change. */
const maxAge = 600;

export default {
  id: 'preflight-every-time',
  spec: spec.maxAge,
  mdn: mdn.header('Access-Control-Max-Age'),
  modes: ['cors'],
  find(passed) {
    const { hop, hopIndex, exchange } = passed;
    const answer = hop.preflight?.response;
    const seen = combined(answer?.headers, 'Access-Control-Max-Age');
    if (!answer || (seen !== undefined && isOfUse(seen, exchange.family))) return undefined;
    const before = answersOf(passed).filter(({ to, hop: other }) => to === 'preflight' && other.url === hop.url).length;
    const repair = serverRepair(
      passed,
      'app-wide',
      say`Send \`Access-Control-Max-Age: ${maxAge}\` with the answer to the preflight.`,
    );
    return {
      short: say('Preflight on every call'),
      title: say('The browser has to ask before almost every call of this URL.'),
      happened: `${answeredHow(hop, seen)}${repeats(before)}`,
      why: say(
        'If that header gives no number above five that a browser can read, it remembers the permission for five seconds at most. After that, each call waits for one more round trip.',
      ),
      evidence: [
        {
          message: 'preflight response',
          hop: hopIndex,
          header: 'Access-Control-Max-Age',
          needed: String(maxAge),
          ...(seen !== undefined && { seen }),
        },
      ],
      confidence: 'certain',
      repair: { ...repair, ...(repair.policy && { policy: { ...repair.policy, maxAge } }) },
    };
  },
} satisfies Warning;

/** Without the header, both browsers remember for five seconds. Chromium reads a plus, and no number from 2^63 on (all measured). */
function isOfUse(seen: string, family: Family): boolean {
  const [, digits] = (family === 'chromium' ? /^\+?(\d+)$/ : /^(\d+)$/).exec(seen) ?? [];
  if (digits === undefined) return false;
  const seconds = BigInt(digits);
  return seconds > 5n && (family === 'firefox' || seconds < 2n ** 63n);
}

function answeredHow(hop: Hop, seen: string | undefined): string {
  return seen === undefined
    ? say`${serverName(hop.url)} answered the preflight for ${requestName(hop)} without \`Access-Control-Max-Age\`.`
    : say`${serverName(hop.url)} answered the preflight for ${requestName(hop)} with \`Access-Control-Max-Age: ${seen}\`.`;
}

function repeats(before: number): string {
  if (before === 0) return '';
  return before === 1
    ? say(' The same URL was asked about once more.')
    : say` The same URL was asked about ${before} times more.`;
}
