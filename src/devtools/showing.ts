/**
 * Notices when the tab shows another document, and tells the worker which: of one from the browser's memory there is no
 * event. It was gone back to, or loaded ahead by speculation rules.
 */
import type { Evaluate } from '../browser.ts';
import type { Shown } from '../journal/asks.ts';

interface Hearers {
  /** The tab shows another document since this moment. */
  turned(at: number): void;
  /** Each may be another document than the one before: the worker knows what came over the network in between. */
  tell(shown: Shown[]): void;
}

/** In ms: by then the worker has heard of a page that came over the network, and passes over what it is told here. */
const eventsAreHeard = 500;

/** @returns what to call when DevTools says that the tab has navigated: it says so of `pushState()`, too (measured) */
export function createShowing(evaluate: Evaluate, { turned, tell }: Hearers): (url: string) => void {
  let hasMoved = false;
  let movedAt = Date.now();
  let current = documentIn(evaluate, () => !hasMoved);
  let untold: Shown[] = [];
  let telling: ReturnType<typeof setTimeout> | undefined;

  function tellSoon(shown: Shown): void {
    const isOfLast = untold.at(-1)?.began === shown.began;
    untold.push(shown);
    if (isOfLast) return;
    clearTimeout(telling);
    telling = setTimeout(() => {
      tell(untold);
      untold = [];
    }, eventsAreHeard);
  }

  return (url) => {
    const at = Date.now();
    const earlier = movedAt;
    movedAt = at;
    hasMoved = true;
    const answer = isBlank(url) ? { began: at, isIts: true } : documentIn(evaluate, (address) => address === url);
    current = current.then(async (before) => {
      const shown = await answer;
      const isSame = shown !== undefined && shown.began === before?.began;
      if (isSame && before?.isIts) return shown;
      // Left at once, the one before may not have answered: one that began since then did in its place, and is shown now.
      if (!isSame || shown.began > earlier) turned(at);
      if (shown) tellSoon({ url, at, began: shown.began, isAnother: !isSame && before?.isIts === true });
      return shown;
    });
  };
}

interface Answer {
  /** When the document was asked for, in ms since the epoch: no two have that in common. */
  began: number;
  /** Where the tab has moved on meanwhile, the next document answers (measured), or the same at its next address. */
  isIts: boolean;
}

/** Chromium lets no extension ask it (measured). It has no script that could ask for something before it is told of. */
function isBlank(url: string): boolean {
  return /^about:blank(?:#|$)/.test(url);
}

/** In ms. A document that has only just begun may never answer (measured), and the browser's own pages do not. */
const askedAt = [0, 500, 1500];
const patience = 3000;

const expression = '({ began: performance.timeOrigin, address: location.href })';

/** @param isIts whether an answer is its own, by the address it comes from */
async function documentIn(evaluate: Evaluate, isIts: (address: unknown) => boolean): Promise<Answer | undefined> {
  const never = new Promise<undefined>(() => undefined);
  const answers = askedAt.map(async (delay) => {
    await passed(delay);
    return answerFrom(await evaluate(expression), isIts) ?? never;
  });
  return Promise.race([...answers, passed(patience)]);
}

/** A page can put anything there. */
function answerFrom(answer: unknown, isIts: (address: unknown) => boolean): Answer | undefined {
  const { began, address }: { began?: unknown; address?: unknown } = answer ?? {};
  if (typeof began !== 'number' || began <= 0 || began > Date.now()) return undefined;
  return { began, isIts: isIts(address) };
}

function passed(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
