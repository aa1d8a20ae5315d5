import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const kept = { status: 301, headers: { Location: '/people', Date: 'Mon, 23 Nov 2026 09:15:00 GMT' } };

export default {
  reports: {
    'a redirect to another host': {
      exchange: blocked({
        answer: { status: 302, headers: { Location: 'https://files.example.org/users.json' } },
      }),
      shows: ['`302`', '`https://files.example.org/users.json`', `\`${api}\``],
      evidence: [
        'response 0 Location: https://files.example.org/users.json',
        `response 0 Access-Control-Allow-Origin: none → ${page}`,
      ],
      why: 'each answer of another origin on the way',
      instructs: 'Call `https://files.example.org/users.json`',
      where: 'page',
    },
    'a redirect to the same path, which the page asked already': {
      exchange: blocked({ answer: { status: 302, headers: { Location: '?lang=de' } } }),
      shows: ['`302`'],
      instructs: 'Let the server answer this URL itself: the redirect leads back to it',
      steps: ['If the redirect has to stay, let the server send the CORS headers with it as well.'],
      where: 'server',
    },
    'a download that may get an address of its own': {
      exchange: blocked({
        url: 'https://docs.google.com/uc?id=1',
        answer: { status: 302, headers: { Location: 'https://doc-08-docs.googleusercontent.com/docs/securesc/ha0' } },
      }),
      shows: ['`302`'],
      steps: [
        'If that address is a new one each time, let your own server ask in place of the page.',
        'To keep the redirect, let it carry CORS headers. Then the second server has to answer `*`: it is not told which page asks.',
      ],
      where: 'page',
    },
    'a redirect to the page of the very same origin': {
      exchange: blocked({
        url: 'https://example.com/users',
        from: 'https://www.example.com',
        answer: { status: 301, headers: { Location: 'https://www.example.com/users' } },
      }),
      shows: ['`301`'],
      instructs: 'Call `https://www.example.com/users`',
      steps: [],
      where: 'page',
    },
    'a redirect to another host, with credentials: no header would help': {
      exchange: blocked({
        credentials: 'include',
        answer: { status: 302, headers: { Location: 'https://files.example.org/users.json' } },
      }),
      shows: ['`302`'],
      steps: ['If that address is a new one each time, let your own server ask in place of the page.'],
      where: 'page',
    },
    'a permanent one, which browsers keep': {
      exchange: blocked({ answer: { status: 308, headers: { Location: '/people' } } }),
      shows: ['`308`'],
      advises: 'tick Disable cache in the Network panel',
      where: 'page',
    },
    'a permanent one that the browser kept': {
      exchange: blocked({ at: 30, answer: kept }),
      neighbours: [allowed({ type: 'image', mode: 'no-cors', answer: kept })],
      shows: ['before, and pointed to', 'Most likely the browser kept that, and asked nobody this time'],
      confidence: 'probable',
      because: 'the `Date` of an earlier answer',
      where: 'page',
    },
    'a permanent one that a CDN kept': {
      exchange: blocked({ at: 30, answer: { ...kept, headers: { ...kept.headers, Age: '30' } } }),
      neighbours: [allowed({ type: 'image', mode: 'no-cors', answer: kept })],
      shows: [`\`${api}\` answered`],
      where: 'page',
    },
    'one that came over a connection of its own': {
      exchange: blocked({ at: 30, answer: { ...kept, headers: { ...kept.headers, Connection: 'keep-alive' } } }),
      neighbours: [allowed({ type: 'image', mode: 'no-cors', answer: kept })],
      shows: [`\`${api}\` answered`],
      where: 'page',
    },
    'a permanent one that nobody keeps': {
      exchange: blocked({ answer: { status: 301, headers: { Location: '/people', 'Cache-Control': 'no-cache' } } }),
      shows: ['`301`'],
      steps: ['If the redirect has to stay, let the server send the CORS headers with it as well.'],
      where: 'page',
    },
    'a redirect to a signed address of the same server': {
      exchange: blocked({ answer: { status: 302, headers: { Location: `${api}/v2/users?sig=1` } } }),
      shows: ['`302`'],
      instructs: `Call \`${api}/v2/users\` from the page`,
      steps: ['If the redirect has to stay, let the server send the CORS headers with it as well.'],
      where: 'page',
    },
    "a download of GitHub, whose server is nobody's own": {
      exchange: blocked({
        url: 'https://github.com/example/app/releases/download/v1/app.wasm',
        answer: { status: 302, headers: { Location: 'https://release-assets.githubusercontent.com/1?sig=1' } },
      }),
      shows: ['`302`'],
      instructs: 'Put the file on GitHub Pages, or let your own server fetch it',
      steps: [],
      where: 'server',
    },
    'a redirect to an address that is signed for this request': {
      exchange: blocked({
        answer: { status: 302, headers: { Location: 'https://files.example.org/users.json?sig=1' } },
      }),
      shows: ['`302`', 'pointed to `https://files.example.org/users.json`'],
      instructs: `Have \`${api}\` answer with that address as JSON`,
      steps: [
        'Let `https://files.example.org` send CORS headers, too.',
        'To keep the redirect, let it carry CORS headers. Then the second server has to answer `*`: it is not told which page asks.',
      ],
      where: 'server',
    },
    'a redirect that adds to the query what is no secret': {
      exchange: blocked({
        url: `${api}/users?page=2`,
        answer: { status: 302, headers: { Location: 'https://files.example.org/users?page=2&lang=en' } },
      }),
      shows: ['`302`'],
      instructs: 'Call `https://files.example.org/users`',
      steps: [
        'To keep the redirect, let it carry CORS headers. Then the second server has to answer `*`: it is not told which page asks.',
      ],
      where: 'page',
    },
    'a redirect to a third server, where the credentials mode is not known': {
      exchange: blocked({
        credentials: 'hidden',
        answer: { status: 302, headers: { Location: 'https://files.example.org/users' } },
      }),
      shows: ['`302`'],
      instructs: 'Call `https://files.example.org/users`',
      steps: [],
      where: 'page',
    },
    'a redirect that hands the query on': {
      exchange: blocked({
        url: `${api}/users?page=2`,
        answer: { status: 302, headers: { Location: 'https://files.example.org/users?page=2' } },
      }),
      shows: ['`302`'],
      instructs: 'Call `https://files.example.org/users`',
      where: 'page',
    },
    'a redirect to plain http, which a page over https may not follow, with or without headers': {
      exchange: blocked({ answer: { status: 302, headers: { Location: 'http://api.example.com/people' } } }),
      shows: ['`302`'],
      instructs: 'Let the server answer this URL itself: it redirects to plain `http:`.',
      steps: [],
      where: 'server',
    },
    'a redirect to an app: no page can call it': {
      exchange: blocked({ answer: { status: 302, headers: { Location: 'myapp://callback?code=1' } } }),
      shows: ['`302`', '`myapp://callback`'],
      where: 'server',
    },
  },
  silent: {
    'a redirect with the header': blocked({
      answer: { status: 302, headers: allow(page, { Location: 'https://files.example.org/users.json' }) },
      followed: [{ url: 'https://files.example.org/users.json', answer: {} }],
    }),
    'a 300 without a target': blocked({ answer: { status: 300 } }),
  },
} satisfies Cases;
