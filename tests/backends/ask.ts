import { request } from 'node:http';
import type { HeaderLine } from '../../src/engine/exchange.ts';
import { corsCheck } from '../../src/engine/fetch/cors-check.ts';
import {
  disallowedHeaders,
  disallowedMethods,
  type PreflightQuestion,
} from '../../src/engine/fetch/cors-preflight-fetch.ts';
import { listElements, malformedElements } from '../../src/engine/fetch/extract-header-list-values.ts';
import { combined } from '../../src/engine/fetch/header-list.ts';
import { isSafelistedMethod } from '../../src/engine/fetch/methods.ts';
import { isOkStatus } from '../../src/engine/fetch/ok-status.ts';

/** What a page requests. */
export interface Ask {
  path: string;
  origin: string;
  method: string;
  /** Names of headers that need a preflight: in lower case, sorted. */
  headers: string[];
  credentials: boolean;
}

export interface Message {
  status: number;
  headers: HeaderLine[];
}

/** What becomes of it. In a browser only `passed`, `status` and `readable` are known. */
export interface Outcome {
  passed: boolean;
  /** The status the page reads. */
  status?: number;
  /** Names of response headers that the page can read, beyond the safelisted ones. */
  readable: string[];
  preflight?: Message;
  response?: Message;
}

/** Something that can make requests in place of a page: raw requests judged by the engine, or a real browser. */
export type Asker = (url: string, ask: Ask) => Promise<Outcome>;

const blocked = { passed: false, readable: [] };

/** Sends what a browser would send, and judges the answers by the engine's own rules. */
export const askRaw: Asker = async (url, ask) => {
  const { path, origin, method, headers, credentials: include } = ask;
  const question: PreflightQuestion = { origin, include, method, headers };
  const needsPreflight = !isSafelistedMethod(method) || headers.length > 0;
  const preflight = needsPreflight ? await send(url + path, 'OPTIONS', preflightHeaders(ask)) : undefined;
  if (preflight && !preflightPasses(question, preflight)) return { ...blocked, preflight };
  const response = await send(url + path, method, requestHeaders(ask));
  const messages = preflight ? { preflight, response } : { response };
  if (corsCheck(response.headers, origin, include) === 'failure') return { ...blocked, ...messages };
  const location = combined(response.headers, 'Location');
  if (response.status >= 300 && response.status < 400 && location) return followed(url, ask, response.status, location);
  return { passed: true, status: response.status, readable: readable(response, include), ...messages };
};

/** https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 step 7 */
function preflightPasses(question: PreflightQuestion, { status, headers }: Message): boolean {
  if (corsCheck(headers, question.origin, question.include) === 'failure' || !isOkStatus(status)) return false;
  const lists = ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'];
  if (lists.some((name) => malformedElements(combined(headers, name)).length > 0)) return false;
  return disallowedMethods(question, headers).length === 0 && disallowedHeaders(question, headers).length === 0;
}

/** A redirect within one origin keeps the page's origin, and gets a preflight of its own. */
function followed(url: string, ask: Ask, status: number, location: string): Promise<Outcome> {
  const target = new URL(location, url + ask.path);
  if (!target.href.startsWith(`${url}/`))
    throw new Error(`The redirect to ${target} leaves ${url}, which no test here means to do.`);
  const becomesGet = ask.method === 'POST' && (status === 301 || status === 302);
  return askRaw(url, { ...ask, path: target.href.slice(url.length), method: becomesGet ? 'GET' : ask.method });
}

function preflightHeaders({ origin, method, headers }: Ask): Record<string, string> {
  const asked = headers.length > 0 && { 'Access-Control-Request-Headers': headers.join(',') };
  return { Origin: origin, 'Access-Control-Request-Method': method, ...asked };
}

function requestHeaders({ origin, headers, credentials }: Ask): Record<string, string> {
  const values = headers.map((name) => [name, valueFor(name)]);
  return { Origin: origin, ...(credentials && { Cookie: 'session=abc' }), ...Object.fromEntries(values) };
}

/** Fetch, CORS-exposed header-name list: `*` counts only without credentials. */
function readable({ headers }: Message, include: boolean): string[] {
  const exposed = listElements(combined(headers, 'Access-Control-Expose-Headers')).map((name) => name.toLowerCase());
  const names = headers.map(({ name }) => name.toLowerCase());
  return names.filter((name) => exposed.includes(name) || (!include && exposed.includes('*')));
}

export function send(url: string, method: string, headers: Record<string, string>): Promise<Message> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const { statusCode: status = 0, rawHeaders } = response;
      response.resume().once('end', () => resolve({ status, headers: headerLines(rawHeaders) }));
    });
    sent.once('error', reject).end();
  });
}

function headerLines(raw: string[]): HeaderLine[] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [{ name, value: raw[index + 1] ?? '' }] : []));
}

/** Most apps only check that there is an `Authorization`; a web server checks the password too. */
function valueFor(header: string): string {
  const values: Record<string, string> = {
    authorization: `Basic ${Buffer.from('user:pass').toString('base64')}`,
    'content-type': 'application/json',
  };
  return values[header] ?? 'abc';
}
