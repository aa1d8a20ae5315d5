import { useRef, useState } from 'react';
import { words } from '../words.ts';
import { type Opened, openFile, Refusal } from './saved-file.ts';

export interface OpenedFile {
  /** What is shown instead of the recording. */
  opened: Opened | undefined;
  /** Why the last file was not opened. */
  refusal: { name: string; reason: string } | undefined;
  open(file: File): void;
  close(): void;
  /** The person has read the refusal. */
  dismiss(): void;
}

export function useOpened(): OpenedFile {
  const [opened, setOpened] = useState<Opened>();
  const [refusal, setRefusal] = useState<OpenedFile['refusal']>();
  /**
   * Counts the requests to open something: by the time a large file has been read, another file or the recording may be
   * wanted.
   */
  const asked = useRef(0);
  const open = async (file: File) => {
    asked.current += 1;
    const mine = asked.current;
    try {
      const read = await openFile(file);
      if (mine !== asked.current) return;
      setOpened(read);
      setRefusal(undefined);
    } catch (error) {
      if (mine !== asked.current) return;
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
      asked.current += 1;
      setOpened(undefined);
      setRefusal(undefined);
    },
    dismiss: () => setRefusal(undefined),
  };
}
