/** A page on https calls a server on http, or is redirected to one. */
import { mixedTarget } from '../fetch/mixed-content.ts';
import type { Explanation } from '../judgement.ts';
import { say } from '../say.ts';
import { hostOf, serverName, withoutQuery } from '../wording.ts';
import type { Cause, Facts, Finding } from './cause.ts';
import { callInstead, pointedTo } from './finding/around-redirect.ts';
import { learnMore, mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { isSlashApart } from './signs/redirect.ts';

const mixedContent = {
  id: 'mixed-content',
  spec: spec.mixedContent,
  mdn: mdn.page('Security/Defenses/Mixed_content'),
  rules: [],
  codes: [/mixed[-_]content/i, 'CORSDidNotSucceed2', 'NS_ERROR_UNEXPECTED', 'NS_ERROR_CORRUPTED_CONTENT'],
  depth: 2,
  find(facts) {
    const target = mixedTarget(facts.exchange);
    if (target !== undefined) return ofRedirect(facts, target);
    return /mixed/i.test(facts.verdict.code) ? about(facts.origin, facts.hop.url) : undefined;
  },
} satisfies Cause;

export default mixedContent;

/** For a request that was never sent, the page and the URL are all there is. */
export function explainMixedContent(origin: string, url: string): Explanation {
  return { cause: mixedContent.id, ...about(origin, url), learnMore: learnMore(mixedContent) };
}

/** The redirecting answer may be a preflight's. */
function ofRedirect({ hop, verdict }: Facts, target: string): Finding {
  const secure = withoutQuery(target).replace(/^http:/i, 'https:');
  const isForSlash = isSlashApart(withoutQuery(hop.url), secure);
  const status = hop.response?.status ?? hop.preflight?.response?.status;
  return {
    short: say('Redirected to plain http'),
    title: say('The server redirects to plain `http:`, and a page on `https:` may not load that.'),
    happened: `${pointedTo(hop.url, status, target)} ${say('The browser stopped there, whatever that answer says of CORS.')}`,
    why: insecure(),
    evidence: [
      { message: hop.response ? 'response' : 'preflight response', hop: verdict.hop, header: 'Location', seen: target },
    ],
    confidence: 'certain',
    repair: repairOf(
      'infrastructure',
      say`Let ${serverName(hop.url)} redirect to \`https:\`, or call the final address from the page.`,
      [
        // The redirect is then only about a slash, and the page can avoid it.
        ...(isForSlash ? [callInstead(secure)] : []),
        say(
          'An app behind a proxy often writes `http:`, because it does not know that the proxy speaks `https:`. Then let the app trust `X-Forwarded-Proto`.',
        ),
      ],
    ),
  };
}

function insecure(): string {
  return say(
    'Anyone on the way could read or change what goes over `http:`. One such answer would undo the safety of the whole page.',
  );
}

function about(origin: string, url: string): Finding {
  return {
    short: say('Mixed content'),
    title: say('A page loaded over `https:` called a server over plain `http:`.'),
    happened: say`\`${origin}\` asked for something on ${serverName(url)}. The browser stopped the request before it was sent.`,
    why: insecure(),
    evidence: [],
    confidence: 'certain',
    repair: repairOf('infrastructure', say`Serve \`${hostOf(url)}\` over \`https:\`, and call it with that scheme.`, [
      say('On a development machine, `http://localhost` and `http://127.0.0.1` are let through.'),
    ]),
  };
}
