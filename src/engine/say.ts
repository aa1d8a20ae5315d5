/**
 * What people read, in their own language. The English sentence stands in the code that has the context, and is the key
 * to its translations, with `{0}`, `{1}` … in place of its values. A sentence without a translation is shown in
 * English.
 */
import { oncePer } from './once-per.ts';

/** English sentence → the same in another language, with the same values, in any order. */
export type Catalogue = Readonly<Record<string, string>>;

/** Finds a sentence in a catalogue. */
export type Translation = (sentence: string) => string | undefined;

let translation: Translation | undefined;

/** Sets the language, once and before anything is said. Without a translation it stays English. */
export function speak(spoken: Translation | undefined): void {
  translation = spoken;
}

/**
 * `say('No answer.')`, or with values: say`It took ${seconds} seconds.` Call it when the text is shown, not when a
 * module loads, because then the language is not known yet.
 */
export function say(text: string | TemplateStringsArray, ...values: readonly unknown[]): string {
  if (typeof text === 'string') return translation?.(text) ?? text;
  const translated = translation?.(keyOf(text));
  return translated === undefined ? inEnglish(text, values) : filled(translated, values);
}

/** `It took {0} seconds.` The strings of a template are the same object for all its calls. */
const keyOf = oncePer((strings: TemplateStringsArray) =>
  strings.reduce((before, string, index) => `${before}{${index - 1}}${string}`),
);

function inEnglish(strings: TemplateStringsArray, values: readonly unknown[]): string {
  let said = strings[0] ?? '';
  for (let index = 0; index < values.length; index++) said += `${values[index]}${strings[index + 1]}`;
  return said;
}

/** A value is inserted as it is, even if it looks like a placeholder. */
function filled(translated: string, values: readonly unknown[]): string {
  return translated.replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)]));
}
