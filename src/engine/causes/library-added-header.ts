import { listed, serverName } from '../wording.ts';
import { allowsWhat, type Cause, evidenceOf, mdn, probably, serverRepair, spec } from './cause.ts';
import { type Library, libraryOf } from './signs/libraries.ts';

export default {
  id: 'library-added-header',
  says: 'A library added the header that the server does not allow.',
  spec: spec.preflight,
  mdn: mdn.error('CORSMissingAllowHeaderFromPreflight'),
  rules: ['headers-allowed'],
  codes: [],
  depth: 2,
  find(facts) {
    const { verdict, hop } = facts;
    const missing = verdict.check?.missing ?? [];
    const libraries = [...new Set(missing.map(libraryOf))];
    const [library] = libraries;
    // With a header of the page's own among them, the plain list of what is missing says more.
    if (!library || libraries.includes(undefined)) return undefined;
    const one = missing.length === 1;
    const others = libraries.slice(1).map((other) => other?.name);
    return {
      short: one ? `Added header ${missing[0]}` : `${missing.length} added headers`,
      title: `${capital(library.name)} adds ${listed(missing)} to the request, and the server does not allow ${one ? 'it' : 'them'}.`,
      happened: `${serverName(hop.url)} ${allowsWhat(facts)}. Without ${one ? 'this header' : 'these headers'} the preflight would have passed.${others.length > 0 ? ` Some of them come from ${others.join(' and ')}.` : ''}`,
      why: 'A page may add only a few harmless headers to a request for another origin. A header from a library counts like one of your own.',
      evidence: evidenceOf(verdict.check),
      ...(library.telling
        ? { confidence: 'certain' as const }
        : probably(`${capital(library.name)} adds such headers, and so may the page's own code.`)),
      repair: {
        ...serverRepair(facts, 'app-wide', library.setting, [otherWay(library, missing)]),
        where: library.where,
      },
    };
  },
} satisfies Cause;

function otherWay(library: Library, missing: string[]): string {
  const names = listed(missing);
  return library.where === 'page' ? `Or let the server allow ${names}.` : `What this request needs is ${names}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
