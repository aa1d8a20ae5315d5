import { describe, expect, it } from 'vitest';
import {
  disallowedHeaders,
  disallowedMethods,
  preflightPasses,
} from '../../../src/engine/fetch/cors-preflight-fetch.ts';

const PAGE = 'http://page.test';

function question(method: string, headers: string[] = [], include = false) {
  return { origin: PAGE, include, method, headers };
}

function answer(lists: { methods?: string; headers?: string }, status = 204) {
  const lines = [
    { name: 'Access-Control-Allow-Origin', value: PAGE },
    { name: 'Access-Control-Allow-Credentials', value: 'true' },
    ...(lists.methods === undefined ? [] : [{ name: 'Access-Control-Allow-Methods', value: lists.methods }]),
    ...(lists.headers === undefined ? [] : [{ name: 'Access-Control-Allow-Headers', value: lists.headers }]),
  ];
  return { status, headers: lines };
}

describe('CORS-preflight fetch', () => {
  it.each([
    ['GET needs no list', question('GET'), answer({}), true],
    ['POST is never refused for its method', question('POST'), answer({ methods: 'PUT' }), true],
    ['PUT without a list', question('PUT'), answer({}), false],
    ['PUT listed', question('PUT'), answer({ methods: 'GET, PUT' }), true],
    ['put listed, PUT asked', question('PUT'), answer({ methods: 'put' }), false],
    ['PATCH listed, patch asked', question('patch'), answer({ methods: 'PATCH' }), false],
    ['wildcard', question('PUT'), answer({ methods: '*' }), true],
    ['wildcard with credentials', question('PUT', [], true), answer({ methods: '*' }), false],
    ['header in another case', question('GET', ['x-a']), answer({ headers: 'X-A' }), true],
    ['header missing', question('GET', ['x-a', 'x-b']), answer({ headers: 'x-a' }), false],
    ['header wildcard with credentials', question('GET', ['x-a'], true), answer({ headers: '*' }), false],
    [
      'authorization under the wildcard, as browsers have it',
      question('GET', ['authorization']),
      answer({ headers: '*' }),
      true,
    ],
    ['status 299', question('GET'), answer({}, 299), true],
    ['status 304', question('GET'), answer({}, 304), false],
    ['status 401', question('GET'), answer({}, 401), false],
    ['malformed list', question('GET'), answer({ methods: 'PUT; DELETE' }), false],
    ['empty elements', question('PUT'), answer({ methods: ' , PUT,,' }), true],
    ['empty list', question('PUT'), answer({ methods: '' }), false],
  ])('%s', (_, asked, answered, passes) => {
    expect(preflightPasses(asked, answered)).toBe(passes);
  });

  it('names every missing header, in the order asked', () => {
    expect(disallowedHeaders(question('GET', ['a', 'b', 'c']), answer({ headers: 'B' }).headers)).toEqual(['a', 'c']);
    expect(disallowedMethods(question('DELETE'), answer({ methods: 'PUT' }).headers)).toEqual(['DELETE']);
  });
});
