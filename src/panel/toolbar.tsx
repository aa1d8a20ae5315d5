import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Diagnosis } from '../engine/judgement.ts';
import type { JournalView } from '../journal/journal.ts';
import { Button, IconButton } from './controls/button.tsx';
import { ClearIcon, RecordIcon } from './controls/icons.tsx';
import { FilterBox } from './filter/filter-box.tsx';
import type { Places } from './keyboard/places.ts';
import type { Facet } from './list/facets.ts';
import type { Choices } from './list/shown.ts';
import type { JournalStore } from './recording/journal-store.ts';
import { clearRecording, toggleRecording, usePreserving } from './recording/recording.ts';
import { words } from './words.ts';

interface Props {
  view: JournalView;
  command: JournalStore['command'];
  places: Places;
  choices: Choices;
  /** All of them. */
  diagnoses: Diagnosis[];
  /** How many of them the list shows. */
  shown: number;
  /** Present if a saved file is shown instead of the recording. */
  onCloseFile: (() => void) | undefined;
  /** Shown at the end. */
  children: ReactNode;
}

/** Recording on the left, what is shown on the right, as in the Network panel. */
export function Toolbar({ view, command, places, choices, diagnoses, shown, onCloseFile, children }: Props) {
  const { filter, setFilter, facet, setFacet } = choices;
  const total = diagnoses.length;
  return (
    <search className="toolbar" aria-label={words.toolbar.label}>
      {onCloseFile ? (
        <Button onClick={onCloseFile}>{words.open.close}</Button>
      ) : (
        <Recording view={view} command={command} />
      )}
      <FilterBox
        filterBox={places.filterBox}
        filter={filter}
        diagnoses={diagnoses}
        onFilter={setFilter}
        onLeave={places.toList}
      />
      <FacetChoice facet={facet} onFacet={setFacet} />
      <div className="toolbar-end">
        <Count
          text={words.toolbar.count(shown, total)}
          brief={shown === total ? total : brief(shown, total)}
          asked={`${facet} ${filter}`}
        />
        {children}
      </div>
    </search>
  );
}

/** If there is no room for both numbers, the second one goes below. */
function brief(shown: number, total: number): ReactNode {
  return (
    <>
      {shown}/<wbr />
      {total}
    </>
  );
}

/** Read aloud once the person has stopped typing, and never because requests arrive. */
function Count({ text, brief, asked }: { text: string; brief: ReactNode; asked: string }) {
  const [aloud, setAloud] = useState('');
  const latest = useRef(text);
  latest.current = text;
  const said = useRef(asked);
  useEffect(() => {
    if (said.current === asked) return;
    const timer = setTimeout(() => {
      said.current = asked;
      setAloud(latest.current);
    }, settled);
    return () => clearTimeout(timer);
  }, [asked]);
  return (
    <>
      <span className="toolbar-count" title={text}>
        <span className="is-whole">{text}</span>
        <span className="is-brief">{brief}</span>
      </span>
      <span role="status" className="unseen">
        {aloud}
      </span>
    </>
  );
}

/** In ms: longer than the pause between two keys. */
const settled = 700;

function Recording({ view, command }: Pick<Props, 'view' | 'command'>) {
  const preserve = usePreserving(command);
  const recording = view.recording === 'on';
  const toggle = recording ? words.toolbar.pause : words.toolbar.record;
  return (
    <div className="toolbar-part">
      <IconButton label={toggle} onClick={() => toggleRecording(view, command)}>
        <RecordIcon recording={recording} />
      </IconButton>
      <IconButton label={words.toolbar.clear} onClick={() => clearRecording(command)}>
        <ClearIcon />
      </IconButton>
      <span className="toolbar-divider" />
      <label className="toolbar-check" title={words.settings.preserveLog}>
        <input type="checkbox" checked={view.preserveLog} onChange={(event) => preserve(event.target.checked)} />
        {words.toolbar.preserveLog}
      </label>
    </div>
  );
}

const labels: [Facet, string][] = [
  ['blocked', words.toolbar.blocked],
  ['warned', words.toolbar.warned],
  ['all', words.toolbar.all],
];

function FacetChoice({ facet, onFacet }: { facet: Facet; onFacet(facet: Facet): void }) {
  return (
    <fieldset className="segments">
      <legend className="unseen">{words.toolbar.facet}</legend>
      {labels.map(([name, label]) => (
        <label key={name}>
          <input type="radio" name="facet" checked={facet === name} onChange={() => onFacet(name)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
