import { allow, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const likeItsLine =
  'Compare host and port with the line that the server prints at its start. `localhost` and `127.0.0.1` can differ.';

export default {
  reports: {
    'a redirect for a slash, which lost the port (measured with nginx)': {
      exchange: failed('net::ERR_CONNECTION_REFUSED', {
        url: 'http://localhost:8080/users',
        answer: { status: 301, headers: allow('*') },
        followed: [{ url: 'http://localhost/users/' }],
      }),
      shows: ['Nothing answers at `localhost`', 'pointed to `http://localhost/users/`'],
      instructs: 'Call `http://localhost:8080/users/` from the page in the first place.',
      advises: '`absolute_redirect off` keeps the port',
      where: 'page',
    },
    'a development server that is not running': {
      exchange: failed('net::ERR_CONNECTION_REFUSED', {
        url: 'http://localhost:3000/users',
        from: 'http://localhost:5173',
      }),
      shows: ['`localhost:3000`', '`net::ERR_CONNECTION_REFUSED`'],
      advises: 'If the server runs in a container, check that this port is published.',
      where: 'server',
    },
    'the same, called by a page on the web': {
      exchange: failed('net::ERR_CONNECTION_REFUSED', { url: 'http://localhost:3000/users', from: page }),
      shows: ['`localhost:3000`'],
      instructs: 'Start the server',
      advises: 'To each visitor, `localhost` is their own machine',
      where: 'server',
    },
    'a server that took the preflight, and was gone after it': {
      exchange: failed('net::ERR_CONNECTION_REFUSED', {
        method: 'PUT',
        preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) },
      }),
      shows: ['`api.example.com`'],
      why: 'The preflight had passed',
      where: 'server',
    },
    'a server that the browser alone led to, as HSTS does': {
      exchange: failed('net::ERR_CONNECTION_REFUSED', {
        url: 'http://api.example.com/users',
        moved: true,
        followed: [{ url: 'https://api.example.com/users' }],
      }),
      shows: ['`api.example.com`', 'The page called `http://api.example.com`'],
      why: 'No request was sent, so CORS played no part.',
      where: 'server',
    },
    'a server on http that redirects to https, where nothing listens': {
      exchange: failed('net::ERR_CONNECTION_REFUSED', {
        ...{ url: 'http://localhost:5000/users', from: 'http://localhost:5173' },
        answer: { status: 307, headers: allow('http://localhost:5173', { Location: 'https://localhost:5001/users' }) },
        followed: [{ url: 'https://localhost:5001/users' }],
      }),
      shows: ['`localhost:5001`', '`http://localhost:5000` answered with `307`'],
      instructs: 'In development, leave the redirect to `https:` out.',
      advises: 'Start the server',
      where: 'server',
    },
    'a server that only the proxy of the page can reach': {
      exchange: failed('net::ERR_CONNECTION_REFUSED', {
        url: `${page}/api/users`,
        answer: { status: 307, headers: { Location: 'http://localhost:8000/api/users/1' } },
        followed: [{ url: 'http://localhost:8000/api/users/1' }],
      }),
      shows: ['`localhost:8000`'],
      instructs: `If \`${page}\` is a proxy`,
      advises: 'Start the server',
      where: 'server',
    },
    'a page in development that a login on another server leads back to': {
      exchange: failed('net::ERR_CONNECTION_REFUSED', {
        ...{ url: 'https://login.example/callback', from: 'http://localhost:3000' },
        answer: { status: 302, headers: allow('http://localhost:3000') },
        followed: [{ url: 'http://localhost:3000/done' }],
      }),
      shows: ['`localhost:3000`'],
      steps: [likeItsLine, 'If the server runs in a container, check that this port is published.'],
      where: 'server',
    },
    'a proxy elsewhere that leads a page on the web to this machine': {
      exchange: failed('net::ERR_CONNECTION_REFUSED', {
        answer: { status: 307, headers: allow(page) },
        followed: [{ url: 'http://localhost:8000/users/' }],
      }),
      shows: ['`localhost:8000`'],
      instructs: 'let it pass on the host that it was asked for',
      steps: [
        'Start the server, and check that it listens on `localhost:8000`.',
        likeItsLine,
        'If the server runs in a container, check that this port is published.',
      ],
      where: 'server',
    },
    'the same on the machine of the developer, who may have to start it': {
      exchange: failed('net::ERR_CONNECTION_REFUSED', {
        url: 'http://localhost:5173/api/users',
        from: 'http://localhost:5173',
        answer: { status: 307, headers: { Location: 'http://localhost:8000/api/users/1' } },
        followed: [{ url: 'http://localhost:8000/api/users/1' }],
      }),
      shows: ['`localhost:8000`'],
      instructs: 'Start the server',
      advises: 'If `http://localhost:5173` is a proxy',
      where: 'server',
    },
    'the same on a machine that has a name in its network': {
      exchange: failed('net::ERR_CONNECTION_REFUSED', {
        url: 'http://devbox:5173/users',
        from: 'http://devbox:5173',
        answer: { status: 307, headers: { Location: 'http://devbox:8000/users/' } },
        followed: [{ url: 'http://devbox:8000/users/' }],
      }),
      shows: ['`devbox:8000`'],
      instructs: 'Start the server',
      advises: 'If `http://devbox:5173` is a proxy',
      where: 'server',
    },
    "the page's own server, which went as it redirected to itself": {
      exchange: failed('net::ERR_CONNECTION_REFUSED', {
        url: `${page}/users`,
        answer: { status: 301, headers: { Location: `${page}/users/` } },
        followed: [{ url: `${page}/users/` }],
      }),
      shows: ['`app.example.com`'],
      instructs: 'Start the server',
      steps: ['Compare host and port with the address under which the server is reached.'],
      where: 'server',
    },
    'Firefox, where the preflight found nobody': {
      exchange: failed('NS_ERROR_DOM_BAD_URI', {
        family: 'firefox',
        method: 'PUT',
        preflight: { ends: 'NS_ERROR_CONNECTION_REFUSED' },
      }),
      shows: ['`api.example.com`', '`NS_ERROR_CONNECTION_REFUSED`'],
      where: 'server',
    },
  },
  silent: { 'a server that hung up': failed('net::ERR_CONNECTION_RESET') },
} satisfies Cases;
