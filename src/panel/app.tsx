/** The panel: an ordinary page given a journal, a way to judge it and the backends that print the repair. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Backend } from '../backends/backend.ts';
import type { Diagnosis } from '../engine/judgement.ts';
import type { Journal, JournalView } from '../journal/journal.ts';
import { type AccessStore, useAccess } from './access.ts';
import { Details } from './details.tsx';
import { useDiagnosed } from './diagnosed.ts';
import type { Diagnose } from './diagnoses.ts';
import { Empty, Message } from './empty.tsx';
import { FocusKept, focusFirst } from './focus.ts';
import { askedBy } from './guide/asked.ts';
import type { TopicId } from './guide/topics.ts';
import { circumstancesOf } from './handover/circumstances.ts';
import { dropTarget } from './handover/drop-target.ts';
import { FileNotices } from './handover/file-notices.tsx';
import { SaveMenu } from './handover/menu.tsx';
import type { Opened } from './handover/saved-file.ts';
import { type OpenedFile, useOpened } from './handover/use-opened.ts';
import { IconButton } from './icon-button.tsx';
import { GuideIcon, HelpIcon, SettingsIcon } from './icons.tsx';
import { type JournalStore, useJournal } from './journal-store.ts';
import { useKeys } from './keys.ts';
import { useLagging } from './lagging.ts';
import { Notices, Refusal } from './list/notices.tsx';
import { RequestList } from './list/request-list.tsx';
import { useRead, useSelection } from './list/selection.ts';
import { useShown } from './list/shown.ts';
import { type OverlayShown, Overlays } from './overlays.tsx';
import { usePreferences } from './preferences.ts';
import { Split } from './split.tsx';
import { clearRecording, Toolbar, toggleRecording } from './toolbar.tsx';
import { words } from './words.ts';
import './tokens.css';
import './panel.css';
import './list/list.css';
import './diagnosis/diagnosis.css';
import './guide/guide.css';

export interface AppProps {
  journal: Journal;
  diagnose: Diagnose;
  backends: Backend[];
  /** The extension's own version, for what is saved. */
  version: string;
  access?: AccessStore;
  /** Reloads the inspected page. Absent where there is none, as in an ordinary page. */
  reload?: () => void;
  openSettings?: () => void;
}

export function App({ journal, ...rest }: AppProps) {
  const [state, command] = useJournal(journal);
  const file = useOpened();
  if (file.opened) return <Panel view={viewOf(file.opened)} command={command} file={file} {...rest} />;
  if (state.state === 'opening') return null;
  if (state.state === 'lost') return <Message title={words.empty.lost} text={words.empty.lostHow} />;
  return <Panel view={state.view} refusal={state.refusal} command={command} file={file} {...rest} />;
}

const views = new WeakMap<Opened, JournalView>();

/** One view a file: the diagnoses are kept by the identity of what they are about. */
function viewOf(opened: Opened): JournalView {
  const { exchanges, pages, notes, stopped } = opened;
  const view = views.get(opened) ?? {
    exchanges,
    pages,
    notes,
    stopped,
    sightings: [],
    recording: 'on' as const,
    preserveLog: false,
    evicted: 0,
    lost: 0,
    unreadable: 0,
  };
  views.set(opened, view);
  return view;
}

interface PanelProps extends Omit<AppProps, 'journal'> {
  view: JournalView;
  /** Why the last command came to nothing. */
  refusal?: string | undefined;
  command: JournalStore['command'];
  file: OpenedFile;
}

function Panel({
  view,
  refusal,
  command,
  file,
  diagnose,
  backends,
  version,
  reload,
  openSettings,
  ...rest
}: PanelProps) {
  const diagnosed = useDiagnosed(diagnose, view);
  const { all: diagnoses, sent, stopped, judge } = diagnosed;
  const access = useAccess(rest.access);
  const { filter, setFilter, facet, setFacet, rows, groups, empty } = useShown(view, diagnosed, access);
  const selection = useSelection(rows, (id) => isThere(id, view, stopped));
  const { beside, isBehind } = useBeside(view, stopped, judge);
  const read = useRead(selection, isBehind);
  const open = diagnoses.find(({ exchange }) => exchange.id === read);
  const [overlay, setOverlay] = useState<OverlayShown>();

  const listBox = useRef<HTMLDivElement>(null);
  const divider = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLElement>(null);
  const filterBox = useRef<HTMLInputElement>(null);
  const toGuide = useCallback((topic: TopicId) => setOverlay({ shows: 'guide', asked: askedBy(open, topic) }), [open]);
  const toShortcuts = () => setOverlay({ shows: 'shortcuts' });
  const toList = useCallback(() => focusFirst(listBox.current, divider.current, filterBox.current), []);
  const toDetails = () => {
    // The pane is another one for each request: focus waits for that of the selected one.
    flushSync(selection.ask);
    details.current?.focus();
  };
  useKeys({
    find: () => filterBox.current?.select(),
    help: toShortcuts,
    clear: file.opened ? undefined : () => clearRecording(command),
    record: file.opened ? undefined : () => toggleRecording(view, command),
  });
  // What was just refused is not asked for again by itself.
  usePreservedLog(file.opened || refusal !== undefined ? undefined : view, command);

  const ways = { onReload: reload, onAllow: rest.access?.requestAccess };
  return (
    <FocusKept onLost={toList}>
      <main className="panel" {...dropTarget(file.open)}>
        <h1 className="unseen">CORS Explainer</h1>
        <Toolbar
          view={view}
          command={command}
          filterBox={filterBox}
          filter={filter}
          diagnoses={diagnoses}
          onFilter={setFilter}
          onLeaveFilter={toList}
          facet={facet}
          onFacet={setFacet}
          shown={rows.length}
          total={diagnoses.length}
          onCloseFile={file.opened && file.close}
        >
          <SaveMenu
            diagnoses={sent}
            circumstances={circumstancesOf(view)}
            diagnose={judge}
            version={version}
            onOpen={file.open}
          />
          <IconButton label={words.guide.title} onClick={() => toGuide('origin')}>
            <GuideIcon />
          </IconButton>
          <IconButton label={words.shortcuts.title} onClick={toShortcuts}>
            <HelpIcon />
          </IconButton>
          {openSettings && (
            <IconButton label={words.settings.title} onClick={openSettings}>
              <SettingsIcon />
            </IconButton>
          )}
        </Toolbar>
        {refusal !== undefined && <Refusal>{words.notKept(refusal)}</Refusal>}
        <FileNotices opened={file.opened} refusal={file.refusal} total={diagnoses.length} />
        {empty ? (
          <Empty
            emptiness={empty}
            onRecord={() => command((journal) => journal.setRecording('on'))}
            onClearFilter={() => setFilter('')}
            onShowAll={() => setFacet('all')}
            {...ways}
          />
        ) : (
          <Split
            divider={divider}
            first={
              <>
                <Notices view={view} access={access} {...ways} />
                <RequestList
                  listBox={listBox}
                  groups={groups}
                  selected={selection.selected}
                  onSelect={selection.select}
                  onOpen={toDetails}
                />
              </>
            }
            second={
              <Details
                key={read}
                ref={details}
                diagnosis={open}
                isBehind={isBehind || read !== selection.selected}
                view={beside.view}
                stopped={beside.stopped}
                backends={backends}
                diagnose={beside.judge}
                onGuide={toGuide}
                onLeave={toList}
              />
            }
          />
        )}
        <Overlays overlay={overlay} onClose={() => setOverlay(undefined)} />
      </main>
    </FocusKept>
  );
}

/** Diagnosed or not. */
function isThere(id: string, { exchanges }: JournalView, stopped: Diagnosis[]): boolean {
  return exchanges.some((exchange) => exchange.id === id) || stopped.some(({ exchange }) => exchange.id === id);
}

/**
 * What the pane beside the list says of all requests may come later than their rows: as the panel opens, and while
 * requests come in.
 */
function useBeside(view: JournalView, stopped: Diagnosis[], judge: Diagnose) {
  const all = useMemo(() => ({ view, stopped, judge }), [view, stopped, judge]);
  const beside = useLagging(all, { ...all, view: { ...view, exchanges: [] } });
  return { beside, isBehind: beside !== all };
}

/** Whoever preserved the log once wants it so in every tab, as in the Network panel. */
function usePreservedLog(view: JournalView | undefined, command: JournalStore['command']): void {
  const [{ preserveLog }] = usePreferences();
  const wanted = preserveLog && view?.preserveLog === false;
  useEffect(() => {
    if (wanted) command((journal) => journal.setPreserveLog(true));
  }, [wanted, command]);
}
