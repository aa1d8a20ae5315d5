/** Wires the panel to the real journal, engine and backends: as a DevTools panel, or as an ordinary page with `?tabId=`. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { backends } from '../backends/index.ts';
import { browser } from '../browser.ts';
import { diagnose } from '../engine/diagnose.ts';
import { openJournal } from '../journal/reader.ts';
import { App } from './app.tsx';
import { Message } from './empty.tsx';
import { followTheme } from './theme.ts';
import { words } from './words.ts';

/** Absent in an ordinary page. */
const devtools = browser.devtools as typeof chrome.devtools | undefined;

const tabId = devtools?.inspectedWindow.tabId ?? tabIdOf(location.search);
const reload = devtools && (() => devtools.inspectedWindow.reload({}));

followTheme(devtools?.panels);
createRoot(document.getElementById('panel') as HTMLElement).render(<StrictMode>{panel()}</StrictMode>);

function panel() {
  if (tabId === undefined) return <Message title={words.empty.noTab} text={words.empty.noTabHow} />;
  const journal = openJournal(tabId, browser.storage.session, browser.storage.local);
  return <App journal={journal} diagnose={diagnose} backends={backends} {...(reload && { reload })} />;
}

function tabIdOf(search: string): number | undefined {
  const given = new URLSearchParams(search).get('tabId');
  return given !== null && /^\d+$/.test(given) ? Number(given) : undefined;
}
