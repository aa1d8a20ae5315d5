/** Prints one figure. In a process of its own, so that nothing else shares its memory. */
import { diagnosisRatio } from './diagnosis.ts';
import { listUpdateRatio, neighboursRatio, recordingRatio } from './growth.ts';

const figures = {
  diagnosis: diagnosisRatio,
  recording: recordingRatio,
  neighbours: neighboursRatio,
  'list-update': listUpdateRatio,
};
export type PureFigure = keyof typeof figures;

console.log(await figures[process.argv[2] as PureFigure]());
