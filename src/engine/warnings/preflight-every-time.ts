/** Every call costs a second round trip. */
import { mdn, spec } from '../causes/finding/references.ts';
import { serverRepair } from '../causes/finding/repair.ts';
import type { Family, Hop } from '../exchange.ts';
import { requestedHeaders, requestedMethod } from '../fetch/cors-preflight-request.ts';
import { listElements } from '../fetch/extract-header-list-values.ts';
import { combined } from '../fetch/header-list.ts';
import { isSafelistedMethod } from '../fetch/methods.ts';
import type { Evidence, Repair } from '../judgement.ts';
import { answersOf } from '../neighbours.ts';
import { aDay } from '../policy.ts';
import { say } from '../say.ts';
import { listed, requestName, serverName } from '../wording.ts';
import type { Passed, Warning } from './warning.ts';

/** Ten minutes: well under the caps of Chromium (two hours) and Firefox (a day), and soon over after a change. */
const maxAge = 600;

export default {
  id: 'preflight-every-time',
  costs: 'time',
  spec: spec.maxAge,
  mdn: mdn.header('Access-Control-Max-Age'),
  modes: ['cors'],
  find(passed) {
    const { hop, exchange } = passed;
    const answer = hop.preflight?.response;
    const age = combined(answer?.headers, 'Access-Control-Max-Age');
    const lasts = isOfUse(age, exchange.family);
    const starred = underStar(passed);
    if (!answer || (lasts && starred.length === 0)) return undefined;
    const names = listed(starred.flatMap(({ forgotten }) => forgotten));
    return {
      short: say('Preflight on every call'),
      title: say('The browser has to ask before almost every call of this URL.'),
      happened: `${answeredHow(hop, age)}${repeats(passed)}`,
      why: whyForgotten(names),
      evidence: [
        ...starred.map(({ header, seen, forgotten }) =>
          preflightEvidence(passed, header, seen, [seen, ...forgotten].join(', ')),
        ),
        ...(lasts ? [] : [preflightEvidence(passed, 'Access-Control-Max-Age', age, String(maxAge))]),
      ],
      confidence: 'certain',
      repair: repairFor(
        passed,
        [...(names === '' ? [] : [byName(names)]), ...(lasts ? [] : [sendAge()])],
        lasts ? Math.min(Number(age), aDay) : maxAge,
      ),
    };
  },
} satisfies Warning;

/**
 * Without the header, both browsers remember a preflight for five seconds. Chromium accepts a plus sign, and no number
 * from 2^63 on (all measured).
 */
function isOfUse(age: string | undefined, family: Family): boolean {
  const [, digits] = (family === 'chromium' ? /^\+?(\d+)$/ : /^(\d+)$/).exec(age ?? '') ?? [];
  if (digits === undefined) return false;
  const seconds = BigInt(digits);
  return seconds > 5n && (family === 'firefox' || seconds < 2n ** 63n);
}

/**
 * Firefox never remembers what only `*` allows; Chromium does, except for `Authorization` (measured), which has a
 * warning of its own.
 */
function underStar({ hop, exchange: { family } }: Passed) {
  if (family === 'chromium') return [];
  const asked = {
    'Access-Control-Allow-Methods': [requestedMethod(hop)].filter((method) => !isSafelistedMethod(method)),
    'Access-Control-Allow-Headers': requestedHeaders(hop),
  };
  return Object.entries(asked).flatMap(([header, names]) => {
    const seen = combined(hop.preflight?.response?.headers, header) ?? '';
    const allowed = listElements(seen).map((name) => name.toLowerCase());
    const forgotten = names.filter((name) => !allowed.includes(name.toLowerCase()));
    const isMore = forgotten.some((name) => name !== 'authorization');
    return allowed.includes('*') && isMore ? [{ header, seen, forgotten }] : [];
  });
}

function answeredHow(hop: Hop, age: string | undefined): string {
  return age === undefined
    ? say`${serverName(hop.url)} answered the preflight for ${requestName(hop)} without \`Access-Control-Max-Age\`.`
    : say`${serverName(hop.url)} answered the preflight for ${requestName(hop)} with \`Access-Control-Max-Age: ${age}\`.`;
}

function repeats(passed: Passed): string {
  const { url } = passed.hop;
  const before = answersOf(passed).filter(({ to, hop }) => to === 'preflight' && hop.url === url).length;
  if (before === 0) return '';
  return before === 1
    ? say(' The same URL was asked about once more.')
    : say` The same URL was asked about ${before} times more.`;
}

/** @param names what only the star allows; empty if only the time is too short */
function whyForgotten(names: string): string {
  return names === ''
    ? say(
        'If that header gives no number above five that a browser can read, it remembers the permission for five seconds at most. After that, each call waits for one more round trip.',
      )
    : say`Whatever that header says, this browser does not remember what \`*\` alone allows: ${names}.`;
}

function preflightEvidence({ hopIndex }: Passed, header: string, seen: string | undefined, needed: string): Evidence {
  return { message: 'preflight response', hop: hopIndex, header, ...(seen !== undefined && { seen }), needed };
}

function repairFor(passed: Passed, [instruction = '', ...steps]: string[], seconds: number): Repair {
  const { policy, ...repair } = serverRepair(passed, 'app-wide', instruction, steps);
  return { ...repair, ...(policy && { policy: { ...policy, maxAge: seconds } }) };
}

function byName(names: string): string {
  return say`List ${names} by name in the answer to the preflight.`;
}

function sendAge(): string {
  return say`Send \`Access-Control-Max-Age: ${maxAge}\` with the answer to the preflight.`;
}
