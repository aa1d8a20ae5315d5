/** CORS filters of frameworks and services that refuse with an error of their own, and how each is recognized. */
import type { HeaderLine, ReceivedResponse } from '../../exchange.ts';
import { combined } from '../../fetch/header-list.ts';
import { hostnameOf, partsOf } from '../../fetch/url.ts';
import { say } from '../../say.ts';
import { appAmong, type Server, serversOf } from '../../servers/server.ts';
import type { Facts } from '../cause.ts';
import { lostOrigin } from '../signs/redirect.ts';
import { mayBeFilterOfGin } from '../signs/status.ts';
import { listHost } from './nameless-filters.ts';
import { ownSettings } from './outside-of-the-code.ts';

export const errorCodeHeader = 'x-ms-error-code';

interface Filter {
  isOf?(server: Server, host: string): boolean;
  /** If its headers give no name, or only that of the whole company or of one service among several. */
  name?: string;
  /** Recognizes it if a proxy replaces the server's name with its own. */
  signs?(headers: readonly HeaderLine[]): boolean;
  /**
   * Decides if the server sends one: such a server may leave out its name, and a firewall answers with the same status.
   */
  errorCode?: string;
  /** The header by which the server is recognized. */
  header?: 'Server' | 'Vary';
  /** Recognizes a program that names itself nowhere, and is not the person's own code. */
  port?: string;
  status: number;
  /** What to set, if the setting has a name; otherwise the fix is to allow everything that was asked for. */
  fix?(facts: Facts): string;
  /** Starlette's body names what it refused; Spring and S3 always say the same. */
  bodyTells?: true;
  /**
   * The header on each of its refusals, which tells them from other errors with the same status, for example for a host
   * that is not allowed.
   */
  beside?: string;
  /** Whether it refuses requests as well as preflights. Other filters let requests through, without a header. */
  refusesRequests?: true;
  /** Its list holds hosts, and cannot contain `null`. */
  listsHosts?: true;
}

export interface Found {
  filter: Filter;
  name: string;
}

const ofStarlette = {
  status: 400,
  beside: 'Access-Control-Allow-Methods',
  bodyTells: true,
} as const;

const ofBucket = {
  header: 'Server',
  status: 403,
} as const;

const filters: readonly Filter[] = [
  { ...ofStarlette, isOf: ({ backend }) => backend === 'fastapi', header: 'Server' },
  {
    ...ofStarlette,
    get name() {
      return say('FastAPI or Starlette');
    },
    // Each of its refusals has these headers, and gives the rest in plain text (measured behind nginx).
    signs: (headers) =>
      combined(headers, 'Access-Control-Max-Age') !== undefined &&
      combined(headers, 'Content-Type') === 'text/plain; charset=utf-8',
  },
  {
    // The signs of Spring Security alone do not show that its CORS filter is switched on.
    isOf: ({ name }) => name === 'Spring',
    header: 'Vary',
    status: 403,
    refusesRequests: true,
  },
  {
    ...ofBucket,
    isOf: ({ backend }) => backend === 's3',
  },
  {
    // R2 names only Cloudflare.
    ...ofBucket,
    name: 'Cloudflare R2',
    isOf: ({ name }, host) => name === 'Cloudflare' && host.endsWith('.r2.cloudflarestorage.com'),
  },
  {
    name: 'Azure Storage',
    isOf: ({ backend }) => backend === 'azure-storage',
    errorCode: 'CorsPreflightFailure',
    header: 'Server',
    status: 403,
  },
  {
    name: 'Tomcat',
    signs: isOfTomcat,
    status: 403,
    // The settings of its `CorsFilter`.
    fix: () => ownSettings('Tomcat', ['cors.allowed.origins', 'cors.allowed.methods', 'cors.allowed.headers']),
    refusesRequests: true,
  },
  {
    name: 'aiohttp-cors',
    signs: isOfAiohttp,
    status: 403,
    bodyTells: true,
  },
  {
    name: 'Ollama',
    port: ':11434',
    status: 403,
    fix: ({ origin }) =>
      say`Add \`${origin}\` to \`OLLAMA_ORIGINS\`, which Ollama reads as it starts. Then start it again.`,
    refusesRequests: true,
    listsHosts: true,
  },
  {
    name: 'Astro',
    // The length of "Cross-origin request blocked", which its development server answers before anything else (measured
    // with 6.0 and 7.3).
    signs: (headers) =>
      combined(headers, 'Content-Type') === 'text/plain' &&
      combined(headers, 'Content-Length') === '28' &&
      combined(headers, 'Server') === undefined,
    status: 403,
    fix: ({ origin }) => listHost('Astro', hostnameOf(origin), 'security.allowedDomains'),
    refusesRequests: true,
    listsHosts: true,
  },
];

export function fixOf({ filter, name }: Found, facts: Facts): string {
  return (
    filter.fix?.(facts) ??
    say`Look at the CORS settings of ${name}. Let them allow the origin, the method and the headers of this request.`
  );
}

/** The filter that answered with this error, as far as the answer shows. */
export function filterOf(facts: Facts): Found | undefined {
  const { answer, hop } = facts;
  // Behind a redirect the filter saw the origin `null`, so listing the page's origin would not help.
  if (!answer || answer.status < 400 || lostOrigin(facts)) return undefined;
  const host = partsOf(hop.url)?.host ?? '';
  for (const filter of filters) {
    const name = mayHaveRefused(filter, facts, answer) ? nameOf(filter, answer, host) : undefined;
    if (name) return { filter, name };
  }
  return undefined;
}

function mayHaveRefused(filter: Filter, { verdict, origin, hop }: Facts, answer: ReceivedResponse): boolean {
  const { status, headers } = answer;
  if (filter.status !== status) return false;
  if (filter.beside && combined(headers, filter.beside) === undefined) return false;
  if (filter.listsHosts && origin === 'null') return false;
  // A filter that agreed to the preflight has the origin and the method on its lists.
  return verdict.stage === 'preflight' || (!hop.preflight && isRefusal(filter, headers));
}

/**
 * Spring's refusal has no `Content-Type`. The error pages of an app have one, and they pass through its filter as well.
 */
function isRefusal({ refusesRequests, signs }: Filter, headers: readonly HeaderLine[]): boolean {
  return refusesRequests === true && (signs !== undefined || combined(headers, 'Content-Type') === undefined);
}

/**
 * It declares its empty answer as text, and varies it by nothing (measured with 10.1). Most other servers write a space
 * before `charset`. Node does not, but it waits 5 seconds where Tomcat waits 20 or 60.
 */
function isOfTomcat(headers: readonly HeaderLine[]): boolean {
  const seen = (name: string) => combined(headers, name);
  const isText = /^text\/plain(;\S+)?$/i.test(seen('Content-Type') ?? '') && seen('Content-Length') === '0';
  const isOfNode = seen('Keep-Alive') === 'timeout=5';
  return isText && !isOfNode && seen('Vary') === undefined && appAmong(serversOf(headers)) === undefined;
}

/**
 * It gives the reason in a sentence; aiohttp's own errors are shorter (measured with 3.8 and 0.7). Home Assistant
 * removes the name: https://github.com/home-assistant/core/issues/142790
 */
function isOfAiohttp(headers: readonly HeaderLine[]): boolean {
  const seen = (name: string) => combined(headers, name) ?? '-';
  const isText = seen('Content-Type') === 'text/plain; charset=utf-8' && Number(seen('Content-Length')) > 50;
  return isText && /^$|\baiohttp\//.test(seen('Server'));
}

function nameOf(
  { isOf, signs, port, name, errorCode }: Filter,
  { headers }: ReceivedResponse,
  host: string,
): string | undefined {
  const code = errorCode && combined(headers, errorCodeHeader);
  if (code) return code === errorCode ? name : undefined;
  if (port) return host.endsWith(port) && mayBeFilterOfGin(headers) ? name : undefined;
  if (signs) return signs(headers) ? name : undefined;
  const server = serversOf(headers).find((one) => isOf?.(one, host));
  return server && (name ?? server.name);
}
