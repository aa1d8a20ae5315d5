/** What the test file of a cause holds: exchanges that it explains, and close ones about which it says nothing. */
import type { Exchange } from '../../../src/engine/exchange.ts';
import type { Evidence, Explanation, Repair } from '../../../src/engine/judgement.ts';

export interface Situation {
  exchange: Exchange;
  neighbours?: Exchange[];
}

export interface Reporting extends Situation {
  /** All of it, if the list has two wordings. */
  short?: string;
  /** What has to be in the title or in what happened. */
  shows: string[];
  /** What must be in neither. */
  hides?: string;
  /** The evidence, line by line: `preflight response 0 Status: 401 → 204`. */
  evidence?: string[];
  /** `certain` if absent. */
  confidence?: Explanation['confidence'];
  where: Repair['where'];
  placement?: Repair['placement'];
  /** What has to be in the reason why. */
  why?: string;
  /** What has to be in the explanation of why it is probable. */
  because?: string;
  /** The standard's step, if it differs from the cause's own. */
  spec?: string;
  /** What has to be in the repair's instruction. */
  instructs?: string;
  /** All steps of the repair, if one too many would mislead. */
  steps?: string[];
  /** What has to be among the steps of the repair. */
  advises?: string;
}

export interface Cases {
  reports: Record<string, Reporting>;
  silent: Record<string, Situation | Exchange>;
}

export function situationOf(silent: Situation | Exchange): Situation {
  return 'exchange' in silent ? silent : { exchange: silent };
}

/** `response 0 Access-Control-Allow-Origin: * → https://app.example.com`; `none` if the header is missing. */
export function evidenceLine({ message, hop, header, seen, needed }: Evidence): string {
  return `${message} ${hop} ${header}: ${seen ?? 'none'}${needed === undefined ? '' : ` → ${needed}`}`;
}

/** Everything an explanation says to a person. */
function sentencesOf({ short, title, happened, why, because, repair }: Explanation): string[] {
  return [short, title, happened, why, because ?? 'certain', repair.instruction, ...repair.steps];
}

/** Text that a missing value left a hole in, or nothing of. */
export function brokenSentences(explanation: Explanation): string[] {
  return sentencesOf(explanation).filter((text) =>
    /^$|undefined(?!`)|\bundefined` (answered|sent)|NaN|``|\[object| {2}/.test(text),
  );
}
