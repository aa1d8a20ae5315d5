import type { HeaderLine } from '../exchange.ts';

/**
 * The values of every line with this name, in order.
 * https://fetch.spec.whatwg.org/#concept-header-list
 */
export function lines(headers: readonly HeaderLine[], name: string): string[] {
  return headers.filter((line) => isNamed(line, name)).map((line) => trim(line.value));
}

/**
 * "Get" a header: all lines with this name joined by a comma and a space; absent if there is none, or no message.
 * https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function combined(headers: readonly HeaderLine[] | undefined, name: string): string | undefined {
  if (!headers) return undefined;
  let value: string | undefined;
  for (const line of headers) {
    if (!isNamed(line, name)) continue;
    value = value === undefined ? trim(line.value) : `${value}, ${trim(line.value)}`;
  }
  return value;
}

/** Called some hundred times a diagnosis. Most names already differ in length, and most others are equal. */
function isNamed({ name }: HeaderLine, wanted: string): boolean {
  if (name.length !== wanted.length) return false;
  return name === wanted || name.toLowerCase() === wanted.toLowerCase();
}

/** The lookbehind makes a run of spaces within a value be read once, not again from each of its spaces. */
const ends = /^[\t\n\r ]+|(?<![\t\n\r ])[\t\n\r ]+$/g;

/** HTTP tab or space bytes around a value do not belong to it (Fetch: normalize a byte sequence). */
function trim(value: string): string {
  return /^[\t\n\r ]|[\t\n\r ]$/.test(value) ? value.replace(ends, '') : value;
}
