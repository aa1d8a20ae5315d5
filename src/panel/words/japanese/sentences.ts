/** What the engine, the backends and the guide say, in Japanese: one file for each area. */
import type { Catalogue } from '../../../engine/say.ts';
import { backends } from './backends.ts';
import { causesAToM } from './causes-a-to-m.ts';
import { causesNToZ } from './causes-n-to-z.ts';
import { engine } from './engine.ts';
import { guide } from './guide.ts';
import { warnings } from './warnings.ts';

export const japanese: Catalogue = { ...causesAToM, ...causesNToZ, ...warnings, ...engine, ...backends, ...guide };
