import type { Cause } from './cause.ts';

const found = import.meta.glob<Cause>(['./*.ts', '!./cause.ts', '!./index.ts'], { eager: true, import: 'default' });

/** Every cause, by file name. */
export const causes: readonly Cause[] = Object.keys(found)
  .sort()
  .flatMap((path) => found[path] ?? []);
