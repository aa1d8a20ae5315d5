/** Saves everything that was recorded, and opens what was saved. */
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Diagnosis } from '../../engine/judgement.ts';
import { redacted } from '../../engine/redact.ts';
import type { Diagnose } from '../diagnoses.ts';
import { IconButton } from '../icon-button.tsx';
import { SaveIcon } from '../icons.tsx';
import { keepFromDevTools } from '../keys.ts';
import { legibleJson } from '../legible.ts';
import { usePreferences } from '../preferences.ts';
import { words } from '../words.ts';
import { type Circumstances, redactedCircumstances } from './circumstances.ts';
import { MaskSwitch } from './hand-over.tsx';
import { harOf } from './har/write.ts';
import { masked } from './masked.ts';
import { reportOf } from './report.ts';
import { fileName, save } from './save.ts';

interface Props {
  diagnoses: Diagnosis[];
  circumstances: Circumstances;
  diagnose: Diagnose;
  version: string;
  onOpen(file: File): void;
}

export function SaveMenu({ diagnoses, circumstances, diagnose, version, onOpen }: Props) {
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
  const beside = () => (mask ? redactedCircumstances(circumstances) : circumstances);
  const report = () =>
    reportOf(mask ? masked(diagnoses, exchanges(), diagnose) : diagnoses, beside(), mask, new Date());
  const har = () => harOf(mask ? exchanges().map(redacted) : exchanges(), version, beside());
  const exchanges = () => diagnoses.map(({ exchange }) => exchange);

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
          <button type="button" onClick={() => saveAs('json', report())}>
            {words.handOver.saveReport}
          </button>
          <button type="button" onClick={() => saveAs('har', har())}>
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
      <input
        ref={picker}
        type="file"
        accept=".json,.har,application/json"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onOpen(file);
          event.target.value = '';
        }}
      />
    </div>
  );
}
