/** What is asked of a URL again and again. */
export interface UrlParts {
  /** `null` for a URL without a tuple origin. */
  origin: string;
  /** With a port that is not the scheme's own; `hostname` is without. */
  host: string;
  hostname: string;
  pathname: string;
  /** https://url.spec.whatwg.org/#include-credentials */
  includesCredentials: boolean;
}

/**
 * One diagnosis asks about the same few URLs some thirty times, and parsing them was a tenth of its time; a policy for
 * all that a tab asked for asks about each URL of the tab, and parsing them again was 70 % of moving through 5,000 rows.
 */
const parsed = new Map<string, UrlParts | undefined>();
const mostParsed = 8000;
/** In characters. A page can ask for URLs of a megabyte, and they must not fill the memory. */
const longest = 2048;

/** Absent for what does not parse. https://url.spec.whatwg.org/#concept-url-parser */
export function partsOf(url: string): UrlParts | undefined {
  if (url.length > longest) return parse(url);
  const before = parsed.get(url);
  if (before !== undefined || parsed.has(url)) return before;
  const parts = parse(url);
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(url, parts);
  return parts;
}

function parse(url: string): UrlParts | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, host, hostname, pathname, username, password } = new URL(url);
  return { origin, host, hostname, pathname, includesCredentials: username !== '' || password !== '' };
}

/**
 * `localhost:3000/users` and `api.example:80`: the parser takes the host for the scheme, and the port for a path.
 * https://url.spec.whatwg.org/#scheme-state
 */
export function lacksScheme(url: string): boolean {
  return /^[a-z][a-z\d.+-]*:\d{1,5}(?:$|[/?#])/i.test(url);
}

/** `htp://api.example`, and what else letters too few or too many make of `http:` and `https:`. */
export function misspellsScheme(url: string): boolean {
  return /^(?!https?:)h{0,2}t{1,3}p{1,2}s{0,2}:\/\//i.test(url);
}

/** A URL that leads nowhere, and was meant to be one of the web. */
export function isMeantForWeb(url: string): boolean {
  return lacksScheme(url) || misspellsScheme(url);
}

/** As URLs are compared and logged where their fragments do not count. */
export function withoutFragment(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}
