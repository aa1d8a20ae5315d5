/** The browsers that the extension is built for. Both builds come from the same source. */
import manifest from '../manifest.json' with { type: 'json' };

/** Edge and the other browsers of Chromium's family use Chrome's build. */
export type Target = 'chrome' | 'firefox';

/** Where each build lands. */
export const folders: Record<Target, string> = { chrome: 'dist', firefox: 'dist-firefox' };

/** `manifest.json` is Chrome's, unchanged. */
export function manifestFor(target: Target): object {
  if (target === 'chrome') return manifest;
  const { minimum_chrome_version: _, background, ...rest } = manifest;
  return {
    ...rest,
    // An event page: Firefox has no extension service workers.
    background: { scripts: [background.service_worker], type: background.type },
    browser_specific_settings: {
      gecko: {
        id: 'cors-explainer@cors-explainer.example',
        // The first version that accepts the next line on every platform.
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}
