import { type RefObject, useEffect, useState } from 'react';
import { copy, select } from '../copy.ts';
import { CopyIcon, DoneIcon } from '../icons.tsx';
import { words } from '../words.ts';

type Result = 'copied' | 'selected';

const shownFor = 2000;
const mac = navigator.platform.startsWith('Mac');
const labels: Record<Result, string> = { copied: words.copy.copied, selected: words.copy.selected(mac) };
const aloud: Record<Result, string> = { copied: words.copy.copiedAloud, selected: words.copy.selectedAloud(mac) };

interface Props {
  text: string;
  /** What is copied, for those who cannot see which code the button stands by. */
  name: string;
  /** The element that shows the text: it is selected where the browser refuses to copy. */
  shownIn: RefObject<HTMLElement | null>;
}

export function CopyButton({ text, name, shownIn }: Props) {
  const [result, setResult] = useState<Result>();

  useEffect(() => {
    if (result !== 'copied') return;
    const timer = setTimeout(() => setResult(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [result]);

  const onClick = async () => {
    const copied = await copy(text);
    if (!copied && shownIn.current) select(shownIn.current);
    setResult(copied ? 'copied' : 'selected');
  };

  return (
    <>
      <button type="button" className="button copy" onClick={onClick}>
        {result === 'copied' ? <DoneIcon /> : <CopyIcon />}
        {result ? labels[result] : words.copy.copy}
        <span className="unseen"> {name}</span>
      </button>
      <span role="status" className="unseen">
        {result && aloud[result]}
      </span>
    </>
  );
}
