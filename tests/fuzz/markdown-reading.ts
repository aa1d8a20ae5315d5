/** A reader of Markdown that shares nothing with the writer: the parts of a text that are neither code nor escaped. */

/** https://spec.commonmark.org/0.31.2/#fenced-code-blocks and #code-spans */
export function prose(markdown: string): string {
  return withoutFences(markdown.split('\n'))
    .split(/\n{2,}/)
    .map(withoutSpans)
    .join('\n\n');
}

function withoutFences(lines: string[]): string {
  const left: string[] = [];
  let fence: string | undefined;
  for (const line of lines) {
    if (fence === undefined) {
      fence = /^ {0,3}(`{3,})[^`]*$/.exec(line)?.[1] ?? /^ {0,3}(~{3,})/.exec(line)?.[1];
      left.push(fence === undefined ? line : '');
      continue;
    }
    const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
    if (closing?.[0] === fence[0] && (closing?.length ?? 0) >= fence.length) fence = undefined;
  }
  if (fence !== undefined) throw new Error(`A fence of ${fence} is never closed.`);
  return left.join('\n');
}

/**
 * Character by character: an escaped character is skipped, and a run of ticks opens what the next run of that length
 * closes.
 */
function withoutSpans(paragraph: string): string {
  let left = '';
  for (let at = 0; at < paragraph.length; ) {
    if (paragraph[at] === '\\' && /[!-/:-@[-`{-~]/.test(paragraph[at + 1] ?? '')) {
      at += 2;
      continue;
    }
    const run = /^`+/.exec(paragraph.slice(at))?.[0];
    if (run === undefined) {
      left += paragraph[at];
      at += 1;
      continue;
    }
    const end = closes(paragraph, at + run.length, run.length);
    // Without a partner the ticks are text.
    left += end === undefined ? run : '';
    at = end ?? at + run.length;
  }
  return left;
}

function closes(paragraph: string, from: number, length: number): number | undefined {
  for (const { index, 0: run } of paragraph.slice(from).matchAll(/`+/g)) {
    if (run.length === length) return from + index + length;
  }
  return undefined;
}
