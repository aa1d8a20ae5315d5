import { blocked } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const allows = { 'Access-Control-Allow-Origin': 'https://app.example.com', 'Access-Control-Allow-Methods': 'DELETE' };
const clears = { 'Clear-Site-Data': '"cache", "cookies"' };
const session = { method: 'DELETE', url: 'https://api.example.com/session' };

export default {
  reports: {
    'an answer that passes every rule': {
      exchange: blocked({ ...session, preflight: { headers: { ...allows, ...clears } } }),
      shows: ['Chromium', '`OPTIONS /session`', '`Clear-Site-Data: "cache", "cookies"`'],
      evidence: ['preflight response 0 Clear-Site-Data: "cache", "cookies"'],
      where: 'server',
      advises: '`OPTIONS`',
    },
    'an answer that passes none: the header is read first': {
      exchange: blocked({ ...session, preflight: { status: 404, headers: clears } }),
      shows: ['Chromium', '`OPTIONS /session`'],
      why: 'refuses the answer anyway: `Access-Control-Allow-Origin` is missing.',
      where: 'server',
    },
    'behind a redirect': {
      exchange: blocked({
        ...session,
        preflight: { headers: allows },
        answer: { status: 307, headers: { ...allows, Location: 'https://login.example.com/session' } },
        followed: [{ url: 'https://login.example.com/session', preflight: { headers: clears } }],
      }),
      shows: ['`https://login.example.com`'],
      where: 'server',
    },
  },
  silent: {
    'the answer to the request itself, which Chromium takes': blocked({
      ...session,
      preflight: { headers: allows },
      answer: { headers: clears },
    }),
    'Firefox, which goes on': blocked({ ...session, family: 'firefox', preflight: { status: 404, headers: clears } }),
    'another header': blocked({ ...session, preflight: { headers: { ...allows, 'Set-Cookie': 'session=' } } }),
  },
} satisfies Cases;
