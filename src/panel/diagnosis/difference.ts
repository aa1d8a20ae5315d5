/** Where the seen value and the needed value differ: the smallest differing span of each. */
export interface Marked {
  before: string;
  differs: string;
  after: string;
}

export interface Difference {
  seen: Marked;
  needed: Marked;
}

export function difference(seen: string, needed: string): Difference {
  // By code point, so that no character is cut in half.
  const some = Array.from(seen);
  const other = Array.from(needed);
  // Shared digits of two numbers mean nothing: `404` and `200–299` differ as a whole.
  if (isNumber(seen) && isNumber(needed)) return { seen: marked(some, 0, 0), needed: marked(other, 0, 0) };
  const start = commonStart(some, other);
  const end = commonStart(some.slice(start).reverse(), other.slice(start).reverse());
  return { seen: marked(some, start, end), needed: marked(other, start, end) };
}

function isNumber(text: string): boolean {
  return /^\d+(–\d+)?$/.test(text);
}

function commonStart(some: string[], other: string[]): number {
  const firstDifferent = some.findIndex((character, index) => character !== other[index]);
  return firstDifferent < 0 ? some.length : firstDifferent;
}

function marked(characters: string[], start: number, end: number): Marked {
  const stop = characters.length - end;
  return {
    before: characters.slice(0, start).join(''),
    differs: characters.slice(start, stop).join(''),
    after: characters.slice(stop).join(''),
  };
}
