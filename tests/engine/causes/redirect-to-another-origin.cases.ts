import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const files = 'https://files.example.org';
const withCookies = { 'Access-Control-Allow-Credentials': 'true' };
const toFiles = { status: 302, headers: allow(page, { Location: `${files}/users.json` }) };

export default {
  reports: {
    'the second server allows the page, and is asked by null': {
      exchange: blocked({
        answer: toFiles,
        followed: [{ url: `${files}/users.json`, answer: { headers: allow(page) } }],
      }),
      shows: [
        'from there on the browser sends `Origin: null`',
        `\`${api}\` redirected to \`${files}\``,
        `\`Access-Control-Allow-Origin\` is \`${page}\`, and the browser sent \`Origin: null\`.`,
      ],
      evidence: [`response 1 Access-Control-Allow-Origin: ${page}`],
      advises: 'If that address is a new one each time',
      where: 'page',
    },
    'a way by another server that leads back, as where that one logs people in': {
      exchange: blocked({
        answer: { status: 302, headers: allow(page, { Location: `${files}/ask` }) },
        followed: [
          { url: `${files}/ask`, answer: { status: 302, headers: allow('*', { Location: `${api}/users?ticket=1` }) } },
          { url: `${api}/users?ticket=1`, answer: { headers: allow(page) } },
        ],
      }),
      shows: ['and the browser sent `Origin: null`.'],
      instructs: 'Let the server answer this URL itself: the redirect leads back to it.',
      where: 'server',
    },
    'the second server knows nothing of CORS: what the first one sends is not to be replaced there': {
      exchange: blocked({ answer: toFiles, followed: [{ url: `${files}/users.json`, answer: {} }] }),
      shows: ['`Access-Control-Allow-Origin` is missing.'],
      evidence: ['response 1 Access-Control-Allow-Origin: none'],
      steps: ['If that address is a new one each time, let your own server ask in place of the page.'],
      where: 'page',
    },
    'Firefox, which asks under the origin of the page, and sends the request without it': {
      exchange: blocked({
        ...{ family: 'firefox', method: 'PUT', credentials: 'include' },
        preflight: { headers: allow(page, { ...withCookies, 'Access-Control-Allow-Methods': 'PUT' }) },
        answer: { status: 307, headers: allow(page, withCookies) },
        followed: [{ url: `${files}/users.json`, preflight: { headers: allow('*') } }],
      }),
      shows: ['would come there with `Origin: null`', 'first asked that server under the origin of the page'],
      evidence: ['preflight response 1 Access-Control-Allow-Origin: *'],
      instructs: `Call \`${files}/users.json\` from the page directly`,
      where: 'page',
    },
    "a redirect back to the page's own server, as from a bare domain to www": {
      exchange: blocked({
        url: `${api}/users`,
        answer: { status: 301, headers: allow(page, { Location: `${page}/users` }) },
        followed: [{ url: `${page}/users`, answer: {} }],
      }),
      shows: ['`Origin: null`'],
      instructs: `Call \`${page}/users\` from the page in the first place.`,
      steps: [],
      where: 'page',
    },
    'a login that the redirect took away': {
      exchange: blocked({
        headers: { Authorization: 'Bearer a' },
        answer: toFiles,
        followed: [{ url: `${files}/users.json`, answer: { status: 401 } }],
      }),
      shows: ['made the browser leave out `Authorization`: that may be why the status is `401`'],
      where: 'page',
    },
    'a login that only the preflight shows, as in files that Chrome saves': {
      exchange: blocked({
        preflight: { asks: 'authorization', headers: allow(page, { 'Access-Control-Allow-Headers': 'authorization' }) },
        answer: toFiles,
        followed: [{ url: `${files}/users.json`, answer: { status: 403 } }],
      }),
      shows: ['that may be why the status is `403`'],
      where: 'page',
    },
    'an address that is signed for this request': {
      exchange: blocked({
        answer: { status: 302, headers: allow(page, { Location: `${files}/users.json?sig=1` }) },
        followed: [{ url: `${files}/users.json?sig=1`, answer: {} }],
      }),
      shows: ['`Origin: null`'],
      instructs: `Have \`${api}\` answer with that address as JSON`,
      advises: `Let \`${files}\` allow \`${page}\`.`,
      where: 'server',
    },
    'a bucket whose filter refuses `null`, whatever origins it lists': {
      exchange: blocked({
        method: 'PUT',
        preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) },
        answer: { ...toFiles, status: 307 },
        followed: [{ url: `${files}/users.json`, preflight: { status: 403, headers: { Server: 'AmazonS3' } } }],
      }),
      shows: ['`Origin: null`'],
      where: 'page',
    },
    'a page for the person to see, such as a checkout': {
      exchange: blocked({
        method: 'POST',
        answer: { ...toFiles, status: 303 },
        followed: [{ url: `${files}/pay`, answer: { headers: { 'Content-Type': 'text/html; charset=utf-8' } } }],
      }),
      shows: [`\`${api}\` redirected to \`${files}\``],
      instructs: `have \`${api}\` answer with its address as JSON`,
      steps: ['In the page, open that address with `location.assign()`.'],
      where: 'server',
    },
    'a checkout to which the own server of the page redirects': {
      exchange: blocked({
        method: 'POST',
        url: `${page}/checkout`,
        answer: { status: 303, headers: { Location: `${files}/pay` } },
        followed: [
          { url: `${files}/pay`, method: 'GET', answer: { headers: { 'Content-Type': 'text/html; charset=utf-8' } } },
        ],
      }),
      shows: [`\`${page}\` redirected to \`${files}\``, `\`${files}\` answered`],
      instructs: `have \`${page}\` answer with its address as JSON`,
      confidence: 'probable',
      where: 'server',
    },
    'a checkout whose path differs by a slash alone': {
      exchange: blocked({
        method: 'POST',
        url: `${page}/checkout`,
        answer: { status: 303, headers: { Location: `${files}/checkout/` } },
        followed: [{ url: `${files}/checkout/`, method: 'GET', answer: { headers: { 'Content-Type': 'text/html' } } }],
      }),
      shows: [`\`${page}\` redirected to \`${files}\``, `\`${files}\` answered`],
      instructs: `have \`${page}\` answer with its address as JSON`,
      confidence: 'probable',
      where: 'server',
    },
    'a checkout that is asked for permission first': {
      exchange: blocked({
        method: 'POST',
        url: `${page}/checkout`,
        answer: { status: 303, headers: { Location: `${files}/pay` } },
        followed: [{ url: `${files}/pay`, method: 'GET', preflight: { asks: 'x-csrf-token', status: 403 } }],
      }),
      shows: [`\`${page}\` redirected to \`${files}\``, 'with status `403`. Nothing in the answer'],
      instructs: `have \`${page}\` answer with its address as JSON`,
      advises: `let \`${files}\` answer \`OPTIONS\` and allow \`${page}\``,
      confidence: 'probable',
      where: 'server',
    },
    'the second server has no CORS': {
      exchange: blocked({ answer: toFiles, followed: [{ url: `${files}/users.json`, answer: { status: 404 } }] }),
      shows: ['`Access-Control-Allow-Origin` is missing.'],
      where: 'page',
    },
    'the second server allows null, and no credentials': {
      exchange: blocked({
        credentials: 'include',
        answer: {
          status: 302,
          headers: allow(page, { Location: `${files}/users.json`, 'Access-Control-Allow-Credentials': 'true' }),
        },
        followed: [{ url: `${files}/users.json`, answer: { headers: allow('null') } }],
      }),
      shows: ['`Access-Control-Allow-Credentials` is missing'],
      where: 'page',
    },
    'a second preflight': {
      exchange: blocked({
        method: 'PUT',
        preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) },
        answer: { ...toFiles, status: 307 },
        followed: [
          {
            url: `${files}/users.json`,
            preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) },
          },
        ],
      }),
      shows: ['`Origin: null`'],
      where: 'page',
    },
    'a second preflight that a page answers': {
      exchange: blocked({
        method: 'PUT',
        preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) },
        answer: { ...toFiles, status: 307 },
        followed: [{ url: `${files}/users.json`, preflight: { headers: { 'Content-Type': 'text/html' } } }],
      }),
      shows: ['`Origin: null`'],
      where: 'page',
    },
    'a script, in whose place a page is answered': {
      exchange: blocked({
        type: 'script',
        answer: toFiles,
        followed: [{ url: `${files}/users.json`, answer: { headers: { 'Content-Type': 'text/html' } } }],
      }),
      shows: ['`Origin: null`'],
      where: 'page',
    },
    'a star at the second server, with credentials': {
      exchange: blocked({
        credentials: 'include',
        answer: { status: 302, headers: { ...toFiles.headers, 'Access-Control-Allow-Credentials': 'true' } },
        followed: [{ url: `${files}/users.json`, answer: { headers: allow('*') } }],
      }),
      shows: ['`Access-Control-Allow-Origin` is `*`'],
      where: 'page',
    },
    'a checkout of another server, whose address ends with a slash': {
      exchange: blocked({
        url: `${page}/checkout`,
        answer: { status: 302, headers: { Location: 'https://pay.example.org/checkout/' } },
        followed: [{ url: 'https://pay.example.org/checkout/', answer: { headers: { 'Content-Type': 'text/html' } } }],
      }),
      shows: ['a web page of another server'],
      confidence: 'probable',
      where: 'server',
    },
  },
  silent: {
    'a login server that redirects further': blocked({
      answer: { status: 302, headers: allow(page, { Location: 'https://login.example.org/authorize' }) },
      followed: [
        { url: 'https://login.example.org/authorize', answer: { status: 302, headers: { Location: '/v3/signin' } } },
      ],
    }),
    'a star at the second server': allowed({
      answer: toFiles,
      followed: [{ url: `${files}/users.json`, answer: { headers: allow('*') } }],
    }),
    'a redirect within the server': blocked({
      answer: { status: 302, headers: allow(page, { Location: '/v2/users' }) },
      followed: [{ url: `${api}/v2/users`, answer: {} }],
    }),
    'data to which the own server of the page redirects': blocked({
      url: `${page}/go`,
      answer: { status: 302, headers: { Location: `${files}/users.json` } },
      followed: [{ url: `${files}/users.json`, answer: { headers: { 'Content-Type': 'application/json' } } }],
    }),
    'a preflight of data to which the own server of the page redirects, as the server knows the page': {
      exchange: blocked({
        url: `${page}/go`,
        answer: { status: 307, headers: { Location: `${api}/users` } },
        followed: [{ url: `${api}/users`, preflight: { asks: 'x-csrf-token', status: 404 } }],
      }),
      neighbours: [allowed({ url: `${api}/shops`, at: -5, answer: { headers: allow(page) } })],
    },
    "the page's own origin first": blocked({
      url: `${page}/go`,
      answer: { status: 302, headers: { Location: `${api}/users` } },
      followed: [{ url: `${api}/users`, answer: { headers: allow('https://other.test') } }],
    }),
  },
} satisfies Cases;
