/**
 * Servers on loopback that answer exactly as planned, byte by byte: Node's own server would repair a malformed header.
 * Only the answers are written by hand; a browser's requests are always well formed.
 */
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { type Answer, addressed, type Case, originPlaceholder, type Place } from './cases.ts';
import { listenHttp2 } from './http2.ts';

export interface Servers {
  page: string;
  api: string;
  /**
   * @param pace `slow`: the bodies come some time after their headers
   * @returns the URL that the page requests
   */
  plan(caseId: string, one: Case, pace?: Pace): string;
  /** Every request of a case in order of arrival: its lines, with a name in place of each server's port. */
  received(caseId: string): string[];
  close(): Promise<void>;
}

export type Pace = 'prompt' | 'slow';

/** HTTP/2 is spoken over `https:`, with a certificate that the browser has to be told to accept. */
export type Protocol = 'HTTP/1.1' | 'HTTP/2';

/** How late a slow body is, in ms: late enough for a browser to have refused the answer before. */
export const late = 100;

/**
 * The host of the page: a name of this machine, which browsers trust, or one that they do not trust over plain `http:`.
 */
export type Host = 'localhost' | 'plain.test';

/** Anything that is not planned is answered with `page.html`. */
export async function startServers(protocol: Protocol = 'HTTP/1.1', host: Host = 'localhost'): Promise<Servers> {
  const html = await readFile(new URL('page.html', import.meta.url), 'utf8');
  const plans = new Map<string, Case>();
  const slow = new Set<string>();
  const received = new Map<string, string[]>();
  const answer = (request: Request): Paced => {
    const [, caseId = ''] = request.path.split('/');
    received.set(caseId, [...(received.get(caseId) ?? []), request.head]);
    return { answer: answerTo(request, plans, urlOf, html), pace: slow.has(caseId) ? 'slow' : 'prompt' };
  };
  const [listen, scheme] = protocol === 'HTTP/2' ? [listenHttp2, 'https'] : [listenHttp1, 'http'];
  const [home, api, other] = await Promise.all([listen(answer), listen(answer), listen(answer)]);
  const origins: Record<Place, string> = {
    home: `${scheme}://${host}:${port(home)}`,
    api: `${scheme}://127.0.0.1:${port(api)}`,
    other: `${scheme}://127.0.0.1:${port(other)}`,
    // Not a loopback name: over plain http the browser sends it no Fetch Metadata. Over https it is just one more
    // server.
    plain: `${scheme}://plain.test:${port(other)}`,
  };
  const urlOf = (caseId: string, hop: number, place: Place) => `${origins[place]}/${caseId}/${hop}`;
  const names = new Map([
    [`${port(home)}`, 'home'],
    [`${port(api)}`, 'api'],
    [`${port(other)}`, 'other'],
  ]);
  const nameOf = (number: string) => names.get(number) ?? number;
  return {
    page: `${origins.home}/`,
    api: `${origins.api}/`,
    plan(caseId, one, pace = 'prompt') {
      plans.set(caseId, one);
      if (pace === 'slow') slow.add(caseId);
      return addressed(urlOf(caseId, 0, one.hops[0]?.place ?? 'api'), one);
    },
    received: (caseId) => (received.get(caseId) ?? []).map((head) => head.replaceAll(/(?<=:)\d+(?=\/|\s)/g, nameOf)),
    close: async () => {
      await Promise.all([home, api, other].map((server) => close(server)));
    },
  };
}

export interface Paced {
  answer: Answer;
  pace: Pace;
}

export interface Request {
  /** Its lines, as they came. */
  head: string;
  method: string;
  path: string;
  headers: Map<string, string>;
}

type UrlOf = (caseId: string, hop: number, place: Place) => string;

function answerTo(request: Request, plans: Map<string, Case>, urlOf: UrlOf, html: string): Answer {
  const [, caseId = '', hop = ''] = request.path.split('/');
  const plan = plans.get(caseId)?.hops[Number(hop)];
  if (!plan) return { status: 200, headers: [['Content-Type', 'text/html']], body: html };
  const isPreflight = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
  const answer = isPreflight ? plan.preflight : plan.answer;
  const origin = request.headers.get('origin') ?? 'null';
  const headers = answer.headers.map(([name, value]): [string, string] => [
    name,
    value.replaceAll(originPlaceholder, origin),
  ]);
  if (isPreflight) return { ...answer, headers };
  const next = plans.get(caseId)?.hops[Number(hop) + 1];
  const target = next && urlOf(caseId, Number(hop) + 1, next.place);
  // With HTTP/2 no server there speaks plain http, and none is asked: for a secure page it is mixed content.
  const insecure = urlOf(caseId, Number(hop) + 1, 'plain').replace(/^https:/, 'http:');
  const { location: way } = plan;
  const location = target === undefined ? undefined : locationOf({ way, target, insecure }, caseId, Number(hop) + 1);
  return { ...answer, headers: location === undefined ? headers : [...headers, ['Location', location]] };
}

interface Next {
  way: Case['hops'][number]['location'];
  target: string;
  insecure: string;
}

function locationOf({ way, target, insecure }: Next, caseId: string, hop: number) {
  switch (way) {
    case 'plain':
      return target;
    case 'userinfo':
      return target.replace('://', '://user:password@');
    case 'relative':
      return `/${caseId}/${hop}`;
    case 'empty':
      return '';
    case 'unparsable':
      return 'http://[';
    case 'data':
      return 'data:text/plain,x';
    case 'scheme':
      return target.replace(/^https?:..[^/]*/, 'custom://there');
    case 'scheme and userinfo':
      return target.replace(/^https?:..[^/]*/, 'custom://user:password@there');
    case 'insecure':
      return insecure;
    case 'bad port':
      return target.replace(/^https?:..[^/]*/, 'http://127.0.0.1:6000');
    case 'none':
      return undefined;
  }
}

function listenHttp1(answer: (request: Request) => Paced): Promise<Server> {
  const server = createServer((socket) => serve(socket, answer));
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function serve(socket: Socket, answerTo: (request: Request) => Paced): void {
  let received = '';
  socket.setEncoding('latin1');
  socket.on('error', () => socket.destroy());
  socket.on('data', (data) => {
    received += data;
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const request = parse(received.slice(0, end));
    const length = Number(request.headers.get('content-length') ?? 0);
    if (received.length < end + 4 + length) return;
    const { answer, pace } = answerTo(request);
    const { head, body } = serialize(answer, request.method);
    if (pace === 'prompt') return void socket.end(head + body, 'latin1');
    socket.write(head, 'latin1');
    setTimeout(() => socket.end(body, 'latin1'), late);
  });
}

function parse(head: string): Request {
  const [start = '', ...rest] = head.split('\r\n');
  const [method = '', path = ''] = start.split(' ');
  const headers = rest.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { head, method, path, headers: new Map(headers) };
}

function serialize({ status, headers, body }: Answer, method: string): { head: string; body: string } {
  const bodiless = isBodiless(status, method);
  const lines = [
    `HTTP/1.1 ${status} X`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    'Cache-Control: no-store',
    'Connection: close',
    ...(bodiless ? [] : [`Content-Length: ${body.length}`]),
  ];
  return { head: `${lines.join('\r\n')}\r\n\r\n`, body: bodiless ? '' : body };
}

export function isBodiless(status: number, method: string): boolean {
  return method === 'HEAD' || status === 204 || status === 304;
}

function port(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
