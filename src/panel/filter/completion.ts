/** Suggestions for the filter: its keys first, then the values that occur in the recorded requests. */
import type { Diagnosis } from '../../engine/judgement.ts';
import { filterKeys, filterStates, valuesFor } from './filter.ts';

export interface Completion {
  /** The term as it would stand in the filter. */
  term: string;
  /** The whole filter with that term in place of the one being typed. */
  filter: string;
}

const most = 12;

/** @param text the whole filter; its last term is the one being typed */
export function completions(text: string, diagnoses: Diagnosis[]): Completion[] {
  const start = text.lastIndexOf(' ') + 1;
  const typed = text.slice(start);
  const sign = typed.startsWith('-') ? '-' : '';
  const terms = termsFor(typed.slice(sign.length), diagnoses).map((term) => sign + term);
  return terms
    .filter((term) => term.toLowerCase() !== typed.toLowerCase())
    .slice(0, most)
    .map((term) => ({ term, filter: text.slice(0, start) + term + (term.endsWith(':') ? '' : ' ') }));
}

function termsFor(typed: string, diagnoses: Diagnosis[]): string[] {
  const colon = typed.indexOf(':');
  if (colon < 0) return filterKeys.filter((key) => startsWith(key, typed)).map((key) => `${key}:`);
  const key = typed.slice(0, colon).toLowerCase();
  const value = typed.slice(colon + 1);
  const values = key === 'is' ? filterStates : [...new Set(diagnoses.flatMap((one) => valuesFor(key, one)))].sort();
  // A space would end the term.
  const whole = values.filter((seen) => startsWith(seen, value) && !/\s/.test(seen));
  return whole.map((seen) => `${key}:${seen}`);
}

function startsWith(whole: string, part: string): boolean {
  return whole.toLowerCase().startsWith(part.toLowerCase());
}
