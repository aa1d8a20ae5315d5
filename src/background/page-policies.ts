/** What a page's own response says about the requests the page may make: enough to explain those that never left. */
import type { HeaderLine, PagePolicies } from '../engine/exchange.ts';
import { lines } from '../engine/fetch/header-list.ts';

/** Real policies have up to some 6,000 characters. A tab's record is written as a whole, so it must not grow large. */
const longest = 8192;

export function policiesIn(headers: readonly HeaderLine[]): PagePolicies {
  const contentSecurity = lines(headers, 'Content-Security-Policy');
  const [embedder] = lines(headers, 'Cross-Origin-Embedder-Policy');
  const length = contentSecurity.reduce((sum, line) => sum + line.length, 0);
  return {
    ...(length <= longest && { contentSecurity }),
    ...(embedder !== undefined && { embedder: embedder.slice(0, 200) }),
  };
}
