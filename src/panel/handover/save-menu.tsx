/** Saves everything that was recorded, and opens what was saved. */
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import type { Exchange } from '../../engine/exchange.ts';
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

interface Props extends Recorded {
  onOpen(file: File): void;
}

/** What there is to save. */
interface Recorded {
  diagnoses: Diagnosis[];
  circumstances: Circumstances;
  diagnose: Diagnose;
  version: string;
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

function reportIn({ diagnoses, circumstances, diagnose }: Recorded, mask: boolean): object {
  if (!mask) return reportOf(diagnoses, circumstances, mask, new Date());
  const hidden = masked(diagnoses, exchangesOf(diagnoses), diagnose);
  return reportOf(hidden, redactedCircumstances(circumstances), mask, new Date());
}

function harIn({ diagnoses, circumstances, version }: Recorded, mask: boolean): object {
  const exchanges = exchangesOf(diagnoses);
  if (!mask) return harOf(exchanges, version, circumstances);
  return harOf(exchanges.map(redacted), version, redactedCircumstances(circumstances));
}

function exchangesOf(diagnoses: Diagnosis[]): Exchange[] {
  return diagnoses.map(({ exchange }) => exchange);
}
