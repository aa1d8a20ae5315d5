import type { Measure } from '../measure.ts';
import { observed, unobserved } from './fetching.ts';
import { workerHeap } from './heap.ts';
import { steadyRate, twentyTabs } from './load.ts';
import { arrowKey, failureToRow, opening } from './panel.ts';

export const browserMeasures: Measure[] = [
  {
    id: 'unobserved',
    what: '1,000 loopback fetches in a tab without DevTools',
    floor: 'the same without an extension',
    unit: '×',
    atMost: 1.12,
    run: unobserved,
  },
  {
    id: 'observed',
    what: 'The same in an observed tab',
    floor: 'the same under an extension whose listeners do nothing',
    unit: '×',
    atMost: 1.1,
    run: observed,
  },
  {
    id: 'row',
    what: "Browser's failure event to painted row, panel open, 100 requests a second, 95th percentile",
    floor: 'nothing',
    unit: 'ms',
    atMost: 100,
    run: failureToRow,
  },
  {
    id: 'opening',
    what: 'Panel opened on 5,000 exchanges to the first usable list',
    floor: 'nothing',
    unit: 'ms',
    atMost: 400,
    run: opening,
  },
  {
    id: 'arrow-key',
    what: 'Arrow key held through 5,000 rows: frames over 33 ms',
    floor: 'all frames',
    unit: '%',
    atMost: 2,
    run: arrowKey,
  },
  {
    id: 'heap',
    what: "Worker's heap after 20,000 exchanges",
    floor: 'its heap at the start',
    unit: 'MB',
    atMost: 15,
    run: workerHeap,
  },
  {
    id: 'steady-rate',
    what: 'Key press to the beginning of the next frame while 200 requests a second come in for a minute, 95th percentile',
    floor: 'nothing',
    unit: 'ms',
    atMost: 33,
    run: steadyRate,
  },
  {
    id: 'tabs',
    what: '20 tabs at once, 4,000 requests: bytes in storage, the newest refusal there',
    floor: "the browser's limit of 10 MB",
    unit: 'MB',
    atMost: 8,
    run: twentyTabs,
  },
];
