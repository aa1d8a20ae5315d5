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
