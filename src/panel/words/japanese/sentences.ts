/** What the engine, the backends and the guide say, in Japanese. */
import type { Catalogue } from '../../../engine/say.ts';

export const japanese: Catalogue = {};
