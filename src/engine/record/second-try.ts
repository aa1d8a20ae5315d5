/** A request that Chromium starts a second time, and drops before anything is sent. */
import type { RecordedRequest } from './request.ts';

/** In ms: the second try began 0.6 ms after the end of the first. */
const soon = 1000;

/**
 * If the script of a worker is redirected to another origin, Chromium ends that request and begins another at the
 * redirect's target, which it never sends (measured). The first one has the reason.
 */
export function isSecondTry(request: RecordedRequest, others: Iterable<RecordedRequest>): boolean {
  const { outcome, observations, legs } = request;
  const [first] = observations;
  const [leg, another] = legs;
  if (first?.type !== 'script' || !leg || another || leg.request || leg.response) return false;
  if (outcome.state !== 'failed' || outcome.error !== 'net::ERR_FAILED') return false;
  for (const other of others) {
    const isSoon = Math.abs(leg.startedAt - endOf(other)) < soon;
    if (isSoon && other.legs.at(-1)?.redirectedTo === leg.url && documentOf(other) === first.documentId) return true;
  }
  return false;
}

/** When the browser dropped it; never if it ended in another way. */
function endOf({ outcome }: RecordedRequest): number {
  return outcome.state === 'failed' && outcome.error === 'net::ERR_ABORTED' ? outcome.at : Number.NaN;
}

function documentOf({ observations }: RecordedRequest): string | undefined {
  return observations[0]?.documentId;
}
