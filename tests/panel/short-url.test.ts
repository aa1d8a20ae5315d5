import { describe, expect, it } from 'vitest';
import { ends, pathAndHost } from '../../src/panel/short-url.ts';

describe('path and host', () => {
  it.each([
    ['https://api.test/users?page=2', { path: '/users?page=2', host: 'api.test' }],
    ['http://localhost:3000', { path: '/', host: 'localhost:3000' }],
    ['data:text/plain,hello', { path: 'text/plain,hello', host: 'data' }],
    ['https://api.test/a\u{202e}b?c=\u{202e}', { path: '/a%E2%80%AEb?c=%E2%80%AE', host: 'api.test' }],
    ['app://a\u{202e}b/', { path: '/', host: 'a%E2%80%AEb' }],
    ['data:text/plain,\u{202e}', { path: 'text/plain,\\u{202e}', host: 'data' }],
    ['file:///tmp/shop/app.js', { path: '/tmp/shop/app.js', host: 'file' }],
    ['not a url', { path: 'not a url', host: '' }],
  ])('%s', (url, expected) => {
    expect(pathAndHost(url)).toEqual(expected);
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
