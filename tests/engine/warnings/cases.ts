/** What the test file of a warning holds: exchanges that passed and are fragile, and close ones that are not. */
import type { Exchange } from '../../../src/engine/exchange.ts';
import type { Explanation, Policy } from '../../../src/engine/judgement.ts';
import type { Situation } from '../causes/cases.ts';

export interface Warned extends Situation {
  /** What has to be in the title or in what happened. */
  shows: string[];
  evidence?: string[];
  /** `certain` if absent. */
  confidence?: Explanation['confidence'];
  /** All of it, if the list has two wordings. */
  short?: string;
  /** What has to be in the reason why. */
  why?: string;
  /** What has to be in the explanation of why it is probable. */
  because?: string;
  /** What has to be in the repair's instruction. */
  instructs?: string;
  /** All steps of the repair, if one too many would mislead. */
  steps?: string[];
  /** What the repair's policy has to contain. */
  policy?: Partial<Policy>;
}

export interface WarningCases {
  warns: Record<string, Warned>;
  silent: Record<string, Situation | Exchange>;
}
