/** The panel: an ordinary page given a journal, a way to judge it and the backends that print the repair. */
import { oncePer } from '../engine/once-per.ts';
import type { Journal, JournalView } from '../journal/journal.ts';
import { Message } from './empty/empty.tsx';
import type { Opened } from './handover/saved-file.ts';
import { useOpened } from './handover/use-opened.ts';
import { Panel, type Surroundings } from './panel.tsx';
import { useJournal } from './recording/journal-store.ts';
import { words } from './words.ts';
import './tokens.css';
import './panel.css';
import './list/list.css';
import './diagnosis/diagnosis.css';
import './guide/guide.css';
import './keyboard/shortcuts.css';

/** The recording, or a saved file instead. */
export function App({ journal, ...surroundings }: { journal: Journal } & Surroundings) {
  const [state, command] = useJournal(journal);
  const file = useOpened();
  const rest = { command, file, ...surroundings };
  if (file.opened) return <Panel view={viewOf(file.opened)} {...rest} />;
  if (state.state === 'opening') return null;
  if (state.state === 'lost') return <Message title={words.empty.lost} text={words.empty.lostHow} />;
  return <Panel view={state.view} refusal={state.refusal} {...rest} />;
}

/** One view per file, because diagnoses are kept by the identity of what they are about. */
const viewOf = oncePer(
  ({ exchanges, pages, notes, stopped }: Opened): JournalView => ({
    exchanges,
    pages,
    notes,
    stopped,
    sightings: [],
    recording: 'on',
    preserveLog: false,
    evicted: 0,
    lost: 0,
    unreadable: 0,
  }),
);
