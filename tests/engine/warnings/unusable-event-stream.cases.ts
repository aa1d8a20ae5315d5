import { type AnswerSketch, afterStart, allow, allowed, failed, page, type Sketch } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

const asked: Sketch = { headers: { Accept: 'text/event-stream' } };
const stream = (answer: AnswerSketch, more: Sketch = {}) =>
  allowed({ ...asked, ...more, answer: { ...answer, headers: { ...allow(page), Vary: 'Origin', ...answer.headers } } });
const sentAs = (type: string, more: Sketch = {}) => stream({ headers: { 'Content-Type': type } }, more);

const firefox: Sketch = { ...asked, family: 'firefox' };

/** What of these is an error to the page was measured in both browsers. */
export default {
  warns: {
    'a web page in place of events': {
      exchange: sentAs('text/html; charset=utf-8'),
      short: 'Wrong type for an event stream',
      shows: ['`text/html; charset=utf-8`', 'CORS let the answer through', '`error` event'],
      evidence: ['response 0 Content-Type: text/html; charset=utf-8 → text/event-stream'],
      confidence: 'probable',
      because: 'A `fetch` that asks so can read any answer.',
      instructs: '`Content-Type: text/event-stream`',
    },
    'the same in Firefox': {
      exchange: sentAs('text/html', firefox),
      shows: ['`text/html`'],
      confidence: 'probable',
    },
    'what Firefox ends itself, as its body goes on': {
      exchange: afterStart(
        failed('NS_ERROR_ABORT', {
          ...firefox,
          answer: { headers: { ...allow(page), 'Content-Type': 'application/json' } },
        }),
      ),
      shows: ['`application/json`'],
      confidence: 'probable',
    },
    'no type': {
      exchange: stream({}),
      shows: ['has no type'],
      evidence: ['response 0 Content-Type: none → text/event-stream'],
      confidence: 'probable',
    },
    'two types, of which the last one counts': {
      exchange: sentAs('text/event-stream, text/html'),
      shows: ['`text/event-stream, text/html`'],
      confidence: 'probable',
    },
    'another charset in Chromium': {
      exchange: sentAs('text/event-stream; charset=iso-8859-1'),
      shows: ['in UTF-8'],
      confidence: 'probable',
    },
    'an error': {
      exchange: stream({ status: 503, headers: { 'Content-Type': 'text/event-stream' } }),
      short: 'No event stream (503)',
      shows: ['with status `200` alone', '`503`'],
      evidence: ['response 0 Status: 503 → 200'],
      confidence: 'probable',
    },
    created: { exchange: stream({ status: 201 }), shows: ['`201`'], confidence: 'probable' },
    'no content': {
      exchange: stream({ status: 204 }),
      short: 'Stream ended by status 204',
      shows: ['to stop for good'],
      instructs: 'If the stream is over, this is right.',
      steps: [],
      confidence: 'probable',
    },
  },
  silent: {
    'an event stream': sentAs('text/event-stream'),
    'its charset': sentAs('Text/Event-Stream;charset="UTF-8"'),
    'another charset in Firefox': sentAs('text/event-stream; charset=iso-8859-1', firefox),
    'two types, the last of which is right': sentAs('text/html, text/event-stream'),
    'a comma within quotes': sentAs('text/event-stream; x="a, text/html"'),
    'a fetch of whatever comes': sentAs('text/html', { headers: {} }),
    'what is sent, too': sentAs('text/html', { ...asked, method: 'POST' }),
    'a fetch with a header of its own': sentAs('text/html', { preflight: { asks: 'x-a', headers: allow('*') } }),
    'a fetch with a login, of which nobody was asked again': sentAs('text/html', {
      headers: { ...asked.headers, Authorization: 'Bearer a' },
    }),
  },
} satisfies WarningCases;
