import type { ComponentProps, ReactNode, RefObject } from 'react';

interface Props extends ComponentProps<'details'> {
  heading?: RefObject<HTMLElement | null>;
  title: string;
  /** Stands beside the title, even while it is closed. */
  brief?: ReactNode;
}

/** A part of the diagnosis that stays closed until somebody opens it. */
export function Foldable({ heading, title, brief, children, ...rest }: Props) {
  return (
    <details className="foldable" {...rest}>
      <summary ref={heading}>
        <h3>{title}</h3>
        {brief}
      </summary>
      {children}
    </details>
  );
}
