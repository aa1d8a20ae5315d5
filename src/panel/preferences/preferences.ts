/** What a person prefers: shared by the panel, its settings page and every tab. */
import { createContext, useContext } from 'react';
import * as v from 'valibot';
import type { Secrets } from '../../engine/secrets.ts';
import type { Area } from '../../journal/area.ts';
import { checked } from '../../journal/stored.ts';
import { type Kept, openKept, useKept } from './kept.ts';

export interface Preferences {
  /** Keep rows when the page changes. */
  preserveLog: boolean;
  /** The backend whose fix is shown if nothing says who answered. */
  backend?: string;
  /** Which policy the fix begins with: only this page's origin, or origins read from the environment. */
  environment: 'development' | 'production';
  /** Mask secrets in what is copied and saved. */
  mask: boolean;
}

const usual: Preferences = { preserveLog: false, environment: 'development', mask: true };

const stored: v.GenericSchema<unknown, Preferences> = v.object({
  preserveLog: v.boolean(),
  backend: v.exactOptional(v.string()),
  environment: v.picklist(['development', 'production']),
  mask: v.boolean(),
});

export function openPreferences(area: Pick<Area, 'get' | 'set' | 'onChanged'>): Promise<Kept<Preferences>> {
  return openKept(area, 'preferences', (value) => checked(stored, value) ?? usual);
}

/** For a page that keeps nothing. */
const forgetful: Kept<Preferences> = {
  current: () => usual,
  change: () => {},
  refusal: () => undefined,
  subscribe: () => () => {},
};

export const PreferencesContext = createContext(forgetful);

export function usePreferences() {
  return useKept(useContext(PreferencesContext));
}

/** How secrets appear in what is copied and saved. */
export function useSecrets(): Secrets {
  const [{ mask }] = usePreferences();
  return mask ? 'masked' : 'shown';
}
