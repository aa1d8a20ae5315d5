/** Says why there is nothing to see, and offers the one thing that helps. */
import type { ReactNode, RefObject } from 'react';
import type { LeftBehind, Sighting } from '../../journal/journal.ts';
import { Button } from '../controls/button.tsx';
import { legible } from '../legible/legible.ts';
import { pathAndHost } from '../legible/short-url.ts';
import { Paragraph, Text } from '../legible/text.tsx';
import { words } from '../words.ts';
import type { Emptiness } from './emptiness.ts';

export interface Ways {
  onReload: (() => void) | undefined;
  onRecord(): void;
  onClearFilter(): void;
  onShowAll(): void;
  onPreserve(): void;
  /** Absent if the browser cannot ask from here. */
  onAllow: (() => void) | undefined;
}

interface Props extends Ways {
  heading: RefObject<HTMLHeadingElement | null>;
  emptiness: Emptiness;
}

export function Empty({ heading, emptiness, ...ways }: Props) {
  return (
    <Message heading={heading} {...messageFor(emptiness, ways)}>
      {emptiness.why === 'missed' && <Sightings {...emptiness} />}
      {'leftBehind' in emptiness && <PageBefore {...emptiness.leftBehind} onPreserve={ways.onPreserve} />}
    </Message>
  );
}

function messageFor(emptiness: Emptiness, ways: Ways): MessageProps {
  const { empty, toolbar } = words;
  const reload = { action: empty.reload, onAction: ways.onReload };
  switch (emptiness.why) {
    case 'no access':
      return { title: empty.noAccess, text: empty.noAccessHow, action: empty.allow, onAction: ways.onAllow };
    case 'not observable':
      return { title: empty.notObservable, text: empty.notObservableHow };
    case 'paused':
      return { title: empty.paused, text: empty.pausedHow, action: toolbar.record, onAction: ways.onRecord };
    case 'nothing in file':
      return { title: empty.nothingInFile, text: empty.nothingInFileHow };
    case 'nothing yet':
      return {
        title: empty.recording,
        text: emptiness.unnamed ? empty.unnamedHow : empty.recordingHow + empty.stoppedHow,
        ...reload,
      };
    case 'missed':
      return { title: empty.missed(emptiness.count), text: empty.missedHow, ...reload };
    case 'filtered':
      return {
        title: empty.filtered,
        text: empty.filteredHow(emptiness.hidden),
        action: empty.clearFilter,
        onAction: ways.onClearFilter,
      };
    case 'none blocked':
      return {
        title: empty.noneBlocked(emptiness.total),
        ...ofAll(empty.noneBlockedHow + empty.stoppedHow, emptiness, ways),
      };
    case 'none warned':
      return { title: empty.noneWarned(emptiness.total), ...ofAll(empty.noneWarnedHow, emptiness, ways) };
  }
}

/** With a filter, the count and the button are only about what matches it. */
function ofAll(text: string, { filtered }: { filtered?: true }, { onShowAll }: Ways) {
  const { filteredToo, showThem, showAll } = words.empty;
  return { text: filtered ? filteredToo : text, action: filtered ? showThem : showAll, onAction: onShowAll };
}

interface MessageProps {
  /** Present if focus can be moved to it. */
  heading?: Props['heading'];
  title: string;
  text: string;
  action?: string;
  /** Without it there is no button: an ordinary page has no inspected page to reload. */
  onAction?: (() => void) | undefined;
  children?: ReactNode;
}

export function Message({ heading, title, text, action, onAction, children }: MessageProps) {
  return (
    <div className="empty">
      <h2 ref={heading} tabIndex={heading && -1}>
        {title}
      </h2>
      <Paragraph>{text}</Paragraph>
      {onAction && <Button onClick={onAction}>{action}</Button>}
      {children}
    </div>
  );
}

/**
 * A form that loads a page takes the failed request away with it. Without this notice the list would look as if nothing
 * had happened.
 */
function PageBefore({ blocked, unfinished, onPreserve }: LeftBehind & Pick<Ways, 'onPreserve'>) {
  return (
    <section className="page-before">
      <p>
        <b>{words.empty.leftBehind(blocked, unfinished)}</b> <Text>{words.empty.leftBehindHow}</Text>
      </p>
      <Button onClick={onPreserve}>{words.toolbar.preserveLog}</Button>
    </section>
  );
}

const fewEnough = 8;

function Sightings({ sightings, count }: { sightings: Sighting[]; count: number }) {
  const more = count - fewEnough;
  return (
    <ul className="sightings">
      {sightings.slice(0, fewEnough).map((sighting, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two can be alike, and none holds anything of its own.
        <li key={at}>
          <code>
            {legible(sighting.method)} {pathAndHost(sighting.url).path}
          </code>{' '}
          <span className="subtle">{pathAndHost(sighting.url).host}</span>
        </li>
      ))}
      {more > 0 && <li className="subtle">{words.empty.more(more)}</li>}
    </ul>
  );
}
