/**
 * The settings that the worker needs. They outlive the browser: docs/privacy.md names everything that is written to
 * disk.
 */
import * as v from 'valibot';
import { checked } from './stored.ts';

export interface Settings {
  /** Observe every tab in full from its start, which costs about 0.5 ms a request. */
  recordEveryTab: boolean;
}

const usual: Settings = { recordEveryTab: false };
const stored: v.GenericSchema<unknown, Settings> = v.object({ recordEveryTab: v.boolean() });

export const settingsKey = 'settings';

export function settingsFrom(value: unknown): Settings {
  return checked(stored, value) ?? usual;
}
