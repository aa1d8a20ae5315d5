import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../src/panel/filter/filter.ts';
import { answered, diagnosis, headers, hop, morning, page } from '../fixtures.ts';

const redirected = diagnosis('20', {
  exchange: {
    hops: [
      hop('http://old.example.org/a', 'GET', { redirectedTo: 'https://api.example.org:8443/b c/' }),
      hop('https://api.example.org:8443/b', 'GET', answered(200, { 'X-Total': '3' })),
    ],
    initiator: 'null',
  },
});
const preflighted = diagnosis('21', {
  exchange: {
    hops: [
      hop('https://edge.example.org/upload', 'PATCH', {
        preflight: {
          requestId: '21p',
          startedAt: 0,
          response: { at: 0, status: 405, headers: headers({ Allow: 'GET' }) },
          outcome: { state: 'completed', at: 0 },
        },
      }),
    ],
  },
});
const all = [...morning, redirected, preflighted];

function matching(text: string): string[] {
  return all.filter(parseFilter(text)).map((one) => one.exchange.id);
}

const everything = all.map((one) => one.exchange.id);

const table: [text: string, ids: string[]][] = [
  // Nothing typed hides nothing.
  ['', everything],
  ['   ', everything],
  // Bare text looks at the URL, in any case; terms add up.
  ['users', ['1']],
  ['USERS', ['1']],
  ['example.com orders', ['2']],
  ['orders users', []],
  ['-example.com', ['3', '4', '20', '21']],
  ['https://api.example.com/session', ['5']],
  ['/api/v2/organisations', ['3']],
  // A redirect is found under each of its URLs.
  ['old.example.org', ['20']],
  ['8443', ['20']],
  // Regular expressions, with spaces, in any case, turned round.
  ['/orders|session/', ['2', '5']],
  ['/ORDERS|session/i', ['2', '5']],
  ['/page=\\d$/', ['2']],
  ['-/example\\.(com|net|org)/', ['3']],
  ['/example.com (users|orders)/', []],
  ['/com\\/users/', ['1']],
  // A path: a regex ends at its second slash.
  ['/api.v2/organisations/', []],
  // domain
  ['domain:api.example.com', ['1', '2', '5']],
  ['domain:API.EXAMPLE.COM', ['1', '2', '5']],
  ['domain:example.com', []],
  ['domain:*.example.com', ['1', '2', '5', '6', '7', '8']],
  ['domain:localhost', ['3']],
  ['domain:localhost:3000', ['3']],
  ['domain:api.example.org', ['20']],
  ['-domain:*.example.com', ['3', '4', '20', '21']],
  // method
  ['method:PUT', ['1']],
  ['method:put', ['1']],
  ['method:post -domain:localhost', ['6']],
  // status-code and has-response-header look at the preflight's answer too.
  ['status-code:401', ['1']],
  ['status-code:405', ['21']],
  ['status-code:200', ['2', '4', '5', '8', '20']],
  ['status-code:20', []],
  ['has-response-header:Access-Control-Allow-Origin', ['2', '5', '8']],
  ['has-response-header:allow', ['21']],
  ['has-response-header:www-authenticate', ['1']],
  // cause: the cause's name or the browser's
  ['cause:auth-before-cors', ['1']],
  ['cause:slash', ['2']],
  ['cause:vary', ['8']],
  ['cause:PreflightMissing', ['1']],
  ['cause:MissingAllowOrigin', ['1', '4']],
  // origin
  [`origin:${page}`, everything.filter((id) => id !== '3' && id !== '20')],
  ['origin:null', ['3', '20']],
  // is
  ['is:blocked', ['1', '2', '3', '4']],
  ['is:allowed', ['5', '8', '20', '21']],
  ['is:warned', ['8']],
  ['is:waiting', ['6']],
  ['is:preflight', ['1', '21']],
  ['is:credentialed', ['5']],
  ['is:BLOCKED -method:put', ['2', '3', '4']],
  ['-is:blocked -is:allowed', ['6', '7']],
  // A term that is still being typed hides nothing, also turned round.
  ['method:', everything],
  ['-method:', everything],
  ['is:', everything],
  ['users method:', ['1']],
  ['users -', ['1']],
  // What is not understood is bare text, never an error.
  ['colour:red', []],
  ['localhost:3000', ['3']],
  ['constructor:name', []],
  ['is:purple', []],
  [':', everything],
  ['/[/', []],
  ['/(unclosed/', []],
  ['/', everything],
  ['//', everything],
  ['/fonts', ['4']],
];

describe('filter', () => {
  it.each(table)('%s', (text, ids) => {
    expect(matching(text)).toEqual(ids);
  });
});
