/** Every call costs a second round trip. */
import { mdn, spec } from '../causes/finding/references.ts';
import { serverRepair } from '../causes/finding/repair.ts';
import type { Family, Hop } from '../exchange.ts';
import { requestedHeaders, requestedMethod } from '../fetch/cors-preflight-request.ts';
import { listElements } from '../fetch/extract-header-list-values.ts';
import { combined } from '../fetch/header-list.ts';
import { isSafelistedMethod } from '../fetch/methods.ts';
import { answersOf } from '../neighbours.ts';
import { say } from '../say.ts';
import { listed, requestName, serverName } from '../wording.ts';
import type { Passed, Warning } from './warning.ts';

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
    const isLasting = seen !== undefined && isOfUse(seen, exchange.family);
    const forgotten = underStar(passed);
    if (!answer || (isLasting && forgotten.length === 0)) return undefined;
    const before = answersOf(passed).filter(({ to, hop: other }) => to === 'preflight' && other.url === hop.url).length;
    const names = listed(forgotten.flatMap((list) => list.names));
    const [instruction = '', ...steps] = [
      ...(names === '' ? [] : [say`List ${names} by name in the answer to the preflight.`]),
      ...(isLasting ? [] : [say`Send \`Access-Control-Max-Age: ${maxAge}\` with the answer to the preflight.`]),
    ];
    const repair = serverRepair(passed, 'app-wide', instruction, steps);
    const about = { message: 'preflight response', hop: hopIndex } as const;
    const ofAge = {
      ...{ ...about, header: 'Access-Control-Max-Age', needed: String(maxAge) },
      ...(seen !== undefined && { seen }),
    };
    return {
      short: say('Preflight on every call'),
      title: say('The browser has to ask before almost every call of this URL.'),
      happened: `${answeredHow(hop, seen)}${repeats(before)}`,
      why:
        names === ''
          ? say(
              'If that header gives no number above five that a browser can read, it remembers the permission for five seconds at most. After that, each call waits for one more round trip.',
            )
          : say`Whatever that header says, this browser does not remember what \`*\` alone allows: ${names}.`,
      evidence: [
        ...forgotten.map(({ header, seen, names }) => ({
          ...about,
          header,
          seen,
          needed: [seen, ...names].join(', '),
        })),
        ...(isLasting ? [] : [ofAge]),
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

/** What `*` alone allows: Firefox remembers none of it, and Chromium all but `Authorization` (measured). */
function underStar({ hop, exchange: { family } }: Passed) {
  const asked = {
    'Access-Control-Allow-Methods': [requestedMethod(hop)].filter((method) => !isSafelistedMethod(method)),
    'Access-Control-Allow-Headers': requestedHeaders(hop),
  };
  return Object.entries(asked).flatMap(([header, all]) => {
    const seen = combined(hop.preflight?.response?.headers, header) ?? '';
    const allowed = listElements(seen).map((name) => name.toLowerCase());
    const isForgotten = (name: string) => family === 'firefox' || name === 'authorization';
    const names = all.filter((name) => isForgotten(name) && !allowed.includes(name.toLowerCase()));
    return allowed.includes('*') && names.length > 0 ? [{ header, seen, names }] : [];
  });
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
