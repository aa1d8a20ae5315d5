/**
 * The page that the tab shows. If the tab turns to another one during a question, the previous page may have answered:
 * that answer is dropped.
 */
import type { Evaluate } from '../browser.ts';

export interface ShownPage {
  evaluate: Evaluate;
  /** The tab shows another document. */
  turn(): void;
}

export function createShownPage(evaluate: Evaluate): ShownPage {
  let turns = 0;
  return {
    async evaluate(expression) {
      const before = turns;
      const answer = await evaluate(expression);
      return before === turns ? answer : undefined;
    },
    turn() {
      turns += 1;
    },
  };
}
