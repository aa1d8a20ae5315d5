/** Values that code or a setting wrote by mistake, and that hold no origin. */

/**
 * Whether a placeholder was left unfilled: `${URL}`, `$url`, `{{ url }}`, `%{URL}e`, `%URL%`, `process.env.URL`. In a
 * regular expression `$` stands at the end and before no name; in percent-encoded text, hex digits follow each `%`.
 */
export function isVariable(value: string): boolean {
  return /\$[\w{]|\{\{|%\{|%\w+%(?![\da-f]{2})|^process\.env\./i.test(value);
}

/** The word that code wrote in place of a host because the setting had no value: JavaScript's, Python's or Java's. */
export function unsetHost(value: string): string | undefined {
  return /^\w+:\/\/(undefined|None|null|nil)(?=[:/]|$)/.exec(value)?.[1];
}

/** What JavaScript and Python make of an object or a function when they need text. */
export function isCode(value: string): boolean {
  return /^\[object |=>|^(async )?function\b|^<(function|bound method) /.test(value);
}

/** Browsers take a space or a comma as the sign of a list, even if only one value was meant. */
export function isOneValue(value: string): boolean {
  return isVariable(value) || isCode(value) || /^[^\s,]+,$/.test(value);
}
