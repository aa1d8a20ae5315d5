/** Commands to the worker: `storage.local` takes them to it, each under a key of its own. */
import * as v from 'valibot';
import { type Area, keys } from './area.ts';
import { checked, moment, recordingState } from './stored.ts';

/** What is asked of the worker for one tab. Each is a state or a moment, so that being told twice does no harm. */
export interface Ask {
  observe?: true;
  clearBefore?: number;
  recording?: 'on' | 'paused';
  preserveLog?: boolean;
  /** Since when there are failures to be read under `keys.witnessed`: asked anew, it changes, and so is heard anew. */
  witnessed?: number;
  /** Firefox's panel cannot open the settings itself. */
  openSettings?: true;
}

const storedAsk: v.GenericSchema<unknown, Ask> = v.object({
  observe: v.exactOptional(v.literal(true)),
  clearBefore: v.exactOptional(v.number()),
  recording: v.exactOptional(recordingState),
  preserveLog: v.exactOptional(v.boolean()),
  witnessed: v.exactOptional(moment),
  openSettings: v.exactOptional(v.literal(true)),
});

/** Where a command is put, and where it is marked. */
export interface Asks {
  local: Pick<Area, 'set'>;
  session: Pick<Area, 'set'>;
}

/**
 * What is left in `storage.local` when the browser ends would meet another tab of the same number in its next session.
 * So a command's key is marked in `storage.session`, which ends with the browser: before it can be heard of.
 */
export async function askWorker({ local, session }: Asks, tabId: number, wanted: Ask): Promise<void> {
  const named = Object.entries(wanted).map(([command, value]) => [keys.ask(tabId, command as keyof Ask), value]);
  const marks = Object.fromEntries(named.map(([key]) => [key, true]));
  // Where memory is full, a worker that is killed right now does not find it; any other is told.
  await session.set(marks).catch(() => undefined);
  await local.set(Object.fromEntries(named));
}

/** The command under this key; nothing where there is none. */
export function askFrom(key: string, value: unknown): Ask | undefined {
  const command = key.slice(key.lastIndexOf('/') + 1);
  return checked(storedAsk, { [command]: value });
}
