import type { ReceivedResponse } from '../exchange.ts';
import { requestedHeaders } from '../fetch/cors-preflight-request.ts';
import { combined } from '../fetch/header-list.ts';
import { okStatuses } from '../fetch/ok-status.ts';
import { partsOf } from '../fetch/url.ts';
import { allowedElsewhere } from '../neighbours.ts';
import { say } from '../say.ts';
import { refusesInSilence, type Server, serversOf } from '../servers/server.ts';
import { listed, originName, serverName } from '../wording.ts';
import type { Cause, Facts, Finding } from './cause.ts';
import { evidenceOf, headerEvidence, statusAndHeader } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf, serverRepair } from './finding/repair.ts';
import { answeredName, probably } from './finding/sentences.ts';
import { lostOrigin } from './signs/redirect.ts';
import { mayBeFilterOfGin } from './signs/status.ts';

export default {
  id: 'cors-filter-refuses',
  says: "The framework's own CORS filter refuses the request, or its preflight.",
  spec: spec.preflight,
  mdn: mdn.error('CORSPreflightDidNotSucceed'),
  rules: ['allow-origin-present', 'preflight-status'],
  codes: [],
  depth: 3,
  find(facts) {
    return withAnError(facts) ?? ofRackCors(facts) ?? inSilence(facts);
  },
} satisfies Cause;

/** Most answer with a status of their own. */
function withAnError(facts: Facts): Finding | undefined {
  const found = filterOf(facts);
  if (!found) return undefined;
  const { filter } = found;
  const told = facts.verdict.stage === 'preflight' ? ofPreflight(facts, found) : ofRequest(facts, found);
  return {
    short: say`CORS filter refused (${filter.status})`,
    ...told,
    evidence: [...told.evidence, ...headerEvidence(facts, errorCodeHeader, ...(filter.header ? [filter.header] : []))],
    repair: filter.port
      ? repairOf('server', filter.fix(facts))
      : serverRepair(facts, 'app-wide', filter.fix(facts), filter.bodyTells ? [inTheBody()] : []),
  };
}

function ofPreflight(facts: Facts, { filter, name }: Found): Told {
  const { verdict, hop, origin } = facts;
  const originIsFine = verdict.check?.rule === 'preflight-status';
  const asked = askedFor(facts);
  return {
    title: say`The CORS filter of ${name} refused the preflight with \`${filter.status}\`.`,
    happened: originIsFine
      ? say`${serverName(hop.url)} knows ${originName(origin)}. It does not allow everything that was asked for: ${asked}.`
      : say`${serverName(hop.url)} does not allow what was asked: ${asked}, from ${originName(origin)}.`,
    why: say(
      'The filter answers a preflight with an error if one part of it is not on its lists. The browser then never sends the request.',
    ),
    evidence: statusAndHeader(facts, okStatuses),
    ...probably(say`${name} answers like this when its CORS settings refuse a preflight.`),
  };
}

/** Of a request itself, only the origin and the method count: its headers were for the preflight to ask about. */
function ofRequest(facts: Facts, { filter, name }: Found): Told {
  const { hop, origin } = facts;
  const method = `\`${hop.method}\``;
  return {
    title: say`The CORS filter of ${name} refused the request with \`${filter.status}\`.`,
    happened: say`${serverName(hop.url)} does not allow what was asked: ${method}, from ${originName(origin)}.`,
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

const errorCodeHeader = 'x-ms-error-code';

interface Filter {
  isOf?(server: Server, host: string): boolean;
  /** Where its headers give none, or that of the whole company, or of one service among several. */
  name?: string;
  /** Decides where the server gives one: there, an answer can leave out its name, and a firewall has the same status. */
  errorCode?: string;
  /** The header that gives the server away. */
  header?: 'Server' | 'Vary';
  /** What gives a program away that puts no name on its answers, and is not the person's own code. */
  port?: string;
  status: number;
  fix(facts: Facts): string;
  /** Starlette names the part; Spring and S3 say the same of all. */
  bodyTells?: true;
  /** On each of its refusals, which tells them from other errors of that status: a host that is not allowed, for one. */
  beside?: string;
  /** Whether it refuses requests as well. The others let them through, without a header. */
  refusesRequests?: true;
}

interface Found {
  filter: Filter;
  name: string;
}

type Told = Pick<Finding, 'title' | 'happened' | 'why' | 'evidence' | 'confidence' | 'because'>;

const filters: readonly Filter[] = [
  {
    isOf: ({ backend }) => backend === 'fastapi',
    header: 'Server',
    status: 400,
    beside: 'Access-Control-Allow-Methods',
    fix: () => say('Allow the origin, the method and the headers of this request in the `CORSMiddleware` settings.'),
    bodyTells: true,
  },
  {
    // The marks of Spring Security alone do not say that its CORS filter is switched on.
    isOf: ({ name }) => name === 'Spring',
    header: 'Vary',
    status: 403,
    fix: () => say('Allow the origin, the method and the headers of this request in the CORS setup of Spring.'),
    refusesRequests: true,
  },
  {
    isOf: ({ backend }) => backend === 's3',
    header: 'Server',
    status: 403,
    fix: () => say('Allow the origin, the method and the headers of this request in a CORS rule of the bucket.'),
  },
  {
    // R2 bears no name but Cloudflare's.
    name: 'Cloudflare R2',
    isOf: ({ name }, host) => name === 'Cloudflare' && host.endsWith('.r2.cloudflarestorage.com'),
    header: 'Server',
    status: 403,
    fix: () => say('Allow the origin, the method and the headers of this request in a CORS rule of the bucket.'),
  },
  {
    name: 'Azure Storage',
    isOf: ({ backend }) => backend === 'azure-storage',
    errorCode: 'CorsPreflightFailure',
    header: 'Server',
    status: 403,
    fix: () =>
      say('Allow the origin, the method and the headers of this request in a CORS rule of the storage account.'),
  },
  {
    name: 'Ollama',
    port: ':11434',
    status: 403,
    fix: ({ origin }) =>
      say`Add \`${origin}\` to \`OLLAMA_ORIGINS\`, which Ollama reads as it starts. Then start it again.`,
    refusesRequests: true,
  },
];

function filterOf(facts: Facts): Found | undefined {
  const { answer, verdict, hop, origin } = facts;
  // Behind a redirect it was asked by `null`, and the page's origin on its list would not help.
  if (lostOrigin(facts)) return undefined;
  const host = partsOf(hop.url)?.host ?? '';
  for (const filter of filters) {
    if (!answer || filter.status !== answer.status) continue;
    if (filter.beside && combined(answer.headers, filter.beside) === undefined) continue;
    // No list of Ollama can hold `null`.
    if (filter.port && origin === 'null') continue;
    const name = nameOf(filter, answer, host);
    if (name && (verdict.stage === 'preflight' || isRefusal(facts, filter))) return { filter, name };
  }
  return undefined;
}

function nameOf(
  { isOf, port, name, errorCode }: Filter,
  { headers }: ReceivedResponse,
  host: string,
): string | undefined {
  const code = errorCode && combined(headers, errorCodeHeader);
  if (code) return code === errorCode ? name : undefined;
  if (port) return host.endsWith(port) && mayBeFilterOfGin(headers) ? name : undefined;
  const server = serversOf(headers).find((one) => isOf?.(one, host));
  return server && (name ?? server.name);
}

/** Spring's refusal has no `Content-Type`; the error pages of an app have one, and pass through its filter as well. */
function isRefusal(facts: Facts, { refusesRequests }: Filter): boolean {
  if (!refusesRequests) return false;
  return combined(facts.answer?.headers, 'Content-Type') === undefined;
}

/** With its `debug` on, rack-cors says why it sent nothing: not to preflights, since 1.0 (measured with 1.1.1, and its source). */
function ofRackCors(facts: Facts): Finding | undefined {
  const { answer, verdict, hop } = facts;
  const seen = combined(answer?.headers, 'X-Rack-CORS') ?? '';
  const reason = /^miss; ([\w-]+)$/.exec(seen)?.[1] ?? '';
  const fix = rackFixes[reason]?.(facts);
  // A page without an origin cannot be named.
  if (!answer || fix === undefined || facts.origin === 'null') return undefined;
  return {
    short: say`CORS filter refused (${answer.status})`,
    title: say`The CORS filter rack-cors did not let the page in: \`${reason}\`.`,
    happened: say`${serverName(hop.url)} answered ${answeredName(facts)} with \`X-Rack-CORS: ${seen}\`, and with no CORS headers.`,
    why: say(
      'rack-cors sends its headers only if origin and path fit its configuration. Without them the browser keeps the answer from the page.',
    ),
    evidence: [...evidenceOf(verdict.check), ...headerEvidence(facts, 'X-Rack-CORS')],
    confidence: 'certain',
    repair: serverRepair(facts, 'app-wide', fix),
  };
}

const rackFixes: Record<string, ((facts: Facts) => string) | undefined> = {
  'no-origin': ({ hop, origin }) => say`Add \`${origin}\` to the origins that ${serverName(hop.url)} allows.`,
  'no-path': () => say('Add a `resource` for this path to the block of this origin in `config/initializers/cors.rb`.'),
};

/** The same answer as to a preflight it agrees to, but without the headers. An origin let in elsewhere is not what was refused. */
function inSilence(facts: Facts): Finding | undefined {
  const { answer, verdict, hop, origin } = facts;
  // A page without an origin is on no such list: that is what to tell of.
  if (!answer || verdict.stage !== 'preflight' || origin === 'null' || !refusesInSilence(answer)) return undefined;
  const asked = askedFor(facts);
  return {
    short: say`CORS filter refused (${answer.status})`,
    title: say('A CORS filter read the preflight, and did not agree to it.'),
    happened: allowedElsewhere(facts)
      ? say`${serverName(hop.url)} knows ${originName(origin)}. It does not allow everything that was asked for: ${asked}.`
      : say`${serverName(hop.url)} does not allow what was asked: ${asked}, from ${originName(origin)}.`,
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
