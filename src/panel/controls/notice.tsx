/** A line that says what a person has to know now, and what can be done about it. */
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
  /** What else can be done about it. */
  action?: ReactNode;
  onClose?: () => void;
  children: string;
}

/** Why something that was asked for did not come to be. */
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
