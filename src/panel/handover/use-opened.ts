import { useState } from 'react';
import { words } from '../words.ts';
import { type Opened, openFile, Refusal } from './saved-file.ts';

export interface OpenedFile {
  /** What is shown in the place of the recording. */
  opened: Opened | undefined;
  /** Why the last file was not opened. */
  refusal: { name: string; reason: string } | undefined;
  open(file: File): void;
  close(): void;
}

export function useOpened(): OpenedFile {
  const [opened, setOpened] = useState<Opened>();
  const [refusal, setRefusal] = useState<OpenedFile['refusal']>();
  const open = async (file: File) => {
    try {
      setOpened(await openFile(file));
      setRefusal(undefined);
    } catch (error) {
      setRefusal({
        name: file.name,
        reason: error instanceof Refusal ? error.message : words.open.unreadable(String(error)),
      });
    }
  };
  return {
    opened,
    refusal,
    open: (file) => void open(file),
    close: () => {
      setOpened(undefined);
      setRefusal(undefined);
    },
  };
}
