/** Runs once for each DevTools window: adds the panel, and has the inspected tab observed from this moment on. */
import { browser } from '../browser.ts';
import { keys } from '../journal/area.ts';
import type { Ask } from '../journal/stored.ts';
import { createWitness } from './witness.ts';

const { tabId } = browser.devtools.inspectedWindow;
const ask = (wanted: Ask) => void browser.storage.local.set({ [keys.ask(tabId)]: wanted });

// Firefox resolves a path without the leading slash against this page, Chromium against the extension's root.
void browser.devtools.panels.create('CORS', '/icons/32.png', '/src/panel/panel.html');
ask({ observe: true });

const webRequest = browser.webRequest as typeof chrome.webRequest | undefined;
const witness = createWitness(tabId, browser.storage.session, (failures) => ask({ failures }));
webRequest?.onErrorOccurred.addListener((details) => witness.saw(details), { urls: ['<all_urls>'], tabId });
