/**
 * The browser's extension API, under one name everywhere. This is the only file that imports the polyfill, which does
 * nothing if the browser has `browser` itself; dropping it means changing one line.
 */
import polyfill from 'webextension-polyfill';

export const browser = polyfill as unknown as typeof chrome;

/**
 * The option without which Chromium hides preflights, `Origin` and the headers of refused responses. Firefox never
 * hides them, and throws if the option is given. Firefox's DevTools pages have no `webRequest` at all.
 */
const webRequest = browser.webRequest as typeof chrome.webRequest | undefined;
export const extraHeaders: string | undefined = webRequest?.OnBeforeSendHeadersOptions?.EXTRA_HEADERS;

export type Evaluate = typeof evaluate;

/**
 * Evaluates in the inspected page. Firefox and the polyfill answer with a list that begins with the value, so an
 * expression must not return a list.
 * @returns undefined if the page does not answer: it crashed, is closing, or is one of the browser's own
 */
export async function evaluate(expression: string): Promise<unknown> {
  // Only one argument: the polyfill, which stands in for `browser` before Chrome 152, throws at a third.
  const ask = browser.devtools.inspectedWindow.eval as unknown as (expression: string) => Promise<unknown>;
  const answer = await ask(expression).catch(() => undefined);
  return Array.isArray(answer) ? answer[0] : answer;
}
