/** What a person has to know of what was to be saved or copied. An exception in a click reaches no error boundary. */
import type { Exchange } from '../../engine/exchange.ts';
import type { Failure } from '../../engine/judgement.ts';
import { CopyButton } from '../controls/copy-button.tsx';
import { Refusal } from '../controls/notice.tsx';
import { failureOf, failureReport, messageOf } from '../failures/failure-report.ts';
import { words } from '../words.ts';

export interface Mishap {
  /** As a title. */
  what: string;
  how: string;
  /** A fault of our own. */
  failure?: Failure;
  /** What it is about, for the report. */
  exchange?: Exchange;
}

export function failed(what: string, part: string, error: unknown): Mishap {
  const failure = failureOf(part, error);
  return { what, how: words.handOver.failedHow(messageOf(failure)), failure };
}

export function MishapNotice({ mishap, onClose }: { mishap: Mishap; onClose(): void }) {
  const { what, how, failure, exchange } = mishap;
  const report = failure && (
    <CopyButton text={() => failureReport(failure, exchange)} label={words.diagnosis.brokenReport} />
  );
  return (
    <Refusal what={what} onClose={onClose} action={report}>
      {how}
    </Refusal>
  );
}
