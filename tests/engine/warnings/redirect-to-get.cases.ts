import { allow, allowed, page } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

const letIn = allow(page);
const moved = (status: number, location: string) => ({ status, headers: { ...letIn, Location: location } });
const answer = { headers: letIn };
const slash = 'https://api.example.com/users/';

export default {
  warns: {
    'a slash was added': {
      exchange: allowed({
        method: 'POST',
        answer: moved(301, '/users/'),
        followed: [{ method: 'GET', url: slash, answer }],
      }),
      shows: ['`POST` into `GET`', '`301`', `\`${slash}\``],
      evidence: ['response 0 Status: 301 → 308'],
      instructs: `Call \`${slash}\` from the page`,
      steps: ['Or let the server redirect with `308`: then method and body stay.'],
    },
    'it went on with https': {
      exchange: allowed({
        method: 'POST',
        url: 'http://api.example.com/users',
        answer: moved(301, 'https://api.example.com/users'),
        followed: [{ method: 'GET', url: 'https://api.example.com/users', answer }],
      }),
      shows: ['`301`', '`https://api.example.com/users`'],
    },
    'the second redirect added it': {
      exchange: allowed({
        method: 'POST',
        answer: moved(308, 'https://www.example.com/users'),
        followed: [
          { method: 'POST', url: 'https://www.example.com/users', answer: moved(302, '/users/') },
          { method: 'GET', url: 'https://www.example.com/users/', answer },
        ],
      }),
      shows: ['`302`'],
      evidence: ['response 1 Status: 302 → 308'],
    },
  },
  silent: {
    'the method stayed': allowed({
      method: 'POST',
      answer: moved(308, '/users/'),
      followed: [{ method: 'POST', url: slash, answer }],
    }),
    'it was GET all along': allowed({
      answer: moved(301, '/users/'),
      followed: [{ method: 'GET', url: slash, answer }],
    }),
    'another page is shown after a form': allowed({
      method: 'POST',
      answer: moved(302, '/welcome'),
      followed: [{ method: 'GET', url: 'https://api.example.com/welcome', answer }],
    }),
    'the same page is shown after a form': allowed({
      method: 'POST',
      answer: moved(302, '/users?saved'),
      followed: [{ method: 'GET', url: 'https://api.example.com/users?saved', answer }],
    }),
    'a 303, which says that GET is meant': allowed({
      method: 'POST',
      answer: moved(303, '/users/'),
      followed: [{ method: 'GET', url: slash, answer }],
    }),
    'it was not redirected': allowed({ method: 'POST', answer }),
  },
} satisfies WarningCases;
