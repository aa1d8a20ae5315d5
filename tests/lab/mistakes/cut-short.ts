import type { Case } from '../case.ts';

export default {
  title: 'The body breaks off',
  about: 'The headers let the page in, and the connection breaks off in the middle of the body.',
  serve(_request, response) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.write('half', () => response.destroy());
  },
  trip: ({ api }) => fetch(`${api}/half`).then((response) => response.text()),
  expect: { code: 'net::ERR_INCOMPLETE_CHUNKED_ENCODING', cause: 'connection-broken', short: 'Server hung up' },
} satisfies Case;
