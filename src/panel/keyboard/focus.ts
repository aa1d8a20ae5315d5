/** Keeps focus from falling to nothing, which would make keyboard users start at the top again. */
import { Component, type ReactNode } from 'react';

interface Props {
  /** The element that had the focus is gone. */
  onLost(): void;
  children: ReactNode;
}

/** In React only a class can look at the page just before it changes. */
export class FocusKept extends Component<Props> {
  override getSnapshotBeforeUpdate() {
    // While the person is elsewhere in DevTools, the panel must not move the focus.
    return document.hasFocus() ? document.activeElement : null;
  }

  override componentDidUpdate(_: Props, __: object, before: Element | null) {
    if (before?.isConnected === false && document.activeElement === document.body) this.props.onLost();
  }

  override render() {
    return this.props.children;
  }
}

/** The first one that takes it: an element that is absent does not, nor does a collapsed list. */
export function focusFirst(...elements: (HTMLElement | null)[]): void {
  for (const element of elements) {
    element?.focus();
    if (element && document.activeElement === element) return;
  }
}
