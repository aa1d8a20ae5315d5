/** Values that code or a setting wrote by mistake, and that hold no origin. */

/**
 * Whether nothing was filled in: `${URL}`, `$url`, `{{ url }}`, `%{URL}e`, `%URL%`, `process.env.URL`. In a regular
 * expression `$` stands at an end, and before no name. In what is percent-encoded, hex digits follow each `%`.
 */
export function isVariable(value: string): boolean {
  return /\$[\w{]|\{\{|%\{|%\w+%(?![\da-f]{2})|^process\.env\./i.test(value);
}

/** The word that code wrote where a host was to be, as the setting had no value: JavaScript's, Python's, Java's. */
export function unsetHost(value: string): string | undefined {
  return /^\w+:\/\/(undefined|None|null|nil)(?=[:/]|$)/.exec(value)?.[1];
}

/** What JavaScript and Python make of an object or a function where they need text. */
export function isCode(value: string): boolean {
  return /^\[object |=>|^(async )?function\b|^<(function|bound method) /.test(value);
}

/** Browsers take a space or a comma for the sign of a list, also where only one value was meant. */
export function isOneValue(value: string): boolean {
  return isVariable(value) || isCode(value) || /^[^\s,]+,$/.test(value);
}
