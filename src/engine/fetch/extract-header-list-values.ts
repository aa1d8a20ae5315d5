const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** RFC 9110 `token`: the form of a method and of a header name. */
export function isToken(text: string): boolean {
  return token.test(text);
}

/**
 * The elements of Access-Control-Allow-Methods or Access-Control-Allow-Headers, empty ones left out.
 * Syntax is judged apart (`malformedElements`), because browsers name the two failures differently.
 * https://fetch.spec.whatwg.org/#extract-header-list-values
 */
export function listElements(value: string | undefined): string[] {
  if (value === undefined) return [];
  const elements: string[] = [];
  for (const part of value.split(',')) {
    const element = trim(part);
    if (element !== '') elements.push(element);
  }
  return elements;
}

/** The lookbehind makes a run of spaces within an element be read once, not again from each of its spaces. */
const ends = /^[\t ]+|(?<![\t ])[\t ]+$/g;

function trim(element: string): string {
  return /^[\t ]|[\t ]$/.test(element) ? element.replace(ends, '') : element;
}

/** The elements that are not tokens, each once; a single one makes the whole list invalid. */
export function malformedElements(value: string | undefined): string[] {
  return [...new Set(listElements(value).filter((element) => !isToken(element)))];
}
