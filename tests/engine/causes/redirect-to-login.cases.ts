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
    'a request that starts a login, which the login server redirects further': {
      exchange: blocked({
        url: `${api}/auth/google`,
        answer: { status: 302, headers: allow(page, { Location: login }) },
        followed: [
          { url: login, answer: { status: 302, headers: { Location: 'https://login.example.org/v3/signin' } } },
        ],
      }),
      shows: [`\`${api}\` answered with \`302\``, '`https://login.example.org/oauth2/authorize`'],
      advises: 'If the URL is there to start a login',
      evidence: ['response 0 Location: https://login.example.org/oauth2/authorize'],
      confidence: 'probable',
      where: 'server',
    },
    'a URL that starts a login elsewhere': {
      exchange: blocked({
        url: `${api}/oauth2/authorization/example`,
        answer: { status: 302, headers: allow(page, { Location: login }) },
        followed: [{ url: login, answer: {} }],
      }),
      shows: ['looks like one that starts a login'],
      confidence: 'probable',
      instructs: `Go to \`${api}/oauth2/authorization/example\` with a link`,
      steps: ['After the login, the login server sends the person back to the page.'],
      where: 'page',
    },
    'the preflight of a login that starts elsewhere': {
      exchange: blocked({
        url: `${api}/login/sso`,
        method: 'POST',
        preflight: { asks: 'content-type', status: 302, headers: { Location: login } },
      }),
      shows: ['looks like one that starts a login'],
      confidence: 'probable',
      where: 'page',
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
