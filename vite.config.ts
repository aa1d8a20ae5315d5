import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

export default defineConfig({
  plugins: [react(), crx({ manifest: manifest as ManifestV3Export })],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'chrome133',
    modulePreload: { polyfill: false },
    // The manifest does not name the panel: devtools.panels.create() does, where crxjs cannot see it.
    rolldownOptions: { input: { panel: 'src/panel/panel.html' } },
  },
});
