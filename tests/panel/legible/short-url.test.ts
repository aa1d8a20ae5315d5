import { describe, expect, it } from 'vitest';
import { atOnce, ends, endsBeside, pathAndHost } from '../../../src/panel/legible/short-url.ts';

describe('path and host', () => {
  it.each([
    ['https://api.test/users?page=2', { path: '/users?page=2', host: 'api.test' }],
    ['http://localhost:3000', { path: '/', host: 'localhost:3000' }],
    ['data:text/plain,hello', { path: 'text/plain,hello', host: 'data' }],
    ['https://api.test/a\u{202e}b?c=\u{202e}', { path: '/a%E2%80%AEb?c=%E2%80%AE', host: 'api.test' }],
    ['app://a\u{202e}b/', { path: '/', host: 'a%E2%80%AEb' }],
    ['data:text/plain,\u{202e}', { path: 'text/plain,\\u{202e}', host: 'data' }],
    ['file:///tmp/shop/app.js', { path: '/tmp/shop/app.js', host: 'file' }],
    ['localhost:3000/users?page=2', { path: '/users?page=2', host: 'localhost:3000' }],
    ['localhost:99999/users', { path: 'localhost:99999/users', host: '' }],
    ['not a url', { path: 'not a url', host: '' }],
  ])('%s', (url, expected) => {
    expect(pathAndHost(url)).toEqual(expected);
  });
});

describe('at once', () => {
  it('leaves what fits whole', () => {
    const url = `https://api.test/${'a'.repeat(143)}`;
    expect(atOnce(url)).toBe(url);
    expect(atOnce(`${url}b`)).not.toContain('b'.repeat(2));
  });

  it('leaves out the middle of what does not, and cuts no byte', () => {
    const url = `https://api.test/search?q=${'%C3%A9'.repeat(100)}&page=7`;
    const [head = '', tail = ''] = atOnce(url).split('…');
    expect([url.startsWith(head), url.endsWith(tail)]).toEqual([true, true]);
    expect(head).toMatch(/(%\w\w)$/);
    expect(tail).toMatch(/^%\w\w.*&page=7$/);
  });
});

describe('beside another', () => {
  it.each<[text: string, other: string, ends: [string, string] | undefined]>([
    ['/users/17/orders', '/users/18/orders', ['/users/', '17/orders']],
    ['/users/1', '/users/12', ['/users/', '1']],
    ['/list?sort=up&page=20', '/list?sort=up&page=2', ['/list?sort=up&', 'page=20']],
    ['/items/item-12/details', '/items/item-13/details', ['/items/item-', '12/details']],
    ['/teams/big_one', '/teams/big_two', ['/teams/big_', 'one']],
    ['/list?sort_by=up&page=2', '/list?sort_by=down&page=2', ['/list?', 'sort_by=up&page=2']],
    ['/lists?page=2', '/lists', undefined],
    ['/organisations/4711/members/', '/organisations/4711/members/7/', undefined],
    ['/search?q=%E6%97%A5%E6%9C%AC', '/search?q=%E6%97%A6%E6%9C%AC', ['/search?', 'q=%E6%97%A5%E6%9C%AC']],
    ['/basket', '/orders', undefined],
    ['text/plain,a', 'image/png,b', undefined],
    ['/poll/for/ever', '/poll/for/ever', undefined],
    ['/poll', '', undefined],
  ])('%s is cut where it parts ways with %s', (text, other, expected) => {
    expect(endsBeside(text, other)).toEqual(expected);
  });
});

describe('ends', () => {
  it('leaves what is no longer than 16 signs whole', () => {
    expect(ends('/users/7/friends')).toEqual(['/users/7/friends', '']);
  });

  it('leaves a short text whole', () => {
    expect(ends('/users/7')).toEqual(['/users/7', '']);
  });

  it('keeps the tail of a long text, and loses nothing', () => {
    const [head, tail] = ends('/organisations/4711/members');
    expect(tail).toBe('11/members');
    expect(head + tail).toBe('/organisations/4711/members');
  });

  it.each([
    ['/search?q=caf%C3%A9-paris', '%C3%A9-paris'],
    ['/search?q=caf%C3%A9-parisi', '%A9-parisi'],
    ['/search?q=caf%C3%A9-parisis', '%A9-parisis'],
    ['/search?q=caf\u{1F600}-parisien', '\u{1F600}-parisien'],
  ])('cuts neither a byte nor a character of %s', (text, tail) => {
    expect(ends(text)).toEqual([text.slice(0, -tail.length), tail]);
  });
});
