/** Writes HTTP Archive 1.2 in a form that DevTools and other viewers can open. */
import type { Exchange, Hop, Outcome } from '../../../engine/exchange.ts';
import type { ExchangeNote } from '../../../engine/notes.ts';
import { type Circumstances, noCircumstances } from '../circumstances.ts';
import { ownName } from './file.ts';

export function harOf(
  exchanges: Exchange[],
  version: string,
  { pages: visits, notes }: Circumstances = noCircumstances,
): object {
  const initiators = [...new Set(exchanges.map(({ initiator = '' }) => initiator))];
  const firstAskedAt = (page: string) => exchanges.find(({ initiator = '' }) => initiator === page)?.startedAt ?? 0;
  const entries = exchanges.flatMap((exchange, index) => {
    const pageref = `page_${initiators.indexOf(exchange.initiator ?? '')}`;
    const of = { _exchange: index, ...whereMade(exchange) };
    const messages = exchange.hops.flatMap((hop) => entriesOf(exchange, hop, pageref));
    return messages.map((one, at) => ({ ...one, ...of, ...(at === 0 && noteOf(notes.get(exchange.id))) }));
  });
  return {
    log: {
      version: '1.2',
      creator: { name: ownName, version },
      browser: { name: exchanges[0]?.family === 'firefox' ? 'Firefox' : 'Chrome', version: '' },
      pages: [
        ...initiators.map((page, index) => pageOf(`page_${index}`, page, firstAskedAt(page))),
        ...visits.map((visit, index) => ({ ...pageOf(`visit_${index}`, visit.url, visit.at), _visit: visit })),
      ],
      entries,
    },
  };
}

function pageOf(id: string, title: string, at: number): object {
  return { startedDateTime: time(at), id, title, pageTimings: {} };
}

function noteOf(note: ExchangeNote | undefined): object {
  return note ? { _note: note } : {};
}

function whereMade({ tabId, frameId, documentId, interrupted, tooLarge }: Exchange): object {
  return {
    _tabId: tabId,
    _frameId: frameId,
    ...(documentId !== undefined && { _documentId: documentId }),
    ...(interrupted && { _interrupted: true }),
    ...(tooLarge && { _tooLarge: true }),
  };
}

function entriesOf(exchange: Exchange, hop: Hop, pageref: string): object[] {
  const { hops, type } = exchange;
  const { preflight } = hop;
  const asked = preflight && { ...preflight, url: hop.url, method: 'OPTIONS' };
  return [
    entryOf(hop, type === 'xmlhttprequest' ? 'fetch' : type, pageref, hop === hops.at(-1) ? exchange : undefined),
    ...(asked ? [entryOf(asked, 'preflight', pageref, asked)] : []),
  ];
}

type End = Pick<Exchange, 'outcome' | 'exactError' | 'timedStatus'>;

function endOf({ outcome, exactError, timedStatus }: End): object {
  const timed = timedStatus !== undefined && { _timedStatus: timedStatus };
  if (outcome.state === 'untold') return { _untold: true, ...timed };
  if (outcome.state !== 'failed') return { _state: outcome.state, ...timed };
  return { _error: exactError ?? outcome.error, ...(outcome.afterStart && { _afterStart: true }), ...timed };
}

type Message = Pick<Hop, 'url' | 'method' | 'startedAt' | 'request' | 'response'> & { redirectedTo?: string };

function entryOf(message: Message, type: string, pageref: string, end?: End): object {
  const { url, method, startedAt, request, response, redirectedTo } = message;
  const timings = timingsOf(message, end?.outcome);
  const query = URL.canParse(url) ? [...new URL(url).searchParams].map(([name, value]) => ({ name, value })) : [];
  const common = { httpVersion: 'HTTP/1.1', cookies: [], headersSize: -1, bodySize: -1 };
  const sent = { method, url, headers: request?.headers ?? [], queryString: query, _sent: request !== undefined };
  return {
    pageref,
    startedDateTime: time(startedAt),
    time: timings.wait + timings.receive,
    request: { ...common, ...sent },
    response: {
      ...common,
      status: response?.status ?? 0,
      statusText: '',
      headers: response?.headers ?? [],
      content: { size: 0, mimeType: 'x-unknown' },
      redirectURL: redirectedTo ?? '',
      ...(response?.handedOver && { _handedOver: response.handedOver }),
      ...(end && endOf(end)),
    },
    cache: {},
    timings,
    ...(response?.ip !== undefined && { serverIPAddress: response.ip }),
    // Chromium's word for it.
    ...(response?.fromCache && { _fromCache: 'disk' }),
    _resourceType: type,
  };
}

function timingsOf(
  { startedAt, response }: Message,
  outcome?: Outcome,
): { send: number; wait: number; receive: number } {
  const endedAt = outcome && 'at' in outcome ? outcome.at : undefined;
  const answeredAt = response?.at ?? endedAt ?? startedAt;
  return { send: 0, wait: Math.max(0, answeredAt - startedAt), receive: Math.max(0, (endedAt ?? 0) - answeredAt) };
}

/** A time outside the calendar becomes its first moment. Browsers report microseconds. */
function time(ms: number): string {
  if (Number.isNaN(new Date(ms).valueOf())) return new Date(0).toISOString();
  const [whole, finer] = ms.toFixed(3).split('.');
  return new Date(Number(whole)).toISOString().replace('Z', finer === '000' ? 'Z' : `${finer}Z`);
}
