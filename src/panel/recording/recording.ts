/** What is asked of the recording: by the toolbar, by a key, or by an earlier choice of the person. */
import { useEffect } from 'react';
import type { JournalView } from '../../journal/journal.ts';
import { usePreferences } from '../preferences/preferences.ts';
import type { JournalStore } from './journal-store.ts';

type Command = JournalStore['command'];

/** The opposite of what it does now. */
export function toggleRecording({ recording }: JournalView, command: Command): void {
  command((journal) => journal.setRecording(recording === 'on' ? 'paused' : 'on'));
}

export function clearRecording(command: Command): void {
  command((journal) => journal.clear());
}

/** Whether the log is preserved: in this tab, and from now on in every other. */
export function usePreserving(command: Command): (preserve: boolean) => void {
  const [, change] = usePreferences();
  return (preserveLog) => {
    command((journal) => journal.setPreserveLog(preserveLog));
    change({ preserveLog });
  };
}

/**
 * Somebody who preserved the log once wants that in every tab, as in the Network panel. Asked for once, when the choice
 * is known: another panel of the tab may have taken it back since, and the choice that it stored with that arrives
 * later (measured).
 */
export function usePreservedLog(view: JournalView | undefined, command: Command): void {
  const [{ preserveLog }] = usePreferences();
  const wanted = preserveLog && view !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab's own state is no reason to ask.
  useEffect(() => {
    if (wanted && !view.preserveLog) command((journal) => journal.setPreserveLog(true));
  }, [wanted, command]);
}
