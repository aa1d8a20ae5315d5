/**
 * Everything there is to see and do with one journal: the toolbar, and below it the requests, or why there are none.
 */
import { useCallback, useContext, useMemo, useState } from 'react';
import type { Backend } from '../backends/backend.ts';
import type { Diagnosis } from '../engine/judgement.ts';
import type { JournalView } from '../journal/journal.ts';
import { IconButton } from './controls/button.tsx';
import { GuideIcon, HelpIcon, SettingsIcon } from './controls/icons.tsx';
import { Refusal } from './controls/notice.tsx';
import { Empty } from './empty/empty.tsx';
import { askedBy } from './guide/asked.ts';
import type { TopicId } from './guide/topics.ts';
import { circumstancesOf } from './handover/circumstances.ts';
import { dropTarget } from './handover/drop-target.ts';
import { FileNotices } from './handover/file-notices.tsx';
import { type Mishap, MishapNotice } from './handover/mishap.tsx';
import { SaveMenu } from './handover/save-menu.tsx';
import type { OpenedFile } from './handover/use-opened.ts';
import { useDiagnosed } from './judging/diagnosed.ts';
import type { Diagnose } from './judging/judge.ts';
import { FocusKept } from './keyboard/focus.ts';
import { useKeys } from './keyboard/keys.ts';
import { usePlaces } from './keyboard/places.ts';
import { useShown } from './list/shown.ts';
import { type OverlayShown, Overlays } from './overlays.tsx';
import { Panes } from './panes.tsx';
import { useReading } from './reading.ts';
import { type AccessStore, useAccess } from './recording/access.ts';
import type { JournalStore } from './recording/journal-store.ts';
import { clearRecording, toggleRecording, usePreservedLog, usePreserving } from './recording/recording.ts';
import { type Reveal, RevealContext } from './surroundings/reveal.ts';
import { Toolbar } from './toolbar.tsx';
import { words } from './words.ts';

/** What the panel is given, whatever it shows. */
export interface Surroundings {
  diagnose: Diagnose;
  backends: Backend[];
  /** The extension's own version, for saved files. */
  version: string;
  access?: AccessStore;
  /** Reloads the inspected page. Absent if there is none, as in an ordinary page. */
  reload?: () => void;
  openSettings?: () => void;
  /** Whether the panel uses the Network panel's keys too. On a page of its own they belong to the browser. */
  hasNetworkKeys?: boolean;
}

interface Props extends Surroundings {
  view: JournalView;
  /** Why the last command failed. */
  refusal?: string | undefined;
  command: JournalStore['command'];
  file: OpenedFile;
}

export function Panel({ view, refusal, command, file, diagnose, backends, version, ...rest }: Props) {
  const diagnosed = useDiagnosed(diagnose, view);
  const access = useAccess(rest.access);
  const { choices, rows, narrowing, groups, empty } = useShown(view, diagnosed, file.opened ? undefined : access);
  const reading = useReading(view, diagnosed, { rows, narrowing });
  const places = usePlaces();
  const [mishap, setMishap] = useState<Mishap>();
  const { overlay, toGuide, toShortcuts, close } = useOverlay(reading.diagnosis);

  const { hasNetworkKeys = false } = rest;
  const commands = hasNetworkKeys && !file.opened;
  useKeys({
    find: places.toFilter,
    help: toShortcuts,
    clear: commands ? () => clearRecording(command) : undefined,
    record: commands ? () => toggleRecording(view, command) : undefined,
  });
  const preserve = usePreserving(command);
  usePreservedLog(file.opened ? undefined : view, command);

  const reveal = useReveal(file);
  const ways = { onReload: rest.reload, onAllow: rest.access?.requestAccess };
  return (
    <FocusKept onLost={places.toList}>
      <main className="panel" {...dropTarget(file.open)}>
        <h1 className="unseen">CORS Explainer</h1>
        <Toolbar
          view={view}
          command={command}
          places={places}
          choices={choices}
          diagnoses={diagnosed.all}
          shown={rows.length}
          onCloseFile={file.opened && file.close}
        >
          <SaveMenu
            exchanges={view.exchanges}
            diagnoses={diagnosed.sent}
            circumstances={circumstancesOf(view)}
            diagnose={diagnosed.judge}
            version={version}
            source={file.opened}
            isReading={view.reading === true}
            onSaved={setMishap}
            onOpen={file.open}
          />
          <OpenButtons onGuide={() => toGuide('origin')} onShortcuts={toShortcuts} onSettings={rest.openSettings} />
        </Toolbar>
        {refusal !== undefined && <Refusal>{words.notKept(refusal)}</Refusal>}
        {mishap && <MishapNotice mishap={mishap} onClose={() => setMishap(undefined)} />}
        <FileNotices {...file} />
        {empty ? (
          <Empty
            heading={places.empty}
            emptiness={empty}
            onRecord={() => command((journal) => journal.setRecording('on'))}
            onClearFilter={() => choices.setFilter('')}
            onShowAll={() => choices.setFacet('all')}
            onPreserve={() => preserve(true)}
            {...ways}
          />
        ) : (
          <RevealContext value={reveal}>
            <Panes
              {...{ view, access, groups, reading, places, backends, ways }}
              onGuide={toGuide}
              onCopied={setMishap}
            />
          </RevealContext>
        )}
        <Overlays overlay={overlay} hasNetworkKeys={hasNetworkKeys} onClose={close} />
      </main>
    </FocusKept>
  );
}

/** Requests from a file are not in any Network panel. */
function useReveal({ opened }: OpenedFile): Reveal {
  const reveal = useContext(RevealContext);
  return useMemo(() => (opened ? { ...reveal, request: undefined } : reveal), [opened, reveal]);
}

/** @param read the request that the guide can speak about */
function useOverlay(read: Diagnosis | undefined) {
  const [overlay, show] = useState<OverlayShown>();
  return {
    overlay,
    toGuide: useCallback((topic: TopicId) => show({ shows: 'guide', asked: askedBy(read, topic) }), [read]),
    toShortcuts: () => show({ shows: 'shortcuts' }),
    close: () => show(undefined),
  };
}

interface OpenButtonsProps {
  onGuide(): void;
  onShortcuts(): void;
  onSettings: (() => void) | undefined;
}

function OpenButtons({ onGuide, onShortcuts, onSettings }: OpenButtonsProps) {
  return (
    <>
      <IconButton label={words.guide.title} onClick={onGuide}>
        <GuideIcon />
      </IconButton>
      <IconButton label={words.shortcuts.title} onClick={onShortcuts}>
        <HelpIcon />
      </IconButton>
      {onSettings && (
        <IconButton label={words.settings.title} onClick={onSettings}>
          <SettingsIcon />
        </IconButton>
      )}
    </>
  );
}
