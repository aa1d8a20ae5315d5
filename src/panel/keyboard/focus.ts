/** Focus that never falls to nothing: who goes by the keyboard would begin again at the top. */
import { Component, type ReactNode } from 'react';

interface Props {
  /** What had the focus is gone. */
  onLost(): void;
  children: ReactNode;
}

/** React lets only a class look at the page just before it changes. */
export class FocusKept extends Component<Props> {
  override getSnapshotBeforeUpdate() {
    // While the person is elsewhere in DevTools, the focus is not the panel's to move.
    return document.hasFocus() ? document.activeElement : null;
  }

  override componentDidUpdate(_: Props, __: object, before: Element | null) {
    if (before?.isConnected === false && document.activeElement === document.body) this.props.onLost();
  }

  override render() {
    return this.props.children;
  }
}

/** The first that takes it: what is not there does not, nor does a list that is collapsed. */
export function focusFirst(...elements: (HTMLElement | null)[]): void {
  for (const element of elements) {
    element?.focus();
    if (element && document.activeElement === element) return;
  }
}
