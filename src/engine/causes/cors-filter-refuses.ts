import type { HeaderLine } from '../exchange.ts';
import { listElements } from '../fetch/extract-header-list-values.ts';
import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
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
    const { answer, verdict, hop, origin } = facts;
    if (verdict.stage !== 'preflight' || !answer) return undefined;
    const filter = FILTERS.find(({ status, signs }) => status === answer.status && signs(answer.headers));
    if (!filter) return undefined;
    const originIsFine = verdict.check?.rule === 'preflight-status';
    const asked = askedFor(facts);
    return {
      short: say`CORS filter refused (${answer.status})`,
      title: say`The CORS filter of ${filter.name} refused the preflight with \`${answer.status}\`.`,
      happened: originIsFine
        ? say`${serverName(hop.url)} knows ${originName(origin)}. It does not allow everything that was asked for: ${asked}.`
        : say`${serverName(hop.url)} does not allow what was asked: ${asked}, from ${originName(origin)}.`,
      why: say(
        'The filter answers a preflight with an error if one part of it is not on its lists. The browser then never sends the request.',
      ),
      evidence: [...statusAndHeader(facts, '204'), ...headerEvidence(facts, 'Server')],
      ...probably(say`${filter.name} answers like this when its CORS settings refuse a preflight.`),
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
  name: string;
  fix(): string;
  status: number;
  /** Starlette names the part; Spring and S3 say the same of all. */
  bodyTells?: true;
  signs(headers: readonly HeaderLine[]): boolean;
}

const FILTERS: readonly Filter[] = [
  {
    get name() {
      return say('Starlette or FastAPI');
    },
    fix: () => say('Allow the origin, the method and the headers of this request in the `CORSMiddleware` settings.'),
    status: 400,
    bodyTells: true,
    signs: (headers) => /uvicorn|hypercorn/i.test(combined(headers, 'Server') ?? ''),
  },
  {
    name: 'Spring',
    fix: () => say('Allow the origin, the method and the headers of this request in the CORS setup of Spring.'),
    status: 403,
    signs: (headers) =>
      /Origin.*Access-Control-Request-Method.*Access-Control-Request-Headers/i.test(combined(headers, 'Vary') ?? ''),
  },
  {
    name: 'Amazon S3',
    fix: () => say('Allow the origin, the method and the headers of this request in a CORS rule of the bucket.'),
    status: 403,
    signs: (headers) => /AmazonS3/i.test(combined(headers, 'Server') ?? ''),
  },
];

function askedFor({ hop }: Facts): string {
  const names = listElements(combined(hop.preflight?.request?.headers, 'Access-Control-Request-Headers'));
  return names.length > 0 ? say`\`${hop.method}\` with ${listed(names)}` : `\`${hop.method}\``;
}
