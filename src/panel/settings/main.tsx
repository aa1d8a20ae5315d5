/** Wires the settings page to what is kept. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { backends } from '../../backends/index.ts';
import { browser } from '../../browser.ts';
import { readSettings, saveSettings } from '../../journal/settings.ts';
import { openPreferences, PreferencesContext } from '../preferences.ts';
import { followTheme } from '../theme.ts';
import { speakLanguage } from '../words.ts';
import { SettingsPage } from './settings.tsx';

await speakLanguage();
followTheme(undefined);
const area = browser.storage.local;
const [preferences, settings] = await Promise.all([openPreferences(area), readSettings(area)]);
createRoot(document.getElementById('settings') as HTMLElement).render(
  <StrictMode>
    <PreferencesContext value={preferences}>
      <SettingsPage
        backends={backends}
        recordEveryTab={settings.recordEveryTab}
        onRecordEveryTab={(recordEveryTab) => void saveSettings(area, { recordEveryTab })}
      />
    </PreferencesContext>
  </StrictMode>,
);
