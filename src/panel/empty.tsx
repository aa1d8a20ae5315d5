/** Says why there is nothing to see, and offers the one thing that helps. */
import type { ReactNode } from 'react';
import type { Sighting } from '../journal/journal.ts';
import { address } from './address.ts';
import type { Emptiness } from './emptiness.ts';
import { legible } from './legible.ts';
import { Text } from './text.tsx';
import { words } from './words.ts';

export interface Ways {
  onReload: (() => void) | undefined;
  onRecord(): void;
  onClearFilter(): void;
  onShowAll(): void;
  /** Absent where the browser cannot ask from here. */
  onAllow: (() => void) | undefined;
}

export function Empty({ emptiness, ...ways }: { emptiness: Emptiness } & Ways) {
  switch (emptiness.why) {
    case 'no access':
      return (
        <Message
          title={words.empty.noAccess}
          text={words.empty.noAccessHow}
          action={words.empty.allow}
          onAction={ways.onAllow}
        />
      );
    case 'not observable':
      return <Message title={words.empty.notObservable} text={words.empty.notObservableHow} />;
    case 'none warned':
      return (
        <Message
          title={words.empty.noneWarned(emptiness.total)}
          text={words.empty.noneWarnedHow}
          action={words.empty.showAll}
          onAction={ways.onShowAll}
        />
      );
    case 'paused':
      return (
        <Message
          title={words.empty.paused}
          text={words.empty.pausedHow}
          action={words.toolbar.record}
          onAction={ways.onRecord}
        />
      );
    case 'nothing yet':
      return (
        <Message
          title={words.empty.recording}
          text={words.empty.recordingHow}
          action={words.empty.reload}
          onAction={ways.onReload}
        />
      );
    case 'missed':
      return (
        <Message
          title={words.empty.missed(emptiness.sightings.length)}
          text={words.empty.missedHow}
          action={words.empty.reload}
          onAction={ways.onReload}
        >
          <Sightings sightings={emptiness.sightings} />
        </Message>
      );
    case 'filtered':
      return (
        <Message
          title={words.empty.filtered}
          text={words.empty.filteredHow(emptiness.hidden)}
          action={words.empty.clearFilter}
          onAction={ways.onClearFilter}
        />
      );
    case 'none blocked':
      return (
        <Message
          title={words.empty.noneBlocked(emptiness.total)}
          text={words.empty.noneBlockedHow}
          action={words.empty.showAll}
          onAction={ways.onShowAll}
        />
      );
  }
}

interface MessageProps {
  title: string;
  text: string;
  action?: string;
  /** Without it there is no button: an ordinary page has no inspected page to reload. */
  onAction?: (() => void) | undefined;
  children?: ReactNode;
}

export function Message({ title, text, action, onAction, children }: MessageProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>
        <Text>{text}</Text>
      </p>
      {onAction && (
        <button type="button" className="button" onClick={onAction}>
          {action}
        </button>
      )}
      {children}
    </div>
  );
}

const fewEnough = 8;

function Sightings({ sightings }: { sightings: Sighting[] }) {
  const more = sightings.length - fewEnough;
  return (
    <ul className="sightings">
      {sightings.slice(0, fewEnough).map((sighting) => (
        <li key={`${sighting.at} ${sighting.url}`}>
          <code>
            {legible(sighting.method)} {address(sighting.url).path}
          </code>{' '}
          <span className="subtle">{address(sighting.url).host}</span>
        </li>
      ))}
      {more > 0 && <li className="subtle">{words.empty.more(more)}</li>}
    </ul>
  );
}
