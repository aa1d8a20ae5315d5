/**
 * Requests that the browser stopped before the network, as rows among the others. Nothing of them was sent, so there is
 * no exchange: one is made up from what was asked for, and what the engine says about it takes the place of a
 * diagnosis.
 */
import type { Exchange } from '../../engine/exchange.ts';
import { originOf } from '../../engine/fetch/origin.ts';
import type { Diagnosis, Verdict } from '../../engine/judgement.ts';
import { explainStopped, type StoppedAnswer } from '../../engine/notes/stopped.ts';
import type { StoppedRequest } from '../../engine/notes.ts';
import { type JournalView, type PageVisit, pageAt } from '../../journal/journal.ts';
import { requestType } from '../legible/resource-type.ts';
import { words } from '../words.ts';

type Stopped = Pick<JournalView, 'stopped' | 'pages' | 'exchanges'>;

export function stoppedDiagnoses({ stopped = [], pages, exchanges }: Stopped): Diagnosis[] {
  const ids = stoppedIds(stopped);
  return stopped.map((request, index) => {
    const page = pageAt(pages, request.at);
    const answer = explained(request, page);
    return {
      exchange: exchangeFor(request, ids[index] as string, page, exchanges[0]),
      verdict: verdictOf(answer),
      credentials: { mode: 'unknown', certainty: 'unknown', reason: words.stopped.neverSent },
      checklist: [],
      ...(answer.outcome === 'explained' && { explanation: answer.explanation }),
    };
  });
}

/**
 * No request of the browser has such an id. A request that is reported later, although it was made earlier, changes
 * none of the ids: only those of the same moment are counted.
 */
export function stoppedIds(stopped: Pick<StoppedRequest, 'at'>[]): string[] {
  const counts = new Map<number, number>();
  return stopped.map(({ at }) => {
    const count = counts.get(at) ?? 0;
    counts.set(at, count + 1);
    return `stopped-${at}-${count}`;
  });
}

/** An exception costs only the request it happened for. */
function explained(request: StoppedRequest, page: PageVisit | undefined): StoppedAnswer {
  try {
    return explainStopped(request, page);
  } catch (error) {
    console.error('CORS Explainer: a stopped request could not be explained.', error);
    return { outcome: 'cannot tell', reason: words.handOver.failedHow(String(error)), candidates: [] };
  }
}

function verdictOf(answer: StoppedAnswer): Verdict {
  if (answer.outcome === 'explained') return { outcome: 'blocked', stage: 'request', hop: 0, code: answer.code };
  return { outcome: 'cannot tell', reason: [answer.reason, ...answer.candidates].join(' '), candidates: [] };
}

function exchangeFor(
  { url, at, method = 'GET', type = 'other', error = 'net::ERR_FAILED' }: StoppedRequest,
  id: string,
  page: PageVisit | undefined,
  like: Exchange | undefined,
): Exchange {
  return {
    id,
    family: like?.family ?? 'chromium',
    tabId: like?.tabId ?? 0,
    frameId: 0,
    type: requestType(type),
    ...(page && { initiator: originOf(page.url) }),
    ...(page?.documentId !== undefined && { documentId: page.documentId }),
    startedAt: at,
    hops: [{ url, method, startedAt: at }],
    outcome: { state: 'failed', at, error },
  };
}
