/** What a page's own response says about the requests the page may make: enough to explain those that never left. */
import type { HeaderLine, PagePolicies } from '../engine/exchange.ts';

/** Real policies go up to some 6,000 characters. A tab's record is written whole, so it holds no book. */
const longest = 8192;

export function policiesIn(headers: readonly HeaderLine[]): PagePolicies {
  const contentSecurity = valuesOf(headers, 'content-security-policy');
  const [embedder] = valuesOf(headers, 'cross-origin-embedder-policy');
  const length = contentSecurity.reduce((sum, line) => sum + line.length, 0);
  return {
    ...(length <= longest && { contentSecurity }),
    ...(embedder !== undefined && { embedder: embedder.slice(0, 200) }),
  };
}

function valuesOf(headers: readonly HeaderLine[], name: string): string[] {
  return headers.filter((line) => line.name.toLowerCase() === name).map(({ value }) => value);
}
