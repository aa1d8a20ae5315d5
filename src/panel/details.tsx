/** The pane beside the list: the request that is open there, explained. */
import { type KeyboardEvent, memo, type RefObject } from 'react';
import type { Backend } from '../backends/backend.ts';
import { courseOf } from '../engine/course.ts';
import type { Diagnosis } from '../engine/judgement.ts';
import type { JournalView } from '../journal/journal.ts';
import { DiagnosisView } from './diagnosis/diagnosis-view.tsx';
import { Message } from './empty/empty.tsx';
import { ErrorBoundary } from './failures/error-boundary.tsx';
import type { TopicId } from './guide/topics.ts';
import { type Circumstances, circumstancesFor } from './handover/circumstances.ts';
import type { Diagnose } from './judging/judge.ts';
import { keepFromDevTools } from './keyboard/keys.ts';
import { words } from './words.ts';

interface DetailsProps {
  ref: RefObject<HTMLElement | null>;
  diagnosis: Diagnosis | undefined;
  /** Whether the following covers only some requests yet: the others come when there is time. */
  isBehind: boolean;
  view: JournalView;
  /** The diagnoses of the requests in `view.stopped`, in the same order. */
  stopped: Diagnosis[];
  backends: Backend[];
  diagnose: Diagnose;
  onGuide(topic: TopicId): void;
  /** Focus moved into the pane. */
  onEnter(): void;
  onLeave(): void;
}

export function Details({ ref, diagnosis, isBehind, onEnter, onLeave, ...rest }: DetailsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    // In Firefox, Escape also opens the console of DevTools, whatever the panel does.
    const isBack = event.key === 'ArrowLeft' && event.target === event.currentTarget;
    if (event.key !== 'Escape' && !isBack) return;
    keepFromDevTools(event);
    onLeave();
  };
  return (
    <section
      ref={ref}
      className="details"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={words.diagnosis.label}
      aria-busy={isBehind}
      onFocus={onEnter}
      onKeyDown={onKeyDown}
    >
      {diagnosis ? (
        <ErrorBoundary subject={diagnosis} exchange={diagnosis.exchange}>
          <Explained diagnosis={diagnosis} {...rest} />
        </ErrorBoundary>
      ) : (
        !isBehind && <Message title={words.empty.unselected} text={words.empty.unselectedHow} />
      )}
    </section>
  );
}

type ExplainedProps = Omit<DetailsProps, 'ref' | 'diagnosis' | 'isBehind' | 'onEnter' | 'onLeave'> & {
  diagnosis: Diagnosis;
};

/** Drawn again only for what concerns it: beside a hundred failures a second it took a fifth of the panel's time. */
const Explained = memo(function Explained({ diagnosis, view, stopped, ...rest }: ExplainedProps) {
  const circumstances = circumstancesFor(diagnosis, view, stopped);
  return (
    <DiagnosisView
      diagnosis={diagnosis}
      course={courseOf(diagnosis)}
      exchanges={view.exchanges}
      circumstances={circumstances}
      note={noteIn(circumstances)}
      {...rest}
    />
  );
});

function noteIn({ notes, stopped: [request] }: Circumstances) {
  const [note] = notes.values();
  return note ?? (request?.callStack && { callStack: request.callStack });
}
