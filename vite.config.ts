import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packCatalogues } from './scripts/pack-catalogues.ts';
import { folders, manifestFor, type Target } from './scripts/targets.ts';

const engines: Record<Target, string> = { chrome: 'chrome133', firefox: 'firefox142' };

export default defineConfig(({ mode }) => {
  const target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [react(), packCatalogues(), crx({ manifest: manifestFor(target) as ManifestV3Export, browser: target })],
    build: {
      outDir: folders[target],
      emptyOutDir: true,
      target: engines[target],
      modulePreload: { polyfill: false },
      // The manifest does not name the panel: devtools.panels.create() does, where crxjs cannot see it.
      rolldownOptions: { input: { panel: 'src/panel/panel.html' } },
    },
  };
});
