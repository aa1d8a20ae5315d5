/**
 * Whether one source of a Content Security Policy covers an address.
 * https://w3c.github.io/webappsec-csp/#match-url-to-source-expression
 */
export function matchesSource(expression: string, url: URL, page: URL): boolean {
  if (expression === '*') return /^(http|ws)s?:$/.test(url.protocol);
  if (expression.toLowerCase() === "'self'") return isSelf(url, page);
  if (expression.startsWith("'")) return false;
  const scheme = /^([a-z][a-z0-9+.-]*:)$/i.exec(expression)?.[1];
  if (scheme) return schemeMatches(scheme.toLowerCase(), url.protocol);
  return matchesHostSource(expression, url, page);
}

/** Excludes IPv6 addresses and underscores: Chromium ignores such a source (measured). */
const hostSource = /^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\*|(?:\*\.)?[a-z0-9.-]+)(?::(\d+|\*))?(\/[^?#]*)?(?:[?#].*)?$/i;

function matchesHostSource(expression: string, url: URL, page: URL): boolean {
  const [, scheme = page.protocol, host, port = '', path = ''] = hostSource.exec(expression) ?? [];
  if (host === undefined || url.hostname === '') return false;
  return (
    schemeMatches(scheme.toLowerCase(), url.protocol) &&
    hostMatches(host.toLowerCase(), url.hostname) &&
    portMatches(port, url, scheme.toLowerCase() !== url.protocol) &&
    pathMatches(path, url.pathname)
  );
}

/**
 * https://w3c.github.io/webappsec-csp/#match-schemes: a listed scheme also covers its secure form. In the standard
 * `ws:` also covers `http:`, and `wss:` covers `https:`; in Chromium they do not (measured).
 */
function schemeMatches(listed: string, asked: string): boolean {
  return listed === asked || (/^(http|ws):$/.test(listed) && asked === listed.replace(':', 's:'));
}

/** https://w3c.github.io/webappsec-csp/#match-hosts. Browsers match numeric addresses too. */
function hostMatches(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

/**
 * https://w3c.github.io/webappsec-csp/#match-ports. The URL parser leaves default ports out, and an upgrade leads to a
 * default port (measured).
 */
function portMatches(text: string, url: URL, isUpgrade: boolean): boolean {
  if (text === '*') return true;
  if (text === '') return url.port === '';
  // Chromium reads `08443` as a number, Firefox letter by letter (measured).
  const listed = String(Number(text));
  if (isUpgrade) return url.port === '' && (listed === '80' || listed === '443');
  return listed === (url.port || defaultPort(url.protocol));
}

/**
 * https://w3c.github.io/webappsec-csp/#match-paths. A path that ends in a slash covers everything below it. Chromium
 * reads `%2F` as a slash (measured).
 */
function pathMatches(listed: string, asked: string): boolean {
  const [wanted, path] = [decoded(listed), decoded(asked)];
  if (wanted === '') return true;
  return wanted.endsWith('/') ? path.startsWith(wanted) : path === wanted;
}

function isSelf(url: URL, page: URL): boolean {
  if (page.origin === 'null') return false;
  if (page.origin === url.origin) return true;
  const samePorts = page.port === url.port;
  const isUpgrade = url.protocol === 'https:' || url.protocol === 'wss:';
  return (
    page.hostname === url.hostname && samePorts && (isUpgrade || (page.protocol === 'http:' && url.protocol === 'ws:'))
  );
}

function defaultPort(protocol: string): string {
  return protocol === 'https:' || protocol === 'wss:' ? '443' : '80';
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
