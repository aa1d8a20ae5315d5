/** Requests for single things of one kind, such as `/users/1` and `/users/2`, go to the same endpoint. */

/**
 * A segment that names one thing among many: a number, a UUID, a long hexadecimal number; perhaps with an extension, as
 * in `7.json`.
 */
const name = /^(\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=[a-f]*\d)[0-9a-f]{8,})(\.\w+)?$/i;

/** The scheme, an empty part and the host come before the path. */
const authority = 3;

/** The same for all URLs of one endpoint: without query and fragment, and without the names in the path. */
export function endpointOf(url: string): string {
  return pathOf(url)
    .split('/')
    .map((segment, at) => (at < authority ? segment : segment.replace(name, '*$3')))
    .join('/');
}

/** URLs of one endpoint as one, with `*` where they differ. */
export function sharedUrl(urls: [string, ...string[]]): string {
  const [first] = urls;
  if (urls.every((url) => url === first)) return first;
  const paths = urls.map((url) => pathOf(url).split('/'));
  const segments = (paths[0] ?? []).map((segment, at) => (paths.every((path) => path[at] === segment) ? segment : '*'));
  const queries = new Set(urls.map((url) => /\?[^#]*/.exec(url)?.[0] ?? ''));
  const [query = ''] = queries;
  return `${segments.join('/')}${queries.size > 1 ? '?*' : query}`;
}

/** The path, with what comes before it. */
function pathOf(url: string): string {
  return url.replace(/[?#].*/s, '');
}
