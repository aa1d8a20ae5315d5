import { smallestPolicy } from '../policy.ts';
import { serverName } from '../wording.ts';
import { type Cause, evidenceOf, mdn, spec } from './cause.ts';

export default {
  id: 'opaque-origin',
  says: 'The page has no origin: a sandboxed frame, a file, or a data URL.',
  spec: spec.origin,
  mdn: mdn.header('Origin'),
  rules: ['allow-origin-matches', 'allow-origin-present'],
  codes: [],
  depth: 2,
  find(facts) {
    if (facts.origin !== 'null') return undefined;
    const policy = smallestPolicy(facts.exchange, facts.credentials);
    return {
      short: 'Page without an origin (`null`)',
      title: 'The request comes from a page without an origin, so the browser sends `Origin: null`.',
      happened: `${serverName(facts.hop.url)} answered with ${facts.verdict.check?.seen === undefined ? 'no `Access-Control-Allow-Origin`' : `\`Access-Control-Allow-Origin: ${facts.verdict.check.seen}\``}, which does not cover \`null\`. Sandboxed frames, files opened from disk and \`data:\` URLs have no origin.`,
      why: 'A server cannot tell one page without an origin from another. Anyone can make such a page, so naming `null` would let all of them in.',
      evidence: evidenceOf(facts.verdict.check).map(({ needed, ...evidence }) => evidence),
      confidence: 'certain',
      repair: {
        where: 'page',
        instruction:
          'Give the page an origin: load it over `http:` or `https:`, or add `allow-same-origin` to the `sandbox` attribute of a frame you trust.',
        steps: ['For public data only, the server may answer `*`; that works without credentials.'],
        ...(policy && { policy, placement: 'app-wide' as const }),
      },
    };
  },
} satisfies Cause;
