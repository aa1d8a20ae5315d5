/** What the panel remembers of a person's choices. The only file that knows where it is kept. */
import { useState } from 'react';

export type Choice = 'facet' | 'proxy' | 'split-wide' | 'split-narrow' | `variant-${string}`;

function remembered(choice: Choice): string | undefined {
  // Reading throws where the person has switched site data off; then nothing is remembered.
  try {
    return localStorage.getItem(choice) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(choice: Choice, value: string): void {
  try {
    localStorage.setItem(choice, value);
  } catch {
    // Not being able to remember is no reason to fail.
  }
}

/** A choice that is still there when the panel opens next. */
export function useRemembered(choice: Choice): [string | undefined, (value: string) => void] {
  const [chosen, setChosen] = useState<{ choice: Choice; value: string }>();
  const choose = (value: string) => {
    remember(choice, value);
    setChosen({ choice, value });
  };
  return [chosen?.choice === choice ? chosen.value : remembered(choice), choose];
}
