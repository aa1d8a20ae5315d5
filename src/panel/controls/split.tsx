/** Two panes with a divider between them that can be moved by mouse and keyboard (APG window splitter). */
import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useId,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useRemembered } from '../preferences/remembered.ts';
import { words } from '../words.ts';
import { bounded, most, shareAfter } from './share.ts';

const narrow = matchMedia('(width < 600px)');

function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
}

const usual = { wide: 45, narrow: 40 };

interface Props {
  divider: RefObject<HTMLDivElement | null>;
  first: ReactNode;
  second: ReactNode;
}

export function Split({ divider, first, second }: Props) {
  const stacked = useNarrow();
  const [stored, store] = useRemembered(stacked ? 'split-narrow' : 'split-wide');
  const usualShare = stacked ? usual.narrow : usual.wide;
  const share = Number(stored ?? usualShare);
  const before = useRef(share || usualShare);
  const panes = useRef<HTMLDivElement>(null);
  const firstId = useId();

  const set = (next: number) => {
    if (share > 0) before.current = share;
    store(String(next));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = shareAfter(event.key, share, stacked, before.current);
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !panes.current) return;
    const box = panes.current.getBoundingClientRect();
    const reached = stacked ? (event.clientY - box.top) / box.height : (event.clientX - box.left) / box.width;
    set(bounded(reached * 100));
  };

  return (
    <div
      ref={panes}
      className={stacked ? 'split is-stacked' : 'split'}
      style={{ '--share': `${share}%` } as CSSProperties}
    >
      <div className="split-first" id={firstId} hidden={share === 0}>
        {first}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved; this is the APG window splitter. */}
      <div
        ref={divider}
        className="split-divider"
        role="separator"
        tabIndex={0}
        aria-label={words.split.resize}
        aria-orientation={stacked ? 'horizontal' : 'vertical'}
        aria-controls={firstId}
        aria-valuemin={0}
        aria-valuemax={most}
        aria-valuenow={share}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
      />
      <div className="split-second">{second}</div>
    </div>
  );
}
