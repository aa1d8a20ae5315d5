/** A line that tells a person something they need to know now, and what they can do about it. */
import type { ReactNode } from 'react';
import { Text } from '../legible/text.tsx';
import { words } from '../words.ts';
import { LinkButton } from './button.tsx';

interface NoticeProps {
  text: string;
  action?: string;
  onAction?: (() => void) | undefined;
}

export function Notice({ text, action, onAction }: NoticeProps) {
  return (
    <p className="notice">
      {text}
      {onAction && <LinkButton onClick={onAction}>{action}</LinkButton>}
    </p>
  );
}

interface RefusalProps {
  what?: string;
  /** A way to do something else about it. */
  action?: ReactNode;
  onClose?: () => void;
  children: string;
}

/** Says why something that was asked for did not happen. */
export function Refusal({ what, action, onClose, children }: RefusalProps) {
  return (
    <p className="notice is-refusal">
      {/* Without the button, whose name would be read with it. */}
      <span role="alert">
        {what !== undefined && <b>{what}</b>} <Text>{children}</Text>
      </span>
      {action}
      {onClose && <LinkButton onClick={onClose}>{words.overlay.close}</LinkButton>}
    </p>
  );
}
