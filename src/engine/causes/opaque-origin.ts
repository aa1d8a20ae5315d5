/** The page has no origin: a sandboxed frame, a file, or a data URL. */
import { requestedHeaders } from '../fetch/cors-preflight-request.ts';
import { smallestPolicy } from '../policy.ts';
import { say } from '../say.ts';
import { type Cause, type Facts, originRules } from './cause.ts';
import { isOfElement } from './finding/advice.ts';
import { seenEvidence } from './finding/evidence.ts';
import { answeredWrong } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { frontOf } from './signs/front.ts';
import { isOneValue } from './signs/variable.ts';

export default {
  id: 'opaque-origin',
  spec: spec.origin,
  mdn: mdn.header('Origin'),
  rules: originRules,
  codes: [],
  depth: 3,
  find(facts) {
    if (facts.origin !== 'null' || isAboutSomethingElse(facts)) return undefined;
    const seen = facts.verdict.check?.seen;
    const policy = smallestPolicy(facts.exchange, facts.credentials);
    return {
      short: say('Page without an origin (`null`)'),
      title: say('The request comes from a page without an origin, so the browser sends `Origin: null`.'),
      happened: `${answeredWrong(facts)} ${say('Sandboxed frames, files opened from disk and `data:` URLs have no origin.')}`,
      why: say(
        'A server cannot tell one page without an origin from another. Anyone can make such a page, so naming `null` would let all of them in.',
      ),
      evidence: seenEvidence(facts.verdict.check),
      confidence: 'certain',
      repair: {
        where: 'page',
        instruction: say(
          'Give the page an origin: load it over `http:` or `https:`, or add `allow-same-origin` to the `sandbox` of a frame you trust.',
        ),
        steps: [
          seen === '*'
            ? withoutCredentials(facts)
            : sendsToken(facts)
              ? say('Or let the server answer `*`: without cookies, only who sends a valid token gets the data.')
              : say('For public data only, the server may answer `*`; that works without credentials.'),
          ...ofWorker(facts),
        ],
        ...(policy && { policy, placement: 'app-wide' as const }),
      },
    };
  },
} satisfies Cause;

/** Data that a token guards is in the page's own hands: no browser adds the token by itself. */
function sendsToken({ hop }: Facts): boolean {
  const asked = requestedHeaders(hop);
  return asked.includes('authorization') || asked.includes('x-api-key');
}

/** The worker's page may still have an origin (measured). */
function ofWorker({ exchange: { frameId, type } }: Facts): string[] {
  if (frameId !== 0 || type !== 'xmlhttprequest') return [];
  return [
    say('If a worker asked that was made of a `data:` URL, make it of a `Blob`: it then has the origin of its page.'),
  ];
}

function withoutCredentials({ exchange }: Facts): string {
  return isOfElement(exchange)
    ? say('If the file needs no cookies, write `crossorigin` without `use-credentials`: `*` lets it in then.')
    : say(
        "If the request needs no cookies, leave out `credentials: 'include'` or `withCredentials`: `*` lets it in then.",
      );
}

/** An error, a redirect or a repeated header would lock out every other page too. */
function isAboutSomethingElse({ answer, verdict }: Facts): boolean {
  const { rule, seen = '' } = verdict.check ?? {};
  if (rule === 'allow-origin-single') return seen.includes('*') && !isOneValue(seen);
  if (rule !== 'allow-origin-present' || !answer) return false;
  return answer.status >= 300 || frontOf(answer) !== undefined;
}
