import type { Case, Explained, Warned } from './case.ts';

const files: Record<string, Case> = {
  // The mistake that everybody meets first is shown first.
  ...import.meta.glob<Case>('./mistakes/no-cors-headers.ts', { eager: true, import: 'default' }),
  ...import.meta.glob<Case>('./mistakes/*.ts', { eager: true, import: 'default' }),
  ...import.meta.glob<Case>('./fragile/*.ts', { eager: true, import: 'default' }),
  ...import.meta.glob<Case>('./allowed/*.ts', { eager: true, import: 'default' }),
};

/** Every case, found by glob; its id is the file's name. Mistakes come first, and what passes comes last. */
export const cases = Object.entries(files).map(([path, found]) => ({ id: nameOf(path), ...found }));

export function isMistake(expected: Case['expect']): expected is Explained {
  return expected !== 'allowed' && 'cause' in expected;
}

export function isFragile(expected: Case['expect']): expected is Warned {
  return expected !== 'allowed' && 'warning' in expected;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
}
