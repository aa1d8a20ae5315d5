/** The parts of a URL that are asked for again and again. */
export interface UrlParts {
  /** `null` for a URL without a tuple origin. */
  origin: string;
  /** Includes a port other than the scheme's default; `hostname` never does. */
  host: string;
  hostname: string;
  pathname: string;
  /** https://url.spec.whatwg.org/#include-credentials */
  includesCredentials: boolean;
}

/**
 * One diagnosis asks about the same few URLs some thirty times, and parsing them took a tenth of its time. A policy for
 * everything a tab requested asks about every URL of the tab, and parsing those again took 70 % of moving through 5,000
 * rows.
 */
const parsed = new Map<string, UrlParts | undefined>();
const mostParsed = 8000;
/** In characters. A page can request URLs of a megabyte, and they must not fill the memory. */
const longest = 2048;

/** Absent if the URL does not parse. https://url.spec.whatwg.org/#concept-url-parser */
export function partsOf(url: string): UrlParts | undefined {
  if (url.length > longest) return parse(url);
  const before = parsed.get(url);
  if (before !== undefined || parsed.has(url)) return before;
  const parts = parse(url);
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(url, parts);
  return parts;
}

/** Empty if the URL does not parse, or has no host. It never includes the port. */
export function hostnameOf(url: string): string {
  return partsOf(url)?.hostname ?? '';
}

function parse(url: string): UrlParts | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, host, hostname, pathname, username, password } = new URL(url);
  return { origin, host, hostname, pathname, includesCredentials: username !== '' || password !== '' };
}

/**
 * `localhost:3000/users` and `api.example:80`: the parser takes the host for a scheme and the port for a path.
 * https://url.spec.whatwg.org/#scheme-state
 */
export function lacksScheme(url: string): boolean {
  return /^[a-z][a-z\d.+-]*:\d{1,5}(?:$|[/?#])/i.test(url);
}

/** `htp://api.example`, and whatever else a letter too few or too many makes of `http:` and `https:`. */
export function misspellsScheme(url: string): boolean {
  return /^(?!https?:)h{0,2}t{1,3}p{1,2}s{0,2}:\/\//i.test(url);
}

/** A URL that leads nowhere but was meant for the web. */
export function isMeantForWeb(url: string): boolean {
  return lacksScheme(url) || misspellsScheme(url);
}

/** The form in which URLs are compared and logged when fragments do not count. */
export function withoutFragment(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}
