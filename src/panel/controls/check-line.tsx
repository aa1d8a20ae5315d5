import type { ReactNode } from 'react';

interface Props {
  checked: boolean;
  onChange(checked: boolean): void;
  /** Id of a text that is read aloud along with its words. */
  describedBy?: string | undefined;
  children: ReactNode;
}

/** A checkbox whose words can be clicked as well. */
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
