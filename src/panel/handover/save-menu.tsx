/** Saves everything that was recorded, and opens what was saved. */
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { IconButton } from '../icon-button.tsx';
import { SaveIcon } from '../icons.tsx';
import { keepFromDevTools } from '../keys.ts';
import { legibleJson } from '../legible.ts';
import { usePreferences } from '../preferences.ts';
import { words } from '../words.ts';
import { MaskSwitch } from './hand-over.tsx';
import { harIn, type Recorded, reportIn } from './recorded.ts';
import { fileName, save } from './save.ts';

interface Props extends Recorded {
  onOpen(file: File): void;
}

export function SaveMenu({ onOpen, ...recorded }: Props) {
  const [open, setOpen] = useState(false);
  const [{ mask }] = usePreferences();
  const button = useRef<HTMLButtonElement>(null);
  const picker = useRef<HTMLInputElement>(null);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    keepFromDevTools(event);
    close();
  };
  const saveAs = (ending: string, content: object) => {
    save(fileName(ending, new Date()), legibleJson(content));
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
      <IconButton ref={button} label={words.handOver.menu} expanded={open} onClick={() => setOpen(!open)}>
        <SaveIcon />
      </IconButton>
      {open && (
        // Pressed on its words, the switch would leave the focus to nothing, and the menu would be gone before the click.
        // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is.
        <div className="menu-items" onMouseDown={(event) => event.preventDefault()}>
          <button type="button" onClick={() => saveAs('json', reportIn(recorded, mask))}>
            {words.handOver.saveReport}
          </button>
          <button type="button" onClick={() => saveAs('har', harIn(recorded, mask))}>
            {words.handOver.saveHar}
          </button>
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
