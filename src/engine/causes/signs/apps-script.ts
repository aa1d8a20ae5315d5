/**
 * Web apps of Google Apps Script: Google answers in their place, and serves the text that they return from a second
 * host.
 */
import { partsOf } from '../../fetch/url.ts';
import type { Facts } from '../cause.ts';

/** Whether the page called a script, wherever Google redirected the browser from there. */
export function isToAppsScript({ exchange, verdict }: Facts): boolean {
  return exchange.hops.slice(0, verdict.hop + 1).some(({ url }) => isOfScript(url));
}

/**
 * `exec` is deployed; `dev` is the current code, for those who may edit it. Company accounts have their domain in the
 * path.
 */
function isOfScript(url: string): boolean {
  const { origin, pathname = '' } = partsOf(url) ?? {};
  return (
    origin === 'https://script.google.com' &&
    /^\/(a\/([^/]+\/)?)?macros\/([^/]+\/)?s\/[^/]+\/(exec|dev)$/.test(pathname)
  );
}
