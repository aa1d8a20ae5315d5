/** The number on the toolbar button: how many cross-origin requests of the tab went wrong. */
export function showCount(action: typeof chrome.action, tabId: number, troubles: number): void {
  const text = troubles === 0 ? '' : String(troubles);
  // A tab that is just closing refuses its badge.
  action.setBadgeText({ tabId, text }).catch(() => undefined);
}

export function dressBadge(action: typeof chrome.action): void {
  void action.setBadgeBackgroundColor({ color: '#b3261e' });
  void action.setBadgeTextColor?.({ color: '#ffffff' });
}
