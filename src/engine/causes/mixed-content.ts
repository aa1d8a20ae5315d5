import type { Explanation } from '../judgement.ts';
import { say } from '../say.ts';
import { hostOf, serverName } from '../wording.ts';
import type { Cause, Finding } from './cause.ts';
import { learnMore, mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

const mixedContent = {
  id: 'mixed-content',
  says: 'A page on https calls a server on http.',
  spec: spec.mixedContent,
  mdn: mdn.page('Security/Defenses/Mixed_content'),
  rules: [],
  codes: [/mixed[-_]content/i],
  depth: 1,
  find: ({ origin, hop }) => about(origin, hop.url),
} satisfies Cause;

export default mixedContent;

/** Of a request that was never sent, the page and the URL are all there is. */
export function explainMixedContent(origin: string, url: string): Explanation {
  return { cause: mixedContent.id, ...about(origin, url), learnMore: learnMore(mixedContent) };
}

function about(origin: string, url: string): Finding {
  return {
    short: say('Mixed content'),
    title: say('A page loaded over `https:` called a server over plain `http:`.'),
    happened: say`\`${origin}\` asked for something on ${serverName(url)}. The browser stopped the request before it was sent.`,
    why: say(
      'Anyone on the way could read or change what goes over `http:`. One such answer would undo the safety of the whole page.',
    ),
    evidence: [],
    confidence: 'certain',
    repair: repairOf('infrastructure', say`Serve \`${hostOf(url)}\` over \`https:\`, and call it with that scheme.`, [
      say('On a development machine, `http://localhost` and `http://127.0.0.1` are let through.'),
    ]),
  };
}
