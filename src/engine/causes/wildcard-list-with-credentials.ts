import { listElements } from '../fetch/extract-header-list-values.ts';
import { listed, serverName } from '../wording.ts';
import { type Cause, evidenceOf, mdn, serverRepair, spec } from './cause.ts';

export default {
  id: 'wildcard-list-with-credentials',
  says: 'The server allows all methods or headers with `*`, and the request is sent with credentials.',
  spec: spec.credentials,
  mdn: mdn.header('Access-Control-Allow-Headers'),
  rules: ['method-allowed', 'headers-allowed'],
  codes: [],
  depth: 1,
  find(facts) {
    const { hop, verdict } = facts;
    const { check } = verdict;
    const missing = check?.missing ?? [];
    if (!listElements(check?.seen).includes('*')) return undefined;
    if (check?.rule === 'method-allowed' && missing[0] !== missing[0]?.toUpperCase()) return undefined;
    const what = check?.rule === 'method-allowed' ? 'method' : missing.length === 1 ? 'header' : 'headers';
    return {
      short: `\`*\` is no list with credentials`,
      title: `\`${check?.header}: *\` does not cover a request with credentials (cookies or a login).`,
      happened: `${serverName(hop.url)} sent \`${check?.seen}\`. The page asked for the ${what} ${listed(missing)}, and asked the browser to send cookies or an HTTP login along.`,
      why: 'With credentials the star counts as a plain word, not as a wildcard. So nothing on that list fits what the page asked for.',
      evidence: evidenceOf(check),
      confidence: 'certain',
      repair: serverRepair(facts, 'app-wide', `Replace \`*\` with a list that names ${listed(missing)}.`, [
        "If the request needs no cookies, leave out `credentials: 'include'` or `withCredentials` in the page instead.",
      ]),
    };
  },
} satisfies Cause;
