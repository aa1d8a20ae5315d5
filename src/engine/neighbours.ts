/**
 * What the same server answered to other requests: the evidence that its CORS works elsewhere, or worked before.
 * The answers are collected once per diagnosis, by the first cause that asks, and each exchange is read once for all.
 */
import type { Exchange, HeaderLine, Hop, ReceivedResponse } from './exchange.ts';
import { combined } from './fetch/header-list.ts';
import { originOf } from './fetch/origin.ts';
import { requestMode } from './mode.ts';
import { oncePer } from './once-per.ts';
import { say } from './say.ts';
import { appAmong, type Server, serversOf, tellingOfPreflight } from './servers/server.ts';
import { requestName } from './wording.ts';

/** One answer of a neighbour. */
export interface Answer {
  exchange: Exchange;
  hop: Hop;
  /** The origin that answered. */
  server: string;
  to: 'preflight' | 'request';
  at: number;
  status: number;
  headers: readonly HeaderLine[];
  allowOrigin: string | undefined;
  /** The app that wrote the answer, if its headers reveal it. */
  app: Server | undefined;
}

/** Anything that has neighbours: the facts of a failure, or of an exchange that passed. */
export interface Neighbourhood {
  exchange: Exchange;
  neighbours: readonly Exchange[];
  hop: Hop;
  origin: string;
}

/** What the current diagnosis has collected: its causes ask for the same again and again. */
let picked: { neighbours: readonly Exchange[]; server: string; answers: readonly Answer[] } | undefined;

/** Everything the server of this hop answered to the neighbours, oldest first. */
export function answersOf({ neighbours, hop }: Pick<Neighbourhood, 'neighbours' | 'hop'>): readonly Answer[] {
  const server = originOf(hop.url);
  if (picked?.neighbours !== neighbours || picked.server !== server) {
    picked = { neighbours, server, answers: answersFrom(server, neighbours) };
  }
  return picked.answers;
}

function answersFrom(server: string, neighbours: readonly Exchange[]): Answer[] {
  return neighbours.flatMap(answersIn).filter((answer) => answer.server === server);
}

/** An answer to a request (not to a preflight) that let this page in: the same path first, then the latest. */
export function allowedElsewhere(facts: Neighbourhood): Answer | undefined {
  const allowed = allowedTo(facts);
  return allowed.findLast((answer) => isSamePath(answer, facts)) ?? allowed.at(-1);
}

function allowedTo(facts: Neighbourhood): Answer[] {
  return answersOf(facts).filter((answer) => answer.to === 'request' && allows(answer, facts));
}

/**
 * Such an answer, if it shows that CORS is set up for more than its own address. A lone `*` does not: health checks,
 * fonts and API descriptions send it by themselves.
 */
export function proofOfCors(facts: Neighbourhood): Answer | undefined {
  const last = allowedElsewhere(facts);
  if (!last || isSamePath(last, facts)) return last;
  const allowed = allowedTo(facts);
  const paths = new Set(allowed.map(({ hop }) => pathOf(hop.url)));
  return paths.size > 1 ? last : allowed.findLast(isOfMiddleware);
}

/** It names the page, or came after a preflight: a hand-written `*` rarely comes with an answer to `OPTIONS`. */
function isOfMiddleware({ allowOrigin, hop }: Answer): boolean {
  return allowOrigin !== '*' || hop.preflight !== undefined;
}

/** Whether an answer names this page's origin, or every origin. */
export function allows(answer: Answer, { origin }: Neighbourhood): boolean {
  return answer.allowOrigin === '*' || (origin !== 'null' && answer.allowOrigin === origin);
}

/** An earlier load of the same URL without CORS: the copy it left in the cache has no CORS headers. */
export function earlierWithoutCors(facts: Neighbourhood): Answer | undefined {
  return answersOf(facts).findLast(
    (answer) =>
      answer.at <= facts.hop.startedAt &&
      answer.hop.url === facts.hop.url &&
      requestMode(answer.exchange) === 'no-cors',
  );
}

/** `GET /users` (status `200`): how a sentence refers to a neighbour. */
export function nameOf(answer: Answer): string {
  return say`${requestName(answer.hop)} (status \`${answer.status}\`)`;
}

export function isSamePath(answer: Answer, { hop }: Pick<Neighbourhood, 'hop'>): boolean {
  return pathOf(answer.hop.url) === pathOf(hop.url);
}

/** The URL up to its query. */
function pathOf(url: string): string {
  const end = url.search(/[?#]/);
  return end === -1 ? url : url.slice(0, end);
}

const answersIn = oncePer((exchange: Exchange): Answer[] => {
  const answers: Answer[] = [];
  for (const hop of exchange.hops) {
    if (hop.preflight?.response) answers.push(oneAnswer(exchange, hop, 'preflight', hop.preflight.response));
    if (hop.response) answers.push(oneAnswer(exchange, hop, 'request', hop.response));
  }
  return answers;
});

function oneAnswer(exchange: Exchange, hop: Hop, to: Answer['to'], response: ReceivedResponse): Answer {
  const { at, status, headers } = response;
  const allowOrigin = combined(headers, 'Access-Control-Allow-Origin');
  const app = appAmong(serversOf(to === 'preflight' ? tellingOfPreflight(response) : headers));
  return { exchange, hop, server: originOf(hop.url), to, at, status, headers, allowOrigin, app };
}
