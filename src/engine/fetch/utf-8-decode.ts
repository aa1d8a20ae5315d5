const beyondAscii = /[\x80-\xff]+/g;

/**
 * A header's value, whose characters stand for its bytes, as a reader of UTF-8 has it. What is no UTF-8 becomes U+FFFD,
 * one for each run. https://encoding.spec.whatwg.org/#utf-8-decode
 */
export function utf8Decode(value: string): string {
  return value.replace(beyondAscii, (run) => {
    try {
      return decodeURIComponent(run.replace(/./gs, (byte) => `%${byte.charCodeAt(0).toString(16)}`));
    } catch {
      return '\ufffd';
    }
  });
}
