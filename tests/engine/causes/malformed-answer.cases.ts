import { afterStart, allow, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'two lengths': {
      exchange: failed('net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH'),
      shows: ['`Content-Length` headers that differ', '`GET /users`'],
      where: 'infrastructure',
    },
    'two targets': {
      exchange: failed('net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION'),
      shows: ['two `Location` headers that differ'],
      where: 'infrastructure',
    },
    'two names for one download': {
      exchange: failed('net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION'),
      shows: ['two `Content-Disposition` headers that differ'],
      where: 'infrastructure',
    },
    'headers that are too large': {
      exchange: failed('net::ERR_RESPONSE_HEADERS_TOO_BIG'),
      shows: ['larger than the browser takes'],
      where: 'infrastructure',
    },
    'pieces that are not marked as such': {
      exchange: failed('net::ERR_INVALID_CHUNKED_ENCODING'),
      shows: ['`Transfer-Encoding: chunked`'],
      where: 'infrastructure',
    },
    'a login at a proxy, where there is none (measured)': {
      exchange: failed('net::ERR_UNEXPECTED_PROXY_AUTH', { method: 'PUT', preflight: { ends: 'net::ERR_FAILED' } }),
      shows: ['answered the preflight. It asks with `407` for a login at a proxy'],
      steps: ['A server that wants a login answers `401`: only a proxy that the browser is set to use may say `407`.'],
      where: 'infrastructure',
    },
    'no HTTP, in answer to the preflight': {
      exchange: failed('net::ERR_INVALID_HTTP_RESPONSE', {
        method: 'PUT',
        preflight: { ends: 'net::ERR_INVALID_HTTP_RESPONSE' },
      }),
      shows: ['answered the preflight. What it sent is not HTTP'],
      steps: ["Check that the server speaks HTTP on this port, and that the URL's scheme is the right one."],
      where: 'infrastructure',
    },
    'a server that speaks something else': {
      exchange: failed('net::ERR_INVALID_HTTP_RESPONSE'),
      shows: ['is not HTTP'],
      where: 'infrastructure',
    },
    'a body that is not compressed as its header says': {
      exchange: failed('net::ERR_CONTENT_DECODING_FAILED'),
      shows: ['`Content-Encoding`'],
      why: 'treated like none',
      where: 'infrastructure',
    },
    'such a body, after the page was given the rest': {
      exchange: afterStart(failed('net::ERR_CONTENT_DECODING_FAILED', { answer: { headers: allow('*') } })),
      shows: ['`Content-Encoding`'],
      why: 'CORS had let it in',
      steps: [],
      where: 'infrastructure',
    },
    'two lengths, in Firefox': {
      exchange: failed('NS_ERROR_CORRUPTED_CONTENT', { family: 'firefox' }),
      shows: ['contradict each other', '`NS_ERROR_CORRUPTED_CONTENT`'],
      where: 'infrastructure',
    },
  },
  silent: { 'a server that hung up': failed('net::ERR_EMPTY_RESPONSE') },
} satisfies Cases;
