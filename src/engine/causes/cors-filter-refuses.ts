/** The framework's own CORS filter refuses the request, or its preflight. */
import { requestedHeaders } from '../fetch/cors-preflight-request.ts';
import { combined } from '../fetch/header-list.ts';
import { okStatuses } from '../fetch/ok-status.ts';
import { proofOfCors } from '../neighbours.ts';
import { say } from '../say.ts';
import { isAspNetCore, refusesInSilence, serversOf } from '../servers/server.ts';
import { listed, originName, serverName } from '../wording.ts';
import type { Cause, Facts, Finding } from './cause.ts';
import { addOrigin, exactly } from './finding/advice.ts';
import { probably } from './finding/confidence.ts';
import { errorCodeHeader, type Found, filterOf, fixOf } from './finding/cors-filters.ts';
import { evidenceOf, headerEvidence, statusAndHeader } from './finding/evidence.ts';
import { bareAnswer } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf, serverRepair } from './finding/repair.ts';

export default {
  id: 'cors-filter-refuses',
  spec: spec.preflight,
  mdn: mdn.error('CORSPreflightDidNotSucceed'),
  rules: ['allow-origin-present', 'preflight-status'],
  codes: [],
  depth: 3,
  find(facts) {
    const refusal = withAnError(facts) ?? ofRackCors(facts) ?? ofAspNetCore(facts) ?? inSilence(facts);
    return refusal && { short: say`CORS filter refused (${facts.answer?.status})`, ...refusal };
  },
} satisfies Cause;

type Refusal = Omit<Finding, 'short'>;

/** Most filters refuse with a status of their own. */
function withAnError(facts: Facts): Refusal | undefined {
  const found = filterOf(facts);
  if (!found) return undefined;
  const { filter } = found;
  const told = facts.verdict.stage === 'preflight' ? ofPreflight(facts, found) : ofRequest(facts, found);
  return {
    ...told,
    evidence: [...told.evidence, ...headerEvidence(facts, errorCodeHeader, ...(filter.header ? [filter.header] : []))],
    repair: filter.port
      ? repairOf('server', fixOf(found, facts))
      : serverRepair(facts, 'app-wide', fixOf(found, facts), filter.bodyTells ? [inTheBody()] : []),
  };
}

function ofPreflight(facts: Facts, { filter, name }: Found): Told {
  const { verdict } = facts;
  return {
    title: say`The CORS filter of ${name} refused the preflight with \`${filter.status}\`.`,
    happened: verdict.check?.rule === 'preflight-status' ? knowsOrigin(facts) : doesNotAllow(facts, askedFor(facts)),
    why: say(
      'The filter answers a preflight with an error if one part of it is not on its lists. The browser then never sends the request.',
    ),
    evidence: statusAndHeader(facts, okStatuses),
    ...probably(say`${name} answers like this when its CORS settings refuse a preflight.`),
  };
}

/** For the request itself only the origin and the method count: asking about its headers was up to the preflight. */
function ofRequest(facts: Facts, { filter, name }: Found): Told {
  return {
    title: say`The CORS filter of ${name} refused the request with \`${filter.status}\`.`,
    happened: doesNotAllow(facts, `\`${facts.hop.method}\``),
    why: say(
      'This filter also looks at requests without a preflight, and turns down those whose origin or method is not on its lists. The app behind it never sees that request.',
    ),
    evidence: statusAndHeader(facts),
    ...probably(
      say`${name} answers like this when its CORS settings refuse the origin or the method. A login check can answer so too, where they leave out the path.`,
    ),
  };
}

function inTheBody(): string {
  return say(
    "The answer's body says which part was refused. DevTools does not keep it: the `curl` command for the preflight shows it.",
  );
}

type Told = Pick<Finding, 'title' | 'happened' | 'why' | 'evidence' | 'confidence' | 'because'>;

/**
 * With `debug` on, rack-cors says why it sent nothing; but not on preflights, since 1.0 (measured with 1.1.1, and its
 * source).
 */
function ofRackCors(facts: Facts): Refusal | undefined {
  const { answer, verdict } = facts;
  const seen = combined(answer?.headers, 'X-Rack-CORS') ?? '';
  const reason = /^miss; ([\w-]+)$/.exec(seen)?.[1] ?? '';
  const fix = rackFixes[reason]?.(facts);
  // A page without an origin cannot be named.
  if (!answer || fix === undefined || facts.origin === 'null') return undefined;
  return {
    title: say`The CORS filter rack-cors did not let the page in: \`${reason}\`.`,
    happened: bareAnswer(facts),
    why: say(
      'rack-cors sends its headers only if origin and path fit its configuration. Without them the browser keeps the answer from the page.',
    ),
    evidence: [...evidenceOf(verdict.check), ...headerEvidence(facts, 'X-Rack-CORS')],
    confidence: 'certain',
    repair: serverRepair(facts, 'app-wide', fix),
  };
}

const rackFixes: Record<string, ((facts: Facts) => string) | undefined> = {
  'no-origin': addOrigin,
  'no-path': () => say('Add a `resource` for this path to the block of this origin in `config/initializers/cors.rb`.'),
};

/**
 * An ASP.NET Core policy that applies answers every preflight, and allows the origins on its list (measured with .NET
 * 10, and its source).
 */
function ofAspNetCore(facts: Facts): Refusal | undefined {
  const { answer, verdict, origin } = facts;
  if (verdict.stage !== 'preflight' || answer?.status !== 204 || origin === 'null') return undefined;
  if (!serversOf(answer.headers).some(isAspNetCore) || proofOfCors(facts)) return undefined;
  return {
    title: say`The CORS policy of ASP.NET Core does not let \`${origin}\` in.`,
    happened: bareAnswer(facts),
    why: say(
      'A policy that applies answers each preflight with `204`. It adds its headers only for an origin that is on its list.',
    ),
    evidence: [...evidenceOf(verdict.check), ...headerEvidence(facts, 'Server')],
    ...probably(
      say('Without a policy, ASP.NET Core answers no preflight with `204`, unless the endpoint has `[DisableCors]`.'),
    ),
    repair: serverRepair(facts, 'app-wide', addOrigin(facts), [exactly()]),
  };
}

/**
 * The same answer as to a preflight that the filter agrees to, but without the headers. An origin that is allowed
 * elsewhere is not what it refused.
 */
function inSilence(facts: Facts): Refusal | undefined {
  const { answer, verdict, origin } = facts;
  // A page without an origin is on no such list, and that is what has to be said.
  if (!answer || verdict.stage !== 'preflight' || origin === 'null' || !refusesInSilence(answer)) return undefined;
  return {
    title: say('A CORS filter read the preflight, and did not agree to it.'),
    happened: proofOfCors(facts) ? knowsOrigin(facts) : doesNotAllow(facts, askedFor(facts)),
    why: say(
      'Some filters send no CORS header at all if the origin, the method or one header is not on their lists. The browser then never sends the request.',
    ),
    evidence: [...statusAndHeader(facts), ...headerEvidence(facts, 'Vary')],
    ...probably(
      say('Only what reads preflights lists in `Vary` what they ask. Filters written in Go refuse like this.'),
    ),
    repair: serverRepair(
      facts,
      'app-wide',
      say('Allow the origin, the method and the headers of this request in the CORS settings of the server.'),
    ),
  };
}

function askedFor({ hop }: Facts): string {
  const names = requestedHeaders(hop);
  return names.length > 0 ? say`\`${hop.method}\` with ${listed(names)}` : `\`${hop.method}\``;
}

function knowsOrigin(facts: Facts): string {
  return say`${serverName(facts.hop.url)} knows ${originName(facts.origin)}. It does not allow everything that was asked for: ${askedFor(facts)}.`;
}

function doesNotAllow({ hop, origin }: Facts, asked: string): string {
  return say`${serverName(hop.url)} does not allow what was asked: ${asked}, from ${originName(origin)}.`;
}
