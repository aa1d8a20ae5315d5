import type { HeaderLine } from '../exchange.ts';
import { combined } from './header-list.ts';

export interface MimeType {
  /** Type and subtype, in lower case: https://mimesniff.spec.whatwg.org/#mime-type-essence */
  essence: string;
  charset?: string;
}

/**
 * What the headers say the body is: the last value that is a type. Absent where none is.
 * https://fetch.spec.whatwg.org/#concept-header-extract-mime-type
 */
export function extractMimeType(headers: readonly HeaderLine[]): MimeType | undefined {
  const value = combined(headers, 'Content-Type') ?? '';
  return (value.match(elements) ?? []).flatMap((element) => parsed(element) ?? []).findLast(isSaid);
}

/** A comma within quotes parts nothing. */
const elements = /(?:"(?:[^"\\]|\\.)*"?|[^",])+/g;
const mimeType = /^[\t ]*([!#$%&'*+\-.^_`|~\w]+\/[!#$%&'*+\-.^_`|~\w]+)[\t ]*(?:;|$)/;

function parsed(element: string): MimeType | undefined {
  const [, essence] = mimeType.exec(element) ?? [];
  if (essence === undefined) return undefined;
  const [, charset] = /;[\t ]*charset="?([^";\t ]*)/i.exec(element) ?? [];
  return { essence: essence.toLowerCase(), ...(charset !== undefined && { charset: charset.toLowerCase() }) };
}

function isSaid({ essence }: MimeType): boolean {
  return essence !== '*/*';
}

/** https://mimesniff.spec.whatwg.org/#javascript-mime-type */
export function isJavaScript({ essence }: MimeType): boolean {
  return javaScript.test(essence);
}

const javaScript = /^((application|text)\/(x-)?(java|ecma)script|text\/(javascript1\.[0-5]|jscript|livescript))$/;
