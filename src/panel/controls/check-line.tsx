import type { ReactNode } from 'react';

interface Props {
  checked: boolean;
  onChange(checked: boolean): void;
  /** Id of what is read aloud with its words. */
  describedBy?: string | undefined;
  children: ReactNode;
}

/** A box to tick, by its words as well. */
export function CheckLine({ checked, onChange, describedBy, children }: Props) {
  return (
    <label className="check-line">
      <input
        type="checkbox"
        aria-describedby={describedBy}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
