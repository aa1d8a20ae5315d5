import { allow, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'the preflight lacks a slash': {
      exchange: blocked({
        method: 'POST',
        preflight: { asks: 'content-type', status: 301, headers: { Location: '/users/' } },
      }),
      short: 'Redirected to add a slash',
      shows: ['because of a slash', `\`${api}/users\``, `it knows that address as \`${api}/users/\``],
      evidence: ['preflight response 0 Location: /users/'],
      advises: 'In Django, FastAPI, Gin and Go, also write the route without the slash.',
      where: 'page',
    },
    'nginx in a container, which does not know the port outside (measured)': {
      exchange: blocked({
        url: 'http://localhost:8080/users',
        answer: { status: 301, headers: { Location: 'http://localhost/users/', Server: 'nginx/1.22.1' } },
      }),
      shows: [
        'it knows that address as `http://localhost:8080/users/`',
        'it pointed to `http://localhost/users/`, on another origin',
      ],
      instructs: 'Call `http://localhost:8080/users/` from the page in the first place.',
      advises: '`absolute_redirect off` keeps the port',
      confidence: 'probable',
      where: 'page',
    },
    'a directory of Apache (measured)': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 301, headers: { Location: '/users/', Server: 'Apache/2.4.62' } },
      }),
      shows: ['because of a slash'],
      steps: [],
      where: 'page',
    },
    'the request has one too many': {
      exchange: blocked({
        url: `${api}/users/?page=2`,
        answer: { status: 308, headers: { Location: `${api}/users?page=2` } },
      }),
      short: 'Redirected to drop a slash',
      shows: ['because of a slash', `it knows that address as \`${api}/users\``],
      // Flask and Django drop none.
      steps: [
        'Or let the server take both: `skipTrailingSlashRedirect: true` in Next.js. In FastAPI and Gin, also write the route with the slash.',
        'While you change the server, tick Disable cache in the Network panel, so that each request asks the server.',
      ],
      evidence: [`response 0 Location: ${api}/users`, `response 0 Access-Control-Allow-Origin: none → ${page}`],
      where: 'page',
    },
    'a server behind a proxy that speaks https: it names itself with plain http': {
      exchange: blocked({ answer: { status: 301, headers: { Location: 'http://api.example.com/users/' } } }),
      short: 'Redirected to add a slash',
      shows: [`it knows that address as \`${api}/users/\``],
      instructs: `Call \`${api}/users/\` from the page in the first place.`,
      confidence: 'certain',
      where: 'page',
    },
    'a proxy at the page hands on the redirect of the server behind it': {
      exchange: blocked({
        url: `${page}/api/users?page=2`,
        answer: { status: 307, headers: { Location: 'http://127.0.0.1:8000/users/?page=2' } },
        followed: [{ url: 'http://127.0.0.1:8000/users/?page=2', answer: {} }],
      }),
      short: 'Redirected to add a slash',
      shows: [
        `asked for \`${page}/api/users\``,
        'But it pointed to `http://127.0.0.1:8000/users/`, on another origin.',
      ],
      instructs: `Call \`${page}/api/users/\` from the page in the first place.`,
      steps: [
        'Or let the server take both: `strict_slashes=False` in Flask, `skipTrailingSlashRedirect: true` in Next.js. In Django, FastAPI, Gin and Go, also write the route without the slash.',
      ],
      confidence: 'probable',
      where: 'page',
    },
    'the same, and what it leads to is a part of a page: no checkout is at such an address': {
      exchange: blocked({
        url: `${page}/users`,
        answer: { status: 301, headers: { Location: 'http://127.0.0.1:8000/users/' } },
        followed: [{ url: 'http://127.0.0.1:8000/users/', answer: { headers: { 'Content-Type': 'text/html' } } }],
      }),
      short: 'Redirected to add a slash',
      shows: ['But it pointed to `http://127.0.0.1:8000/users/`, on another origin.'],
      instructs: `Call \`${page}/users/\` from the page in the first place.`,
      confidence: 'probable',
      where: 'page',
    },
    'the same with a preflight behind it': {
      exchange: blocked({
        url: `${page}/users/`,
        method: 'POST',
        answer: { status: 307, headers: { Location: 'http://127.0.0.1:8000/users' } },
        followed: [
          { url: 'http://127.0.0.1:8000/users', method: 'POST', preflight: { asks: 'content-type', status: 405 } },
        ],
      }),
      short: 'Redirected to drop a slash',
      shows: ['But it pointed to `http://127.0.0.1:8000/users`, on another origin.'],
      instructs: `Call \`${page}/users\` from the page in the first place.`,
      advises: `If \`${page}\` is a proxy`,
      confidence: 'probable',
      where: 'page',
    },
  },
  silent: {
    'a rule that adds a second slash': blocked({
      url: `${api}/users/`,
      answer: { status: 301, headers: { Location: '/users//' } },
    }),
    'another path': blocked({ method: 'PUT', preflight: { status: 301, headers: { Location: '/people/' } } }),
    'one that the browser followed: the answer behind it is what failed': blocked({
      answer: { status: 301, headers: { 'Access-Control-Allow-Origin': page, Location: `${api}/users/` } },
      followed: [{ url: `${api}/users/`, answer: {} }],
    }),
    "another path of a server behind the page's own": blocked({
      url: `${page}/users`,
      answer: { status: 302, headers: { Location: `${api}/people/` } },
      followed: [{ url: `${api}/people/`, answer: {} }],
    }),
    'a 303 to the list that a new one went to': blocked({
      url: `${api}/users`,
      method: 'POST',
      answer: { status: 303, headers: { Location: '/users/' } },
    }),
    'a 303 to the same path of another server: another thing is meant': blocked({
      url: `${page}/checkout`,
      method: 'POST',
      answer: { status: 303, headers: { Location: `${api}/checkout/` } },
      followed: [{ url: `${api}/checkout/`, answer: {} }],
    }),
    'the start page of another server': blocked({
      url: `${page}/users`,
      answer: { status: 302, headers: { Location: `${api}/` } },
      followed: [{ url: `${api}/`, answer: {} }],
    }),
    'a server behind the proxy that lets in another page': blocked({
      url: `${page}/users`,
      answer: { status: 307, headers: { Location: `${api}/users/` } },
      followed: [{ url: `${api}/users/`, answer: { headers: allow('http://localhost:3000') } }],
    }),
    'the same path over https': blocked({
      url: 'http://api.example.com/users',
      method: 'PUT',
      preflight: { status: 301, headers: { Location: `${api}/users` } },
    }),
  },
} satisfies Cases;
