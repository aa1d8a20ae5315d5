import { allow, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const login = 'https://login.example.org/oauth2/authorize?client=1';

export default {
  reports: {
    'the preflight': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 302, headers: { Location: '/accounts/login/?next=/users' } },
      }),
      shows: ['redirected the preflight to what looks like a login page', '`302`', api],
      evidence: ['preflight response 0 Location: /accounts/login/'],
      confidence: 'probable',
      where: 'server',
      why: 'logged in, too',
      steps: [],
    },
    'the request, without headers': {
      exchange: blocked({ answer: { status: 302, headers: { Location: login } } }),
      shows: ['redirected the request to what looks like a login page', '`https://login.example.org/oauth2/authorize`'],
      confidence: 'probable',
      where: 'server',
    },
    'the request, followed to the login page': {
      exchange: blocked({
        answer: { status: 302, headers: allow(page, { Location: login }) },
        followed: [{ url: login, answer: {} }],
      }),
      shows: ['`302`', '`https://login.example.org/oauth2/authorize`'],
      evidence: ['response 0 Location: https://login.example.org/oauth2/authorize'],
      confidence: 'probable',
      where: 'server',
    },
  },
  silent: {
    'a redirect to another host': blocked({
      answer: { status: 302, headers: { Location: 'https://cdn.example.org/users' } },
    }),
    'a login call that is redirected': blocked({
      url: `${api}/auth/login`,
      method: 'POST',
      answer: { status: 302, headers: { Location: '/login/done' } },
    }),
    'a blog about logins': blocked({
      answer: { status: 302, headers: { Location: 'https://cdn.example.org/blogin' } },
    }),
  },
} satisfies Cases;
