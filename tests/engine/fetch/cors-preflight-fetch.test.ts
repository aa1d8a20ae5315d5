import { describe, expect, it } from 'vitest';
import { disallowedHeaders, disallowedMethods } from '../../../src/engine/fetch/cors-preflight-fetch.ts';
import { judge } from '../../../src/engine/verdict.ts';
import { blocked, type Headers, type PreflightSketch, page } from '../exchanges.ts';

function question(method: string, headers: string[] = [], include = false) {
  return { origin: page, include, method, headers };
}

function answer(lists: { methods?: string; headers?: string }, status = 204): PreflightSketch {
  const headers: Headers = {
    'Access-Control-Allow-Origin': page,
    'Access-Control-Allow-Credentials': 'true',
    ...(lists.methods !== undefined && { 'Access-Control-Allow-Methods': lists.methods }),
    ...(lists.headers !== undefined && { 'Access-Control-Allow-Headers': lists.headers }),
  };
  return { status, headers };
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
  ])('%s', (_, { method, headers, include }, answered, passes) => {
    const asks = headers.length > 0 ? { asks: headers.join(',') } : {};
    const credentials = include ? 'include' : 'omit';
    // The response without a header is refused, too: the first failure says whether the browser came that far.
    const exchange = blocked({ method, credentials, preflight: { ...asks, ...answered }, answer: {} });
    expect(judge(exchange).verdict).toMatchObject({ outcome: 'blocked', stage: passes ? 'response' : 'preflight' });
  });

  it('names every missing header, in the order asked', () => {
    const allows = (what: string, value: string) => [{ name: `Access-Control-Allow-${what}`, value }];
    expect(disallowedHeaders(question('GET', ['a', 'b', 'c']), allows('Headers', 'B'))).toEqual(['a', 'c']);
    expect(disallowedMethods(question('DELETE'), allows('Methods', 'PUT'))).toEqual(['DELETE']);
  });
});
