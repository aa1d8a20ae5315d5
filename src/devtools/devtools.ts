/** Runs once for each DevTools window: adds the panel, and has the inspected tab observed from this moment on. */
import { browser } from '../browser.ts';
import { keys } from '../journal/area.ts';
import type { Ask } from '../journal/stored.ts';

// Firefox resolves a path without the leading slash against this page, Chromium against the extension's root.
void browser.devtools.panels.create('CORS', '/icons/32.png', '/src/panel/panel.html');
void browser.storage.local.set({ [keys.ask(browser.devtools.inspectedWindow.tabId)]: { observe: true } satisfies Ask });
