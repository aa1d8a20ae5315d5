/** Firefox's panel has no `permissions`, so the event page records for it whether the extension may see every site. */
import { browser } from '../browser.ts';
import { keys } from '../journal/area.ts';
import { orSay } from './effects.ts';

/** Records it now, and at every change. */
export function noteSiteAccess(): void {
  const { permissions } = browser;
  const look = () => orSay('note whether it may see every site', note());
  permissions.onAdded.addListener(look);
  permissions.onRemoved.addListener(look);
  look();
}

async function note(): Promise<void> {
  const { permissions, storage } = browser;
  const granted = await permissions.contains({ origins: ['<all_urls>'] });
  await (granted ? storage.session.remove([keys.noAccess]) : storage.session.set({ [keys.noAccess]: 'true' }));
}
