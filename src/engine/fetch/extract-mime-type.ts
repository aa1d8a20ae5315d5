import type { HeaderLine } from '../exchange.ts';
import { combined } from './header-list.ts';

export interface MimeType {
  /** Type and subtype, in lower case: https://mimesniff.spec.whatwg.org/#mime-type-essence */
  essence: string;
  charset?: string;
}

/**
 * The type that the headers declare: the last value that is a valid type, with the charset of earlier values of the
 * same type. Absent if there is none. https://fetch.spec.whatwg.org/#concept-header-extract-mime-type
 * If there are several charsets, the standard's steps keep the first and Chromium keeps the last (measured with event
 * streams).
 */
export function extractMimeType(headers: readonly HeaderLine[]): MimeType | undefined {
  let type: MimeType | undefined;
  for (const element of combined(headers, 'Content-Type')?.match(elements) ?? []) {
    const next = parsed(element);
    if (!next || next.essence === '*/*') continue;
    type = next.essence === type?.essence ? { ...type, ...next } : next;
  }
  return type;
}

/** A comma within quotes does not separate. */
const elements = /(?:"(?:[^"\\]|\\.)*"?|[^",])+/g;
const mimeType = /^[\t ]*([!#$%&'*+\-.^_`|~\w]+\/[!#$%&'*+\-.^_`|~\w]+)[\t ]*(?:;|$)/;
/** Nor is a parameter within quotes one. */
const charsetParameter = /^(?:[^"]|"(?:[^"\\]|\\.)*(?:"|$))*?;[\t ]*charset="?([^";\t ]*)/i;

function parsed(element: string): MimeType | undefined {
  const [, essence] = mimeType.exec(element) ?? [];
  if (essence === undefined) return undefined;
  const [, charset] = charsetParameter.exec(element) ?? [];
  return { essence: essence.toLowerCase(), ...(charset !== undefined && { charset: charset.toLowerCase() }) };
}

/** https://mimesniff.spec.whatwg.org/#javascript-mime-type */
export function isJavaScript({ essence }: MimeType): boolean {
  return javaScript.test(essence);
}

const javaScript = /^((application|text)\/(x-)?(java|ecma)script|text\/(javascript1\.[0-5]|jscript|livescript))$/;

/** https://mimesniff.spec.whatwg.org/#json-mime-type */
export function isJson({ essence }: MimeType): boolean {
  return /^(application|text)\/json$|\+json$/.test(essence);
}
