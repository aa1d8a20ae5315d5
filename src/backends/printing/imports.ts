/** Lines that stand with the imports of a file. */
import { say } from '../../engine/say.ts';
import type { Language, Part } from '../backend.ts';
import { quoteAll } from './quote.ts';

export function atTop(file: string, language: Language, code: string): Part {
  return { file, where: say('At the top, with the other imports, if it is not there yet.'), language, code };
}

/** In Go, a module's own packages stand apart from the standard ones. */
export function goImports(standard: string[], module: string): Part {
  const lines = standard.map((name) => `\t"${name}"\n`).join('');
  return { ...atTop('main.go', 'go', `${lines && `${lines}\n`}\t"${module}"`), above: 'import (' };
}

/** A slice of strings in Go. */
export function goStrings(texts: string[]): string {
  return `[]string{${quoteAll('go', texts)}}`;
}
