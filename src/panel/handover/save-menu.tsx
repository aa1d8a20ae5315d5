/** Saves everything that was recorded, and opens saved files. */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { IconButton } from '../controls/button.tsx';
import { SaveIcon } from '../controls/icons.tsx';
import { keepFromDevTools } from '../keyboard/keys.ts';
import { legibleJson } from '../legible/legible.ts';
import { useSecrets } from '../preferences/preferences.ts';
import { words } from '../words.ts';
import { MaskSwitch } from './hand-over.tsx';
import { failed, type Mishap } from './mishap.tsx';
import { harIn, type Recorded, reportIn } from './recorded.ts';
import { fileName, saveFile } from './save.ts';
import { mostBytes } from './saved-file.ts';

interface Props extends Recorded {
  /** The opened file that the requests are from; absent for the recording. */
  source: unknown;
  /** Whether only a part has been read yet. */
  isReading: boolean;
  /** @param mishap present if it could not be saved */
  onSaved(mishap?: Mishap): void;
  onOpen(file: File): void;
}

const kinds = [
  { label: words.handOver.saveReport, ending: 'json', contentIn: reportIn },
  { label: words.handOver.saveHar, ending: 'har', contentIn: harIn },
];

type Kind = (typeof kinds)[number];

export function SaveMenu({ onOpen, ...saved }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const picker = useRef<HTMLInputElement>(null);

  const close = () => {
    if (!open) return;
    setOpen(false);
    button.current?.focus();
  };
  const { save, isWaiting } = useSaving(saved, close);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    keepFromDevTools(event);
    close();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its own buttons were sent.
    <div
      className="menu"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <IconButton ref={button} label={words.handOver.menu} aria-expanded={open} onClick={() => setOpen(!open)}>
        <SaveIcon />
      </IconButton>
      {open && (
        // A click on the switch's words would leave the focus on nothing, and the menu would be gone before the click.
        // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is.
        <div className="menu-items" onMouseDown={(event) => event.preventDefault()}>
          {kinds.map((kind) => (
            <button key={kind.ending} type="button" onClick={() => save(kind)}>
              {isWaiting(kind) ? words.handOver.waits : kind.label}
            </button>
          ))}
          <button
            type="button"
            onClick={() => {
              close();
              picker.current?.click();
            }}
          >
            {words.open.button}
          </button>
          <MaskSwitch />
        </div>
      )}
      <FilePicker ref={picker} onOpen={onOpen} />
    </div>
  );
}

/** @param done what was asked for is saved, or cannot be */
function useSaving({ source, isReading, onSaved, ...recorded }: Omit<Props, 'onOpen'>, done: () => void) {
  const [wanted, want] = useState<{ kind: Kind; source: unknown }>();
  const secrets = useSecrets();
  const saveAs = ({ ending, contentIn }: Kind) => {
    try {
      const bytes = saveFile(fileName(ending, new Date()), legibleJson(contentIn(recorded, secrets)));
      onSaved(bytes > mostBytes ? tooBig(bytes) : undefined);
    } catch (error) {
      onSaved(failed(words.handOver.notSaved, 'save', error));
    }
  };
  // Saved once everything has been read: a file with only a part would look complete. If another file is open by then,
  // or the recording again, it is no longer what was asked for.
  useEffect(() => {
    if (wanted === undefined || isReading) return;
    want(undefined);
    if (wanted.source !== source) return;
    saveAs(wanted.kind);
    done();
  });
  return {
    save: (kind: Kind) => want({ kind, source }),
    isWaiting: (kind: Kind) => isReading && kind === wanted?.kind,
  };
}

/** With its findings, a report can be larger than the file that it was made from. */
function tooBig(bytes: number): Mishap {
  return { what: words.handOver.tooBig, how: words.open.tooBig(bytes, mostBytes) };
}

interface PickerProps {
  ref: RefObject<HTMLInputElement | null>;
  onOpen(file: File): void;
}

function FilePicker({ ref, onOpen }: PickerProps) {
  return (
    <input
      ref={ref}
      type="file"
      accept=".json,.har,application/json"
      hidden
      onChange={(event) => {
        const [file] = event.target.files ?? [];
        if (file) onOpen(file);
        event.target.value = '';
      }}
    />
  );
}
