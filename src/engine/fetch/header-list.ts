import type { HeaderLine } from '../exchange.ts';

/**
 * The values of every line with this name, in order.
 * https://fetch.spec.whatwg.org/#concept-header-list
 */
export function lines(headers: readonly HeaderLine[], name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter((line) => line.name.toLowerCase() === wanted).map((line) => trim(line.value));
}

/**
 * "Get" a header: all lines with this name joined by a comma and a space; absent when there is none.
 * https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function combined(headers: readonly HeaderLine[], name: string): string | undefined {
  const values = lines(headers, name);
  return values.length === 0 ? undefined : values.join(', ');
}

/** HTTP tab or space bytes around a value do not belong to it (Fetch: normalize a byte sequence). */
function trim(value: string): string {
  return value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
}
