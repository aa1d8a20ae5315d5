import { type RefObject, useEffect, useState } from 'react';
import { isMac } from '../keyboard/mac.ts';
import { words } from '../words.ts';
import { Button } from './button.tsx';
import { copy, select } from './copy.ts';
import { CopyIcon, DoneIcon } from './icons.tsx';

type Result = 'copied' | 'selected' | 'refused';

const shownFor = 2000;
const labels: Record<Result, string> = {
  copied: words.copy.copied,
  selected: words.copy.selected(isMac),
  refused: words.copy.refused,
};
const aloud: Record<Result, string> = {
  copied: words.copy.copiedAloud,
  selected: words.copy.selectedAloud(isMac),
  refused: words.copy.refused,
};

interface Props {
  /** What is copied; a function where making it is work. */
  text: string | (() => string);
  /** What the button says, where "Copy" alone would not say what. */
  label?: string;
  /** What is copied, for those who cannot see which code the button stands by. */
  name?: string;
  /** The element that shows the text: it is selected where the browser refuses to copy. */
  shownIn?: RefObject<HTMLElement | null>;
}

export function CopyButton({ text, label = words.copy.copy, name, shownIn }: Props) {
  const [result, setResult] = useState<Result>();
  const [failure, fail] = useState<{ error: unknown }>();
  // Thrown where the error boundary around it looks: it hears nothing of what a click makes fail.
  if (failure) throw failure.error;

  useEffect(() => {
    if (result === undefined || result === 'selected') return;
    const timer = setTimeout(() => setResult(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [result]);

  const onClick = () => {
    try {
      void copyText(typeof text === 'string' ? text : text());
    } catch (error) {
      fail({ error });
    }
  };
  const copyText = async (made: string) => {
    // A screen reader says what changes: the second of two copies in a row, too.
    setResult(undefined);
    const copied = await copy(made);
    if (!copied && shownIn?.current) select(shownIn.current);
    setResult(copied ? 'copied' : shownIn ? 'selected' : 'refused');
  };

  return (
    <>
      <Button className="button copy" onClick={onClick}>
        {result === 'copied' ? <DoneIcon /> : <CopyIcon />}
        {result ? labels[result] : label}
        {name && <span className="unseen"> {name}</span>}
      </Button>
      <span role="status" className="unseen">
        {result && aloud[result]}
      </span>
    </>
  );
}
