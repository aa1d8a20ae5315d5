import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { mostBytes, openFile } from '../../../src/panel/handover/saved-file.ts';
import { api, asked, file, fine, harWith, recorded, report } from './samples.ts';

describe('a file that cannot be read is refused', () => {
  const whole = report(recorded);
  const [first, ...others] = whole.exchanges;
  it.each<[string, unknown, RegExp]>([
    ['broken JSON, with line and column', '{\n  "format": oops\n}', /not JSON, line 2, column 13/],
    ['JSON of another kind', { hello: 'world' }, /neither a CORS Explainer report nor a HAR/],
    ['no object', '[1]', /neither a CORS Explainer report/],
    ['a later version', { ...whole, version: 2 }, /report of version 2. This extension reads version 1/],
    ['a version that is none', { ...whole, version: { toString: 1 } }, /version \{"toString":1\}\. This/],
    [
      'a field that holds a book',
      { ...whole, exchanges: [{ ...first, startedAt: 'x'.repeat(5000) }] },
      /but is "x{99}…\.$/,
    ],
    [
      'a field whose name is a book',
      { ...whole, notes: { ['x'.repeat(5000)]: { error: 1 } } },
      /^`notes\.x{94}…` \(line 1, column [\d,]+\) has to be string, but is 1\.$/,
    ],
    [
      'a field that is missing',
      { ...whole, exchanges: [{ ...first, hops: [{ url: `${api}/x`, startedAt: 0 }] }, ...others] },
      /^`exchanges\.0\.hops\.0\.method` \(line 1, column \d+\) is missing\.$/,
    ],
    [
      'a field of another type',
      { ...whole, exchanges: [{ ...first, startedAt: 'noon' }] },
      /`exchanges\.0\.startedAt` \(line 1, column \d+\) has to be number, but is "noon"/,
    ],
    [
      'a stopped request without a URL',
      { ...whole, stopped: [{ at: 1 }] },
      /^`stopped\.0\.url` \(line 1, column [\d,]+\) is missing\.$/,
    ],
    [
      'a HAR without requests in its entries',
      { log: { entries: [{ startedDateTime: '2026-01-01T00:00:00Z' }] } },
      /`log\.entries\.0\.request` .* is missing/,
    ],
    [
      'a moment that no calendar holds',
      { ...whole, exchanges: [{ ...first, startedAt: 1e20 }] },
      /`exchanges\.0\.startedAt` .* has to be <=8640000000000000, but is 100000000000000000000/,
    ],
    [
      'no hop at all',
      { ...whole, exchanges: [{ ...first, hops: [] }] },
      /`exchanges\.0\.hops` .* has to be >=1, but is 0/,
    ],
    [
      'a HAR whose time is none',
      harWith({ startedDateTime: 'yesterday' }),
      /startedDateTime` .* has to be a date with a time, but is "yesterday"/,
    ],
    [
      'a HAR with a header that is none',
      harWith({ request: { ...asked, headers: [{ value: 'A' }] } }),
      /headers\.0\.name`/,
    ],
    ['a text in the place of an object', { log: 'none' }, /`log` \(line 1, column 8\) has to be Object, but is "none"/],
    ['a text that goes on after its end', '{} x', /not JSON, line 1, column 4/],
    ['half a file', '{"format":\n"cors', /not JSON, line 2, column 6/],
    ['a control character within a text', '{"a":\n "b\u0001"}', /not JSON, line 2, column 4/],
    ['an HTML page', '<!doctype html>', /not JSON/],
    ['nothing', '', /not JSON/],
  ])('%s', async (_, content, reason) => {
    await expect(openFile(file(content))).rejects.toThrow(reason);
  });

  it('by its place once, though the parser says it too', async () => {
    await expect(openFile(file('{"a":1} x'))).rejects.toThrow(/^(?!.*(position|line \d+ column))/);
    const parse = vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new SyntaxError('JSON.parse: expected property name at line 1 column 3 of the JSON data');
    });
    onTestFinished(() => parse.mockRestore());
    await expect(openFile(file('{ a }'))).rejects.toThrow(/: JSON\.parse: expected property name\.$/);
  });

  it('by the line of what is wrong', async () => {
    const lines = JSON.stringify({ ...whole, exchanges: [first, { ...first, type: 7 }] }, undefined, 1).split('\n');
    const wrong = lines.findIndex((text) => /"type": 7/.test(text));
    const place = `(line ${wrong + 1}, column ${(lines[wrong]?.indexOf('7') ?? 0) + 1})`;
    await expect(openFile(file(lines.join('\n')))).rejects.toThrow(place);
  });

  it('at its end where it is cut off, without a search', async () => {
    const parse = vi.spyOn(JSON, 'parse');
    await expect(openFile(file('{"log":\n[1,'))).rejects.toThrow(/line 2, column 4/);
    expect(parse).toHaveBeenCalledTimes(1);
    parse.mockRestore();
  });

  it('without a place where that takes long to find', async () => {
    let now = 0;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 400));
    await expect(openFile(file('{"log":[1,2,3,4,5,NaN,6,7,8]}'))).rejects.toThrow(/^It is not JSON: /);
    clock.mockRestore();
  });

  it('more than is ever read', async () => {
    await expect(openFile({ ...file(whole), size: mostBytes + 1 })).rejects.toThrow(/the limit is 64 MB/);
  });

  it('more entries of a HAR than are ever looked at', async () => {
    const entries = Array.from({ length: 100_001 }, () => 0);
    await expect(openFile(file({ log: { entries } }))).rejects.toThrow(/`log\.entries/);
  });

  it('more requests than can be shown', async () => {
    const many = Array.from({ length: 20_001 }, () => fine);
    await expect(openFile(file({ ...whole, exchanges: many }))).rejects.toThrow(/20,001 requests/);
  });
});
