import { api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a 405 with the list of methods': {
      exchange: blocked({ method: 'PUT', preflight: { status: 405, headers: { Allow: 'GET, PUT' } } }),
      shows: ['`405`', `\`${api}\``, '`OPTIONS /users`', '`GET, PUT`'],
      evidence: [
        'preflight response 0 Status: 405 → 200–299',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
        'preflight response 0 Allow: GET, PUT',
      ],
      where: 'server',
    },
    'a 501 of a server for files alone (measured)': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 501, headers: { Server: 'SimpleHTTP/0.6 Python/3.11.7' } },
      }),
      shows: ['`501`', 'answered `OPTIONS /users`'],
      advises: '`npx http-server --cors`',
      where: 'server',
    },
    'a 404': {
      exchange: blocked({ method: 'PUT', preflight: { status: 404 } }),
      shows: ['`404`', 'nothing there handles `OPTIONS`'],
      advises: 'Check the URL',
      where: 'server',
    },
    'a 405 of ASP.NET Core, where no policy applied': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 405, headers: { Server: 'Kestrel', Allow: 'GET, PUT' } },
      }),
      shows: ['`405`'],
      advises: 'compare its name with that of `AddPolicy`',
      where: 'server',
    },
    'a 404 of ASP.NET Core': {
      exchange: blocked({ method: 'PUT', preflight: { status: 404, headers: { Server: 'Kestrel' } } }),
      shows: ['`404`'],
      advises: 'compare its name with that of `AddPolicy`',
      where: 'server',
    },
    'a 404 of an address with two slashes': {
      exchange: blocked({ url: `${api}//users`, method: 'PUT', preflight: { status: 404 } }),
      shows: ['`404`'],
      advises: 'Check the URL: `//users` has two slashes in a row.',
      where: 'server',
    },
    'a function that Google Cloud does not know': {
      exchange: blocked({
        url: 'https://us-central1-shop.cloudfunctions.net/addMessage',
        method: 'PUT',
        preflight: {
          status: 404,
          headers: { Server: 'Google Frontend', 'Content-Type': 'text/html; charset=UTF-8' },
        },
      }),
      shows: ['`404`'],
      instructs: 'See at Google Cloud whether the app runs',
      steps: ['Let the CORS middleware answer `OPTIONS` for every route, before routing decides.'],
      where: 'server',
    },
    'a 404 of an app that runs there': {
      exchange: blocked({
        url: 'https://us-central1-shop.cloudfunctions.net/addMessage',
        method: 'PUT',
        preflight: {
          status: 404,
          headers: { 'X-Powered-By': 'Express', 'Content-Type': 'text/html; charset=utf-8' },
        },
      }),
      shows: ['`404`'],
      instructs: 'Let the CORS middleware answer `OPTIONS`',
      where: 'server',
    },
    'a bucket that there is not': {
      exchange: blocked({
        url: 'https://firebasestorage.googleapis.com/v0/b/shop.appspot.com/o',
        method: 'POST',
        preflight: { asks: 'content-type', status: 404, headers: { 'x-guploader-uploadid': '1' } },
      }),
      shows: ['`404`'],
      instructs: 'Check the name of the bucket',
      steps: ['Then let a CORS rule of the storage allow the page.'],
      where: 'server',
    },
    'a 501': { exchange: blocked({ method: 'PUT', preflight: { status: 501 } }), shows: ['`501`'], where: 'server' },
  },
  silent: {
    'a 404 to the request itself': blocked({ answer: { status: 404 } }),
    'a 500': blocked({ method: 'PUT', preflight: { status: 500 } }),
    'a 405 that lists OPTIONS among its methods': blocked({
      method: 'PUT',
      preflight: { status: 405, headers: { Allow: 'GET, HEAD, OPTIONS, TRACE' } },
    }),
  },
} satisfies Cases;
