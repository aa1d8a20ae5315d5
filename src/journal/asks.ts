/** What DevTools and the panel ask of the worker, by storing a command. */
import * as v from 'valibot';
import { checked, moment, recordingState } from './stored.ts';

/** The document that a tab shows: since when, and when it was asked for, in ms since the epoch. */
export interface Shown {
  url: string;
  at: number;
  began: number;
  /** Whether it is certain that this is not the previous document. */
  isAnother: boolean;
  /**
   * Whether it was hidden before, like a page that was loaded ahead: then it was asked for long before anybody went
   * there.
   */
  wasHidden?: true;
}
export const storedShown: v.GenericSchema<unknown, Shown[]> = v.array(
  v.object({
    url: v.string(),
    at: moment,
    began: moment,
    isAnother: v.boolean(),
    wasHidden: v.exactOptional(v.literal(true)),
  }),
);

/**
 * What is asked of the worker for one tab. Each command is a state or a moment, so that hearing it twice does no harm.
 */
export interface Ask {
  /** Since when DevTools has been open. */
  observe?: number;
  clearBefore?: number;
  recording?: 'on' | 'paused';
  preserveLog?: boolean;
  /**
   * Since when there are failures to read under `keys.witnessed`. Each new request changes the value, so it is heard
   * again.
   */
  witnessed?: number;
  /** Since when there are more documents to read under `keys.shown`. */
  shown?: number;
  /** When the settings were asked for: Firefox's panel cannot open them itself. */
  openSettings?: number;
}

const storedAsk: v.GenericSchema<unknown, Ask> = v.object({
  observe: v.exactOptional(moment),
  clearBefore: v.exactOptional(v.number()),
  recording: v.exactOptional(recordingState),
  preserveLog: v.exactOptional(v.boolean()),
  witnessed: v.exactOptional(moment),
  shown: v.exactOptional(moment),
  openSettings: v.exactOptional(moment),
});

/** The command under this key; undefined if there is none. */
export function askFrom(key: string, value: unknown): Ask | undefined {
  const command = key.slice(key.lastIndexOf('/') + 1);
  return checked(storedAsk, { [command]: value });
}
