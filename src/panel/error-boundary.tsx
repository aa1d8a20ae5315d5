import { Component, type ReactNode } from 'react';
import { words } from './words.ts';

interface Props {
  /** What is shown inside. Something else to show is a new start. */
  subject: unknown;
  children: ReactNode;
}

/** React can catch what a view throws only in a class. An exception costs this view, not the panel. */
export class ErrorBoundary extends Component<Props, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(previous: Props) {
    if (previous.subject !== this.props.subject && this.state.error !== undefined) this.setState({ error: undefined });
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <div className="broken">
        <h2>{words.diagnosis.broken}</h2>
        <p>{words.diagnosis.brokenHow}</p>
        <p>
          <code>{String(this.state.error)}</code>
        </p>
      </div>
    );
  }
}
