const beyondAscii = /[\x80-\xff]+/g;

/**
 * A header's value, whose characters stand for its bytes, decoded as UTF-8. Each run of invalid bytes becomes one
 * U+FFFD. https://encoding.spec.whatwg.org/#utf-8-decode
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
