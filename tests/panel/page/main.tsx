/** The panel on a journal of fixtures, for the tests that need a real browser. `#scene` names what the journal holds. */
import { createRoot } from 'react-dom/client';
import { App } from '../../../src/panel/app.tsx';
import { followTheme } from '../../../src/panel/theme.ts';
import { backends, fixtureJournal } from '../fixtures.ts';
import { scenes } from './scenes.ts';

const scene = scenes[location.hash.slice(1)] ?? scenes.morning;
if (!scene) throw new Error('no such scene');

const { journal, become } = fixtureJournal(scene.view);
const reloads = { count: 0 };
Object.assign(window, { scene, become, reloads });

followTheme(undefined);
createRoot(document.getElementById('panel') as HTMLElement).render(
  <App
    journal={journal}
    diagnose={scene.diagnose}
    backends={backends}
    reload={() => {
      reloads.count += 1;
    }}
  />,
);
