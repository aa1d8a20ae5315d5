import { describe, expect, test } from 'vitest';
import { type Entry, noteOf, type Report, violationOf } from '../../src/devtools/notes.ts';
import { checked, storedNotes } from '../../src/journal/stored.ts';

/** As Chromium gives it for a request that was refused. */
function entry({ request, response, ...more }: Partial<Entry> = {}): Entry {
  return {
    startedDateTime: '2026-11-23T01:59:31.217Z',
    request: { method: 'PUT', url: 'https://api.example/users', headers: [], ...request },
    response: { status: 0, _error: 'net::ERR_FAILED', _fetchedViaServiceWorker: false, ...response },
    _resourceType: 'fetch',
    ...more,
  };
}
const now = Date.UTC(2026, 10, 23, 1, 59, 32);
const frame = (functionName: string, url = 'https://app.example/app.js') => ({
  functionName,
  url,
  lineNumber: 4,
  columnNumber: 2,
});
const long = (bytes: number) => `https://api.example/?${'x'.repeat(bytes)}`;
const sameOrigin = {
  method: 'GET',
  url: 'https://app.example/',
  headers: [{ name: 'Sec-Fetch-Site', value: 'same-origin' }],
};

describe('a note', () => {
  test('has what DevTools alone knows', () => {
    expect(noteOf(entry(), now)).toEqual({
      about: 'request',
      method: 'PUT',
      url: 'https://api.example/users',
      at: Date.UTC(2026, 10, 23, 1, 59, 31, 217),
      endedBy: now,
      type: 'fetch',
      status: 0,
      error: 'net::ERR_FAILED',
    });
  });

  test('keeps an empty error, and knows it from none', () => {
    expect(noteOf(entry({ response: { status: 0, _error: '' } }), now)).toHaveProperty('error', '');
    expect(noteOf(entry({ response: { status: 200, _error: null } }), now)).not.toHaveProperty('error');
  });

  test.each(['net::ERR_FAILED', 'net::ERR_UNKNOWN_URL_SCHEME'])(
    'is of what was stopped without a scheme: %s',
    (error) => {
      const request = { method: 'GET', url: 'localhost:3000/users', headers: [] };
      expect(noteOf(entry({ request, response: { status: 0, _error: error } }), now)).toMatchObject({
        url: 'localhost:3000/users',
        error,
      });
    },
  );

  test('is of what was stopped for a scheme that is misspelt', () => {
    const request = { method: 'GET', url: 'htps://api.example/users', headers: [] };
    expect(noteOf(entry({ request, response: { status: 0, _error: 'net::ERR_FAILED' } }), now)).toBeDefined();
  });

  test('leaves a link that calls a number to its app', () => {
    const request = { method: 'GET', url: 'tel:112', headers: [] };
    const response = { status: 0, _error: 'net::ERR_ABORTED' };
    expect(noteOf(entry({ request, response, _resourceType: 'document' }), now)).toBeUndefined();
  });

  test('keeps a URL whole', () => {
    expect(noteOf(entry({ request: { method: 'GET', url: long(3000), headers: [] } }), now)?.url).toBe(long(3000));
  });

  test('says where a service worker answered', () => {
    const response = { status: 200, _error: null, _fetchedViaServiceWorker: true };
    expect(noteOf(entry({ request: sameOrigin, response }), now)).toHaveProperty('viaServiceWorker', true);
  });

  test.each([
    ['what stays at home and went well', { request: sameOrigin, response: { status: 200, _error: null } }],
    ['data and blobs', { request: { method: 'GET', url: 'data:,x', headers: [] } }],
    ['an app', { _resourceType: 'image', request: { method: 'GET', url: 'tel:5550100', headers: [] } }],
    ['a URL that would fill the memory', { request: { method: 'GET', url: long(1_000_000), headers: [] } }],
    ['a method that would', { request: { method: 'X'.repeat(1_000_000), url: long(0), headers: [] } }],
  ])('is not made of %s', (_, more) => {
    expect(noteOf(entry(more), now)).toBeUndefined();
  });

  test('is not made in Firefox, whose entries know no more than webRequest', () => {
    const { _resourceType: _, ...firefox } = entry();
    expect(noteOf(firefox, now)).toBeUndefined();
  });
});

describe('the calls', () => {
  const callsOf = (stack: NonNullable<Entry['_initiator']>['stack']) =>
    noteOf(entry({ _initiator: stack ? { stack } : {} }), now)?.callStack;

  test('are those that ran, and those that had scheduled them', () => {
    const parent = { description: 'setTimeout', callFrames: [frame('start')] };
    expect(callsOf({ callFrames: [frame('load'), frame('click')], parent })).toEqual([
      { frames: [expect.objectContaining({ functionName: 'load', line: 4, column: 2 }), expect.anything()] },
      { description: 'setTimeout', frames: [expect.objectContaining({ functionName: 'start' })] },
    ]);
  });

  test('have a place in a file', () => {
    expect(callsOf({ callFrames: [frame('eval', '')] })).toBeUndefined();
    expect(callsOf({ callFrames: [], parent: { description: 'Image', callFrames: [] } })).toBeUndefined();
    expect(callsOf(undefined)).toBeUndefined();
  });

  test('are bounded, however deep and long', () => {
    const callFrames = Array.from({ length: 500 }, () =>
      frame('f'.repeat(5000), `https://app.example/${'x'.repeat(5000)}`),
    );
    let stack = { description: 'd'.repeat(5000), callFrames };
    for (let depth = 0; depth < 100; depth += 1) stack = { ...stack, parent: stack } as typeof stack;
    expect(JSON.stringify(callsOf(stack)).length).toBeLessThan(60_000);
  });
});

describe('a report', () => {
  const report: Report = {
    blockedURL: 'https://api.example/users',
    effectiveDirective: 'connect-src',
    originalPolicy: "connect-src 'self'",
    disposition: 'enforce',
    sourceFile: 'https://app.example/app.js',
    lineNumber: 3,
    columnNumber: 16,
  };

  test('becomes a note with the place in the code, counted from 0', () => {
    expect(violationOf(report, 7)).toEqual({
      about: 'violation',
      url: 'https://api.example/users',
      at: 7,
      directive: 'connect-src',
      policy: "connect-src 'self'",
      callStack: [{ frames: [{ functionName: '', url: 'https://app.example/app.js', line: 2, column: 15 }] }],
    });
  });

  test('can lack the place', () => {
    expect(violationOf({ ...report, sourceFile: null, lineNumber: null }, 7)).not.toHaveProperty('callStack');
  });

  test.each([
    ['a policy that only reports', { disposition: 'report' }],
    ['an inline script', { blockedURL: 'inline' }],
    ["DevTools' own request", { blockedURL: 'https://app.example/.well-known/appspecific/com.chrome.devtools.json' }],
    ['an address that is none', { blockedURL: 'https://' }],
    ['an address that would fill the memory', { blockedURL: long(1_000_000) }],
  ])('about %s is left out', (_, more) => {
    expect(violationOf({ ...report, ...more }, 7)).toBeUndefined();
  });

  test('is bounded, whatever the page makes of it', () => {
    const text = 'x'.repeat(1_000_000);
    const made = { ...report, effectiveDirective: text, originalPolicy: text, sourceFile: text };
    expect(JSON.stringify(violationOf(made, 7)).length).toBeLessThan(10_000);
  });

  test('keeps its address whole', () => {
    expect(violationOf({ ...report, blockedURL: long(3000) }, 7)?.url).toBe(long(3000));
  });

  test('and an entry are what the journal reads', () => {
    const notes = [
      violationOf(report, 7),
      noteOf(entry({ _initiator: { stack: { callFrames: [frame('load')] } } }), now),
    ];
    expect(checked(storedNotes, JSON.parse(JSON.stringify(notes)))).toEqual(notes);
  });
});
