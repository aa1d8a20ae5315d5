import { lacksScheme } from '../../engine/fetch/url.ts';
import { legible } from './legible.ts';

/**
 * How a URL is shown in little space: the path says which request, the host says where, and both ends say more than the
 * middle.
 */
export interface PathAndHost {
  path: string;
  host: string;
}

export function pathAndHost(url: string): PathAndHost {
  // Otherwise its host would be taken for a scheme.
  const meant = lacksScheme(url) ? `http://${url}` : url;
  if (!URL.canParse(meant)) return { path: legible(url), host: '' };
  const { pathname, search, host, protocol } = new URL(meant);
  if (host === '')
    return { path: legible(url.slice(protocol.length).replace(/^\/\//, '')), host: protocol.slice(0, -1) };
  // The parser has encoded invisible characters.
  return { path: pathname + search, host };
}

const tailLength = 10;
const wholeLength = 16;

/** Head and tail of a text: CSS cuts the head if space is short, and the tail stays. */
export function ends(text: string): [head: string, tail: string] {
  if (text.length <= wholeLength) return [text, ''];
  const cut = tailAt(text, text.length - tailLength);
  return [text.slice(0, cut), text.slice(cut)];
}

/** In characters: three lines if DevTools is docked to the right. */
const mostAtOnce = { head: 120, tail: 40 };

/** Without its middle, if the URL is so long that it would push everything else out of sight. */
export function atOnce(text: string): string {
  const { head, tail } = mostAtOnce;
  if (text.length <= head + tail) return text;
  return `${text.slice(0, tailAt(text, head))}…${text.slice(tailAt(text, text.length - tail))}`;
}

/** In characters: at least this much of a head stays. */
const shortestHead = 5;

/**
 * Head and tail of a text next to another one: the tail begins with the parameter, or the word of a segment, in which
 * they differ. Absent if they differ right at the beginning, at the very end, or not at all.
 */
export function endsBeside(text: string, other: string): [head: string, tail: string] | undefined {
  const parting = lengthInCommon(text, other);
  const isAlike = parting === text.length && parting === other.length;
  const common = text.slice(0, parting);
  const segment = behindLast(['/', '?', '&'], common);
  const at = common.includes('=', segment) ? segment : Math.max(segment, behindLast(['-', '_'], common));
  return isAlike || at < shortestHead || at === text.length ? undefined : [text.slice(0, at), text.slice(at)];
}

function behindLast(marks: string[], text: string): number {
  return 1 + Math.max(...marks.map((mark) => text.lastIndexOf(mark)));
}

function lengthInCommon(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Characters, and bytes such as `%C3`, are not cut apart. */
function tailAt(text: string, at: number): number {
  const cutOff = /(?:%[\da-f]?|[\uD800-\uDBFF])$/i.exec(text.slice(0, at));
  return cutOff?.index ?? at;
}
