/** What the test file of a warning holds: exchanges that passed and are fragile, and close ones that are not. */
import type { Exchange } from '../../../src/engine/exchange.ts';
import type { Explanation, Policy } from '../../../src/engine/judgement.ts';
import type { Situation } from '../causes/cases.ts';

export interface Warned extends Situation {
  /** What has to stand in the title or in what happened. */
  shows: string[];
  evidence?: string[];
  /** `certain` where nothing is said. */
  confidence?: Explanation['confidence'];
  /** The whole of it, where a list has two words for it. */
  short?: string;
  /** What has to stand in the reason why. */
  why?: string;
  /** What has to stand in what points to it. */
  because?: string;
  /** What has to stand in the instruction of the repair. */
  instructs?: string;
  /** All steps of the repair, where one too many would mislead. */
  steps?: string[];
  /** What the policy of the repair has to hold. */
  policy?: Partial<Policy>;
}

export interface WarningCases {
  warns: Record<string, Warned>;
  silent: Record<string, Situation | Exchange>;
}
