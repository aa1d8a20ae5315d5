/** The toolbar button's popup, on the journal of the tab it was opened over, or of the tab in `?tabId=`. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from '../../browser.ts';
import { diagnose } from '../../engine/diagnose.ts';
import { openJournal } from '../../journal/reader.ts';
import { followTheme } from '../theme.ts';
import { speakLanguage } from '../words.ts';
import { Popup } from './popup.tsx';

await speakLanguage();
followTheme(undefined);
const { exchanges, sightings } = await openJournal(await tabId(), browser.storage.session).read();
createRoot(document.getElementById('popup') as HTMLElement).render(
  <StrictMode>
    <Popup diagnoses={exchanges.map((exchange) => diagnose(exchange, exchanges))} sightings={sightings} />
  </StrictMode>,
);

async function tabId(): Promise<number> {
  const named = new URLSearchParams(location.search).get('tabId');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
}
