/** The panel on a journal of fixtures, for the tests that need a real browser. `#scene` names what the journal holds; `#settings` is the settings page. */
import { createRoot } from 'react-dom/client';
import { settingsFrom, settingsKey } from '../../../src/journal/settings.ts';
import { App } from '../../../src/panel/app.tsx';
import { openKept } from '../../../src/panel/preferences/kept.ts';
import { openPreferences, PreferencesContext } from '../../../src/panel/preferences/preferences.ts';
import { SettingsPage } from '../../../src/panel/settings/settings.tsx';
import { RevealContext } from '../../../src/panel/surroundings/reveal.ts';
import { followTheme } from '../../../src/panel/surroundings/theme.ts';
import { speakLanguage } from '../../../src/panel/words.ts';
import { backends, fixtureJournal } from '../fixtures.ts';
import { scenes } from './scenes.ts';

const scene = scenes[location.hash.slice(1)] ?? scenes.morning;
if (!scene) throw new Error('no such scene');

const { journal, become } = fixtureJournal(scene.view);
const reloads = { count: 0 };
const revealed: string[] = [];
Object.assign(window, { scene, journal, become, reloads, revealed });

/** Survives a reload, as `storage.local` does. */
const localArea = {
  get: async (keys: string[] | null) => {
    const [key = ''] = keys ?? [];
    const text = localStorage.getItem(key);
    return text === null ? {} : { [key]: JSON.parse(text) as unknown };
  },
  set: async (items: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(items)) localStorage.setItem(key, JSON.stringify(value));
  },
  onChanged: { addListener() {}, removeListener() {} },
};

Object.assign(window, { localArea });

await speakLanguage();
followTheme(undefined);
const preferences = await openPreferences(localArea);
const settings = await openKept(localArea, settingsKey, settingsFrom);
const panel = (
  <App
    journal={journal}
    diagnose={scene.diagnose}
    backends={scene.backends ?? backends}
    version="0"
    openSettings={() => {}}
    hasNetworkKeys={location.search !== '?page-of-its-own'}
    {...(scene.access && { access: scene.access })}
    reload={() => {
      reloads.count += 1;
    }}
  />
);
createRoot(document.getElementById('panel') as HTMLElement).render(
  <PreferencesContext value={preferences}>
    <RevealContext value={{ request: (url) => revealed.push(url) }}>
      {location.hash === '#settings' ? <SettingsPage backends={backends} settings={settings} /> : panel}
    </RevealContext>
  </PreferencesContext>,
);
