/**
 * Notices when the tab shows another document, and tells the worker which: of one from the browser's memory there is no
 * event. It was gone back to, or loaded ahead by speculation rules.
 */
import type { Shown } from '../journal/stored.ts';
import type { Evaluate } from './violations.ts';

interface Hearers {
  /** The tab shows another document since this moment. */
  turned(at: number): void;
  tell(shown: Shown): void;
}

/** In ms: by then the worker has heard of a page that came over the network, and passes over what it is told here. */
const eventsAreHeard = 500;

/** @returns what to call when DevTools says that the tab has navigated: it says so of `pushState()`, too (measured) */
export function createShowing(evaluate: Evaluate, { turned, tell }: Hearers): (url: string) => Promise<void> {
  let current = beganIn(evaluate);
  let count = 0;
  /** The number of the last navigation to another document: answers come in any order. */
  let latest = 0;
  return async (url) => {
    const at = Date.now();
    const mine = ++count;
    const before = current;
    current = beganIn(evaluate);
    const [earlier, began] = await Promise.all([before, current]);
    if (began !== undefined && earlier === began) return;
    turned(at);
    // Where one of them is not known, it may be the same document.
    if (earlier === undefined || began === undefined) return;
    latest = Math.max(latest, mine);
    await passed(eventsAreHeard);
    if (mine === latest) tell({ url, at, began });
  };
}

/** In ms. A document that has only just begun may never answer (measured), and the browser's own pages do not. */
const askedAt = [0, 500, 1500];
const patience = 3000;

/** When the document was asked for, in ms since the epoch: no two have that in common. */
async function beganIn(evaluate: Evaluate): Promise<number | undefined> {
  const never = new Promise<undefined>(() => undefined);
  const answers = askedAt.map(async (delay) => {
    await passed(delay);
    return momentIn(await evaluate('performance.timeOrigin').catch(() => undefined)) ?? never;
  });
  return Promise.race([...answers, passed(patience)]);
}

function momentIn(answer: unknown): number | undefined {
  const began: unknown = Array.isArray(answer) ? answer[0] : answer;
  // A page can put anything there.
  return typeof began === 'number' && began > 0 && began <= Date.now() ? began : undefined;
}

function passed(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
