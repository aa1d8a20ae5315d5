import { describe, expect, it, vi } from 'vitest';
import { keys } from '../../../src/journal/area.ts';
import { isObservable, watchAccess } from '../../../src/panel/recording/access.ts';
import { memoryArea } from '../../journal/memory-area.ts';

describe('isObservable', () => {
  it.each([
    ['https://app.example.com/', true],
    ['http://localhost:3000/', true],
    ['about:blank', true],
    ['about:srcdoc', true],
    ['about:support', false],
    ['about:reader?url=https%3A%2F%2Fapp.example%2F', false],
    ['resource://gre/', false],
    ['data:text/html,hi', true],
    ['file:///home/me/index.html', true],
    ['https://chrome.google.com/', true],
    ['chrome://settings/', false],
    ['edge://version', false],
    ['chrome-extension://abc/page.html', false],
    ['moz-extension://abc/page.html', false],
    ['https://chromewebstore.google.com/detail/x', false],
    ['https://chrome.google.com/webstore/detail/x', false],
    ['https://addons.mozilla.org/', false],
    ['https://microsoftedge.microsoft.com/addons/detail/x', false],
  ])('%s: %s', (url, expected) => {
    expect(isObservable(url)).toBe(expected);
  });
});

describe('watchAccess', () => {
  /** A browser that gives and takes access. */
  function browserWith(access: boolean) {
    let granted = access;
    const heard: (() => void)[] = [];
    const tell = () => {
      for (const listener of heard) listener();
    };
    const event = { addListener: (listener: () => void) => heard.push(listener) };
    const permissions = {
      contains: async () => granted,
      request: async () => {
        granted = true;
        tell();
        return true;
      },
      onAdded: event,
      onRemoved: event,
    } as unknown as typeof chrome.permissions;
    const take = () => {
      granted = false;
      tell();
    };
    return { permissions, take };
  }

  it('notices when access is taken, and when it is given back', async () => {
    const { permissions, take } = browserWith(true);
    const store = watchAccess({ permissions });
    take();
    await vi.waitFor(() => expect(store.current().siteAccess).toBe(false));
    store.requestAccess?.();
    await vi.waitFor(() => expect(store.current().siteAccess).toBe(true));
  });

  it('reads the worker’s note, and opens the settings, where the panel has no permissions', async () => {
    const area = memoryArea();
    await area.set({ [keys.noAccess]: 'true' });
    const openSettings = vi.fn();
    const store = watchAccess({ session: area, openSettings });
    await vi.waitFor(() => expect(store.current().siteAccess).toBe(false));
    store.requestAccess?.();
    expect(openSettings).toHaveBeenCalledOnce();
    await area.remove([keys.noAccess]);
    await vi.waitFor(() => expect(store.current().siteAccess).toBe(true));
  });

  it('asks the inspected page for its address, and believes nothing but a text', async () => {
    const observableAt = async (answer: unknown) => {
      const store = watchAccess({ evaluate: async () => answer });
      await Promise.resolve();
      return store.current().observable;
    };
    expect(await observableAt('chrome://settings/')).toBe(false);
    expect(await observableAt('https://app.example/')).toBe(true);
    for (const silent of [undefined, { href: 'chrome://settings/' }])
      expect(await observableAt(silent)).toBeUndefined();
  });

  it('believes where the tab went rather than a late answer of the page before', async () => {
    let go: (url: string) => void = () => {};
    const devtools = { network: { onNavigated: { addListener: (listener: typeof go) => (go = listener) } } };
    const store = watchAccess({
      evaluate: async () => undefined,
      devtools: devtools as unknown as typeof chrome.devtools,
    });
    go('about:support');
    await Promise.resolve();
    expect(store.current().observable).toBe(false);
  });

  it('offers nothing where the browser cannot ask', () => {
    expect(watchAccess({}).requestAccess).toBeUndefined();
  });
});
