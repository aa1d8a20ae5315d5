/** The redirect leads away from the web. */
import { unknownScheme } from '../browsers/endings.ts';
import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { withoutQuery } from '../wording.ts';
import type { Cause } from './cause.ts';
import { pointedTo } from './finding/around-redirect.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { onlyHttpAgrees } from './finding/why.ts';

export default {
  id: 'redirect-scheme',
  spec: spec.redirect,
  mdn: mdn.error('CORSRequestNotHttp'),
  rules: ['redirect-scheme'],
  codes: [unknownScheme],
  depth: 1,
  find(facts) {
    const location = withoutQuery(combined(facts.hop.response?.headers, 'Location') ?? '');
    if (location === '') return undefined;
    return {
      short: say('Redirect to another scheme'),
      title: say('The server redirected to a URL that is neither `http:` nor `https:`.'),
      happened: pointedTo(facts.hop.url, facts.hop.response?.status, location),
      why: onlyHttpAgrees(),
      evidence: [{ message: 'response', hop: facts.verdict.hop, header: 'Location', seen: location }],
      confidence: 'certain',
      repair: repairOf('server', say('Redirect to an `https:` URL.')),
    };
  },
} satisfies Cause;
