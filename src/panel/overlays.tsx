/** What is shown over the whole panel on request. */
import { lazy, Suspense } from 'react';
import { Overlay } from './controls/overlay.tsx';
import type { Asked } from './guide/asked.ts';
import { Shortcuts } from './keyboard/shortcuts.tsx';
import { words } from './words.ts';

export type OverlayShown = { shows: 'guide'; asked: Asked } | { shows: 'shortcuts' };

const Guide = lazy(() => import('./guide/guide.tsx'));

interface Props {
  overlay: OverlayShown | undefined;
  hasNetworkKeys: boolean;
  onClose(): void;
}

export function Overlays({ overlay, hasNetworkKeys, onClose }: Props) {
  if (!overlay) return null;
  return (
    <Overlay title={words[overlay.shows].title} onClose={onClose}>
      {overlay.shows === 'shortcuts' ? (
        <Shortcuts hasNetworkKeys={hasNetworkKeys} />
      ) : (
        <Suspense fallback={null}>
          <Guide asked={overlay.asked} />
        </Suspense>
      )}
    </Overlay>
  );
}
