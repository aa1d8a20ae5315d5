import type { Case } from '../case.ts';

export default {
  title: 'Two lengths',
  about: 'A broken server gives its response two different lengths.',
  serve(_request, response) {
    response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}');
  },
  trip: ({ api }) => fetch(`${api}/users`),
  expect: {
    code: 'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH',
    cause: 'malformed-answer',
    short: 'Malformed answer',
  },
} satisfies Case;
