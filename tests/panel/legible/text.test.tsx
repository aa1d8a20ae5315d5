import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Text } from '../../../src/panel/legible/text.tsx';

const table: [text: string, markup: string][] = [
  ['Nothing special.', '<span>Nothing special.</span>'],
  ['`PUT` is missing', '<code>PUT</code><span> is missing</span>'],
  ['Send `a` and `b`.', '<span>Send </span><code>a</code><span> and </span><code>b</code><span>.</span>'],
  ['`a``b`', '<code>a</code><code>b</code>'],
  ['a lone ` stays', '<span>a lone ` stays</span>'],
  ['`code` and a lone `', '<code>code</code><span> and a lone `</span>'],
  ['', ''],
  ['`a\u202eb` and \u200b', '<code>a\\u{202e}b</code><span> and \\u{200b}</span>'],
  ['`<img onerror=x>` <b>', '<code>&lt;img onerror=x&gt;</code><span> &lt;b&gt;</span>'],
];

describe('Text', () => {
  it.each(table)('%s', (text, markup) => {
    expect(renderToStaticMarkup(<Text>{text}</Text>)).toBe(markup);
  });
});
