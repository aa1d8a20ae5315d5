/** Saves everything that was recorded, and opens what was saved. */
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
import { redacted } from '../../engine/redact.ts';
import type { Diagnose } from '../diagnoses.ts';
import { IconButton } from '../icon-button.tsx';
import { SaveIcon } from '../icons.tsx';
import { keepFromDevTools } from '../keys.ts';
import { legibleJson } from '../legible.ts';
import { neighboursOf } from '../neighbours.ts';
import { usePreferences } from '../preferences.ts';
import { words } from '../words.ts';
import { type Circumstances, redactedCircumstances } from './circumstances.ts';
import { MaskSwitch } from './hand-over.tsx';
import { reportOf } from './report.ts';
import { fileName, save } from './save.ts';
import { harOf } from './write-har.ts';

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
  const report = () => {
    const beside = mask ? redactedCircumstances(circumstances) : circumstances;
    return reportOf(judged(exchanges(), diagnoses, mask, diagnose), beside, mask, new Date());
  };
  const exchanges = () => diagnoses.map(({ exchange }) => (mask ? redacted(exchange) : exchange));

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
          <button type="button" onClick={() => saveAs('har', harOf(exchanges(), version))}>
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

/** Masked facts are judged again, so that no sentence holds what the facts no longer do. */
function judged(exchanges: Exchange[], diagnoses: Diagnosis[], mask: boolean, diagnose: Diagnose): Diagnosis[] {
  return mask ? exchanges.map((exchange) => diagnose(exchange, neighboursOf(exchange, exchanges))) : diagnoses;
}
