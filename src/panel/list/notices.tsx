/** What the list cannot show, said above it: failures that were not recorded from the start, rows given up, rows that did not parse. */
import type { ReactNode } from 'react';
import { type JournalView, missedIn } from '../../journal/journal.ts';
import { Text } from '../legible/text.tsx';
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

interface NoticeProps {
  text: string;
  action?: string;
  onAction?: (() => void) | undefined;
}

export function Notice({ text, action, onAction }: NoticeProps) {
  return (
    <p className="notice">
      {text}
      {onAction && (
        <button type="button" className="link-button" onClick={onAction}>
          {action}
        </button>
      )}
    </p>
  );
}

interface RefusalProps {
  what?: string;
  /** What else can be done about it. */
  action?: ReactNode;
  onClose?: () => void;
  children: string;
}

/** Why something that was asked for did not come to be. */
export function Refusal({ what, action, onClose, children }: RefusalProps) {
  return (
    <p className="notice is-refusal">
      {/* Without the button, whose name would be read with it. */}
      <span role="alert">
        {what !== undefined && <b>{what}</b>} <Text>{children}</Text>
      </span>
      {action}
      {onClose && (
        <button type="button" className="link-button" onClick={onClose}>
          {words.overlay.close}
        </button>
      )}
    </p>
  );
}
