/** Which requests the list shows. */
import type { Diagnosis } from '../../engine/judgement.ts';
import type { Filter } from '../filter/filter.ts';

export const facets = ['blocked', 'warned', 'all'] as const;
export type Facet = (typeof facets)[number];

/** A request that cannot be judged may have been blocked: hiding it from somebody who looks for it would be worse. */
export function isTrouble({ verdict }: Diagnosis): boolean {
  return verdict.outcome === 'blocked' || verdict.outcome === 'cannot tell';
}

const inFacet: Record<Facet, (diagnosis: Diagnosis) => boolean> = {
  blocked: isTrouble,
  warned: ({ warnings }) => warnings !== undefined,
  all: () => true,
};

export function shown(diagnoses: Diagnosis[], facet: Facet, filter: Filter): Diagnosis[] {
  return diagnoses.filter((diagnosis) => inFacet[facet](diagnosis) && filter(diagnosis));
}
