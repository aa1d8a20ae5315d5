/** The page streams its upload, and the server redirected it. */
import { isHttp } from '../fetch/location-url.ts';
import { isWithoutBody } from '../fetch/methods.ts';
import type { Repair } from '../judgement.ts';
import { say } from '../say.ts';
import type { Cause, Facts } from './cause.ts';
import { collectFirst } from './finding/advice.ts';
import { instead, pointedTo } from './finding/around-redirect.ts';
import { probably } from './finding/confidence.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair, repairOf } from './finding/repair.ts';
import { errorOf } from './signs/ending.ts';
import { type Redirect, redirectOf } from './signs/redirect.ts';

/**
 * Chromium gives a redirect this error for no other reason (51 of 51 over HTTP/2, all of them streams; none with
 * `303`).
 */
const invalidArgument = 'net::ERR_INVALID_ARGUMENT';

export default {
  id: 'streamed-upload-redirected',
  spec: spec.redirect,
  mdn: mdn.page('API/RequestInit#duplex'),
  rules: [],
  codes: [invalidArgument],
  depth: 1,
  find(facts) {
    if (isWithoutBody(facts.hop.method)) return undefined;
    const redirect = redirectOf(facts);
    if (redirect?.how !== 'answer' || redirect.status === 303) return undefined;
    return {
      short: say`Streamed upload redirected (${redirect.status})`,
      title: say('The page streams its upload, and the server redirected it.'),
      happened: `${pointedTo(redirect.from, redirect.status, redirect.to)} ${say`The browser gave up: \`${errorOf(facts)}\`.`}`,
      why: say(
        'A stream can be read once. What the first address received cannot be sent again to the next one. CORS had no part in it.',
      ),
      evidence: redirect.evidence,
      ...probably(say('The browser gives this error to a redirect where the body of the request is a stream.')),
      repair: repairFor(redirect, facts),
    };
  },
} satisfies Cause;

function repairFor({ to, kind }: Redirect, facts: Facts): Repair {
  const collect = collectFirst();
  if (kind === 'login') return pageRepair(say('Log in again, then repeat the upload.'), [collect]);
  const { where, instruction } = instead(to, facts);
  return repairOf(where, instruction, isHttp(to) ? [collect] : []);
}
