/** The answer depends on who asks, and caches are not told. */
import { varyWithOrigin } from '../causes/finding/around-cache.ts';
import { probably } from '../causes/finding/confidence.ts';
import { mdn, spec } from '../causes/finding/references.ts';
import { serverRepair } from '../causes/finding/repair.ts';
import { variesByOrigin } from '../causes/signs/cache.ts';
import { freshnessLifetime } from '../fetch/freshness-lifetime.ts';
import { combined } from '../fetch/header-list.ts';
import { requestMode } from '../mode.ts';
import { type Answer, answersOf } from '../neighbours.ts';
import { say } from '../say.ts';
import { pageName, requestName, serverName } from '../wording.ts';
import { type Passed, responseEvidence, type Warning } from './warning.ts';

export default {
  id: 'missing-vary',
  spec: spec.caches,
  mdn: mdn.header('Vary'),
  modes: ['cors'],
  find(passed) {
    const { hop, response } = passed;
    const allowOrigin = combined(response.headers, 'Access-Control-Allow-Origin');
    if (allowOrigin === undefined || allowOrigin === '*' || allowOrigin === 'null' || variesByOrigin(response))
      return undefined;
    const other = otherValue(passed, allowOrigin);
    if (!other && !mayBeStored(passed)) return undefined;
    const proof = other ? ` ${sentTo(other)}` : '';
    return {
      short: say('No `Vary: Origin`'),
      title: say('The answer allows one origin by name, and does not tell caches to keep answers apart.'),
      happened: say`${serverName(hop.url)} answered ${requestName(hop)} with \`Access-Control-Allow-Origin: ${allowOrigin}\` and without \`Vary: Origin\`.${proof}`,
      why: say(
        'A cache that holds one copy for everybody hands it to other sites too. There the browser then refuses it.',
      ),
      evidence: [
        responseEvidence(passed, 'Access-Control-Allow-Origin', allowOrigin),
        responseEvidence(passed, 'Vary', combined(response.headers, 'Vary'), 'Origin'),
      ],
      ...(other
        ? { confidence: 'certain' }
        : probably(
            say(
              'One answer does not show whether the server names whoever asks. If it sends this value to everybody, all is well.',
            ),
          )),
      repair: serverRepair(passed, 'every-route', varyWithOrigin()),
    };
  },
} satisfies Warning;

/**
 * Another answer of this server has another value, or none, for somebody else: so the value depends on who asks. If it
 * went to the same page, it only shows that the server was changed in between.
 */
function otherValue(passed: Passed, allowOrigin: string) {
  const asker = combined(passed.hop.request?.headers, 'Origin');
  return answersOf(passed).find(
    (answer) =>
      answer.to === 'request' &&
      answer.status < 400 &&
      answer.hop.url === passed.hop.url &&
      answer.allowOrigin !== allowOrigin &&
      combined(answer.hop.request?.headers, 'Origin') !== asker,
  );
}

/** Who got the other value, or no value. */
function sentTo({ exchange, allowOrigin }: Answer): string {
  if (requestMode(exchange) === 'no-cors') {
    return allowOrigin === undefined
      ? say('Asked without CORS, it sent no `Access-Control-Allow-Origin`.')
      : say`Asked without CORS, it sent \`${allowOrigin}\`.`;
  }
  return allowOrigin === undefined
    ? say`Asked by ${pageName(exchange)}, it sent no \`Access-Control-Allow-Origin\`.`
    : say`Asked by ${pageName(exchange)}, it sent \`${allowOrigin}\`.`;
}

/**
 * Only an answer that a cache reuses without asking can reach the wrong page (measured). Without a lifetime, `public` and
 * `immutable` leave the time to the cache.
 */
function mayBeStored({ hop, response }: Passed): boolean {
  if (hop.method !== 'GET') return false;
  const lifetime = freshnessLifetime(response, 'shared');
  if (lifetime !== undefined) return lifetime > 0;
  return /public|immutable/i.test(combined(response.headers, 'Cache-Control') ?? '');
}
