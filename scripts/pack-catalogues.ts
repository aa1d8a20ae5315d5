/**
 * Removes the English sentences from the catalogues of the other languages, where they are keys: they were a third of
 * the extension. Sources and tests keep them; only what ships is packed (`src/panel/words/packed-translation.ts`).
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Catalogue } from '../src/engine/say.ts';
import { german } from '../src/panel/words/german/sentences.ts';
import { japanese } from '../src/panel/words/japanese/sentences.ts';
import { hashesOf } from '../src/panel/words/packed-translation.ts';

const words = fileURLToPath(new URL('../src/panel/words/', import.meta.url));
const catalogues: Record<string, Catalogue> = { german, japanese };
const sentences = Object.keys(german);

export function packCatalogues(): Plugin {
  return {
    name: 'pack-catalogues',
    apply: 'build',
    load(id) {
      const [folder = '', file] = id.startsWith(words) ? id.slice(words.length).split('/') : [];
      if (folder === 'translation.ts') return lookup();
      const catalogue = file === 'sentences.ts' ? catalogues[folder] : undefined;
      return catalogue && translations(folder, catalogue);
    },
  };
}

function lookup(): string {
  return [
    `import { packedTranslation } from './packed-translation.ts';`,
    `const hashes = ${JSON.stringify(hashesOf(sentences))};`,
    'export const translation = (translations) => packedTranslation(hashes, translations);',
  ].join('\n');
}

/** Every language has every sentence: `tests/texts/catalogue.test.ts` ensures that. */
function translations(name: string, catalogue: Catalogue): string {
  return `export const ${name} = ${JSON.stringify(sentences.map((sentence) => catalogue[sentence]))};`;
}
