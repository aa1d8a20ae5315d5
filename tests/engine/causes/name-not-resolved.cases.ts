import { allow, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const failing = failed('net::ERR_NAME_NOT_RESOLVED', { url: 'https://ap.example.com/users' });
const [last] = failing.hops;
const movedToHttps = {
  ...failing,
  hops: last
    ? [{ url: 'http://ap.example.com/users', method: 'GET', redirectedTo: last.url, startedAt: last.startedAt }, last]
    : [],
};

export default {
  reports: {
    'an unknown host': {
      exchange: failed('net::ERR_NAME_NOT_RESOLVED', { url: 'https://ap.example.com/users' }),
      shows: ['`ap.example.com`'],
      steps: ['If the name is right, look at the DNS entry, the hosts file and the VPN.'],
      where: 'page',
    },
    'a URL with two schemes in a row': {
      exchange: failed('net::ERR_NAME_NOT_RESOLVED', { url: 'http://https//api.example/users' }),
      shows: ['`https`'],
      instructs: 'Remove `http://` from the beginning of the URL',
      where: 'page',
    },
    'an unknown host behind a redirect': {
      exchange: failed('net::ERR_NAME_NOT_RESOLVED', {
        answer: { status: 302, headers: allow(page) },
        followed: [{ url: 'https://ap.example.com/users' }],
      }),
      shows: ['`ap.example.com`'],
      why: 'A redirect led there',
      where: 'server',
    },
    'the name of a container, to which the server behind a proxy redirects': {
      exchange: failed('net::ERR_NAME_NOT_RESOLVED', {
        url: `${page}/api/users`,
        answer: { status: 307, headers: { Location: 'http://backend:8000/api/users/1' } },
        followed: [{ url: 'http://backend:8000/api/users/1' }],
      }),
      shows: ['`backend`'],
      advises: `If \`${page}\` is a proxy`,
      where: 'server',
    },
    'the same of a proxy that is not the page': {
      exchange: failed('net::ERR_NAME_NOT_RESOLVED', {
        answer: { status: 307, headers: { ...allow(page), Location: 'http://backend:8000/users/' } },
        followed: [{ url: 'http://backend:8000/users/' }],
      }),
      shows: ['`backend`'],
      advises: 'let it pass on the host that it was asked for',
      where: 'server',
    },
    'an unknown host that the browser moved to https': {
      exchange: movedToHttps,
      shows: ['`ap.example.com`'],
      where: 'page',
    },
    'an unknown host with a port': {
      exchange: failed('net::ERR_NAME_NOT_RESOLVED', { url: 'https://internal-fa:8000/users' }),
      shows: ['`internal-fa`'],
      advises: 'If `internal-fa` is a container, call `localhost`',
      where: 'page',
    },
    'an unknown host in Firefox': {
      exchange: failed('NS_ERROR_UNKNOWN_HOST', { family: 'firefox' }),
      shows: ['`NS_ERROR_UNKNOWN_HOST`'],
      where: 'page',
    },
  },
  silent: { 'a known host where nobody listens': failed('net::ERR_CONNECTION_REFUSED') },
} satisfies Cases;
