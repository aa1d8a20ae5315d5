import { legible } from './legible.ts';

/** How a URL is shown in little space: the path says which request, the host says where, both ends say more than the middle. */
export interface PathAndHost {
  path: string;
  host: string;
}

export function pathAndHost(url: string): PathAndHost {
  if (!URL.canParse(url)) return { path: legible(url), host: '' };
  const { pathname, search, host, protocol } = new URL(url);
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

/** A character, and a byte such as `%C3`, stays whole. */
function tailAt(text: string, at: number): number {
  const cutOff = /(?:%[\da-f]?|[\uD800-\uDBFF])$/i.exec(text.slice(0, at));
  return cutOff?.index ?? at;
}
