/**
 * The filter's grammar is the Network panel's: terms separated by spaces must all match, `-` negates one, `key:value`
 * asks about one thing, `/regex/` and plain text look at the URL. Nothing typed is ever an error: what is not
 * understood is plain text.
 */
import type { HeaderLine, ReceivedResponse } from '../../engine/exchange.ts';
import type { Diagnosis } from '../../engine/judgement.ts';

export type Filter = (diagnosis: Diagnosis) => boolean;

interface Key {
  asks(diagnosis: Diagnosis, value: string): boolean;
  /** The values of this key that match this request. */
  values(diagnosis: Diagnosis): string[];
}

const states = new Map<string, Filter>([
  ['blocked', ({ verdict }) => verdict.outcome === 'blocked'],
  ['allowed', ({ verdict }) => verdict.outcome === 'allowed'],
  ['warned', ({ warnings }) => warnings !== undefined],
  ['waiting', ({ verdict }) => verdict.outcome === 'waiting'],
  ['preflight', ({ exchange }) => exchange.hops.some((hop) => hop.preflight)],
  ['credentialed', ({ credentials }) => credentials.mode === 'include'],
]);

const keys = new Map<string, Key>([
  [
    'domain',
    {
      asks: ({ exchange }, value) => exchange.hops.some((hop) => domainMatches(hop.url, value)),
      values: ({ exchange }) => exchange.hops.flatMap(({ url }) => (URL.canParse(url) ? new URL(url).host : [])),
    },
  ],
  [
    'method',
    {
      asks: ({ exchange }, value) => exchange.hops.some((hop) => equal(hop.method, value)),
      values: ({ exchange }) => exchange.hops.map(({ method }) => method),
    },
  ],
  [
    'status-code',
    {
      asks: (diagnosis, value) => responses(diagnosis).some((response) => String(response.status) === value),
      values: (diagnosis) => responses(diagnosis).map(({ status }) => String(status)),
    },
  ],
  [
    'has-response-header',
    {
      asks: (diagnosis, value) => responses(diagnosis).some((response) => named(response.headers, value)),
      values: (diagnosis) =>
        responses(diagnosis).flatMap(({ headers }) => headers.map(({ name }) => name.toLowerCase())),
    },
  ],
  ['cause', { asks: (diagnosis, value) => names(diagnosis).some((name) => contains(name, value)), values: names }],
  [
    'origin',
    {
      asks: ({ exchange }, value) => contains(exchange.initiator ?? '', value),
      values: ({ exchange: { initiator } }) => (initiator === undefined ? [] : [initiator]),
    },
  ],
]);

export const filterKeys: string[] = ['is', ...keys.keys()];
export const filterStates: string[] = [...states.keys()];

/** The values with which a key would match this request. */
export function valuesFor(key: string, diagnosis: Diagnosis): string[] {
  return keys.get(key)?.values(diagnosis) ?? [];
}

export function parseFilter(text: string): Filter {
  const terms = tokens(text).map(term);
  return (diagnosis) => terms.every((matches) => matches(diagnosis));
}

/** `/api/users/` is a path: a regex ends at its second slash. */
const regexLiteral = /\/((?:\\.|[^/\\])+)\/i?(?=\s|$)/;

/** A regex may contain spaces, so it is looked for first. */
function tokens(text: string): string[] {
  return text.match(new RegExp(`-?${regexLiteral.source}|\\S+`, 'g')) ?? [];
}

function term(token: string): Filter {
  if (token === '-') return everything;
  if (!token.startsWith('-')) return positive(token);
  const matches = positive(token.slice(1));
  if (matches === everything) return everything;
  return (diagnosis) => !matches(diagnosis);
}

const everything: Filter = () => true;

function positive(token: string): Filter {
  return regexTerm(token) ?? keyTerm(token) ?? textTerm(token);
}

function regexTerm(token: string): Filter | undefined {
  const source = new RegExp(`^${regexLiteral.source}`).exec(token)?.[1];
  const regex = source && compiled(source);
  if (!regex) return undefined;
  return ({ exchange }) => exchange.hops.some((hop) => regex.test(hop.url));
}

function compiled(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'i');
  } catch {
    return undefined;
  }
}

function keyTerm(token: string): Filter | undefined {
  const colon = token.indexOf(':');
  if (colon < 1) return undefined;
  const key = token.slice(0, colon).toLowerCase();
  const value = token.slice(colon + 1);
  const known = keys.get(key);
  // A term that is still being typed hides nothing yet.
  if (value === '') return known || key === 'is' ? everything : undefined;
  if (key === 'is') return states.get(value.toLowerCase());
  return known && ((diagnosis) => known.asks(diagnosis, value));
}

function textTerm(token: string): Filter {
  return ({ exchange }) => exchange.hops.some((hop) => contains(hop.url, token));
}

/** `domain:api.test` matches that host with any port; `domain:*.test` matches every host below it. */
function domainMatches(url: string, value: string): boolean {
  if (!URL.canParse(url)) return false;
  const { host, hostname } = new URL(url);
  if (value.startsWith('*.')) return hostname.endsWith(value.slice(1).toLowerCase());
  return equal(hostname, value) || equal(host, value);
}

/** Answers to preflights count too, because a preflight has no row of its own. */
function responses({ exchange }: Diagnosis): ReceivedResponse[] {
  return exchange.hops
    .flatMap((hop) => [hop.preflight?.response, hop.response])
    .filter((response) => response !== undefined);
}

function named(headers: HeaderLine[], name: string): boolean {
  return headers.some((line) => equal(line.name, name));
}

function names({ explanation, warnings = [], verdict }: Diagnosis): string[] {
  const causes = [...(explanation ? [explanation] : []), ...warnings].map(({ cause }) => cause);
  return verdict.outcome === 'blocked' ? [...causes, verdict.code] : causes;
}

function equal(some: string, other: string): boolean {
  return some.toLowerCase() === other.toLowerCase();
}

function contains(whole: string, part: string): boolean {
  return whole.toLowerCase().includes(part.toLowerCase());
}
