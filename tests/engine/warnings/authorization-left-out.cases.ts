import { allow, allowed, page } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

const letIn = allow(page, { 'Access-Control-Allow-Headers': 'authorization' });
const preflight = { asks: 'authorization', headers: letIn };
const asks = { headers: { Authorization: 'Bearer abc' }, preflight };
const moved = (location: string) => ({ status: 307, headers: { ...letIn, Location: location } });
const elsewhere = 'https://www.example.com/users';
const letAllIn = allow('*');

export default {
  warns: {
    'a redirect to another host': {
      exchange: allowed({
        ...asks,
        answer: moved(elsewhere),
        followed: [{ url: elsewhere, answer: { status: 401, headers: letAllIn } }],
      }),
      shows: ['`https://api.example.com`', '`https://www.example.com`', '`401`'],
      evidence: ['response 1 Status: 401'],
      instructs: `Call \`${elsewhere}\` from the page in the first place.`,
    },
    'one to `https:`, and a server that forbids': {
      exchange: allowed({
        ...asks,
        url: 'http://api.example.com/users',
        answer: moved('https://api.example.com/users'),
        followed: [{ url: 'https://api.example.com/users', answer: { status: 403, headers: letAllIn } }],
      }),
      shows: ['`403`'],
    },
  },
  silent: {
    'the server wanted no login': allowed({
      ...asks,
      answer: moved(elsewhere),
      followed: [{ url: elsewhere, answer: { headers: letAllIn } }],
    }),
    'the redirect stayed within the server': allowed({
      ...asks,
      answer: moved('/people'),
      followed: [{ ...asks, url: 'https://api.example.com/people', answer: { status: 401, headers: letIn } }],
    }),
    'the page sent none': allowed({
      answer: moved(elsewhere),
      followed: [{ url: elsewhere, answer: { status: 401, headers: letAllIn } }],
    }),
  },
} satisfies WarningCases;
