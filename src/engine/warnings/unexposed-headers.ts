/** The response header is there, but the code cannot read it. */
import { answerTo } from '../causes/finding/happened.ts';
import { mdn, spec } from '../causes/finding/references.ts';
import { serverRepair } from '../causes/finding/repair.ts';
import { starIsPlain } from '../causes/finding/why.ts';
import { listElements, malformedElements } from '../fetch/extract-header-list-values.ts';
import { combined } from '../fetch/header-list.ts';
import type { Policy } from '../judgement.ts';
import { sorted } from '../policy.ts';
import { isReadByScripts } from '../readable-headers.ts';
import { say } from '../say.ts';
import { listed } from '../wording.ts';
import { mayBeEventSource, type Passed, responseEvidence, type Warning } from './warning.ts';

export default {
  id: 'unexposed-headers',
  spec: spec.exposeHeaders,
  mdn: mdn.header('Access-Control-Expose-Headers'),
  modes: ['cors'],
  find(passed) {
    const { hop, response } = passed;
    // A page gets no headers at all for a font, an image, a script, a style sheet or an event stream.
    if (passed.exchange.type !== 'xmlhttprequest') return undefined;
    const hidden = hiddenHeaders(passed);
    if (hidden.length === 0 || mayBeEventSource(passed)) return undefined;
    const seen = combined(response.headers, 'Access-Control-Expose-Headers');
    const one = hidden.length === 1;
    const repair = serverRepair(
      passed,
      'app-wide',
      say`List ${listed(hidden)} in \`Access-Control-Expose-Headers\`, as far as the page needs that.`,
    );
    return {
      short: one ? say`${hidden[0]} cannot be read` : say`${hidden.length} headers cannot be read`,
      title: say`The page's code cannot read ${listed(hidden)} of this answer.`,
      happened: `${answerTo(hop)} ${whyHidden(seen, hidden)}`,
      why: passed.credentials.mode === 'include' && listElements(seen).includes('*') ? starIsPlain() : onlyFew(),
      evidence: [responseEvidence(passed, 'Access-Control-Expose-Headers', seen, hidden.join(', '))],
      confidence: 'certain',
      repair: { ...repair, ...(repair.policy && { policy: exposing(hidden, repair.policy) }) },
    };
  },
} satisfies Warning;

function onlyFew(): string {
  return say(
    'Across origins a script sees only a few plain headers. Every other one stays hidden until the server names it.',
  );
}

function exposing(hidden: string[], policy: Policy): Policy {
  return { ...policy, exposed: sorted([...policy.exposed, ...hidden]) };
}

function whyHidden(seen: string | undefined, hidden: string[]): string {
  const header = `\`Access-Control-Expose-Headers${seen === undefined ? '' : `: ${seen}`}\``;
  if (seen === undefined) return say`${header} is missing.`;
  return malformedElements(seen).length > 0
    ? say`${header} is no list of names.`
    : say`${header} does not list ${listed(hidden)}.`;
}

function hiddenHeaders({ response, credentials, exchange }: Passed): string[] {
  const value = combined(response.headers, 'Access-Control-Expose-Headers');
  // A value that breaks the syntax exposes nothing (measured in both browsers), but `fetch` in Firefox may honour its
  // star.
  const isList = malformedElements(value).length === 0;
  const named = listElements(value).map((name) => name.toLowerCase());
  // With credentials, and only then, the star is an ordinary name.
  if (named.includes('*') && credentials.mode !== 'include' && (isList || exchange.family === 'firefox')) return [];
  const exposed = isList ? named : [];
  const read = response.headers.filter(isReadByScripts).map(({ name }) => name.toLowerCase());
  return [...new Set(read)].filter((name) => !exposed.includes(name)).sort();
}
