import { Component, type ReactNode } from 'react';
import type { Exchange } from '../../engine/exchange.ts';
import type { Failure } from '../../engine/judgement.ts';
import { CopyButton } from '../controls/copy-button.tsx';
import { words } from '../words.ts';
import { failureOf, failureReport, messageOf } from './failure-report.ts';

interface Props {
  /** What is shown inside. A different subject is a new start. */
  subject: unknown;
  /** The exchange that it is about, for the report. */
  exchange?: Exchange | undefined;
  children: ReactNode;
}

/** In React only a class can catch what a view throws. An exception costs this view, not the panel. */
export class ErrorBoundary extends Component<Props, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(previous: Props) {
    if (previous.subject !== this.props.subject && this.state.error !== undefined) this.setState({ error: undefined });
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <Broken failure={failureOf('view', error)} exchange={this.props.exchange} />;
  }
}

/** A bug of our own, with what its developers need to know. */
export function Broken({ failure, exchange }: { failure: Failure; exchange?: Exchange | undefined }) {
  return (
    <div className="broken">
      <h2>{words.diagnosis.broken}</h2>
      <p>{words.diagnosis.brokenHow}</p>
      <p>
        <code>{messageOf(failure)}</code>
      </p>
      <CopyButton text={() => failureReport(failure, exchange)} label={words.diagnosis.brokenReport} />
    </div>
  );
}
