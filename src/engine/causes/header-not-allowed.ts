/** The server does not allow this request header. */
import { requestedHeaders } from '../fetch/cors-preflight-request.ts';
import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { headersNamed, listed } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { evidenceOf } from './finding/evidence.ts';
import { allowsWhat, almostListed, notAllowed } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { withoutPreflight } from './finding/without-preflight.ts';
import { libraryOf } from './signs/libraries.ts';

export default {
  id: 'header-not-allowed',
  spec: spec.preflight,
  mdn: mdn.error('CORSMissingAllowHeaderFromPreflight'),
  rules: ['headers-allowed'],
  codes: [],
  depth: 0,
  find(facts) {
    const { verdict } = facts;
    const missing = verdict.check?.missing ?? [];
    const instruction = say`Add ${listed(missing)} to the request headers that the server allows.`;
    return {
      short:
        missing.length === 1
          ? say`Header ${missing[0]} is not allowed`
          : say`${missing.length} headers are not allowed`,
      title: notAllowed(headersNamed(missing)),
      happened: `${allowsWhat(facts)}${almostListed(facts)}${reasonForValue(missing)}`,
      why: whyByName(missing),
      evidence: evidenceOf(verdict.check),
      confidence: 'certain',
      repair: serverRepair(facts, 'app-wide', instruction, [
        ...(withoutPreflight(facts, [instruction]).length > 0 ? [] : withoutLibraries(facts, missing)),
        ...asForm(facts),
        ...inWordPress(facts, missing),
      ]),
    };
  },
} satisfies Cause;

/** For library headers beside the page's own headers, whose preflight stays. */
function withoutLibraries({ hop }: Facts, missing: string[]): string[] {
  const asked = requestedHeaders(hop);
  const added = missing.map((name) => ({ name, library: libraryOf(name, asked) }));
  const libraries = new Set(added.flatMap(({ library }) => (library?.where === 'page' ? [library] : [])));
  return [...libraries].map((library) => {
    const names = added.filter((one) => one.library === library).map(({ name }) => name);
    return say`Or leave out ${listed(names)}, mostly added by ${library.name()}. ${library.setting()}`;
  });
}

/** WordPress has a hook for its list: https://developer.wordpress.org/reference/hooks/rest_allowed_cors_headers/ */
function inWordPress({ hop }: Facts, missing: string[]): string[] {
  if (!/\/wp-json\/|[?&]rest_route=/.test(hop.url)) return [];
  return [say`In WordPress, add ${listed(missing)} to the list with the filter \`rest_allowed_cors_headers\`.`];
}

/** A server that allows every page but not JSON is mostly meant for forms: Slack's incoming webhooks are one. */
function asForm({ hop, answer }: Facts): string[] {
  const isOpen = combined(answer?.headers, 'Access-Control-Allow-Origin') === '*';
  if (!isOpen || hop.method !== 'POST' || requestedHeaders(hop).join() !== 'content-type') return [];
  return [
    say(
      'Or send form data or plain text, if the server reads that. Then no preflight is needed, unless the page listens to upload progress.',
    ),
  ];
}

/** https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name */
function whyByName(missing: string[]): string {
  return missing.includes('authorization')
    ? say(
        'A page may add only a few harmless headers to a request for another origin. Every other header needs the server to list it. By the standard, `Authorization` needs its own name there, even beside a `*`.',
      )
    : say(
        'A page may add only a few harmless headers to a request for another origin. Every other header needs the server to list it; without credentials, a `*` can stand for it.',
      );
}

/** The headers that nobody thinks of as custom: the value, not the name, needs permission. */
function reasonForValue(missing: string[]): string {
  return missing.map((name) => reasonsForValues[name]?.(name) ?? '').join('');
}

const reasonsForValues: Record<string, ((name: string) => string) | undefined> = {
  accept: (name) => needsPlainValue(name, '"'),
  'accept-language': (name) => needsPlainValue(name, '_'),
  'content-language': (name) => needsPlainValue(name, '_'),
  'content-type': () =>
    say(' `content-type` needs permission because its value is not one that a plain form could send.'),
  // https://fetch.spec.whatwg.org/#simple-range-header-value
  range: () => say(' `range` needs permission unless its value is one range with a start, such as `bytes=0-99`.'),
};

/** https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
function needsPlainValue(name: string, unsafe: string): string {
  return say` \`${name}\` needs permission because its value has more than 128 bytes, or a character such as \`${unsafe}\`.`;
}
