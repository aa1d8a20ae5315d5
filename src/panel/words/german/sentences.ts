/** What the engine, the backends and the guide say, in German. */
import type { Catalogue } from '../../../engine/say.ts';

export const german: Catalogue = {};
