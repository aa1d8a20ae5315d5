/** The page is isolated (COEP), and the file does not agree to be embedded. */
import { resourcePolicy } from '../fetch/cross-origin-resource-policy.ts';
import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { listed, requestName, serverName } from '../wording.ts';
import type { Cause, Facts, Finding } from './cause.ts';
import { orLoadWithCors } from './finding/advice.ts';
import { probably } from './finding/confidence.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

const corpHeader = 'Cross-Origin-Resource-Policy';

export default {
  id: 'coep',
  spec: spec.resourcePolicy,
  mdn: mdn.header('Cross-Origin-Embedder-Policy'),
  rules: [],
  codes: [
    /^corp-not-same-origin-after-/,
    /^coep-/,
    /^net::ERR_BLOCKED_BY_RESPONSE/,
    'NS_ERROR_DOM_CORP_FAILED',
    'NS_ERROR_DOM_COEP_FAILED',
  ],
  depth: 1,
  find(facts) {
    const headers = facts.answer?.headers ?? [];
    const [isolations, ...others] = isolationsOf(facts);
    if (!isolations || resourcePolicy(headers) !== undefined) return undefined;
    const unreadable = combined(headers, corpHeader);
    return {
      short: say`Embedding refused (${[...isolations, ...others.flat()].map(({ name }) => name).join('/')})`,
      title: say('The page embeds only files that agree to it, and this one does not say so.'),
      happened: `${isolatedBy(isolations, ...others)} ${answered(facts, unreadable)}`,
      why: say(
        'A page with that policy may use powerful features. In return, each file from another origin has to agree to be loaded there.',
      ),
      evidence: [
        {
          message: 'response',
          hop: facts.verdict.hop,
          header: corpHeader,
          ...(unreadable !== undefined && { seen: unreadable }),
          needed: 'cross-origin',
        },
      ],
      ...(others.length > 0 ? eitherOfThem() : { confidence: 'certain' }),
      repair: repairOf('server', say('Send the file with `Cross-Origin-Resource-Policy: cross-origin`.'), [
        orLoadWithCors(facts),
        ...[isolations, ...others].map(
          (each) =>
            say`If the file is not yours, ${listed(each.map(({ header, lenient }) => `${header}: ${lenient}`))} on the page lets it in without cookies.`,
        ),
      ]),
    };
  },
} satisfies Cause;

/** A policy that isolates a page, and the value of it that allows files without their agreement. */
interface Isolation {
  name: string;
  header: string;
  lenient: string;
}

const coep: Isolation = { name: 'COEP', header: 'Cross-Origin-Embedder-Policy', lenient: 'credentialless' };
const dip: Isolation = { name: 'DIP', header: 'Document-Isolation-Policy', lenient: 'isolate-and-credentialless' };

/** What isolates the page: all of these, if it is not known which. Firefox has only COEP. */
function isolationsOf({ verdict: { code, orElse }, exchange: { family } }: Facts): Isolation[][] {
  if (family === 'firefox' || code.startsWith('coep-')) return [[coep]];
  if (orElse) return [[coep], [dip]];
  const [, named] = /-by-(.+)$/.exec(code) ?? [];
  if (named) return [[coep, dip].filter(({ name }) => named.includes(name.toLowerCase()))];
  return [];
}

function isolatedBy(...isolations: Isolation[][]): string {
  const [headers, others] = isolations.map((each) => listed(each.map(({ header }) => header)));
  return others === undefined ? say`The page has a ${headers}.` : say`The page has a ${headers} or a ${others}.`;
}

/**
 * A value that cannot be parsed sets no policy.
 * https://fetch.spec.whatwg.org/#cross-origin-resource-policy-internal-check
 */
function answered({ hop }: Facts, unreadable: string | undefined): string {
  return unreadable === undefined
    ? say`${serverName(hop.url)} answered ${requestName(hop)} without \`Cross-Origin-Resource-Policy\`.`
    : say`${serverName(hop.url)} answered ${requestName(hop)} with \`Cross-Origin-Resource-Policy: ${unreadable}\`. That is not exactly one of \`same-origin\`, \`same-site\` and \`cross-origin\`, so it counts as none.`;
}

function eitherOfThem(): Pick<Finding, 'confidence' | 'because'> {
  return probably(
    say(
      "The file did not agree. DevTools' log says which policy the page has: make the request again while DevTools is open.",
    ),
  );
}
