import type { Exchange } from '../engine/exchange.ts';
import type { Failure } from '../engine/judgement.ts';
import { redacted, redactedText } from '../engine/redact.ts';
import { legible, legibleJson, legibleLines } from './legible.ts';

/**
 * What helps to mend a fault of our own: where it happened, in which browser, on which request. Secrets are masked: what
 * is masked in the request, and whatever has the shape of one.
 */
export function failureReport({ part, error }: Failure, exchange: Exchange | undefined): string {
  return [
    `CORS Explainer failed in: ${legible(part)}`,
    legibleLines(quoted(error, exchange)),
    globalThis.navigator?.userAgent,
    exchange && requestOf(exchange),
  ]
    .filter((line) => line !== undefined)
    .join('\n\n');
}

/** Where the request cannot be masked, nothing says which words are secret: then the places alone are named. */
function quoted(error: string, exchange: Exchange | undefined): string {
  try {
    return redactedText(error, exchange);
  } catch {
    const places = error.split('\n').filter((line) => /:\d+:\d+\)?$/.test(line));
    return redactedText(places.join('\n'));
  }
}

/** What made one part fail may well make this fail, too. */
function requestOf(exchange: Exchange): string {
  try {
    return legibleJson(redacted(exchange));
  } catch (error) {
    return `The request could not be written down. ${legible(redactedText(String(error)))}`;
  }
}
