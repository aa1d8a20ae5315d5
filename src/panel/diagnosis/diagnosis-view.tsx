/** One exchange explained, top to bottom: what is wrong, what happened, the evidence, why, the fix, the names. */
import { type RefObject, useRef } from 'react';
import type { Backend } from '../../backends/backend.ts';
import type { Exchange } from '../../engine/exchange.ts';
import type { Course, Diagnosis, Explanation } from '../../engine/judgement.ts';
import type { ExchangeNote } from '../../engine/notes.ts';
import { LinkButton } from '../controls/button.tsx';
import { WarningIcon } from '../controls/icons.tsx';
import { scrollToTop } from '../controls/scroll.ts';
import { Broken, ErrorBoundary } from '../failures/error-boundary.tsx';
import { topicsFor } from '../guide/topic-of.ts';
import type { TopicId } from '../guide/topics.ts';
import type { Circumstances } from '../handover/circumstances.ts';
import { HandOver } from '../handover/hand-over.tsx';
import type { Diagnose } from '../judging/judge.ts';
import { Paragraph, Text } from '../legible/text.tsx';
import { words } from '../words.ts';
import { AskingInstead } from './asking-instead.tsx';
import { CallStackView } from './call-stack.tsx';
import { AlsoFailing, Checklist, nextFailure, otherFailures } from './checklist.tsx';
import { EvidenceView } from './evidence.tsx';
import { Facts } from './facts.tsx';
import { Fix } from './fix.tsx';
import { useFixChoice } from './fix-choice.ts';
import { Heading } from './heading.tsx';
import { Reproduce } from './reproduce.tsx';
import { isReproducible } from './reproducible.ts';
import { Sequence } from './sequence.tsx';
import { standInFor } from './stand-in.ts';

interface Props {
  diagnosis: Diagnosis;
  course: Course;
  /** Everything in the journal. */
  exchanges: Exchange[];
  /** What only DevTools knows about this request. */
  note?: ExchangeNote | undefined;
  /** What is known besides its messages, for handing it on. */
  circumstances: Circumstances;
  backends: Backend[];
  diagnose: Diagnose;
  onGuide(topic: TopicId): void;
}

export function DiagnosisView(props: Props) {
  const { diagnosis, course, note, backends } = props;
  const { exchange, verdict, checklist, explanation, warnings = [] } = diagnosis;
  const failures = [...(diagnosis.failures ?? []), ...(course.failures ?? [])];
  const others = otherFailures(checklist, verdict);
  const standIn = standInFor(diagnosis);
  const choice = useFixChoice(course, backends);
  const fix = useRef<HTMLHeadingElement>(null);
  const instead = useRef<HTMLElement>(null);
  return (
    <article className="diagnosis">
      <Heading
        diagnosis={diagnosis}
        onToFix={() => jumpTo(fix.current)}
        onToInstead={standIn?.mayBeForeign ? () => jumpTo(instead.current) : undefined}
      />
      {course.steps.length > 0 && <Sequence course={course} verdict={verdict} />}
      {explanation && explanation.evidence.length > 0 && <EvidenceView evidence={explanation.evidence} />}
      {others.length > 0 && <AlsoFailing checks={others} next={nextFailure(diagnosis)} />}
      {checklist.length > 0 && <Checklist checklist={checklist} />}
      {explanation && <Why text={explanation.why} />}
      {explanation && (
        <ErrorBoundary subject={diagnosis} exchange={exchange}>
          <Fix heading={fix} repair={explanation.repair} choice={choice} {...props} />
        </ErrorBoundary>
      )}
      {standIn && <AskingInstead heading={instead} standIn={standIn} />}
      {warnings.map((warning, index) => (
        <ErrorBoundary key={warning.cause} subject={diagnosis} exchange={exchange}>
          <WarningView warning={warning} heading={explanation || index > 0 ? undefined : fix} {...props} />
        </ErrorBoundary>
      ))}
      {note?.callStack && <CallStackView stack={note.callStack} />}
      {explanation && isReproducible(exchange) && (
        <ErrorBoundary subject={diagnosis} exchange={exchange}>
          <Reproduce diagnosis={diagnosis} />
        </ErrorBoundary>
      )}
      {explanation && (
        <ErrorBoundary subject={diagnosis} exchange={exchange}>
          <HandOver choice={choice} {...props} />
        </ErrorBoundary>
      )}
      {failures.map((failure) => (
        <Broken key={failure.part} failure={failure} exchange={exchange} />
      ))}
      <Facts diagnosis={diagnosis} course={course} note={note} />
      <LearnMore explanations={[explanation, ...warnings].filter((one) => one !== undefined)} onGuide={props.onGuide} />
    </article>
  );
}

function jumpTo(heading: HTMLElement | null): void {
  const details = heading?.closest('.details');
  if (!heading || !details) return;
  scrollToTop(details, heading, 8);
  heading.focus({ preventScroll: true });
}

function Why({ text }: { text: string }) {
  return (
    <section>
      <h3>{words.diagnosis.why}</h3>
      <Paragraph>{text}</Paragraph>
    </section>
  );
}

/** The request passed: what is fragile about it is not a failure, and is not shown as one. */
function WarningView({
  warning,
  heading,
  ...props
}: { warning: Explanation; heading: RefObject<HTMLHeadingElement | null> | undefined } & Props) {
  const choice = useFixChoice(props.course, props.backends);
  return (
    <>
      <section className="warning">
        <h3>
          <WarningIcon />
          <span>
            <Text>{warning.title}</Text>
          </span>
        </h3>
        <Paragraph>{warning.happened}</Paragraph>
        <Paragraph>{warning.why}</Paragraph>
      </section>
      {warning.evidence.length > 0 && <EvidenceView evidence={warning.evidence} />}
      <Fix heading={heading} repair={warning.repair} choice={choice} {...props} />
    </>
  );
}

function LearnMore({ explanations, onGuide }: { explanations: Explanation[] } & Pick<Props, 'onGuide'>) {
  const links = explanations.flatMap(({ learnMore }) => learnMore);
  const once = [...new Map(links.map((link) => [link.url, link])).values()];
  const guided = [...new Set(explanations.flatMap(({ cause }) => topicsFor(cause)))];
  if (once.length === 0) return null;
  return (
    <section>
      <h3>{words.diagnosis.learnMore}</h3>
      <ul className="links">
        {guided.map((id) => (
          <li key={id}>
            <LinkButton onClick={() => onGuide(id)}>{words.guide.link(words.guide.names[id])}</LinkButton>
          </li>
        ))}
        {once.map((link) => (
          <li key={link.url}>
            <a href={link.url} target="_blank" rel="noreferrer">
              {link.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
