import type { Case } from './case.ts';

const files: Record<string, Case> = {
  ...import.meta.glob<Case>('./mistakes/*.ts', { eager: true, import: 'default' }),
  ...import.meta.glob<Case>('./allowed/*.ts', { eager: true, import: 'default' }),
};

/** Every case, found by glob; its id is the file's name. Mistakes come first. */
export const cases = Object.entries(files).map(([path, found]) => ({ id: nameOf(path), ...found }));

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
}
