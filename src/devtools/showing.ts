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
      // Left at once, the one before may not have answered: one that began since then did in its place, and is shown now.
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
  /** When the document was asked for, in ms since the epoch: no two have that in common. */
  began: number;
  /** When it was last shown again, where the browser says so, as Chromium does: DevTools tells of it 40 ms later, and more (measured). */
  shownAt?: number;
  /** Where the tab has moved on meanwhile, the next document answers (measured), or the same at its next address. */
  isIts: boolean;
}

/** When it took the place of the one before. It can have been hidden at other times, too. */
function turnOf({ shownAt = 0 }: Answer, earlier: number, toldAt: number): number {
  return earlier < shownAt && shownAt < toldAt ? shownAt : toldAt;
}

/** Chromium lets no extension ask it (measured). It has no script that could ask for something before it is told of. */
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

/** @param isIts whether an answer is its own, by the address it comes from */
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
