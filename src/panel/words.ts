/**
 * Every word the panel itself says, in the language of the browser. What the engine says about an exchange comes with its
 * diagnosis, and is English so far.
 */
import { english } from './words/english.ts';
import { german } from './words/german.ts';
import { japanese } from './words/japanese.ts';

export type Words = typeof english;

export type Language = 'en' | 'de' | 'ja';

const catalogues: Record<Language, Words> = { en: english, de: german, ja: japanese };

/** The first of the person's languages that the panel speaks, else English. */
export function languageOf(wanted: readonly string[]): Language {
  const spoken = wanted.map((tag) => tag.split('-')[0]).find((name) => name !== undefined && name in catalogues);
  return (spoken as Language | undefined) ?? 'en';
}

/** Node, where tests run, has no `navigator` before version 21. */
const language = languageOf((globalThis.navigator as Navigator | undefined)?.languages ?? []);

export const words: Words = catalogues[language];

/** Tells whoever reads the page aloud, and hyphenates it. */
export function speakLanguage(): void {
  document.documentElement.lang = language;
}

/** Hours, minutes and seconds, as the clock of the person reads. */
export const clock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

export const clockExact = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
});
