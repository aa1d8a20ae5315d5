/**
 * The servers that answered, as far as their headers show. Several may have a part in one answer: an app, and the proxy
 * in front of it.
 */
import type { HeaderLine, ReceivedResponse } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { isOkStatus } from '../fetch/ok-status.ts';
import { asPreflightsAsk, type Fingerprint, fingerprints } from './fingerprints.ts';

/** One of the servers that had a part in an answer. */
export interface Server {
  name: string;
  /** The app itself, or something that stands in front of apps. */
  kind: 'framework' | 'web server' | 'gateway' | 'cdn';
  /** The file name of the backend whose fix fits. */
  backend?: string;
  /** The variant of that backend, if the headers reveal it. */
  variant?: string;
  confidence: 'certain' | 'probable';
  /** The header that revealed it, as `Name: value`. */
  because: string;
}

/** The fingerprints, by one of their headers, because most headers reveal nothing. */
const byHeader = new Map<string, Fingerprint[]>();
for (const fingerprint of fingerprints) {
  const [header = ''] = Object.keys(fingerprint.headers);
  byHeader.set(header, [...(byHeader.get(header) ?? []), fingerprint]);
}

/** Everything that the headers of one server's answers reveal, the app first, each name once. */
export function serversOf(...answers: (readonly HeaderLine[])[]): Server[] {
  if (!answers.some(isTelling)) return [];
  const candidates = new Set<Fingerprint>();
  for (const { name } of answers.flat())
    for (const fingerprint of byHeader.get(name.toLowerCase()) ?? []) candidates.add(fingerprint);
  // Each answer is read separately: two values of one header would look like a list.
  const found = fingerprints
    .filter((one) => candidates.has(one) && !answers.some((headers) => isPartOfAnother(one, headers)))
    .flatMap((one) => answers.flatMap((headers) => match(one, headers)));
  return found.filter((server, index) => !found.slice(0, index).some((earlier) => tellsMore(earlier, server)));
}

function isPartOfAnother({ unless }: Fingerprint, headers: readonly HeaderLine[]): boolean {
  return unless !== undefined && combined(headers, unless) !== undefined;
}

/** Another name for something that is known for certain adds nothing. */
function tellsMore(earlier: Server, { name, kind, backend }: Server): boolean {
  if (earlier.name === name) return true;
  const isSame = earlier.kind === kind && earlier.backend === backend && backend !== undefined;
  return isSame && earlier.confidence === 'certain';
}

/**
 * What an answer to a preflight reveals. Filters in Go vary by the same headers as Spring's, on preflights only
 * (measured). Those of Gin and Echo allow with 204, as newer versions of `rs/cors` do (its source). Those of chi and
 * `rs/cors` 1.7 allow with 200, and refuse without a sign. Spring does neither.
 */
export function tellingOfPreflight(answer: ReceivedResponse): readonly HeaderLine[] {
  const { status, headers } = answer;
  return status === 204 || refusesInSilence(answer) || mayBeOfChi(headers)
    ? headers.filter(({ name }) => name.toLowerCase() !== 'vary')
    : headers;
}

/** It allows only the method that was asked for. Spring lists all that it knows. */
function mayBeOfChi(headers: readonly HeaderLine[]): boolean {
  const methods = combined(headers, 'Access-Control-Allow-Methods');
  return methods !== undefined && !methods.includes(',') && !isSignedByServlet(headers);
}

/**
 * Spring MVC adds `Allow` to each preflight that it does not refuse (its `FrameworkServlet`). Without CORS
 * configuration it may refuse none: https://github.com/spring-projects/spring-framework/issues/31839
 */
function isSignedByServlet(headers: readonly HeaderLine[]): boolean {
  return combined(headers, 'Allow') !== undefined;
}

/** Whether a CORS filter read the preflight and did not respond to it: no error, and none of its headers. */
export function refusesInSilence({ status, headers }: ReceivedResponse): boolean {
  return (
    isOkStatus(status) &&
    asPreflightsAsk.test(combined(headers, 'Vary') ?? '') &&
    !isSignedByServlet(headers) &&
    !headers.some(({ name }) => /^access-control-/i.test(name))
  );
}

/** Most answers reveal nothing, and each of the neighbours is asked. */
function isTelling(headers: readonly HeaderLine[]): boolean {
  return headers.some(({ name }) => byHeader.has(name.toLowerCase()));
}

/** Recognized by its own server. The headers of IIS are on whatever it serves, PHP too, and name ASP.NET regardless. */
export function isAspNetCore({ name }: Server): boolean {
  return name === 'ASP.NET Core';
}

/** Hosts where no app runs permanently: a function is called, and a late answer means that it took too long. */
export function runsFunctions(name: string | undefined): boolean {
  return name === 'Vercel' || name === 'Netlify';
}

/** What may stand in front of an app. Other web servers answer on their own account. */
export function isFront({ kind, name }: Server): boolean {
  return kind === 'gateway' || kind === 'cdn' || /^(nginx|Apache|Caddy|lighttpd|IIS)$/.test(name);
}

/** The CDN, if it may have refused the request by itself: nothing behind it put its name on the answer. */
export function cdnAlone(servers: readonly Server[]): Server | undefined {
  return servers.every(({ kind }) => kind === 'cdn') ? servers[0] : undefined;
}

/** Whether it answered by itself, as far as the headers show: no app behind it put its name on the answer. */
export function isAloneAs(backend: 'nginx' | 'apache', servers: readonly Server[]): boolean {
  return servers.length > 0 && servers.every((server) => server.backend === backend);
}

/** Stores files and runs no code: a rule of the bucket allows a page. */
export function isBucket({ backend }: Server): boolean {
  return backend === 's3' || backend === 'cloud-storage';
}

/** The same for everything that stores files. */
export function isStorage(server: Server): boolean {
  return isBucket(server) || server.backend === 'azure-storage';
}

/** The app itself, not what stands in front of it. */
export function appAmong(servers: readonly Server[]): Server | undefined {
  return servers.find(isApp);
}

export function isApp({ kind }: Server): boolean {
  return kind === 'framework';
}

function match({ headers: wanted, isGuess, unless, ...server }: Fingerprint, headers: readonly HeaderLine[]): Server[] {
  const values = Object.keys(wanted).map((name) => [name, combined(headers, name)] as const);
  const fits = values.every(([name, value]) => value !== undefined && wanted[name]?.test(value));
  if (!fits) return [];
  // A cookie's value may be a secret; its name reveals enough.
  const because = values.map(([name, value]) => (name === 'set-cookie' ? name : `${name}: ${value}`)).join(', ');
  return [{ ...server, confidence: isGuess ? 'probable' : 'certain', because }];
}
