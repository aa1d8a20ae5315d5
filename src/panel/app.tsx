/** The panel: an ordinary page given a journal, a way to judge it and the backends that print the repair. */
import { type KeyboardEvent, type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Backend } from '../backends/backend.ts';
import type { Exchange } from '../engine/exchange.ts';
import type { Diagnosis } from '../engine/judgement.ts';
import type { Journal, JournalView } from '../journal/journal.ts';
import { type Diagnose, useDiagnoses } from './diagnoses.ts';
import { DiagnosisView } from './diagnosis/diagnosis-view.tsx';
import { emptiness } from './emptiness.ts';
import { Empty, Message } from './empty.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { parseFilter } from './filter.ts';
import { type JournalStore, useJournal } from './journal-store.ts';
import { Notices } from './list/notices.tsx';
import { RequestList } from './list/request-list.tsx';
import { facets, grouped, shown } from './list/rows.ts';
import { useRemembered } from './remembered.ts';
import { Split } from './split.tsx';
import { Toolbar } from './toolbar.tsx';
import { words } from './words.ts';
import './tokens.css';
import './panel.css';
import './list/list.css';
import './diagnosis/diagnosis.css';

export interface AppProps {
  journal: Journal;
  diagnose: Diagnose;
  backends: Backend[];
  /** Reloads the inspected page. Absent where there is none, as in an ordinary page. */
  reload?: () => void;
}

export function App({ journal, ...rest }: AppProps) {
  const [state, command] = useJournal(journal);
  if (state.state === 'opening') return null;
  if (state.state === 'lost') return <Message title={words.empty.lost} text={words.empty.lostHow} />;
  return <Panel view={state.view} command={command} {...rest} />;
}

interface PanelProps extends Omit<AppProps, 'journal'> {
  view: JournalView;
  command: JournalStore['command'];
}

function Panel({ view, command, diagnose, backends, reload }: PanelProps) {
  const { diagnoses, complete } = useDiagnoses(diagnose, view.exchanges);
  const [filter, setFilter] = useState('');
  const [storedFacet, setFacet] = useRemembered('facet');
  const [selected, setSelected] = useState<string>();
  const facet = facets.find((name) => name === storedFacet) ?? 'blocked';
  // Typing stays fluid however long the list is: the list may lag behind the box, never the other way round.
  const applied = useDeferredValue(filter);
  const rows = useMemo(() => shown(diagnoses, facet, parseFilter(applied)), [diagnoses, facet, applied]);
  const groups = useMemo(() => grouped(rows, view.pages), [rows, view.pages]);
  const reason = complete ? emptiness(view, rows.length, applied !== '') : undefined;
  const open = diagnoses.find(({ exchange }) => exchange.id === selected);

  const listBox = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLElement>(null);
  const filterBox = useRef<HTMLInputElement>(null);
  useFindKey(() => filterBox.current?.select());

  return (
    <main className="panel">
      <h1 className="unseen">CORS Explainer</h1>
      <Toolbar
        view={view}
        command={command}
        filterBox={filterBox}
        filter={filter}
        diagnoses={diagnoses}
        onFilter={setFilter}
        onLeaveFilter={() => (listBox.current ?? filterBox.current)?.focus()}
        facet={facet}
        onFacet={setFacet}
        shown={rows.length}
      />
      {reason ? (
        <Empty
          emptiness={reason}
          onReload={reload}
          onRecord={() => command((journal) => journal.setRecording('on'))}
          onClearFilter={() => setFilter('')}
          onShowAll={() => setFacet('all')}
        />
      ) : (
        <Split
          first={
            <>
              <Notices view={view} onReload={reload} />
              <RequestList
                listBox={listBox}
                groups={groups}
                selected={selected}
                onSelect={setSelected}
                onOpen={() => details.current?.focus()}
              />
            </>
          }
          second={
            <Details
              key={selected}
              ref={details}
              diagnosis={open}
              neighbours={view.exchanges}
              backends={backends}
              onLeave={() => listBox.current?.focus()}
            />
          }
        />
      )}
    </main>
  );
}

interface DetailsProps {
  ref: RefObject<HTMLElement | null>;
  diagnosis: Diagnosis | undefined;
  neighbours: Exchange[];
  backends: Backend[];
  onLeave(): void;
}

function Details({ ref, diagnosis, onLeave, ...rest }: DetailsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Left alone, the key would go on to DevTools and open its drawer.
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section ref={ref} className="details" tabIndex={0} aria-label={words.diagnosis.label} onKeyDown={onKeyDown}>
      {diagnosis ? (
        <ErrorBoundary subject={diagnosis}>
          <DiagnosisView diagnosis={diagnosis} {...rest} />
        </ErrorBoundary>
      ) : (
        <Message title={words.empty.unselected} text={words.empty.unselectedHow} />
      )}
    </section>
  );
}

/** Ctrl+F, or ⌘F, goes to the filter from wherever focus is. */
function useFindKey(find: () => void): void {
  const latest = useRef(find);
  latest.current = find;
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'f' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
