/** The toolbar button's popup, for the journal of the tab it was opened over, or of the tab in `?tabId=`. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from '../../browser.ts';
import { diagnose } from '../../engine/diagnose.ts';
import type { JournalView } from '../../journal/journal.ts';
import { openJournal } from '../../journal/reader.ts';
import { ErrorBoundary } from '../failures/error-boundary.tsx';
import { isObservable, useAccess, watchAccess } from '../recording/access.ts';
import { tabIdOf } from '../surroundings/tab-id.ts';
import { followTheme } from '../surroundings/theme.ts';
import { speakLanguage } from '../words.ts';
import { Lost, Popup } from './popup.tsx';

await speakLanguage();
followTheme(undefined);
const tab = await shownTab();
const view = await read();
const access = watchAccess({ permissions: browser.permissions });

function Shown() {
  const { siteAccess } = useAccess(access);
  if (!view) return <Lost />;
  // Not known for the browser's own pages, `about:blank` and `data:` URLs (measured).
  const observable = tab.url === undefined ? undefined : isObservable(tab.url);
  const onAllow = siteAccess ? undefined : access.requestAccess;
  return <Popup view={view} diagnose={diagnose} observable={observable} onAllow={onAllow} />;
}

createRoot(document.getElementById('popup') as HTMLElement).render(
  <StrictMode>
    <ErrorBoundary subject={view}>
      <Shown />
    </ErrorBoundary>
  </StrictMode>,
);

async function read(): Promise<JournalView | undefined> {
  try {
    return await openJournal(tab.id ?? -1, browser.storage.session).read();
  } catch (error) {
    console.error('CORS Explainer: the journal cannot be read.', error);
    return undefined;
  }
}

async function shownTab(): Promise<Pick<chrome.tabs.Tab, 'id' | 'url'>> {
  const named = tabIdOf(location.search);
  if (named !== undefined) return browser.tabs.get(named).catch(() => ({ id: named }));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active ?? {};
}
