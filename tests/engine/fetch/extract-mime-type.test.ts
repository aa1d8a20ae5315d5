import { expect, it } from 'vitest';
import { extractMimeType, isJavaScript } from '../../../src/engine/fetch/extract-mime-type.ts';

const extract = (...values: string[]) => extractMimeType(values.map((value) => ({ name: 'Content-Type', value })));

it.each<[string[], unknown]>([
  [[], undefined],
  [['text/html'], { essence: 'text/html' }],
  [['TEXT/HTML;Charset="UTF-8"'], { essence: 'text/html', charset: 'utf-8' }],
  [['text/html', 'text/css'], { essence: 'text/css' }],
  [['text/html, garbage, */*'], { essence: 'text/html' }],
  [['text/html; a=", text/css"'], { essence: 'text/html' }],
  [['text/html; a="\\", text/css'], { essence: 'text/html' }],
  [['text/html; a="; charset=latin1"; charset=utf-8'], { essence: 'text/html', charset: 'utf-8' }],
  [['text/html; charset=latin1', 'text/html'], { essence: 'text/html', charset: 'latin1' }],
  [['text/html; charset=latin1, text/html; charset=utf-8, text/html'], { essence: 'text/html', charset: 'utf-8' }],
  [['text/html; charset=latin1', 'text/css', 'text/html'], { essence: 'text/html' }],
  [['text/html; charset=latin1', '*/*; charset=utf-8'], { essence: 'text/html', charset: 'latin1' }],
  [['text', '/html', 'text/', ''], undefined],
])('%j is %j', (values, expected) => {
  expect(extract(...values)).toEqual(expected);
});

it.each<[string, boolean]>([
  ['text/javascript', true],
  ['application/x-ecmascript', true],
  ['text/javascript1.5', true],
  ['text/javascript1.6', false],
  ['application/json', false],
])('whether %s is a script', (essence, expected) => {
  expect(isJavaScript({ essence })).toBe(expected);
});
