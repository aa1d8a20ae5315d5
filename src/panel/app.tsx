/** The panel: an ordinary page given a journal, a way to judge it and the backends that print the repair. */
import {
  type DragEvent,
  lazy,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { Backend } from '../backends/backend.ts';
import type { Exchange } from '../engine/exchange.ts';
import type { Diagnosis } from '../engine/judgement.ts';
import type { Journal, JournalView } from '../journal/journal.ts';
import { type AccessStore, useAccess } from './access.ts';
import { Details } from './details.tsx';
import { attempt, type Diagnose, useDiagnoses } from './diagnoses.ts';
import { emptiness } from './emptiness.ts';
import { Empty, Message } from './empty.tsx';
import { parseFilter } from './filter.ts';
import { FocusKept, focusFirst } from './focus.ts';
import { frameDiagnoses } from './frames.ts';
import type { Asked } from './guide/guide.tsx';
import type { TopicId } from './guide/topics.ts';
import { circumstancesOf } from './handover/circumstances.ts';
import { SaveMenu } from './handover/menu.tsx';
import type { Opened } from './handover/saved-file.ts';
import { type OpenedFile, useOpened } from './handover/use-opened.ts';
import { IconButton } from './icon-button.tsx';
import { GuideIcon, HelpIcon, SettingsIcon } from './icons.tsx';
import { type JournalStore, useJournal } from './journal-store.ts';
import { useKeys } from './keys.ts';
import { useLagging } from './lagging.ts';
import { legible } from './legible.ts';
import { Notice, Notices } from './list/notices.tsx';
import { RequestList } from './list/request-list.tsx';
import { facets, grouped, merged, shown } from './list/rows.ts';
import { type SelectedHow, useRead, useSelection } from './list/selection.ts';
import { Overlay } from './overlay.tsx';
import { usePreferences } from './preferences.ts';
import { useRemembered } from './remembered.ts';
import { Shortcuts } from './shortcuts.tsx';
import { Split } from './split.tsx';
import { stoppedDiagnoses } from './stopped.ts';
import { Text } from './text.tsx';
import { Toolbar } from './toolbar.tsx';
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
  return <Panel view={state.view} command={command} file={file} {...rest} />;
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
    unreadable: 0,
  };
  views.set(opened, view);
  return view;
}

interface PanelProps extends Omit<AppProps, 'journal'> {
  view: JournalView;
  command: JournalStore['command'];
  file: OpenedFile;
}

type OverlayShown = { shows: 'guide'; asked: Asked } | { shows: 'shortcuts' };

function Panel({ view, command, file, diagnose: raw, backends, version, reload, openSettings, ...rest }: PanelProps) {
  const { diagnoses: recorded, complete } = useDiagnoses(raw, view.exchanges);
  const stopped = useMemo(() => stoppedDiagnoses(view), [view]);
  const frames = useMemo(() => frameDiagnoses(recorded, view), [recorded, view]);
  const sent = useMemo(() => recorded.map((one) => told(one.exchange, frames) ?? one), [recorded, frames]);
  const diagnoses = useMemo(() => merged(sent, stopped), [sent, stopped]);
  const judge = useMemo<Diagnose>(
    () => (exchange, neighbours) =>
      told(exchange, frames) ?? told(exchange, stopped) ?? attempt(raw, exchange, neighbours),
    [raw, frames, stopped],
  );
  const access = useAccess(rest.access);
  const [filter, setFilter] = useState('');
  const [storedFacet, setFacet] = useRemembered('facet');
  const [overlay, setOverlay] = useState<OverlayShown>();
  const facet = facets.find((name) => name === storedFacet) ?? 'blocked';
  // Typing stays fluid however long the list is: the list may lag behind the box, never the other way round.
  const applied = useDeferredValue(filter);
  const rows = useMemo(() => shown(diagnoses, facet, parseFilter(applied)), [diagnoses, facet, applied]);
  const groups = useMemo(() => grouped(rows, view.pages), [rows, view.pages]);
  const total = diagnoses.length;
  const asked = { total, shown: rows.length, filtering: applied !== '', facet };
  const reason = complete && !view.reading ? emptiness(view, asked, access) : undefined;
  const isThere = (id: string) =>
    view.exchanges.some((exchange) => exchange.id === id) || stopped.some(({ exchange }) => exchange.id === id);
  const [selected, select] = useSelection(rows, isThere);
  // What the pane beside the list says of all requests may come later than their rows: as the panel opens, and while
  // requests come in.
  const all = useMemo(() => ({ view, stopped, judge }), [view, stopped, judge]);
  const beside = useLagging(all, { ...all, view: { ...view, exchanges: [] } });
  const isBehind = beside !== all;
  const [how, setHow] = useState<SelectedHow>();
  const read = useRead(selected, how, isBehind);
  const open = diagnoses.find(({ exchange }) => exchange.id === read);

  const listBox = useRef<HTMLDivElement>(null);
  const divider = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLElement>(null);
  const filterBox = useRef<HTMLInputElement>(null);
  useKeys(
    () => filterBox.current?.select(),
    () => setOverlay({ shows: 'shortcuts' }),
  );
  usePreservedLog(file.opened ? undefined : view, command);

  const toGuide = useCallback((topic: TopicId) => setOverlay({ shows: 'guide', asked: askedBy(open, topic) }), [open]);
  const toList = useCallback(() => focusFirst(listBox.current, divider.current, filterBox.current), []);
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
          total={total}
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
          <IconButton label={words.shortcuts.title} onClick={() => setOverlay({ shows: 'shortcuts' })}>
            <HelpIcon />
          </IconButton>
          {openSettings && (
            <IconButton label={words.settings.title} onClick={openSettings}>
              <SettingsIcon />
            </IconButton>
          )}
        </Toolbar>
        {file.refusal && (
          <p className="notice is-refusal" role="alert">
            <b>{words.open.refused(legible(file.refusal.name))}</b> <Text>{file.refusal.reason}</Text>
          </p>
        )}
        {file.opened && <Notice text={words.open.opened(legible(file.opened.name), total)} />}
        {reason ? (
          <Empty
            emptiness={reason}
            onReload={reload}
            onRecord={() => command((journal) => journal.setRecording('on'))}
            onClearFilter={() => setFilter('')}
            onShowAll={() => setFacet('all')}
            onAllow={rest.access?.requestAccess}
          />
        ) : (
          <Split
            divider={divider}
            first={
              <>
                <Notices view={view} access={access} onReload={reload} onAllow={rest.access?.requestAccess} />
                <RequestList
                  listBox={listBox}
                  groups={groups}
                  selected={selected}
                  onSelect={(id, how) => {
                    setHow(how);
                    select(id);
                  }}
                  onOpen={() => {
                    // The pane is another one for each request: focus waits for that of the selected one.
                    flushSync(() => setHow('directly'));
                    details.current?.focus();
                  }}
                />
              </>
            }
            second={
              <Details
                key={read}
                ref={details}
                diagnosis={open}
                isBehind={isBehind || read !== selected}
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
        {overlay && (
          <Overlay title={words[overlay.shows].title} onClose={() => setOverlay(undefined)}>
            {overlay.shows === 'shortcuts' ? (
              <Shortcuts />
            ) : (
              <Suspense fallback={null}>
                <Guide asked={overlay.asked} />
              </Suspense>
            )}
          </Overlay>
        )}
      </main>
    </FocusKept>
  );
}

/** What its messages do not tell is not judged by them: masked or not, the answer stays the one it had. */
function told(exchange: Exchange, others: Diagnosis[]): Diagnosis | undefined {
  const known = others.find((one) => one.exchange.id === exchange.id);
  return known && { ...known, exchange };
}

const Guide = lazy(() => import('./guide/guide.tsx'));

function askedBy(diagnosis: Diagnosis | undefined, topic: TopicId): Asked {
  const { initiator, hops = [] } = diagnosis?.exchange ?? {};
  const url = hops.at(-1)?.url;
  return {
    topic,
    ...(initiator !== undefined &&
      initiator !== 'null' &&
      url !== undefined && { urls: [initiator, url] as [string, string] }),
    ...(diagnosis?.preflightReason !== undefined && { preflightReason: diagnosis.preflightReason }),
  };
}

/** A file can be dropped anywhere on the panel, which shows so while one is held over it. */
function dropTarget(open: (file: File) => void) {
  return {
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      event.currentTarget.dataset.dropping = '';
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget as Node | null)) delete currentTarget.dataset.dropping;
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      delete event.currentTarget.dataset.dropping;
      const [file] = event.dataTransfer.files;
      if (!file) return;
      event.preventDefault();
      open(file);
    },
  };
}

/** Whoever preserved the log once wants it so in every tab, as in the Network panel. */
function usePreservedLog(view: JournalView | undefined, command: JournalStore['command']): void {
  const [{ preserveLog }] = usePreferences();
  const wanted = preserveLog && view?.preserveLog === false;
  useEffect(() => {
    if (wanted) command((journal) => journal.setPreserveLog(true));
  }, [wanted, command]);
}
