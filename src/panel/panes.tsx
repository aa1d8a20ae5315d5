/** The list, and beside it the request on display. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Backend } from '../backends/backend.ts';
import type { JournalView } from '../journal/journal.ts';
import { Split } from './controls/split.tsx';
import { Details } from './details.tsx';
import type { Ways } from './empty/empty.tsx';
import type { TopicId } from './guide/topics.ts';
import { circumstancesFor } from './handover/circumstances.ts';
import type { Mishap } from './handover/mishap.tsx';
import { RequestMenu } from './handover/request-menu.tsx';
import type { Places } from './keyboard/places.ts';
import { Notices } from './list/notices.tsx';
import type { Group } from './list/order.ts';
import { type AskedMenu, placeOf, RequestList } from './list/request-list.tsx';
import type { Reading } from './reading.ts';
import type { Access } from './recording/access.ts';
import { words } from './words.ts';

interface Props {
  view: JournalView;
  access: Access;
  groups: Group[];
  reading: Reading;
  places: Places;
  backends: Backend[];
  ways: Pick<Ways, 'onReload' | 'onAllow'>;
  onGuide(topic: TopicId): void;
  /** @param mishap present if it could not be copied */
  onCopied(mishap?: Mishap): void;
}

export function Panes({ view, access, groups, reading, places, backends, ways, onGuide, onCopied }: Props) {
  const { selection, id, diagnosis, beside, isBehind } = reading;
  const toDetails = () => {
    // Each request has a pane of its own: focus waits for the selected one's.
    flushSync(selection.ask);
    places.toDetails();
  };
  const { asked, copied, ...menu } = useMenu(places.toList);
  return (
    <>
      <Split
        divider={places.divider}
        first={
          <>
            <Notices view={view} access={access} {...ways} />
            <RequestList
              listBox={places.listBox}
              groups={groups}
              selected={selection.selected}
              narrowing={reading.narrowing}
              onSelect={selection.select}
              onOpen={toDetails}
              onMenu={menu.open}
              onScroll={asked && menu.scroll}
            />
          </>
        }
        second={
          <Details
            key={id}
            ref={places.details}
            diagnosis={diagnosis}
            isBehind={isBehind}
            {...beside}
            backends={backends}
            onGuide={onGuide}
            onEnter={selection.keep}
            onLeave={places.toList}
          />
        }
      />
      {asked && (
        <RequestMenu
          request={{
            diagnosis: asked.diagnosis,
            circumstances: circumstancesFor(asked.diagnosis, beside.view, beside.stopped),
            diagnose: beside.diagnose,
          }}
          at={asked.at}
          onCopied={(mishap) => {
            if (!mishap) menu.copy();
            onCopied(mishap);
          }}
          onLeave={menu.leave}
          onBlur={menu.close}
        />
      )}
      <span role="status" className="unseen">
        {copied && words.copy.copiedAloud}
      </span>
    </>
  );
}

/** @param toList where focus goes from the menu */
function useMenu(toList: () => void) {
  const [asked, ask] = useState<AskedMenu>();
  const [copied, setCopied] = useState(false);
  const close = () => ask(undefined);
  const leave = () => {
    close();
    toList();
  };
  useEffect(() => {
    if (asked) return onceSettled(() => isInPlace(asked) || leave());
  });
  return {
    asked,
    /** Whether the last copy worked. */
    copied,
    open: (menu: AskedMenu) => {
      setCopied(false);
      ask(menu);
    },
    copy: () => setCopied(true),
    // When rows above it go, the list scrolls by itself, and the row stays where it is.
    scroll: () => asked && !isInPlace(asked) && leave(),
    close,
    leave,
  };
}

/**
 * At its very beginning, a list does not scroll when rows go, and nothing reports that a row has moved. Elsewhere it
 * scrolls while the next frame is drawn. @returns how to cancel it
 */
function onceSettled(look: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(look);
  });
  return () => cancelAnimationFrame(frame);
}

function isInPlace({ diagnosis, rowTop }: AskedMenu): boolean {
  const place = placeOf(diagnosis);
  return place !== undefined && Math.abs(place.top - rowTop) < 1;
}
