import type { Measure } from '../measure.ts';
import { pure } from './run.ts';

const growth = { unit: '×', atMost: 1.3 } as const;

export const pureMeasures: Measure[] = [
  {
    id: 'diagnosis',
    what: 'Whole diagnosis of one exchange: verdict, checklist, cause, policy, prediction',
    floor: '`JSON.parse` of the same exchange',
    unit: '×',
    atMost: 6,
    run: async () => ({ value: await pure('diagnosis') }),
  },
  {
    id: 'recording',
    what: 'Recording one exchange in a journal of 10,000',
    floor: 'in a journal of 100',
    ...growth,
    run: async () => ({ value: await pure('recording') }),
  },
  {
    id: 'neighbours',
    what: 'Finding the neighbours of one exchange in a journal of 10,000',
    floor: 'in a journal of 100',
    ...growth,
    run: async () => ({ value: await pure('neighbours') }),
  },
  {
    id: 'list-update',
    what: 'Updating the list, per exchange in it, with 10,000',
    floor: 'with 100',
    ...growth,
    run: async () => ({ value: await pure('list-update') }),
  },
];
