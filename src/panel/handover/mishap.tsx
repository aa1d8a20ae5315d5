/**
 * What a person has to know if something could not be saved or copied. An error boundary does not catch an exception in
 * a click handler.
 */
import type { Exchange } from '../../engine/exchange.ts';
import type { Failure } from '../../engine/judgement.ts';
import { CopyButton } from '../controls/copy-button.tsx';
import { Refusal } from '../controls/notice.tsx';
import { failureOf, failureReport, messageOf } from '../failures/failure-report.ts';
import { words } from '../words.ts';

export interface Mishap {
  /** The title. */
  what: string;
  how: string;
  /** A bug of our own. */
  failure?: Failure;
  /** The exchange that it is about, for the report. */
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
