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
  /** What is copied; a function if making it is work. */
  text: string | (() => string);
  /** The button's text, if "Copy" alone would not say what. */
  label?: string;
  /** What is copied, for people who cannot see which code the button stands beside. */
  name?: string;
  /** The element that shows the text: it gets selected if the browser refuses to copy. */
  shownIn?: RefObject<HTMLElement | null>;
}

export function CopyButton({ text, label = words.copy.copy, name, shownIn }: Props) {
  const [result, setResult] = useState<Result>();
  const [failure, fail] = useState<{ error: unknown }>();
  // Thrown during rendering, because the error boundary does not catch what a click handler throws.
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
    // A screen reader announces only changes, so the second of two copies in a row has to be one too.
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
