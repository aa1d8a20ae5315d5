/** The sequence drawing: for each step, who it comes from and where it goes. */
import type { Step, Verdict } from '../../engine/judgement.ts';

export type Lane = Step['who'];

export interface Stroke {
  step: Step;
  from: Lane;
  /** Absent for something the browser did on its own: it decided. */
  to?: Lane;
}

export function strokes(steps: Step[], { outcome }: Verdict): Stroke[] {
  return steps.map((step, index) => {
    const to = target(step, index === steps.length - 1, outcome);
    return to ? { step, from: step.who, to } : { step, from: step.who };
  });
}

/**
 * Page and server only ever talk to the browser. The browser talks to the server, to the page at the end, or decides.
 */
function target(step: Step, last: boolean, outcome: Verdict['outcome']): Lane | undefined {
  if (step.who !== 'browser') return 'browser';
  if (step.state === 'failed' || step.stage === 'request') return undefined;
  if (!last || step.state === 'not reached') return 'server';
  return outcome === 'allowed' ? 'page' : undefined;
}
