import type { Diagnosis } from '../../engine/judgement.ts';
import { words } from '../words.ts';

/** A few words about how it ended. What differs from row to row comes first, for listeners too. */
export function outcomeText({ verdict, explanation, warnings }: Diagnosis): string {
  if (verdict.outcome === 'allowed') return warnings?.[0]?.short ?? words.list.allowed;
  if (verdict.outcome === 'waiting') return words.list.waiting;
  if (explanation) return explanation.short;
  return verdict.outcome === 'blocked' ? verdict.code : words.list.cannotTell;
}
