/** What the test file of a cause holds: exchanges that it explains, and close ones that it has nothing to say to. */
import type { Exchange } from '../../../src/engine/exchange.ts';
import type { Evidence, Explanation, Repair } from '../../../src/engine/judgement.ts';

export interface Situation {
  exchange: Exchange;
  neighbours?: Exchange[];
}

export interface Reporting extends Situation {
  /** The whole of it, where a list has two words for it. */
  short?: string;
  /** What has to stand in the title or in what happened. */
  shows: string[];
  /** What must stand in neither. */
  hides?: string;
  /** The evidence, line by line: `preflight response 0 Status: 401 → 204`. */
  evidence?: string[];
  /** `certain` where nothing is said. */
  confidence?: Explanation['confidence'];
  where: Repair['where'];
  placement?: Repair['placement'];
  /** What has to stand in the reason why. */
  why?: string;
  /** What has to stand in what points to it. */
  because?: string;
  /** Where the standard's step is another than the cause's own. */
  spec?: string;
  /** What has to stand in the instruction of the repair. */
  instructs?: string;
  /** All steps of the repair, where one too many would mislead. */
  steps?: string[];
  /** What has to stand among the steps of the repair. */
  advises?: string;
}

export interface Cases {
  reports: Record<string, Reporting>;
  silent: Record<string, Situation | Exchange>;
}

export function situationOf(silent: Situation | Exchange): Situation {
  return 'exchange' in silent ? silent : { exchange: silent };
}

/** `response 0 Access-Control-Allow-Origin: * → https://app.example.com`; `none` where the header is missing. */
export function evidenceLine({ message, hop, header, seen, needed }: Evidence): string {
  return `${message} ${hop} ${header}: ${seen ?? 'none'}${needed === undefined ? '' : ` → ${needed}`}`;
}

/** Everything an explanation says to a person. */
function sentencesOf({ short, title, happened, why, because, repair }: Explanation): string[] {
  return [short, title, happened, why, because ?? 'certain', repair.instruction, ...repair.steps];
}

/** Text that a missing value has torn a hole into, or left nothing of. */
export function brokenSentences(explanation: Explanation): string[] {
  return sentencesOf(explanation).filter((text) =>
    /^$|undefined(?!`)|\bundefined` (answered|sent)|NaN|``|\[object| {2}/.test(text),
  );
}
