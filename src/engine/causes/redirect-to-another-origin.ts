import { originsOf } from '../checklist.ts';
import { serverName } from '../wording.ts';
import { type Cause, evidenceOf, mdn, serverRepair, spec } from './cause.ts';

export default {
  id: 'redirect-to-another-origin',
  says: 'A redirect led to another server, and the page lost its origin on the way.',
  spec: spec.redirect,
  mdn: mdn.header('Origin'),
  rules: ['allow-origin-matches', 'allow-origin-present'],
  codes: [],
  depth: 2,
  find(facts) {
    const { exchange, verdict, hop, origin } = facts;
    const lostOrigin = origin !== 'null' && originsOf(exchange)[verdict.hop] === 'null';
    if (!lostOrigin) return undefined;
    const from = exchange.hops[verdict.hop - 1]?.url ?? '';
    const repair = serverRepair(
      facts,
      'app-wide',
      `Call \`${withoutQuery(hop.url)}\` from the page directly, and let that server allow \`${origin}\`.`,
    );
    return {
      short: 'Redirected to another origin',
      title: 'A redirect led to another server, and from there on the browser sends `Origin: null`.',
      happened: `${serverName(from)} redirected to ${serverName(hop.url)}. That server was asked with \`Origin: null\`, and its answer allows ${verdict.check?.seen === undefined ? 'no origin' : `\`${verdict.check.seen}\``}.`,
      why: "The first server chose where the request went, not the page. So the browser hides the page's origin from the second one.",
      evidence: evidenceOf(verdict.check).map(({ needed, ...evidence }) => evidence),
      confidence: 'certain',
      repair: { ...repair, where: 'page' },
    };
  },
} satisfies Cause;

function withoutQuery(url: string): string {
  return url.split(/[?#]/)[0] ?? url;
}
