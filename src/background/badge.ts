/** The number on the toolbar button: how many cross-origin requests of the tab went wrong. */
import { orSay } from './effects.ts';

type Action = typeof chrome.action;

export interface Badge {
  /** @param troubles is called only when the number is shown */
  show(tabId: number, troubles: () => number): void;
}

/**
 * In ms, from one number to the next. With a hundred failures a second, showing each took a seventh of the worker's
 * time.
 */
const pause = 200;

export function createBadge(action: Action): Badge {
  const due = new Map<number, () => number>();
  let isPausing = false;

  function draw(): void {
    isPausing = due.size > 0;
    if (isPausing) setTimeout(draw, pause);
    for (const [tabId, troubles] of due) write(action, tabId, troubles());
    due.clear();
  }

  return {
    show(tabId, troubles) {
      due.set(tabId, troubles);
      if (!isPausing) draw();
    },
  };
}

function write(action: Action, tabId: number, troubles: number): void {
  const text = troubles === 0 ? '' : String(troubles);
  // A tab that is closing refuses its badge.
  action.setBadgeText({ tabId, text }).catch(() => undefined);
}

export function dressBadge(action: Action): void {
  orSay('colour its button', action.setBadgeBackgroundColor({ color: '#b3261e' }));
  if (action.setBadgeTextColor) orSay('colour its button', action.setBadgeTextColor({ color: '#ffffff' }));
}
