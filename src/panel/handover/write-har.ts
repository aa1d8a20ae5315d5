/** HTTP Archive 1.2, written, as DevTools and other viewers open it. */
import type { Exchange, Hop, Outcome } from '../../engine/exchange.ts';

export function harOf(exchanges: Exchange[], version: string): object {
  const pages = [...new Set(exchanges.map(({ initiator = '' }) => initiator))];
  const entries = exchanges.flatMap((exchange) => {
    const page = `page_${pages.indexOf(exchange.initiator ?? '')}`;
    return exchange.hops.flatMap((hop, index) => entriesOf(exchange, hop, index === exchange.hops.length - 1, page));
  });
  return {
    log: {
      version: '1.2',
      creator: { name: 'CORS Explainer', version },
      browser: { name: exchanges[0]?.family === 'firefox' ? 'Firefox' : 'Chrome', version: '' },
      pages: pages.map((title, index) => ({
        startedDateTime: time(exchanges.find(({ initiator = '' }) => initiator === title)?.startedAt ?? 0),
        id: `page_${index}`,
        title,
        pageTimings: {},
      })),
      entries,
    },
  };
}

function entriesOf(exchange: Exchange, hop: Hop, isLast: boolean, pageref: string): object[] {
  const { type, interrupted } = exchange;
  const { preflight } = hop;
  const asked = preflight && { ...preflight, url: hop.url, method: 'OPTIONS' };
  const entry = entryOf(hop, type === 'xmlhttprequest' ? 'fetch' : type, isLast ? endOf(exchange) : {}, pageref);
  return [
    { ...entry, ...(interrupted && { _interrupted: true }) },
    ...(asked ? [entryOf(asked, 'preflight', endIn(asked.outcome), pageref)] : []),
  ];
}

function endOf({ outcome, exactError, timedStatus }: Exchange): object {
  return { ...endIn(outcome, exactError), ...(timedStatus !== undefined && { _timedStatus: timedStatus }) };
}

function endIn(outcome: Outcome, exactError?: string): object {
  if (outcome.state === 'untold') return { _untold: true };
  if (outcome.state !== 'failed') return { _state: outcome.state };
  return { _error: exactError ?? outcome.error, ...(outcome.afterStart && { _afterStart: true }) };
}

type Message = Pick<Hop, 'url' | 'method' | 'startedAt' | 'request' | 'response'> & { redirectedTo?: string };

function entryOf(message: Message, type: string, end: object, pageref: string): object {
  const { url, method, startedAt, request, response, redirectedTo } = message;
  const query = URL.canParse(url) ? [...new URL(url).searchParams].map(([name, value]) => ({ name, value })) : [];
  const common = { httpVersion: 'HTTP/1.1', cookies: [], headersSize: -1, bodySize: -1 };
  const sent = { method, url, headers: request?.headers ?? [], queryString: query, _sent: request !== undefined };
  return {
    pageref,
    startedDateTime: time(startedAt),
    time: response ? Math.max(0, response.at - startedAt) : 0,
    request: { ...common, ...sent },
    response: {
      ...common,
      status: response?.status ?? 0,
      statusText: '',
      headers: response?.headers ?? [],
      content: { size: 0, mimeType: 'x-unknown' },
      redirectURL: redirectedTo ?? '',
      ...(response?.handedOver && { _handedOver: response.handedOver }),
      ...end,
    },
    cache: {},
    timings: { send: 0, wait: response ? Math.max(0, response.at - startedAt) : 0, receive: 0 },
    ...(response?.ip !== undefined && { serverIPAddress: response.ip }),
    // Chromium's word for it.
    ...(response?.fromCache && { _fromCache: 'disk' }),
    _resourceType: type,
  };
}

/** A moment that no calendar holds becomes the first one. */
function time(ms: number): string {
  return new Date(Number.isNaN(new Date(ms).valueOf()) ? 0 : ms).toISOString();
}
