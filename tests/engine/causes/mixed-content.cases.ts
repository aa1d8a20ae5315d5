import { failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const plain = 'http://old.example.org/users';
const answer = { status: 302, headers: { Location: plain } };

export default {
  reports: {
    'a server over http': {
      exchange: failed('mixed-content', { url: 'http://api.example.com/users', unsent: true }),
      shows: [`\`${page}\``, '`http://api.example.com`'],
      where: 'infrastructure',
    },
    'a redirect to http, Chromium': {
      exchange: failed('net::ERR_ABORTED', { answer, redirectedTo: plain }),
      shows: ['redirects to plain `http:`', '`302`', 'pointed to `http://old.example.org/'],
      advises: 'let the app trust `X-Forwarded-Proto`',
      evidence: [`response 0 Location: ${plain}`],
      where: 'infrastructure',
    },
    'a redirect that adds a slash, and drops https on the way': {
      exchange: failed('net::ERR_ABORTED', {
        answer: { status: 307, headers: { Location: 'http://api.example.com/users/' } },
        redirectedTo: 'http://api.example.com/users/',
      }),
      shows: ['redirects to plain `http:`', '`307`'],
      advises: 'Call `https://api.example.com/users/` from the page in the first place.',
      where: 'infrastructure',
    },
    'a redirect to http, Firefox': {
      exchange: failed('NS_ERROR_UNEXPECTED', { family: 'firefox', answer, redirectedTo: plain }),
      shows: ['redirects to plain `http:`', '`302`'],
      where: 'infrastructure',
    },
    'a redirect to a device of the local network, Firefox': {
      exchange: failed('NS_ERROR_UNEXPECTED', {
        ...{ family: 'firefox', answer: { status: 307, headers: { Location: 'http://192.168.1.5/' } } },
        redirectedTo: 'http://192.168.1.5/',
      }),
      shows: ['redirects to plain `http:`', 'pointed to `http://192.168.1.5/'],
      where: 'infrastructure',
    },
    'a module that the page’s own server redirects to http, Firefox': {
      exchange: failed('NS_ERROR_UNEXPECTED', {
        ...{ family: 'firefox', type: 'script', url: `${page}/app.js`, answer, redirectedTo: plain },
      }),
      shows: ['redirects to plain `http:`'],
      where: 'infrastructure',
    },
    'a preflight redirected to http, Firefox': {
      exchange: failed('NS_ERROR_DOM_BAD_URI', {
        ...{ family: 'firefox', method: 'PUT' },
        preflight: answer,
      }),
      shows: ['redirects to plain `http:`'],
      evidence: [`preflight response 0 Location: ${plain}`],
      where: 'infrastructure',
    },
  },
  silent: {
    'a certificate': failed('net::ERR_CERT_DATE_INVALID'),
    'a redirect to http from a page on http': failed('NS_ERROR_UNEXPECTED', {
      ...{ family: 'firefox', from: 'http://app.example.com', answer, redirectedTo: plain },
    }),
    'a redirect to a device of the local network, Chromium': failed('net::ERR_ABORTED', {
      ...{ answer: { status: 307, headers: { Location: 'http://192.168.1.5/' } }, redirectedTo: 'http://192.168.1.5/' },
    }),
    'a redirect to this machine': failed('net::ERR_ABORTED', { answer, redirectedTo: 'http://localhost:3000/users' }),
    'a connection that broke': failed('NS_ERROR_NET_RESET', { family: 'firefox' }),
  },
} satisfies Cases;
