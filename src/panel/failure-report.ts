import type { Exchange } from '../engine/exchange.ts';
import type { Failure } from '../engine/judgement.ts';
import { redacted } from '../engine/redact.ts';
import { legible, legibleJson } from './legible.ts';

/** What helps to mend a fault of our own: where it happened, in which browser, on which request. Secrets are masked. */
export function failureReport({ part, error }: Failure, exchange: Exchange | undefined): string {
  return [
    `CORS Explainer failed in: ${legible(part)}`,
    error.split('\n').map(legible).join('\n'),
    globalThis.navigator?.userAgent,
    exchange && requestOf(exchange),
  ]
    .filter((line) => line !== undefined)
    .join('\n\n');
}

/** What made one part fail may well make this fail, too. */
function requestOf(exchange: Exchange): string {
  try {
    return legibleJson(redacted(exchange));
  } catch (error) {
    return `The request could not be written down. ${legible(String(error))}`;
  }
}
