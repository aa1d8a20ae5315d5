/** What is shown over the whole panel when it is asked for. */
import { lazy, Suspense } from 'react';
import type { Asked } from './guide/asked.ts';
import { Overlay } from './overlay.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { words } from './words.ts';

export type OverlayShown = { shows: 'guide'; asked: Asked } | { shows: 'shortcuts' };

const Guide = lazy(() => import('./guide/guide.tsx'));

export function Overlays({ overlay, onClose }: { overlay: OverlayShown | undefined; onClose(): void }) {
  if (!overlay) return null;
  return (
    <Overlay title={words[overlay.shows].title} onClose={onClose}>
      {overlay.shows === 'shortcuts' ? (
        <Shortcuts />
      ) : (
        <Suspense fallback={null}>
          <Guide asked={overlay.asked} />
        </Suspense>
      )}
    </Overlay>
  );
}
