/** Connects the settings page to what is kept. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { backends } from '../../backends/index.ts';
import { browser } from '../../browser.ts';
import { settingsFrom, settingsKey } from '../../journal/settings.ts';
import { ErrorBoundary } from '../failures/error-boundary.tsx';
import { openKept } from '../preferences/kept.ts';
import { openPreferences, PreferencesContext } from '../preferences/preferences.ts';
import { useAccess, watchAccess } from '../recording/access.ts';
import { followTheme } from '../surroundings/theme.ts';
import { speakLanguage } from '../words.ts';
import { SettingsPage } from './settings.tsx';

await speakLanguage();
followTheme(undefined);
const area = browser.storage.local;
const [preferences, settings] = await Promise.all([openPreferences(area), openKept(area, settingsKey, settingsFrom)]);
const access = watchAccess({ permissions: browser.permissions });

/** Firefox's panel cannot ask for access to sites, so it sends people here. */
function Settings() {
  const { siteAccess } = useAccess(access);
  return (
    <SettingsPage backends={backends} settings={settings} onAllow={siteAccess ? undefined : access.requestAccess} />
  );
}

createRoot(document.getElementById('settings') as HTMLElement).render(
  <StrictMode>
    <PreferencesContext value={preferences}>
      <ErrorBoundary subject={settings}>
        <Settings />
      </ErrorBoundary>
    </PreferencesContext>
  </StrictMode>,
);
