import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a sandboxed frame, and the server allows the site': {
      exchange: blocked({ from: 'null', answer: { headers: allow(page) } }),
      shows: ['`Origin: null`', `\`${api}\``, `\`Access-Control-Allow-Origin\` is \`${page}\``],
      evidence: [`response 0 Access-Control-Allow-Origin: ${page}`],
      where: 'page',
    },
    'a file, and the server has no CORS': {
      exchange: blocked({ from: 'null', answer: {} }),
      shows: ['`Access-Control-Allow-Origin` is missing.'],
      where: 'page',
    },
    'credentials, and the server answers with a star': {
      exchange: blocked({ from: 'null', credentials: 'include', answer: { headers: allow('*') } }),
      shows: ['`Access-Control-Allow-Origin` is `*`, and the request was sent with credentials.'],
      where: 'page',
    },
    'an image with `crossorigin="use-credentials"`, and a star': {
      exchange: blocked({ from: 'null', type: 'image', credentials: 'include', answer: { headers: allow('*') } }),
      shows: ['`Access-Control-Allow-Origin` is `*`, and the request was sent with credentials.'],
      steps: ['If the file needs no cookies, write `crossorigin` without `use-credentials`: `*` lets it in then.'],
      where: 'page',
    },
    'credentials, and the server allows null without them': {
      exchange: blocked({ from: 'null', credentials: 'include', answer: { headers: allow('null') } }),
      shows: ['`Origin: null`', '`Access-Control-Allow-Credentials` is missing'],
      where: 'page',
    },
    'a token that the page itself sends, as from a plugin of Figma': {
      exchange: blocked({ from: 'null', preflight: { asks: 'authorization', headers: allow(page) } }),
      shows: ['`Origin: null`'],
      advises: 'only who sends a valid token gets the data',
      where: 'page',
    },
    'a header that guards nothing': {
      exchange: blocked({ from: 'null', preflight: { asks: 'content-type', headers: allow(page) } }),
      shows: ['`Origin: null`'],
      steps: [
        'For public data only, the server may answer `*`; that works without credentials.',
        'If a worker asked that was made of a `data:` URL, make it of a `Blob`: it then has the origin of its page.',
      ],
      where: 'page',
    },
    'the server knows the protocol and leaves null out': {
      exchange: blocked({ from: 'null', answer: { headers: { Vary: 'Origin' } } }),
      shows: ['`Origin: null`'],
      where: 'page',
    },
  },
  silent: {
    'a page of an app, whose origin the browser names': blocked({ from: 'capacitor://localhost', answer: {} }),
    'a page with an origin': blocked({ answer: { headers: allow('https://other.test') } }),
    'a star for a page without an origin': allowed({ from: 'null', answer: { headers: allow('*') } }),
    'a crash that locks out every page': blocked({ from: 'null', answer: { status: 500 } }),
    'a star sent twice': blocked({ from: 'null', answer: { headers: allow('*, *') } }),
  },
} satisfies Cases;
