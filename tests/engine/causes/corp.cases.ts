import { allow, api, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const image = { type: 'image', mode: 'no-cors', url: `${api}/logo.png` } as const;

export default {
  reports: {
    'an image for the same origin only': {
      exchange: failed('net::ERR_BLOCKED_BY_RESPONSE', {
        ...image,
        answer: { headers: { 'Cross-Origin-Resource-Policy': 'same-origin' } },
      }),
      shows: ['`Cross-Origin-Resource-Policy: same-origin`', '`GET /logo.png`', 'same origin'],
      evidence: ['response 0 Cross-Origin-Resource-Policy: same-origin → cross-origin'],
      where: 'server',
    },
    'a script of webpack-dev-server, for a page on another port (measured)': {
      exchange: failed('net::ERR_BLOCKED_BY_RESPONSE', {
        ...{
          type: 'script',
          mode: 'no-cors',
          from: 'http://localhost:3000',
          url: 'http://localhost:3001/remoteEntry.js',
        },
        answer: { headers: { 'X-Powered-By': 'Express', 'Cross-Origin-Resource-Policy': 'same-origin' } },
      }),
      shows: ['`GET /remoteEntry.js`'],
      advises: 'If webpack-dev-server answers here, let the page in with its own settings: `devServer.headers`.',
      where: 'server',
    },
    'an image for the same site only, in Firefox': {
      exchange: failed('NS_ERROR_DOM_CORP_FAILED', {
        ...image,
        family: 'firefox',
        answer: { headers: { 'cross-origin-resource-policy': 'same-site' } },
      }),
      shows: ['same site'],
      where: 'server',
    },
    'code that asks in mode no-cors, and has no element': {
      exchange: failed('net::ERR_BLOCKED_BY_RESPONSE', {
        ...{ mode: 'no-cors', url: `${api}/logo.png` },
        answer: { headers: { 'Cross-Origin-Resource-Policy': 'same-origin' } },
      }),
      shows: ['`Cross-Origin-Resource-Policy: same-origin`'],
      advises: "Or leave `mode: 'no-cors'` out of the `fetch` call",
      where: 'server',
    },
    'two ports of one address': {
      exchange: failed('net::ERR_BLOCKED_BY_RESPONSE', {
        ...{ ...image, from: 'http://127.0.0.1:3000', url: 'http://127.0.0.1:4000/logo.png' },
        answer: { headers: { 'Cross-Origin-Resource-Policy': 'same-site' } },
      }),
      shows: ['This page is `http://127.0.0.1:3000`. An IP address belongs to no site'],
      where: 'server',
    },
    'two addresses in Firefox, to which each is a site': {
      exchange: failed('NS_ERROR_DOM_CORP_FAILED', {
        ...{ ...image, family: 'firefox', from: 'http://127.0.0.1:3000', url: 'http://127.0.0.2:3000/logo.png' },
        answer: { headers: { 'Cross-Origin-Resource-Policy': 'same-site' } },
      }),
      shows: ['This page is `http://127.0.0.1:3000`.'],
      hides: 'An IP address belongs to no site',
      where: 'server',
    },
    'a page on http, and a file of another domain on http': {
      exchange: failed('net::ERR_BLOCKED_BY_RESPONSE', {
        ...{ ...image, from: 'http://app.example.com', url: 'http://files.example.org/logo.png' },
        answer: { headers: { 'Cross-Origin-Resource-Policy': 'same-site' } },
      }),
      shows: ['This page is `http://app.example.com`.'],
      hides: 'A page on `http:`',
      where: 'server',
    },
    'a page on http, and a file of the same domain on https': {
      exchange: failed('net::ERR_BLOCKED_BY_RESPONSE', {
        ...{ ...image, from: 'http://app.example.com' },
        answer: { headers: { 'Cross-Origin-Resource-Policy': 'same-site' } },
      }),
      shows: ['This page is `http://app.example.com`. A page on `http:` is not of the site of a file on `https:`'],
      where: 'server',
    },
  },
  silent: {
    'an isolated page, and no such header': failed('net::ERR_BLOCKED_BY_RESPONSE', {
      ...image,
      answer: { headers: allow('*') },
    }),
    'an isolated page, and a header that cannot be read': failed('net::ERR_BLOCKED_BY_RESPONSE', {
      ...image,
      answer: { headers: { 'Cross-Origin-Resource-Policy': ['cross-origin', 'cross-origin'] } },
    }),
    'the same in Firefox': failed('NS_ERROR_DOM_CORP_FAILED', {
      ...{ ...image, family: 'firefox' },
      answer: { headers: { 'Cross-Origin-Resource-Policy': 'Same-Origin' } },
    }),
  },
} satisfies Cases;
