/** Text as a reader sees it: code is one short word, whatever it contains. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** Code in backticks counts as one short noun: its length says nothing about how hard the sentence is. */
export function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, 'code');
}

export function sentencesIn(text: string): string[] {
  return withoutCode(text)
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => sentence.trim() !== '');
}

export function wordsIn(text: string): string[] {
  return withoutCode(text).match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
}

/** The school grade needed to read it. https://en.wikipedia.org/wiki/Flesch–Kincaid_readability_tests */
export function gradeOf(text: string): number {
  const words = wordsIn(text);
  return fleschKincaid({
    sentence: sentencesIn(text).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}
