/**
 * One request's observations, read as the legs it travelled. The browser reports a redirect as a second
 * `onBeforeRequest` under the same request id, so the URL and the time say which leg an observation belongs to.
 */
import type { HeaderLine, Observation, Outcome, ReceivedResponse, SentRequest } from '../exchange.ts';

/** One URL on the way, with what is known so far about the visit: a hop in the making. */
export interface Leg {
  url: string;
  method: string;
  startedAt: number;
  /** False if recording began after this leg did: `startedAt` is then only the first time it was noticed. */
  startSeen: boolean;
  /** When headers first went out, and when the first answer or the end came. */
  sentAt?: number;
  heardAt?: number;
  request?: SentRequest;
  response?: ReceivedResponse;
  redirectedTo?: string;
  /** The page gave the request up, which does not say what it was waiting for. */
  givenUp?: true;
}

/** A visit of one URL, with what was observed there. */
interface Visit {
  url: string;
  method: string;
  startedAt: number;
  startSeen: boolean;
  observed: Observation[];
}

/** @param observations in order of time, without duplicates */
export function legsOf(observations: readonly Observation[]): Leg[] {
  const relevant = sinceLastCacheMiss(observations);
  const visits = visitsOf(relevant);
  for (const observation of relevant) placeOf(observation, visits)?.observed.push(observation);
  return visits.map(legOf);
}

export function outcomeOf(observations: readonly Observation[]): Outcome {
  const relevant = sinceLastCacheMiss(observations);
  const started = relevant.findLast((one) => one.event === 'onResponseStarted' && answered(one));
  const failure = relevant.findLast(({ event }) => event === 'onErrorOccurred');
  const completion = relevant.findLast(({ event }) => event === 'onCompleted');
  if (failure) {
    const { timeStamp: at, error = '' } = failure;
    return { state: 'failed', at, error, ...(started && { afterStart: true }) };
  }
  if (completion) return { state: 'completed', at: completion.timeStamp };
  if (started) return { state: 'streaming', at: started.timeStamp };
  return { state: 'pending' };
}

/**
 * Chromium first looks for a font only in its cache. It reports the miss as a request that failed with
 * `net::ERR_CACHE_MISS`, 3 ms before the real request, which had a different request id wherever this was measured.
 */
function sinceLastCacheMiss(observations: readonly Observation[]): readonly Observation[] {
  const miss = observations.findLastIndex(({ error }) => error === 'net::ERR_CACHE_MISS');
  return miss < 0 ? observations : observations.slice(miss + 1);
}

/**
 * The visits whose start was seen, then those whose start was missed but which something later proves; at least one in
 * any case.
 */
function visitsOf(observations: readonly Observation[]): Visit[] {
  const visits: Visit[] = [];
  for (const start of observations) {
    if (start.event !== 'onBeforeRequest' || isRestart(start, visits.at(-1), observations)) continue;
    visits.push(visitFrom(start));
  }
  for (const proof of observations) {
    if (!provesVisit(proof) || visits.some(({ url }) => url === proof.url)) continue;
    visits.push(visitFrom(proof));
  }
  const [first] = observations;
  if (visits.length === 0 && first) visits.push(visitFrom(first));
  return visits.sort((a, b) => a.startedAt - b.startedAt);
}

function visitFrom({ event, url, method, timeStamp }: Observation): Visit {
  return { url, method, startedAt: timeStamp, startSeen: event === 'onBeforeRequest', observed: [] };
}

/** Firefox begins a request again, at the same URL, when a service worker lets it pass through to the network. */
function isRestart(start: Observation, previous: Visit | undefined, observations: readonly Observation[]): boolean {
  if (previous?.url !== start.url) return false;
  return !observations.some(
    ({ url, redirectUrl, timeStamp }) =>
      url === start.url && redirectUrl === start.url && timeStamp >= previous.startedAt && timeStamp <= start.timeStamp,
  );
}

/** Firefox reports the end of a refused redirect under the target's URL, so an end alone does not prove a visit. */
function provesVisit({ event }: Observation): boolean {
  return event === 'onSendHeaders' || event === 'onHeadersReceived' || event === 'onBeforeRedirect';
}

/** If times are equal (Firefox counts whole milliseconds), the visits of one URL are filled in order. */
function placeOf(observation: Observation, visits: Visit[]): Visit | undefined {
  const here = visits.filter(({ url }) => url === observation.url);
  if (here.length < 2) return here[0] ?? visits.at(-1);
  return here.findLast((visit, index) => {
    if (visit.startedAt > observation.timeStamp) return false;
    if (visit.startedAt < observation.timeStamp) return true;
    const previous = here[index - 1];
    return previous === undefined || has(previous, observation.event);
  });
}

function has(visit: Visit, event: Observation['event']): boolean {
  return visit.observed.some((observation) => observation.event === event);
}

function legOf(visit: Visit): Leg {
  const { url, method, startedAt, startSeen, observed } = visit;
  const sent = observed.findLast(({ event }) => event === 'onSendHeaders');
  const firstSent = observed.find(({ event }) => event === 'onSendHeaders');
  const heard = observed.find(({ event }) => event !== 'onBeforeRequest' && event !== 'onSendHeaders');
  const redirect = observed.findLast(({ event }) => event === 'onBeforeRedirect');
  const response = responseOf(answersTo(sent, visit));
  return {
    url,
    method,
    startedAt,
    startSeen,
    ...(firstSent && { sentAt: firstSent.timeStamp }),
    ...(heard && { heardAt: heard.timeStamp }),
    ...(sent && { request: { at: sent.timeStamp, headers: sent.requestHeaders ?? [] } }),
    ...(response && { response }),
    ...(redirect?.redirectUrl !== undefined && { redirectedTo: redirect.redirectUrl }),
    ...(observed.some(({ error = '' }) => wasGivenUp.test(error)) && { givenUp: true }),
  };
}

const wasGivenUp = /^(?:net::ERR|NS_BINDING)_ABORTED$/;

/** If the request was sent again, for example with a login, an earlier answer does not answer it. */
function answersTo(sent: Observation | undefined, { url, observed }: Visit): Observation[] {
  const since = sent && !endedBefore(sent, observed) ? sent.timeStamp : 0;
  return observed.filter((one) => one.url === url && answered(one) && one.timeStamp >= since);
}

/** Nothing ends before it was sent: the clock must have been set back. */
function endedBefore(sent: Observation, observed: readonly Observation[]): boolean {
  return observed.some(
    ({ event, timeStamp }) => (event === 'onCompleted' || event === 'onErrorOccurred') && timeStamp < sent.timeStamp,
  );
}

/**
 * Firefox reports status 0 if a connection or a redirect broke off; a server that really sends 0 has its headers
 * reported.
 */
function answered({ event, status }: Observation): boolean {
  return status !== undefined && (status > 0 || event === 'onHeadersReceived');
}

function responseOf(answers: Observation[]): ReceivedResponse | undefined {
  const received = answers.findLast(({ event }) => event === 'onHeadersReceived') ?? answers.find(showsItsHeaders);
  if (received?.status === undefined) return undefined;
  const headers = received.responseHeaders ?? [];
  const handedOver = answers.findLast(showsWhatIsLeft);
  const ip = answers.findLast((answer) => answer.ip !== undefined)?.ip;
  return {
    at: received.timeStamp,
    status: received.status,
    headers,
    ...(wasRewritten(headers, handedOver?.responseHeaders) && { handedOver: handedOver?.responseHeaders }),
    ...(ip !== undefined && { ip }),
    ...(answers.some(({ fromCache }) => fromCache) && { fromCache: true }),
  };
}

/** What other extensions left of the headers. The recorder requests headers from only one of the two events. */
function showsWhatIsLeft({ event, responseHeaders }: Observation): boolean {
  return responseHeaders !== undefined && (event === 'onResponseStarted' || event === 'onCompleted');
}

/**
 * If the events that carry the headers were lost when a worker died, an answer without headers would be a false one.
 */
function showsItsHeaders({ event, responseHeaders }: Observation): boolean {
  return responseHeaders !== undefined || event === 'onBeforeRedirect';
}

/** Opaque Response Blocking hands over a response without any headers; no extension removed them. */
function wasRewritten(received: HeaderLine[], handedOver: HeaderLine[] | undefined): handedOver is HeaderLine[] {
  return handedOver !== undefined && handedOver.length > 0 && !sameHeaders(received, handedOver);
}

/** The order of lines with different names has no meaning, and rewriting changes it. */
export function sameHeaders(a: readonly HeaderLine[], b: readonly HeaderLine[]): boolean {
  if (a === b) return true;
  return a.length === b.length && sortedLines(a).join('\n') === sortedLines(b).join('\n');
}

function sortedLines(headers: readonly HeaderLine[]): string[] {
  return headers.map(({ name, value }) => `${name.toLowerCase()}:${value}`).sort();
}
