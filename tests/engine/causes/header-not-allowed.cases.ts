import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a header that the API of WordPress does not know': {
      exchange: blocked({
        url: `${api}/wp-json/wp/v2/posts`,
        preflight: { asks: 'x-tenant', headers: allow(page, { 'Access-Control-Allow-Headers': 'Authorization' }) },
      }),
      shows: ['the header `x-tenant`'],
      advises: 'add `x-tenant` to the list with the filter `rest_allowed_cors_headers`',
      where: 'server',
    },
    'a header of the page, with others that are listed': {
      exchange: blocked({
        preflight: {
          asks: 'content-type,x-tenant',
          headers: allow(page, { 'Access-Control-Allow-Headers': 'Content-Type' }),
        },
      }),
      short: 'Header x-tenant is not allowed',
      shows: ['the header `x-tenant`', `\`${api}\` allows \`Content-Type\``],
      evidence: ['preflight response 0 Access-Control-Allow-Headers: Content-Type → Content-Type, x-tenant'],
      where: 'server',
    },
    'the last bytes of a file': {
      exchange: blocked({
        preflight: { asks: 'range', headers: allow(page, { 'Access-Control-Allow-Headers': 'Content-Type' }) },
      }),
      shows: ['`range` needs permission unless its value is one range with a start'],
      where: 'server',
    },
    'a type that is asked for with its profile, as JSON-LD is': {
      exchange: blocked({ preflight: { asks: 'accept', headers: allow('*') } }),
      shows: ['`accept` needs permission because its value has more than 128 bytes, or a character such as `"`'],
      where: 'server',
    },
    'a language with an underscore, beside a type that no form sends': {
      exchange: blocked({ method: 'POST', preflight: { asks: 'accept-language,content-type', headers: allow(page) } }),
      shows: ['`accept-language` needs permission', 'a character such as `_`', 'plain form'],
      where: 'server',
    },
    'the same beside a content type, each with its own reason': {
      exchange: blocked({ method: 'POST', preflight: { asks: 'content-type,range', headers: allow(page) } }),
      shows: ['`range` needs permission unless', '`content-type` needs permission because'],
      where: 'server',
    },
    'a letter that is another one': {
      exchange: blocked({
        preflight: { asks: 'authorization', headers: allow(page, { 'Access-Control-Allow-Headers': 'Authorisation' }) },
      }),
      shows: ['so `Authorisation` does not help.'],
      where: 'server',
    },
    'a letter too few': {
      exchange: blocked({
        preflight: { asks: 'x-tenant', headers: allow(page, { 'Access-Control-Allow-Headers': 'x-tennant' }) },
      }),
      shows: ['so `x-tennant` does not help.'],
      where: 'server',
    },
    'another name': {
      exchange: blocked({
        preflight: { asks: 'x-tenant', headers: allow(page, { 'Access-Control-Allow-Headers': 'x-talents' }) },
      }),
      shows: ['allows `x-talents`'],
      hides: 'does not help',
      where: 'server',
    },
    'a list that is empty': {
      exchange: blocked({
        preflight: { asks: 'x-tenant', headers: allow(page, { 'Access-Control-Allow-Headers': '' }) },
      }),
      shows: ['sent an empty `Access-Control-Allow-Headers`'],
      where: 'server',
    },
    'every missing header at once, and no list': {
      exchange: blocked({ method: 'POST', preflight: { asks: 'authorization,content-type', headers: allow(page) } }),
      short: '2 headers are not allowed',
      shows: ['`authorization` and `content-type`', 'sent no `Access-Control-Allow-Headers`', 'plain form'],
      why: '`Authorization` needs its own name',
      where: 'server',
    },
    'JSON, at a server that lets in every page and takes forms': {
      exchange: blocked({ method: 'POST', preflight: { asks: 'content-type', headers: allow('*') } }),
      shows: ['`content-type`'],
      advises: 'Or send form data or plain text',
      where: 'server',
    },
    'JSON, at a server for certain pages': {
      exchange: blocked({ method: 'POST', preflight: { asks: 'content-type', headers: allow(page) } }),
      shows: ['`content-type`'],
      steps: [
        'The answer has CORS headers already, from this server or one behind it. Put the new code in place of what sends them: two may add up, or the old one may win.',
      ],
      where: 'server',
    },
    'one of the page beside one of a library': {
      exchange: blocked({ preflight: { asks: 'sentry-trace,x-tenant', headers: allow(page) } }),
      shows: ['`sentry-trace` and `x-tenant`'],
      advises:
        'Or leave out `sentry-trace`, mostly added by Sentry. List only the servers that may get its headers in `Sentry.init({ tracePropagationTargets })`',
      where: 'server',
    },
    'one of the page beside one that the server has to know': {
      exchange: blocked({ preflight: { asks: 'tus-resumable,x-tenant', headers: allow(page) } }),
      shows: ['`tus-resumable` and `x-tenant`'],
      steps: [
        'The answer has CORS headers already, from this server or one behind it. Put the new code in place of what sends them: two may add up, or the old one may win.',
      ],
      where: 'server',
    },
    'one of a library beside one that no body needs: both may go': {
      exchange: blocked({ preflight: { asks: 'content-type,sentry-trace', headers: allow(page) } }),
      shows: ['`content-type` and `sentry-trace`'],
      steps: [
        'Or leave `content-type` and `sentry-trace` out of the request: then no preflight is needed.',
        'List only the servers that may get its headers in `Sentry.init({ tracePropagationTargets })`.',
        'The answer has CORS headers already, from this server or one behind it. Put the new code in place of what sends them: two may add up, or the old one may win.',
      ],
      where: 'server',
    },
    "a list in quotes, as Amazon's settings want them": {
      exchange: blocked({
        preflight: {
          asks: 'authorization,content-type',
          headers: allow(page, { 'Access-Control-Allow-Headers': "'Content-Type,Authorization'" }),
        },
      }),
      shows: ["so `'Content-Type` and `Authorization'` does not help."],
      where: 'server',
    },
    'a login beside a URL that is signed': {
      exchange: blocked({
        url: `${api}/photo.jpg?X-Amz-Signature=abc`,
        method: 'PUT',
        preflight: {
          asks: 'authorization',
          headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }),
        },
      }),
      shows: ['the header `authorization`'],
      advises: 'Leave `authorization` out of the request: the URL is signed',
      where: 'server',
    },
  },
  silent: {
    'all headers listed': allowed({
      preflight: { asks: 'x-tenant', headers: allow(page, { 'Access-Control-Allow-Headers': 'X-Tenant' }) },
      answer: { headers: allow(page) },
    }),
    'a missing method': blocked({ method: 'PUT', preflight: { headers: allow(page) } }),
  },
} satisfies Cases;
