/**
 * Notices when the tab shows another document, and tells the worker which one: for a document from the browser's memory
 * there is no event. The person went back to it, or speculation rules had loaded it ahead.
 */
import type { Evaluate } from '../browser.ts';
import type { Shown } from '../journal/asks.ts';

interface Hearers {
  /** Since this moment the tab shows another document. */
  turned(at: number): void;
  /** Each may be another document than the one before: the worker knows what came over the network in between. */
  tell(shown: Shown[]): void;
}

/** In ms: by then the worker has heard of a page that came over the network, and ignores what it is told here. */
const eventsAreHeard = 500;

/**
 * @returns what to call when DevTools reports that the tab has navigated; it does so for `pushState()` too (measured)
 */
export function createShowing(evaluate: Evaluate, { turned, tell }: Hearers): (url: string) => void {
  let hasMoved = false;
  let movedAt = Date.now();
  let leave = () => {};
  let current = ask(() => !hasMoved);
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

  /** A page can be busy for longer: its answer counts until the tab moves on. */
  function ask(isIts: (address: unknown) => boolean): Promise<Answer | undefined> {
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const givenUp = Promise.all([left, passed(patience)]).then(() => undefined);
    return Promise.race([documentIn(evaluate, isIts), givenUp]);
  }

  return (url) => {
    const at = Date.now();
    const earlier = movedAt;
    movedAt = at;
    hasMoved = true;
    leave();
    const answer: Answer | Promise<Answer | undefined> = isBlank(url)
      ? { began: at, isIts: true }
      : ask((address) => address === url);
    const inTime = Promise.race([answer, passed(patience)]);
    current = current.then(async (before) => {
      const isSame = (one: Answer | undefined) => one !== undefined && one.began === before?.began;
      const first = await inTime;
      // If the previous document was left at once, it may not have answered: one that began later answered instead, and
      // is shown now.
      if (!isSame(first) || (first?.began ?? 0) > earlier) turned(at);
      const shown = await answer;
      if (isSame(shown) && before?.isIts) return shown;
      if (!shown) return undefined;
      const isAnother = !isSame(shown) && before?.isIts === true;
      const hidden = shown.shownAt !== undefined && ({ wasHidden: true } as const);
      tellSoon({ url, at: turnOf(shown, earlier, at), began: shown.began, isAnother, ...hidden });
      return shown;
    });
  };
}

interface Answer {
  /** When the document was asked for, in ms since the epoch: no two documents share it. */
  began: number;
  /**
   * When it was last shown again, if the browser says so, as Chromium does. DevTools reports that at least 40 ms later
   * (measured).
   */
  shownAt?: number;
  /**
   * False if the tab has moved on meanwhile: then the next document answers (measured), or the same one at its next
   * address.
   */
  isIts: boolean;
}

/** When it replaced the one before. It can have been hidden at other times too. */
function turnOf({ shownAt = 0 }: Answer, earlier: number, toldAt: number): number {
  return earlier < shownAt && shownAt < toldAt ? shownAt : toldAt;
}

/** Chromium lets no extension ask it (measured). It has no script that could make a request before it is reported. */
function isBlank(url: string): boolean {
  return /^about:blank(?:#|$)/.test(url);
}

/** In ms. A document that has only just begun may never answer (measured), and the browser's own pages do not. */
const askedAt = [0, 500, 1500];
const patience = 3000;

const expression = `(() => {
  const [shown] = performance.getEntriesByType('visibility-state').filter(({ name }) => name === 'visible').slice(-1);
  const shownAt = shown?.startTime > 0 ? Date.now() - performance.now() + shown.startTime : undefined;
  return { began: performance.timeOrigin, shownAt, address: location.href };
})()`;

/** @param isIts whether an answer is the document's own, by the address it comes from */
function documentIn(evaluate: Evaluate, isIts: (address: unknown) => boolean): Promise<Answer> {
  const never = new Promise<never>(() => undefined);
  const answers = askedAt.map(async (delay) => {
    await passed(delay);
    return answerFrom(await evaluate(expression), isIts) ?? never;
  });
  return Promise.race(answers);
}

/** A page can put anything there. */
function answerFrom(answer: unknown, isIts: (address: unknown) => boolean): Answer | undefined {
  const { began, shownAt, address }: { began?: unknown; shownAt?: unknown; address?: unknown } = answer ?? {};
  if (typeof began !== 'number' || began <= 0 || began > Date.now()) return undefined;
  return { began, isIts: isIts(address), ...(typeof shownAt === 'number' && { shownAt }) };
}

function passed(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
