/** Requests pass while the listeners are added one by one. */
import { expect, test } from 'vitest';
import { listen, type WebRequest } from '../../src/background/listen.ts';
import type { EventName } from '../../src/engine/exchange.ts';

const names = [
  ...['onBeforeRequest', 'onBeforeSendHeaders', 'onSendHeaders', 'onHeadersReceived', 'onBeforeRedirect'],
  ...['onResponseStarted', 'onCompleted', 'onErrorOccurred'],
] as EventName[];

interface Turns {
  added: EventName[];
  removed: EventName[];
  /** What each was asked to show; nothing at all where it takes no such list. */
  shown: Partial<Record<EventName, string[] | undefined>>;
}

/** The events that are listened to, in the order in which their listeners were added, and taken away. */
function turns(extraHeaders: string | undefined): Turns {
  const [added, removed, shown]: [EventName[], EventName[], Turns['shown']] = [[], [], {}];
  const event = (name: EventName) => ({
    addListener: (...[, , shows]: Parameters<WebRequest[EventName]['addListener']>) => {
      added.push(name);
      shown[name] = shows;
    },
    removeListener: () => void removed.push(name),
  });
  const webRequest = Object.fromEntries(names.map((name) => [name, event(name)])) as unknown as WebRequest;
  listen(webRequest, { urls: ['<all_urls>'] }, extraHeaders, () => {})();
  return { added, removed, shown };
}

test('in Chromium a request whose start is heard is heard to its end', () => {
  const { added, removed } = turns('extraHeaders');
  expect(added).toHaveLength(7);
  expect(added.at(-1)).toBe('onBeforeRequest');
  expect(removed).toHaveLength(7);
  expect(removed[0]).toBe('onBeforeRequest');
});

test('in Firefox the listeners are added in the order in which it hands out what it held back', () => {
  expect(turns(undefined).removed[0]).toBe('onBeforeRequest');
  expect(turns(undefined).added).toEqual(names.filter((name) => name !== 'onBeforeSendHeaders'));
});

test.each([
  ['extraHeaders', ['extraHeaders']],
  [undefined, []],
])('headers are asked for where there are any, in Chromium all of them: %s', (extraHeaders, extra) => {
  const { shown } = turns(extraHeaders);
  expect(shown).toEqual({
    onSendHeaders: ['requestHeaders', ...extra],
    onHeadersReceived: ['responseHeaders', ...extra],
    onResponseStarted: ['responseHeaders', ...extra],
  });
});
