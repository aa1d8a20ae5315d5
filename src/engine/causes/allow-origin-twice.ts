import { listElements } from '../fetch/extract-header-list-values.ts';
import { lines } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { type Cause, evidenceOf, mdn, serverRepair, spec } from './cause.ts';

export default {
  id: 'allow-origin-twice',
  says: 'Two layers both add the header.',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMultipleAllowOriginNotAllowed'),
  rules: ['allow-origin-single'],
  codes: [],
  depth: 1,
  find(facts) {
    const count = timesSent(facts.answer?.headers ?? [], facts.verdict.check?.seen ?? '');
    if (count < 2) return undefined;
    return {
      short: say('Allow-Origin sent twice'),
      title: say('`Access-Control-Allow-Origin` came more than once.'),
      happened: say`${serverName(facts.hop.url)} sent the header ${count} times. The browser joins the values to \`${facts.verdict.check?.seen}\`, which is no origin.`,
      why: say(
        'The header may name one origin only. From two values the browser cannot tell which one counts, so it accepts neither, even if they are equal.',
      ),
      evidence: evidenceOf(facts.verdict.check),
      confidence: 'certain',
      repair: serverRepair(
        facts,
        'one-layer',
        say('Let one layer add the CORS headers, and remove them from the other.'),
        [say('Look for a reverse proxy, a gateway or a second middleware in front of the app.')],
      ),
    };
  },
} satisfies Cause;

/** Header lines; where a browser merges them into one (Firefox), the same origin standing twice gives it away. */
function timesSent(headers: Parameters<typeof lines>[0], combined: string): number {
  const count = lines(headers, 'Access-Control-Allow-Origin').length;
  if (count > 1) return count;
  const elements = listElements(combined);
  return new Set(elements).size < elements.length || elements.includes('*') ? elements.length : 1;
}
