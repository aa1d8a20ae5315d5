/**
 * A catalogue as the built extension holds it (`scripts/pack-catalogues.ts`): only the translations, in the order of
 * their English sentences. Of those only a short hash is kept, once for all languages.
 */
import type { Translation } from '../../engine/say.ts';
import { fnv1a } from './fnv-1a.ts';

/** Characters of one hash: 30 bits. */
const hashLength = 5;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** As `hashLength` digits of six bits. */
function hashOf(sentence: string): string {
  const hash = fnv1a(sentence);
  const digitAt = (_: unknown, place: number) => digits[(hash >>> (6 * place)) & 63];
  return Array.from({ length: hashLength }, digitAt).join('');
}

/** The hashes of all sentences in one text. Two sentences with the same hash could not be told apart. */
export function hashesOf(sentences: readonly string[]): string {
  const owners = new Map<string, string>();
  for (const sentence of sentences) {
    const hash = hashOf(sentence);
    const owner = owners.get(hash);
    if (owner !== undefined)
      throw new Error(`These have the same hash; word one of them otherwise: ${owner} / ${sentence}`);
    owners.set(hash, sentence);
  }
  return [...owners.keys()].join('');
}

/** @param hashes of the sentences that the translations are for, in their order */
export function packedTranslation(hashes: string, translations: readonly string[]): Translation {
  const byHash = new Map(translations.map((text, at) => [hashes.slice(at * hashLength, (at + 1) * hashLength), text]));
  const found = new Map<string, string | undefined>();
  return (sentence) => {
    if (!found.has(sentence)) found.set(sentence, byHash.get(hashOf(sentence)));
    return found.get(sentence);
  };
}
