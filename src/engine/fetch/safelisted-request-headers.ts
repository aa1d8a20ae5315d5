import type { HeaderLine } from '../exchange.ts';

// https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte
// biome-ignore lint/suspicious/noControlCharactersInRegex: the standard names these very bytes
const unsafeByte = /[\x00-\x08\x0a-\x1f"():<>?@[\\\]{}\x7f]/;
const languageBytes = /^[0-9A-Za-z *,\-.;=]*$/;
const safelistedTypes = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);
const mimeEssencePattern = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+\/[!#$%&'*+\-.^_`|~0-9A-Za-z]+)[\t\n\r ]*(?:;|$)/;
const singleRange = /^bytes=(\d+)-(\d*)$/;

/** Chromium asks for permission from this byte position on, Firefox from 2^64, and the standard never (measured). */
const tooLarge = 2n ** 63n - 1n;

/** Longest value of a safelisted header, and of all such headers together, in bytes. */
export const longestValue = 128;
const longestTotal = 1024;

/**
 * Whether a header may be sent without asking first.
 * https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
export function isSafelistedRequestHeader(name: string, value: string): boolean {
  // 1. If value's length is greater than 128, then return false.
  if (value.length > longestValue) return false;
  // 2. Byte-lowercase name and switch on the result.
  switch (name.toLowerCase()) {
    case 'accept':
      return !unsafeByte.test(value);
    case 'accept-language':
    case 'content-language':
      return languageBytes.test(value);
    case 'content-type':
      return !unsafeByte.test(value) && safelistedTypes.has(mimeEssence(value) ?? '');
    case 'range':
      return isSimpleRange(value);
    default:
      return false;
  }
}

/**
 * The names a preflight must ask for: lower case, sorted, each once.
 * https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 */
export function unsafeRequestHeaderNames(headers: readonly HeaderLine[]): string[] {
  const safelisted = headers.filter((line) => isSafelistedRequestHeader(line.name, line.value));
  const total = safelisted.reduce((sum, line) => sum + line.value.length, 0);
  const unsafe = total > longestTotal ? headers : headers.filter((line) => !safelisted.includes(line));
  return [...new Set(unsafe.map((line) => line.name.toLowerCase()))].sort();
}

function mimeEssence(value: string): string | undefined {
  return mimeEssencePattern.exec(value)?.[1]?.toLowerCase();
}

/**
 * https://fetch.spec.whatwg.org/#simple-range-header-value: its numbers may exceed what a double represents exactly.
 */
function isSimpleRange(value: string): boolean {
  const [, first, last] = singleRange.exec(value) ?? [];
  if (first === undefined) return false;
  const [from, to] = [BigInt(first), BigInt(last || first)];
  return from <= to && to < tooLarge;
}
