/** A library added the header that the server does not allow. */
import { requestedHeaders } from '../fetch/cors-preflight-request.ts';
import { say } from '../say.ts';
import { capital, joined, listed } from '../wording.ts';
import type { Cause } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { evidenceOf } from './finding/evidence.ts';
import { allowsWhat } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { type Library, libraryOf } from './signs/libraries.ts';

export default {
  id: 'library-added-header',
  spec: spec.preflight,
  mdn: mdn.error('CORSMissingAllowHeaderFromPreflight'),
  rules: ['headers-allowed'],
  codes: [],
  depth: 2,
  find(facts) {
    const { verdict, hop } = facts;
    const missing = verdict.check?.missing ?? [];
    const asked = requestedHeaders(hop);
    const libraries = [...new Set(missing.map((name) => libraryOf(name, asked)))];
    const [library] = libraries;
    // If one of the missing headers is the page's own, the plain list says more.
    if (!library || libraries.includes(undefined)) return undefined;
    const one = missing.length === 1;
    const others = libraries.slice(1).flatMap((other) => other?.name() ?? []);
    return {
      short: one ? say`Added header ${missing[0]}` : say`${missing.length} added headers`,
      title: say`${capital(library.name())} adds ${listed(missing)} to the request, and the server does not allow that.`,
      happened: `${allowsWhat(facts)} ${say('Nothing else stopped the preflight.')}${others.length > 0 ? say` Some of the headers come from ${joined(others)}.` : ''}`,
      why: say(
        'A page may add only a few harmless headers to a request for another origin. A header from a library counts like one of your own.',
      ),
      evidence: evidenceOf(verdict.check),
      ...(library.telling
        ? { confidence: 'certain' as const }
        : probably(say`${capital(library.name())} adds such headers, and so may the page's own code.`)),
      repair: {
        ...serverRepair(facts, 'app-wide', library.setting(), [otherWay(library, missing)]),
        where: library.where,
      },
    };
  },
} satisfies Cause;

function otherWay(library: Library, missing: string[]): string {
  const names = listed(missing);
  return library.where === 'page' ? say`Or let the server allow ${names}.` : say`What this request needs is ${names}.`;
}
