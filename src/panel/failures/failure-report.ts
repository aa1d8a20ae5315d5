import type { Exchange } from '../../engine/exchange.ts';
import type { Failure } from '../../engine/judgement.ts';
import { redacted, redactedText } from '../../engine/redact.ts';
import { legible, legibleJson, legibleLines } from '../legible/legible.ts';

export function failureOf(part: string, error: unknown): Failure {
  return { part, error: (error instanceof Error && error.stack) || String(error) };
}

/** What a person reads of the error. */
export function messageOf({ error }: Failure): string {
  return error.split('\n')[0] ?? '';
}

/**
 * What helps to fix a bug of our own: where it happened, in which browser, for which request. Secrets are masked:
 * everything that is masked in the request, and whatever has the shape of a secret.
 */
export function failureReport({ part, error }: Failure, exchange: Exchange | undefined): string {
  const { text, request } = masked(error, exchange);
  return [`CORS Explainer failed in: ${legible(part)}`, legibleLines(text), globalThis.navigator?.userAgent, request]
    .filter((line) => line !== undefined)
    .join('\n\n');
}

/**
 * What made one part fail may well make this fail too. Then nothing shows what is secret, and only places are named.
 */
function masked(error: string, exchange: Exchange | undefined): { text: string; request: string | undefined } {
  try {
    return { text: redactedText(error, exchange), request: exchange && legibleJson(redacted(exchange)) };
  } catch (another) {
    const places = error.split('\n').filter((line) => /:\d+:\d+\)?$/.test(line));
    return { text: places.join('\n'), request: `The request could not be written down. ${legible(String(another))}` };
  }
}
