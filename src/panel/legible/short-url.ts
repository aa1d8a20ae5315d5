import { lacksScheme } from '../../engine/fetch/url.ts';
import { legible } from './legible.ts';

/** How a URL is shown in little space: the path says which request, the host says where, both ends say more than the middle. */
export interface PathAndHost {
  path: string;
  host: string;
}

export function pathAndHost(url: string): PathAndHost {
  // Else its host would be named as a scheme.
  const meant = lacksScheme(url) ? `http://${url}` : url;
  if (!URL.canParse(meant)) return { path: legible(url), host: '' };
  const { pathname, search, host, protocol } = new URL(meant);
  if (host === '')
    return { path: legible(url.slice(protocol.length).replace(/^\/\//, '')), host: protocol.slice(0, -1) };
  // The parser has encoded what cannot be seen.
  return { path: pathname + search, host };
}

const tailLength = 10;
const wholeLength = 16;

/** Head and tail of a text: the head is cut by CSS where space is short, the tail stays. */
export function ends(text: string): [head: string, tail: string] {
  if (text.length <= wholeLength) return [text, ''];
  const cut = tailAt(text, text.length - tailLength);
  return [text.slice(0, cut), text.slice(cut)];
}

/** In characters: three lines where DevTools stands at the right. */
const mostAtOnce = { head: 120, tail: 40 };

/** Without its middle, where it is so long that it would push all else out of sight. */
export function atOnce(text: string): string {
  const { head, tail } = mostAtOnce;
  if (text.length <= head + tail) return text;
  return `${text.slice(0, tailAt(text, head))}…${text.slice(tailAt(text, text.length - tail))}`;
}

/** In characters: what is left of a head at the least. */
const shortestHead = 5;

/**
 * Head and tail of a text beside another one: the tail begins with the parameter, or the word of a segment, in which they
 * part ways. Nothing where they do so at once, at its very end, or not at all.
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

/** A character, and a byte such as `%C3`, stays whole. */
function tailAt(text: string, at: number): number {
  const cutOff = /(?:%[\da-f]?|[\uD800-\uDBFF])$/i.exec(text.slice(0, at));
  return cutOff?.index ?? at;
}
