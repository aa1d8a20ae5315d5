/**
 * Every word the panel itself says, in the browser's language. What the engine, the backends and the guide say is
 * written in English in their own files (`engine/say.ts`), and its translations are loaded here.
 */
import { type Catalogue, speak } from '../engine/say.ts';
import { english, type Words } from './words/english.ts';
import { german } from './words/german.ts';
import { japanese } from './words/japanese.ts';

export type Language = 'en' | 'de' | 'ja';

const catalogues: Record<Language, Words> = { en: english, de: german, ja: japanese };

/** The first of the person's languages that the panel speaks, otherwise English. */
export function languageOf(wanted: readonly string[]): Language {
  const spoken = wanted.map((tag) => tag.split('-')[0]).find((name) => name !== undefined && name in catalogues);
  return (spoken as Language | undefined) ?? 'en';
}

/** Node, where tests run, has no `navigator` before version 21. */
export const language = languageOf((globalThis.navigator as Navigator | undefined)?.languages ?? []);

export const words: Words = catalogues[language];

/** Only the language in use is loaded. */
const sentences: Record<Exclude<Language, 'en'>, () => Promise<Catalogue>> = {
  de: async () => (await import('./words/german/sentences.ts')).german,
  ja: async () => (await import('./words/japanese/sentences.ts')).japanese,
};

/**
 * Has to be awaited before anything is shown. It also sets the document's language, for screen readers and hyphenation.
 */
export async function speakLanguage(): Promise<void> {
  document.documentElement.lang = language;
  if (language === 'en') return;
  const [{ translation }, catalogue] = await Promise.all([import('./words/translation.ts'), sentences[language]()]);
  speak(translation(catalogue));
}

/** Hours, minutes and seconds, as the person's own clock shows them. */
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
