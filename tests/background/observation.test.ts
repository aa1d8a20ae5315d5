import { describe, expect, test } from 'vitest';
import { type Details, observationFrom } from '../../src/background/observation.ts';

const details: Details = {
  requestId: '5',
  timeStamp: 12.5,
  tabId: 7,
  frameId: 0,
  url: 'https://api.example/',
  method: 'GET',
  type: 'font',
};
const initiatorOf = (more: Partial<Details>) => observationFrom('onBeforeRequest', { ...details, ...more }).initiator;
const headersOf = (...responseHeaders: NonNullable<Details['responseHeaders']>) =>
  observationFrom('onHeadersReceived', { ...details, responseHeaders }).responseHeaders;

test('what the browser does not say is absent', () => {
  const silent = { documentId: undefined, initiator: undefined, ip: null, requestHeaders: undefined };
  expect(observationFrom('onBeforeRequest', { ...details, ...silent })).toEqual({
    event: 'onBeforeRequest',
    ...details,
  });
});

test('what the browser says is under the names of the engine', () => {
  const more = {
    statusCode: 302,
    redirectUrl: 'https://a.example/',
    ip: '::1',
    fromCache: false,
    documentId: 'D',
    error: 'E',
  };
  const { statusCode: status, ...same } = more;
  expect(observationFrom('onBeforeRedirect', { ...details, ...more })).toEqual({
    event: 'onBeforeRedirect',
    ...details,
    ...same,
    status,
  });
});

test('one image of several is an image to Firefox, too', () => {
  expect(observationFrom('onBeforeRequest', { ...details, type: 'imageset' }).type).toBe('image');
});

test('a redirect that Chromium makes up is no answer', () => {
  const made = { ...details, statusCode: 307, statusLine: 'HTTP/1.1 307 Internal Redirect' };
  expect(observationFrom('onBeforeRedirect', made).status).toBe(0);
  // A server may say the same words; then the browser received them.
  expect(observationFrom('onHeadersReceived', made).status).toBe(307);
  expect(observationFrom('onBeforeRedirect', { ...made, statusLine: 'HTTP/1.1 307 Temporary Redirect' }).status).toBe(
    307,
  );
});

test('nor is one that another extension made in Firefox, which gives it the status of a page', () => {
  const made = { ...details, statusCode: 200, statusLine: 'HTTP/1.1 200 ' };
  expect(observationFrom('onBeforeRedirect', made).status).toBe(0);
  expect(observationFrom('onHeadersReceived', made).status).toBe(200);
});

describe('the initiator', () => {
  test.each<[string, Partial<Details>, string | undefined]>([
    ['is Chromium’s', { initiator: 'https://app.example' }, 'https://app.example'],
    ['is opaque as Chromium says', { initiator: 'null' }, 'null'],
    ['is opaque for a file', { initiator: 'file://' }, 'null'],
    ['is the origin of Firefox’s originUrl', { originUrl: 'https://app.example:8443/a?b' }, 'https://app.example:8443'],
    ['is the origin of documentUrl without it', { documentUrl: 'http://app.example/a' }, 'http://app.example'],
    ['is opaque for about:blank', { originUrl: 'about:blank' }, 'null'],
    ['keeps the scheme of a Chromium extension', { initiator: 'chrome-extension://abc' }, 'chrome-extension://abc'],
    ['keeps the scheme of a Firefox extension', { originUrl: 'moz-extension://abc/x.html' }, 'moz-extension://abc'],
    ['is hidden where the browser hides it', {}, undefined],
    [
      'is the document’s, not that of its style sheet which asks for an image',
      { type: 'image', originUrl: 'https://cdn.example/a.css', documentUrl: 'https://app.example/a' },
      'https://app.example',
    ],
    [
      'is hidden for what a style sheet of an opaque document asks for',
      { type: 'stylesheet', originUrl: 'https://cdn.example/a.css' },
      undefined,
    ],
    [
      'keeps the scheme of an extension whose style sheet asks',
      { type: 'image', originUrl: 'moz-extension://abc/a.css', documentUrl: 'https://app.example/a' },
      'moz-extension://abc',
    ],
  ])('%s', (_, more, initiator) => {
    expect(initiatorOf(more)).toBe(initiator);
  });
});

describe('header values', () => {
  test('that are bytes become one code point a byte', () => {
    expect(headersOf({ name: 'X', binaryValue: [0x67, 0xfc, 0x00, 0xff] })).toEqual([
      { name: 'X', value: 'g\u00fc\u0000\u00ff' },
    ]);
  });

  test('that are bytes in a buffer do too', () => {
    // The same signs, where their bytes are UTF-8: Chromium has decoded them.
    expect(headersOf({ name: 'X', value: 'é' })).toEqual([{ name: 'X', value: 'Ã©' }]);
    expect(headersOf({ name: 'X', value: '日' })).toEqual([{ name: 'X', value: '\u00e6\u0097\u00a5' }]);
    expect(headersOf({ name: 'X', binaryValue: new Uint8Array([0xe9]).buffer })).toEqual([{ name: 'X', value: 'é' }]);
  });

  test('that are missing are empty', () => {
    expect(headersOf({ name: 'X' })).toEqual([{ name: 'X', value: '' }]);
  });

  test('that Firefox joined by line feeds are lines again', () => {
    expect(headersOf({ name: 'Set-Cookie', value: 'a=1\nb=2' })).toEqual([
      { name: 'Set-Cookie', value: 'a=1' },
      { name: 'Set-Cookie', value: 'b=2' },
    ]);
  });
});
