/** Where something stands in a JSON text. The text is known to be valid JSON, so only its outline is read. */

export interface Place {
  /** Both count from 1. */
  line: number;
  column: number;
}

export function placeAt(json: string, offset: number): Place {
  const before = json.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Where the value at this path begins; if the path ends too early, the value that lacks the rest. */
export function placeOf(json: string, path: readonly (string | number)[]): Place {
  let at = pastSpace(json, 0);
  for (const key of path) {
    const next = memberAt(json, at, key);
    if (next === undefined) break;
    at = next;
  }
  return placeAt(json, at);
}

/** Where a member of the object or array at `at` begins. */
function memberAt(json: string, at: number, key: string | number): number | undefined {
  const isObject = json[at] === '{';
  if (!isObject && json[at] !== '[') return undefined;
  let next = pastSpace(json, at + 1);
  for (let index = 0; json[next] !== '}' && json[next] !== ']'; index += 1) {
    const name = isObject ? JSON.parse(json.slice(next, pastValue(json, next))) : index;
    if (isObject) next = pastSpace(json, pastSpace(json, pastValue(json, next)) + 1);
    if (name === key) return next;
    next = pastSpace(json, pastValue(json, next));
    if (json[next] === ',') next = pastSpace(json, next + 1);
  }
  return undefined;
}

function pastSpace(json: string, at: number): number {
  let next = at;
  while (json.charCodeAt(next) <= 32) next += 1;
  return next;
}

function pastValue(json: string, at: number): number {
  let depth = 0;
  let next = at;
  do {
    const sign = json[next];
    if (sign === '"') next = pastString(json, next);
    else if (sign !== undefined && /[\d.eE+a-z-]/.test(sign)) next = pastWord(json, next);
    else next += 1;
    if (sign === '{' || sign === '[') depth += 1;
    if (sign === '}' || sign === ']') depth -= 1;
  } while (depth > 0);
  return next;
}

function pastWord(json: string, at: number): number {
  let next = at;
  while (/[\d.eE+a-z-]/.test(json[next] ?? '')) next += 1;
  return next;
}

function pastString(json: string, at: number): number {
  let next = at + 1;
  while (json[next] !== '"') next += json[next] === '\\' ? 2 : 1;
  return next + 1;
}
