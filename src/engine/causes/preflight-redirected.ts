/** The preflight is redirected. */
import { say } from '../say.ts';
import { withoutQuery } from '../wording.ts';
import type { Cause } from './cause.ts';
import { answerFirst, instead, pointedTo } from './finding/around-redirect.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { neverRedirected } from './finding/why.ts';
import { redirectOf } from './signs/redirect.ts';

export default {
  id: 'preflight-redirected',
  spec: spec.preflight,
  mdn: mdn.error('CORSExternalRedirectNotAllowed'),
  // Firefox reads the headers of a redirect before it looks at the redirect itself.
  rules: ['preflight-not-redirected', 'allow-origin-present'],
  codes: [],
  depth: 1,
  find(facts) {
    const redirect = redirectOf(facts);
    if (redirect?.how !== 'preflight') return undefined;
    const to = withoutQuery(redirect.to);
    const { where, instruction } = instead(redirect.to, facts);
    return {
      short: say`Preflight redirected (${redirect.status})`,
      title: say`The browser asked for permission first (the preflight), and got a redirect to \`${to}\`.`,
      happened: pointedTo(redirect.from, redirect.status, redirect.to),
      why: neverRedirected(),
      evidence: redirect.evidence,
      confidence: 'certain',
      repair: { ...serverRepair(facts, 'before-redirect', instruction, [answerFirst()]), where },
    };
  },
} satisfies Cause;
