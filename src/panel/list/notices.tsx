/**
 * Shown above the list, about what it cannot show: failures that were not recorded from the start, rows given up, rows
 * that could not be parsed.
 */
import { type JournalView, missedIn } from '../../journal/journal.ts';
import { Notice } from '../controls/notice.tsx';
import type { Access } from '../recording/access.ts';
import { words } from '../words.ts';

interface Props {
  view: JournalView;
  access: Access;
  onReload: (() => void) | undefined;
  onAllow: (() => void) | undefined;
}

export function Notices({ view, access, onReload, onAllow }: Props) {
  return (
    <div className="notices">
      {!access.siteAccess && <Notice text={words.empty.noAccess} action={words.empty.allow} onAction={onAllow} />}
      {view.sightings.length > 0 && (
        <Notice text={words.list.missed(missedIn(view))} action={words.empty.reload} onAction={onReload} />
      )}
      {view.evicted > 0 && <Notice text={words.list.evicted(view.evicted)} />}
      {view.lost > 0 && <Notice text={words.list.lost(view.lost)} />}
      {view.unreadable > 0 && <Notice text={words.list.unreadable(view.unreadable)} />}
    </div>
  );
}
