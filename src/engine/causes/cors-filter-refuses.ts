import { listElements } from '../fetch/extract-header-list-values.ts';
import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { type Server, serversOf } from '../servers/fingerprints.ts';
import { listed, originName, serverName } from '../wording.ts';
import { type Cause, type Facts, headerEvidence, mdn, probably, serverRepair, spec, statusAndHeader } from './cause.ts';

export default {
  id: 'cors-filter-refuses',
  says: "The framework's own CORS filter refuses the preflight with an error status.",
  spec: spec.preflight,
  mdn: mdn.error('CORSPreflightDidNotSucceed'),
  rules: ['allow-origin-present', 'preflight-status'],
  codes: [],
  depth: 3,
  find(facts) {
    const { verdict, hop, origin } = facts;
    const found = verdict.stage === 'preflight' ? filterOf(facts) : undefined;
    if (!found) return undefined;
    const { filter, name } = found;
    const originIsFine = verdict.check?.rule === 'preflight-status';
    const asked = askedFor(facts);
    return {
      short: say`CORS filter refused (${filter.status})`,
      title: say`The CORS filter of ${name} refused the preflight with \`${filter.status}\`.`,
      happened: originIsFine
        ? say`${serverName(hop.url)} knows ${originName(origin)}. It does not allow everything that was asked for: ${asked}.`
        : say`${serverName(hop.url)} does not allow what was asked: ${asked}, from ${originName(origin)}.`,
      why: say(
        'The filter answers a preflight with an error if one part of it is not on its lists. The browser then never sends the request.',
      ),
      evidence: [...statusAndHeader(facts, '204'), ...headerEvidence(facts, filter.header)],
      ...probably(say`${name} answers like this when its CORS settings refuse a preflight.`),
      repair: serverRepair(facts, 'app-wide', filter.fix(), filter.bodyTells ? [inTheBody()] : []),
    };
  },
} satisfies Cause;

function inTheBody(): string {
  return say(
    "The answer's body says which part was refused. DevTools does not keep it: the `curl` command for the preflight shows it.",
  );
}

interface Filter {
  isOf(server: Server): boolean;
  /** The header that gives the server away. */
  header: 'Server' | 'Vary';
  status: number;
  fix(): string;
  /** Starlette names the part; Spring and S3 say the same of all. */
  bodyTells?: true;
}

const FILTERS: readonly Filter[] = [
  {
    isOf: ({ backend }) => backend === 'fastapi',
    header: 'Server',
    status: 400,
    fix: () => say('Allow the origin, the method and the headers of this request in the `CORSMiddleware` settings.'),
    bodyTells: true,
  },
  {
    // The marks of Spring Security alone do not say that its CORS filter is switched on.
    isOf: ({ name }) => name === 'Spring',
    header: 'Vary',
    status: 403,
    fix: () => say('Allow the origin, the method and the headers of this request in the CORS setup of Spring.'),
  },
  {
    isOf: ({ backend }) => backend === 's3',
    header: 'Server',
    status: 403,
    fix: () => say('Allow the origin, the method and the headers of this request in a CORS rule of the bucket.'),
  },
];

function filterOf({ answer }: Facts): { filter: Filter; name: string } | undefined {
  const servers = answer ? serversOf(answer.headers) : [];
  for (const filter of FILTERS) {
    const server = filter.status === answer?.status && servers.find(filter.isOf);
    if (server) return { filter, name: server.name };
  }
  return undefined;
}

function askedFor({ hop }: Facts): string {
  const names = listElements(combined(hop.preflight?.request?.headers, 'Access-Control-Request-Headers'));
  return names.length > 0 ? say`\`${hop.method}\` with ${listed(names)}` : `\`${hop.method}\``;
}
