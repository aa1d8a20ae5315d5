/**
 * Connects the panel to the real journal, engine and backends: as a DevTools panel, or as an ordinary page with
 * `?tabId=`.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { backends } from '../backends/index.ts';
import { browser, evaluate, extraHeaders } from '../browser.ts';
import { diagnose } from '../engine/diagnose.ts';
import { withoutFragment } from '../engine/fetch/url.ts';
import { askWorker } from '../journal/area.ts';
import { openJournal } from '../journal/reader.ts';
import { App } from './app.tsx';
import { Message } from './empty/empty.tsx';
import { ErrorBoundary } from './failures/error-boundary.tsx';
import { openPreferences, PreferencesContext } from './preferences/preferences.ts';
import { watchAccess } from './recording/access.ts';
import { type Reveal, RevealContext } from './surroundings/reveal.ts';
import { tabIdOf } from './surroundings/tab-id.ts';
import { followTheme } from './surroundings/theme.ts';
import { speakLanguage, words } from './words.ts';

/** Absent in an ordinary page. */
const devtools = browser.devtools as typeof chrome.devtools | undefined;

const tabId = devtools?.inspectedWindow.tabId ?? tabIdOf(location.search);
/** Absent in Firefox's DevTools pages; there the event page opens the settings. */
const { openOptionsPage } = browser.runtime as Partial<typeof chrome.runtime>;
const openSettings = () => {
  const opened = openOptionsPage ? browser.runtime.openOptionsPage() : askForSettings();
  opened?.catch((error: unknown) => console.error('CORS Explainer could not open its settings.', error));
};
const askForSettings = () =>
  tabId === undefined ? undefined : askWorker(browser.storage, tabId, { openSettings: Date.now() });
const access = watchAccess({
  ...(browser.permissions && { permissions: browser.permissions }),
  session: browser.storage.session,
  openSettings,
  ...(devtools && { devtools, evaluate }),
});
const reload = devtools && (() => devtools.inspectedWindow.reload({}));

const journal = tabId === undefined ? undefined : openJournal(tabId, browser.storage.session, browser.storage.local);
// Started before everything else, because it takes longest. If it fails, whoever shows the journal is told.
journal?.read().catch(() => undefined);
await speakLanguage();
followTheme(devtools?.panels);
const preferences = await openPreferences(browser.storage.local);
createRoot(document.getElementById('panel') as HTMLElement).render(
  <StrictMode>
    <PreferencesContext value={preferences}>
      <RevealContext value={reveal()}>{panel()}</RevealContext>
    </PreferencesContext>
  </StrictMode>,
);

function panel() {
  if (!journal) return <Message title={words.empty.noTab} text={words.empty.noTabHow} />;
  return (
    <ErrorBoundary subject={journal}>
      <App
        journal={journal}
        diagnose={diagnose}
        backends={backends}
        version={browser.runtime.getManifest().version}
        access={access}
        openSettings={openSettings}
        // Firefox's Network panel has other keys, and these ones belong to its window.
        hasNetworkKeys={devtools !== undefined && extraHeaders !== undefined}
        {...(reload && { reload })}
      />
    </ErrorBoundary>
  );
}

function reveal(): Reveal {
  // Not in the API's types: https://developer.chrome.com/docs/extensions/reference/api/devtools/panels.
  const panels = devtools?.panels as
    | (Partial<typeof chrome.devtools.panels> & { network?: { show(options: { filter: string }): void } })
    | undefined;
  const { openResource, network } = panels ?? {};
  return {
    ...(openResource && { line: ({ url, line, column }) => openResource(url, line, column, () => {}) }),
    // The Network panel leaves fragments out.
    ...(network && { request: (url) => network.show({ filter: `url:${withoutFragment(url)}` }) }),
  };
}
