/** The script or stylesheet is sent with the wrong type, and nosniff is on. */
import type { Family, ReceivedResponse } from '../exchange.ts';
import { determineNosniff } from '../fetch/determine-nosniff.ts';
import { combined } from '../fetch/header-list.ts';
import { isRedirectStatus } from '../fetch/location-url.ts';
import { say } from '../say.ts';
import type { Cause } from './cause.ts';
import { headerEvidence } from './finding/evidence.ts';
import { answered, sentAs } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { fileRepair } from './finding/repair.ts';
import { loginForFile } from './signs/blocked-as-data.ts';

const wantedTypes = new Map([
  ['script', 'text/javascript'],
  ['stylesheet', 'text/css'],
]);

export default {
  id: 'nosniff',
  spec: spec.nosniff,
  mdn: mdn.header('X-Content-Type-Options'),
  rules: [],
  codes: ['net::ERR_BLOCKED_BY_ORB', 'NS_ERROR_CORRUPTED_CONTENT'],
  depth: 3,
  find(facts) {
    const { answer, exchange } = facts;
    const wanted = wantedTypes.get(exchange.type);
    if (!wanted || !answer || isRedirectStatus(answer.status) || loginForFile(facts)) return undefined;
    if (!isCounted(answer, exchange.family)) return undefined;
    const type = combined(answer.headers, 'Content-Type');
    return {
      short: say('Wrong type with nosniff'),
      title: sentAs(exchange, type),
      happened: answered(facts),
      why: say(
        '`X-Content-Type-Options: nosniff` tells the browser not to guess. A type that does not fit then means that this is no such file.',
      ),
      evidence: [
        ...headerEvidence(facts, 'Content-Type').map((one) => ({ ...one, needed: wanted })),
        ...headerEvidence(facts, 'X-Content-Type-Options'),
      ],
      confidence: 'certain',
      repair: fileRepair(wanted),
    };
  },
} satisfies Cause;

/**
 * Chromium's opaque response blocking requires it to be the only value; its check of scripts does not (both measured).
 */
function isCounted({ headers }: ReceivedResponse, family: Family): boolean {
  if (family === 'firefox') return determineNosniff(headers);
  return combined(headers, 'X-Content-Type-Options')?.toLowerCase() === 'nosniff';
}
