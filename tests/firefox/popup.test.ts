/** The popup behind the toolbar button, opened there as a person opens it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Firefox } from './browser.ts';
import { openPair, type Pair } from './pair.ts';
import { executable } from './session.ts';

/** Firefox's own objects, in its own process. */
declare const ChromeUtils: { importESModule(url: string): { ExtensionParent: ExtensionParent } };
interface ExtensionParent {
  apiManager: { global: { browserActionFor(extension: object): Action } };
}
interface Action {
  triggerAction(window: Window): Promise<void>;
  action: { getProperty(tab: object, name: 'badgeText'): string };
}
declare const WebExtensionPolicy: { getByHostname(host: string): { extension: object } };
interface PopupBrowser extends Element {
  messageManager: {
    loadFrameScript(url: string, forLaterOnesToo: boolean): void;
    addMessageListener(name: string, listener: (message: { data: string }) => void): void;
  };
}

declare const gBrowser: { selectedTab: object };

/** Resolves once the button says so. */
function buttonShows(firefox: Firefox, wanted: string): Promise<void> {
  return firefox.privileged(
    async (host, text) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const action = ExtensionParent.apiManager.global.browserActionFor(
        WebExtensionPolicy.getByHostname(host).extension,
      );
      while (action.action.getProperty(gBrowser.selectedTab, 'badgeText') !== text)
        await new Promise(requestAnimationFrame);
    },
    new URL(firefox.pageOf('')).hostname,
    wanted,
  );
}

/** Presses the button, and resolves with what the popup says once it says it. */
async function pressButton(firefox: Firefox): Promise<string> {
  const { hostname } = new URL(firefox.pageOf(''));
  const source = `data:application/javascript,(${encodeURIComponent(String(tell))})(this)`;
  return firefox.privileged(
    async (host, script) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const action = ExtensionParent.apiManager.global.browserActionFor(
        WebExtensionPolicy.getByHostname(host).extension,
      );
      const opened = new Promise<PopupBrowser>((resolve) => {
        document.addEventListener('popupshown', function look() {
          const browser = document.querySelector<PopupBrowser>('.webextension-popup-browser');
          if (!browser) return;
          document.removeEventListener('popupshown', look);
          resolve(browser);
        });
      });
      await action.triggerAction(window);
      const popup = await opened;
      const said = await new Promise<string>((resolve) => {
        popup.messageManager.addMessageListener('cors-explainer:popup', ({ data }) => resolve(data));
        popup.messageManager.loadFrameScript(script, false);
      });
      popup.closest<HTMLElement & { hidePopup(): void }>('panel')?.hidePopup();
      return said;
    },
    hostname,
    source,
  );
}

interface FrameScript {
  content: Window;
  addEventListener(event: 'DOMContentLoaded', listener: () => void): void;
  sendAsyncMessage(name: string, data: string): void;
}

/** Runs in the extension's process. What takes longer to load than 200 ms is shown while it is still another document. */
function tell(frame: FrameScript): void {
  frame.addEventListener('DOMContentLoaded', watch);
  watch();
  function watch() {
    const { document, MutationObserver: Observer } = frame.content as Window & typeof globalThis;
    const observer = new Observer(look);
    observer.observe(document, { subtree: true, childList: true });
    look();
    function look() {
      const said = document.querySelector<HTMLElement>('.popup')?.innerText;
      if (said === undefined) return;
      observer.disconnect();
      frame.sendAsyncMessage('cors-explainer:popup', said);
    }
  }
}

describe.skipIf(!executable)('the popup', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await openPair((_, response) => response.end());
  });
  afterAll(() => pair?.close());

  test('lists what was blocked in the tab that it is opened over', async () => {
    const { firefox, home, api } = pair;
    await firefox.tab.goto(`http://127.0.0.1:${home}/`);
    await firefox.tab.run(async (url) => {
      await fetch(url).catch(() => undefined);
    }, `http://localhost:${api}/users`);
    await buttonShows(firefox, '1');
    const said = await pressButton(firefox);
    expect(said).toContain('Blocked requests of this tab');
    expect(said).toContain('No Allow-Origin header');
    expect(said).toContain('GET /users');
  });

  test('says of what it lists over a page of Firefox’s own that it may be of the page before', async () => {
    const { firefox, home, api } = pair;
    const tab = await firefox.newTab();
    await tab.goto(`http://127.0.0.1:${home}/`);
    await tab.run(async (url) => {
      await fetch(url).catch(() => undefined);
    }, `http://localhost:${api}/before`);
    await buttonShows(firefox, '1');
    await tab.goto('about:license');
    const said = await pressButton(firefox);
    expect(said).toContain('GET /before');
    expect(said).toContain('these are from the page before');
  });

  test.each(['about:license', 'about:blank'])('cannot tell what %s asks for', async (url) => {
    const { firefox } = pair;
    const tab = await firefox.newTab();
    await tab.goto(url);
    const said = await pressButton(firefox);
    expect(said).toContain('The address of this page cannot be read');
  });
});
