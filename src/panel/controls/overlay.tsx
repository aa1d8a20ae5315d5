/** A dialog over the whole panel. Escape closes it, and focus returns to where it came from. */
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { isComposing, keepFromDevTools } from '../keyboard/keys.ts';
import { words } from '../words.ts';
import { Button } from './button.tsx';

interface Props {
  title: string;
  onClose(): void;
  children: ReactNode;
}

export function Overlay({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    keepFromDevTools(event);
    if (!isComposing(event)) onClose();
  };
  return (
    <dialog ref={dialog} className="overlay" aria-label={title} onKeyDown={onKeyDown} onClose={onClose}>
      <header className="overlay-heading">
        <h2>{title}</h2>
        <Button onClick={onClose}>{words.overlay.close}</Button>
      </header>
      {children}
    </dialog>
  );
}
