/** The choices that the panel remembers for a person. Only this file knows where they are kept. */
import { useState } from 'react';

export type Choice = 'facet' | 'proxy' | 'split-wide' | 'split-narrow' | `variant-${string}`;

function remembered(choice: Choice): string | undefined {
  // Reading throws if the person has switched site data off; then nothing is remembered.
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
    // Failing to remember is not an error.
  }
}

/** A choice that is still there the next time the panel opens. */
export function useRemembered(choice: Choice): [string | undefined, (value: string) => void] {
  const [chosen, setChosen] = useState<{ choice: Choice; value: string }>();
  const choose = (value: string) => {
    remember(choice, value);
    setChosen({ choice, value });
  };
  return [chosen?.choice === choice ? chosen.value : remembered(choice), choose];
}
