import type { ReactNode, RefObject } from 'react';

interface Props {
  ref?: RefObject<HTMLButtonElement | null>;
  label: string;
  /** Of a button that opens something. */
  expanded?: boolean;
  onClick(): void;
  children: ReactNode;
}

export function IconButton({ ref, label, expanded, onClick, children }: Props) {
  return (
    <button
      ref={ref}
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
