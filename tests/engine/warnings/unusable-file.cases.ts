import { allow, allowed, api, type Headers, page, type Sketch } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

const nosniff = { 'X-Content-Type-Options': 'nosniff' };
const file = (type: string, headers: Headers, more: Sketch = {}, status = 200) =>
  allowed({
    ...{ type, url: `${api}/file`, ...more },
    answer: { status, headers: { ...allow(page), Vary: 'Origin', ...headers } },
  });
const typed = (type: string, contentType: string, more: Sketch = {}) =>
  file(type, { 'Content-Type': contentType }, more);

/** What of these the page cannot use was measured in both browsers. */
export default {
  warns: {
    'a web page as a module': {
      exchange: typed('script', 'text/html'),
      short: 'Not used (text/html)',
      shows: ['as a script', '`text/html`', 'No rule of CORS stands in the way'],
      confidence: 'probable',
      because: 'A module needs the type of a script.',
      evidence: ['response 0 Content-Type: text/html → text/javascript'],
      instructs: '`Content-Type: text/javascript`',
    },
    'a module without a type': {
      exchange: file('script', {}),
      shows: ['without a type'],
      why: 'Nothing says what this is',
      confidence: 'probable',
    },
    'an empty type': {
      exchange: typed('script', ''),
      short: 'Not used without a type',
      shows: ['without a type'],
      confidence: 'probable',
    },
    'an image as a script': { exchange: typed('script', 'image/png'), shows: ['`image/png`'] },
    'a table as a script': {
      exchange: typed('script', 'text/csv; header=present'),
      shows: ['`text/csv; header=present`'],
    },
    'a script that the browser is not to guess': {
      exchange: file('script', { 'Content-Type': 'text/plain', ...nosniff }),
      shows: ['`text/plain`'],
      evidence: ['response 0 Content-Type: text/plain → text/javascript', 'response 0 X-Content-Type-Options: nosniff'],
    },
    'the same without CORS': {
      exchange: file('script', { 'Content-Type': 'application/octet-stream', ...nosniff }, { mode: 'no-cors' }),
      shows: ['`application/octet-stream`'],
    },
    'a script that is not there': {
      exchange: file('script', { 'Content-Type': 'text/javascript' }, {}, 404),
      shows: ['with status `404` it is not used'],
      evidence: ['response 0 Status: 404 → 200'],
      instructs: 'Check the URL first.',
    },
    'the same in Firefox': {
      exchange: file('script', { 'Content-Type': 'text/html' }, { family: 'firefox' }, 404),
      shows: ['with status `404` it is not used'],
    },
    'a module of Firefox in a file without errors': {
      exchange: { ...typed('script', 'text/html', { family: 'firefox' }), outcome: { state: 'untold' } },
      shows: ['`text/html`'],
      confidence: 'probable',
    },
    'a web page as a JSON module': {
      exchange: typed('script', 'text/html', { headers: { Accept: 'application/json,*/*;q=0.5' } }),
      shows: ['as a JSON module', '`text/html`'],
      evidence: ['response 0 Content-Type: text/html → application/json'],
    },
    'a JSON module that is not there, in Firefox': {
      exchange: file('json', { 'Content-Type': 'application/json' }, { family: 'firefox' }, 404),
      shows: ['as a JSON module', 'with status `404` it is not used'],
    },
    'a web page as a worklet, which has no type of its own': {
      exchange: typed('other', 'text/html', { headers: { 'Sec-Fetch-Dest': 'audioworklet' } }),
      shows: ['as a script', '`text/html`'],
    },
    'a web page as a style sheet': {
      exchange: typed('stylesheet', 'text/html'),
      short: 'Not used (text/html)',
      shows: ['as a stylesheet', '`text/html`'],
      confidence: 'probable',
      because: '`<!doctype html>`',
    },
    'the same in Firefox, which completes it': {
      exchange: typed('stylesheet', 'text/html', { family: 'firefox' }),
      shows: ['`text/html`'],
      confidence: 'probable',
    },
    'the same without CORS, where no page takes it': {
      exchange: typed('stylesheet', 'text/plain', { mode: 'no-cors' }),
      shows: ['`text/plain`'],
    },
    'a style sheet that the browser is not to guess': {
      exchange: file('stylesheet', nosniff),
      shows: ['without a type'],
    },
    'a style sheet with an error': { exchange: file('stylesheet', {}, {}, 500), shows: ['with status `500`'] },
    'a font that is not there': {
      exchange: typed('font', 'font/woff2', {
        followed: [{ url: `${api}/font`, answer: { status: 404, headers: allow('*') } }],
      }),
      short: 'Not used (404)',
      shows: ['`404`', '`GET /font`'],
    },
  },
  silent: {
    'a script': typed('script', 'text/javascript; charset=utf-8'),
    'an old name of the type': typed('script', 'application/x-javascript'),
    'a classic script without CORS': typed('script', 'text/html', { mode: 'no-cors' }),
    'what ran in Firefox': typed('script', 'text/html', { family: 'firefox' }),
    'a script that is not there, without CORS': file('script', {}, { mode: 'no-cors' }, 404),
    'a script without a body': file('script', {}, {}, 204),
    'a stored script that the server confirmed': file('script', {}, {}, 304),
    'a worklet': typed('other', 'text/javascript', { headers: { 'Sec-Fetch-Dest': 'paintworklet' } }),
    'a module of data': typed('script', 'application/manifest+json', {
      headers: { Accept: 'application/json,*/*;q=0.5' },
    }),
    'a module of text': typed('script', 'text/plain', { headers: { Accept: 'text/plain,*/*;q=0.5' } }),
    'a word that is not the browser’s': file('script', { 'Content-Type': 'text/javascript', ...nosniff }),
    'a style sheet': file('stylesheet', { 'Content-Type': 'text/css', ...nosniff }),
    'a style sheet without a type': file('stylesheet', {}),
    'a font of any type': typed('font', 'text/html'),
    'an image that is an error': file('image', { 'Content-Type': 'image/png' }, {}, 404),
    'a fetch of an error': file('xmlhttprequest', {}, {}, 404),
  },
} satisfies WarningCases;
