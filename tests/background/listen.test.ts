/** Requests pass while the listeners are added one by one. */
import { expect, test } from 'vitest';
import { listen, type WebRequest } from '../../src/background/listen.ts';
import type { EventName } from '../../src/engine/exchange.ts';

const names = [
  ...['onBeforeRequest', 'onBeforeSendHeaders', 'onSendHeaders', 'onHeadersReceived', 'onBeforeRedirect'],
  ...['onResponseStarted', 'onCompleted', 'onErrorOccurred'],
] as EventName[];

/** The events that are listened to, in the order in which their listeners were added. */
function added(extraHeaders: string | undefined): EventName[] {
  const order: EventName[] = [];
  const event = (name: EventName) => ({ addListener: () => void order.push(name), removeListener() {} });
  const webRequest = Object.fromEntries(names.map((name) => [name, event(name)])) as unknown as WebRequest;
  listen(webRequest, { urls: ['<all_urls>'] }, extraHeaders, () => {});
  return order;
}

test('in Chromium a request whose start is heard is heard to its end', () => {
  expect(added('extraHeaders')).toHaveLength(7);
  expect(added('extraHeaders').at(-1)).toBe('onBeforeRequest');
});

test('in Firefox the listeners are added in the order in which it hands out what it held back', () => {
  expect(added(undefined)).toEqual(names.filter((name) => name !== 'onBeforeSendHeaders'));
});
