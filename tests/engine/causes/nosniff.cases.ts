import { api, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const script = { type: 'script', mode: 'no-cors', url: `${api}/app.js` } as const;
const nosniff = { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' };

export default {
  reports: {
    'a script sent as plain text': {
      exchange: failed('net::ERR_BLOCKED_BY_ORB', { ...script, answer: { headers: nosniff } }),
      shows: ['loads this as a script, but it is sent as `text/plain`', '`GET /app.js`'],
      evidence: ['response 0 Content-Type: text/plain → text/javascript', 'response 0 X-Content-Type-Options: nosniff'],
      where: 'server',
    },
    'a script without a type': {
      exchange: failed('net::ERR_BLOCKED_BY_ORB', {
        ...script,
        answer: { headers: { 'X-Content-Type-Options': 'nosniff' } },
      }),
      shows: ['loads this as a script, and without a type'],
      where: 'server',
    },
    'nosniff twice in Firefox': {
      exchange: failed('NS_ERROR_CORRUPTED_CONTENT', {
        ...script,
        family: 'firefox',
        answer: { headers: { ...nosniff, 'X-Content-Type-Options': 'nosniff, nosniff' } },
      }),
      shows: ['a script'],
      where: 'server',
    },
    'a stylesheet in Firefox': {
      exchange: failed('NS_ERROR_CORRUPTED_CONTENT', {
        ...script,
        type: 'stylesheet',
        family: 'firefox',
        answer: { headers: nosniff },
      }),
      shows: ['a stylesheet'],
      where: 'server',
    },
  },
  silent: {
    'nosniff twice, which Chromium does not count': failed('net::ERR_BLOCKED_BY_ORB', {
      ...script,
      answer: { headers: { ...nosniff, 'X-Content-Type-Options': 'nosniff, nosniff' } },
    }),
    'JSON without nosniff': failed('net::ERR_BLOCKED_BY_ORB', {
      ...script,
      answer: { headers: { 'Content-Type': 'application/json' } },
    }),
    'an image with nosniff': failed('net::ERR_BLOCKED_BY_ORB', {
      ...script,
      type: 'image',
      answer: { headers: nosniff },
    }),
  },
} satisfies Cases;
