import { describe, expect, it } from 'vitest';
import { combined, lines } from '../../../src/engine/fetch/header-list.ts';

describe('header list', () => {
  // https://fetch.spec.whatwg.org/#concept-header-value-normalize
  it.each([
    ['\t\r\n https://app.example', 'https://app.example'],
    ['https://app.example \t\r\n', 'https://app.example'],
    ['  a  b  ', 'a  b'],
    [' \t', ''],
    ['\u00a0\va\f', '\u00a0\va\f'],
  ])('the value %j is %j', (value, normalized) => {
    expect(combined([{ name: 'A', value }], 'A')).toBe(normalized);
    expect(lines([{ name: 'A', value }], 'A')).toEqual([normalized]);
  });

  // https://fetch.spec.whatwg.org/#concept-header-list-get
  it.each([
    [['x'], 'x'],
    [['x', '', ' y'], 'x, , y'],
    [[], undefined],
  ])('the lines %j together are %j', (values, value) => {
    expect(combined([{ name: 'B', value: 'z' }, ...values.map((one) => ({ name: 'a', value: one }))], 'A')).toBe(value);
  });
});
