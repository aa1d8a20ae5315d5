/** A script or image tag got JSON or HTML instead. */
import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import type { Cause, Finding } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { headerEvidence } from './finding/evidence.ts';
import { answered, kindOfFile } from './finding/happened.ts';
import { learnMore, mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { mustNotSlipIn } from './finding/why.ts';
import { codesOfBlocking, isBlockedAsData, isOfScript } from './signs/blocked-as-data.ts';
import { errorOf } from './signs/ending.ts';

export default {
  id: 'orb',
  spec: spec.opaqueResponseBlocking,
  mdn: mdn.header('Content-Type'),
  rules: [],
  codes: codesOfBlocking,
  depth: 2,
  find(facts) {
    const { answer } = facts;
    if (!answer || !isBlockedAsData(facts)) return undefined;
    const type = combined(answer.headers, 'Content-Type');
    return {
      short:
        type === undefined
          ? say('Got no type, not a file to embed')
          : say`Got ${type.split(';')[0]}, not a file to embed`,
      title: say`The page loads this as ${kindOfFile(facts.exchange)}, and the answer is not one.`,
      happened: `${answered(facts)} ${type === undefined ? say('The browser kept that from the page.') : say`The browser kept that \`${type}\` from the page.`}`,
      ...reasonOf(errorOf(facts)),
      evidence: headerEvidence(facts, 'Content-Type', 'X-Content-Type-Options'),
      repair: repairOf(
        'server',
        say('Check the URL: the server may answer with an error page. A real file needs its own `Content-Type`.'),
        isOfScript(errorOf(facts))
          ? []
          : [say('To read data, fetch it with CORS, and let the server allow the origin of the page.')],
      ),
    };
  },
} satisfies Cause;

/** A module from the page's own server can have the wrong type too: that is not opaque response blocking. */
function reasonOf(error: string): Pick<Finding, 'why' | 'confidence' | 'because' | 'learnMore'> {
  if (isOfScript(error))
    return {
      why: say('An answer of another type may be an error page, or data that nobody meant to be loaded like this.'),
      ...probably(say('Firefox takes a module, and what a worker imports, only where the type says that it is one.')),
      learnMore: learnMore({ spec: spec.module, mdn: mdn.header('Content-Type') }),
    };
  const why = mustNotSlipIn();
  return error === 'net::ERR_BLOCKED_BY_ORB'
    ? { why, confidence: 'certain' }
    : { why, ...probably(say('Firefox ended a load without CORS right after it saw this type.')) };
}
