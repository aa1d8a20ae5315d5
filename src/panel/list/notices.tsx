/** What the list cannot show, said above it: failures before recording began, rows given up, rows that did not parse. */
import type { JournalView } from '../../journal/journal.ts';
import { words } from '../words.ts';

export function Notices({ view, onReload }: { view: JournalView; onReload: (() => void) | undefined }) {
  return (
    <>
      {view.sightings.length > 0 && (
        <p className="notice">
          {words.list.missed(view.sightings.length)}
          {onReload && (
            <button type="button" className="link-button" onClick={onReload}>
              {words.empty.reload}
            </button>
          )}
        </p>
      )}
      {view.evicted > 0 && <p className="notice">{words.list.evicted(view.evicted)}</p>}
      {view.unreadable > 0 && <p className="notice">{words.list.unreadable(view.unreadable)}</p>}
    </>
  );
}
