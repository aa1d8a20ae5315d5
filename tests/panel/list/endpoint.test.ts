import { describe, expect, it } from 'vitest';
import { endpointOf, sharedUrl } from '../../../src/panel/list/endpoint.ts';

const api = 'https://api.example.com:8443';

describe('endpointOf', () => {
  it.each([
    ['a number', '/users/7', '/users/*'],
    ['a number within', '/users/7/posts/12', '/users/*/posts/*'],
    ['a number with an ending', '/users/7.json', '/users/*.json'],
    ['a UUID', '/orders/3f2b8c1e-9d4a-4f6b-8a7c-1e2d3f4a5b6c', '/orders/*'],
    ['a hexadecimal number', '/items/65f1c0ffee65f1c0ffee0001', '/items/*'],
    ['a word of hexadecimal letters', '/facade/deadbeef', '/facade/deadbeef'],
    ['a version', '/v2/users', '/v2/users'],
    ['a word with digits', '/item-7/sha256', '/item-7/sha256'],
    ['query and fragment', '/users?page=2#top', '/users'],
    ['a query with a path in it', '/go?to=/users/7', '/go'],
  ])('%s', (_, path, endpoint) => {
    expect(endpointOf(api + path)).toBe(api + endpoint);
  });

  it.each(['http://127.0.0.1:3000/', 'http://7.example/', 'http://7/'])('leaves the host alone: %s', (url) => {
    expect(endpointOf(url)).toBe(url);
  });
});

describe('sharedUrl', () => {
  it.each([
    ['one and the same', ['/users/7?a=1', '/users/7?a=1'], '/users/7?a=1'],
    ['what differs in the path', ['/users/7/posts/1', '/users/8/posts/1'], '/users/*/posts/1'],
    ['what differs in the query', ['/poll?since=1', '/poll?since=2'], '/poll?*'],
    ['a query that only some have', ['/poll', '/poll?since=2'], '/poll?*'],
    ['both', ['/users/7?a=1', '/users/8?a=1'], '/users/*?a=1'],
  ])('%s', (_, paths, shared) => {
    const [first = '', ...others] = paths.map((path) => api + path);
    expect(sharedUrl([first, ...others])).toBe(api + shared);
  });
});
