/** The list, and beside it what is read. */
import { flushSync } from 'react-dom';
import type { Backend } from '../backends/backend.ts';
import type { JournalView } from '../journal/journal.ts';
import type { Access } from './access.ts';
import { Details } from './details.tsx';
import type { Ways } from './empty.tsx';
import type { TopicId } from './guide/topics.ts';
import { Notices } from './list/notices.tsx';
import { RequestList } from './list/request-list.tsx';
import type { Group } from './list/rows.ts';
import type { Places } from './places.ts';
import type { Reading } from './reading.ts';
import { Split } from './split.tsx';

interface Props {
  view: JournalView;
  access: Access;
  groups: Group[];
  reading: Reading;
  places: Places;
  backends: Backend[];
  ways: Pick<Ways, 'onReload' | 'onAllow'>;
  onGuide(topic: TopicId): void;
}

export function Panes({ view, access, groups, reading, places, backends, ways, onGuide }: Props) {
  const { selection, id, diagnosis, beside, isBehind } = reading;
  const toDetails = () => {
    // The pane is another one for each request: focus waits for that of the selected one.
    flushSync(selection.ask);
    places.toDetails();
  };
  return (
    <Split
      divider={places.divider}
      first={
        <>
          <Notices view={view} access={access} {...ways} />
          <RequestList
            listBox={places.listBox}
            groups={groups}
            selected={selection.selected}
            onSelect={selection.select}
            onOpen={toDetails}
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
  );
}
