/**
 * The browser's extension API, under one name everywhere. This is the only file that imports the polyfill, which does
 * nothing where the browser has `browser` itself; dropping it is a change of one line.
 */
import polyfill from 'webextension-polyfill';

export const browser = polyfill as unknown as typeof chrome;

/**
 * The option without which Chromium hides preflights, Origin and the headers of refused responses. Firefox never
 * hides them, and throws when asked. The DevTools pages of Firefox have no `webRequest` at all.
 */
const webRequest = browser.webRequest as typeof chrome.webRequest | undefined;
export const extraHeaders: string | undefined = webRequest?.OnBeforeSendHeadersOptions?.EXTRA_HEADERS;

export type Evaluate = typeof evaluate;

/**
 * Evaluates in the inspected page. Firefox and the polyfill answer with a list that begins with the value, so no
 * expression may have a list for its own value.
 * @returns nothing where the page does not answer: it crashed, is being closed, or is one of the browser's own
 */
export async function evaluate(expression: string): Promise<unknown> {
  // One argument alone: the polyfill, which stands in for `browser` before Chrome 152, throws at a third.
  const ask = browser.devtools.inspectedWindow.eval as unknown as (expression: string) => Promise<unknown>;
  const answer = await ask(expression).catch(() => undefined);
  return Array.isArray(answer) ? answer[0] : answer;
}
