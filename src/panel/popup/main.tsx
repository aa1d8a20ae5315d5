/** The toolbar button's popup, on the journal of the tab it was opened over, or of the tab in `?tabId=`. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from '../../browser.ts';
import { diagnose } from '../../engine/diagnose.ts';
import type { JournalView } from '../../journal/journal.ts';
import { openJournal } from '../../journal/reader.ts';
import { useAccess, watchAccess } from '../access.ts';
import { ErrorBoundary } from '../error-boundary.tsx';
import { tabIdOf } from '../tab-id.ts';
import { followTheme } from '../theme.ts';
import { speakLanguage } from '../words.ts';
import { Lost, Popup } from './popup.tsx';

await speakLanguage();
followTheme(undefined);
const view = await read();
const access = watchAccess({ permissions: browser.permissions });

function Shown() {
  const { siteAccess } = useAccess(access);
  if (!view) return <Lost />;
  return <Popup view={view} diagnose={diagnose} onAllow={siteAccess ? undefined : access.requestAccess} />;
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
    return await openJournal(await tabId(), browser.storage.session).read();
  } catch (error) {
    console.error('CORS Explainer: the journal cannot be read.', error);
    return undefined;
  }
}

async function tabId(): Promise<number> {
  const named = tabIdOf(location.search);
  if (named !== undefined) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
}
