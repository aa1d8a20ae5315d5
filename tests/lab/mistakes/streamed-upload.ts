import type { Case } from '../case.ts';

export default {
  title: 'A streamed upload',
  about: 'The page streams its upload, for which browsers want HTTP/2, and the server speaks HTTP/1.1.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Headers', 'content-type');
    response.end('{}');
  },
  trip({ api }) {
    const body = new Blob(['a recording']).stream();
    return fetch(`${api}/recordings`, { method: 'POST', body, duplex: 'half' } as RequestInit);
  },
  expect: { code: 'net::ERR_ALPN_NEGOTIATION_FAILED', cause: 'streamed-upload', short: 'Streamed upload needs HTTP/2' },
  // Firefox cannot stream an upload: it sends the text "[object ReadableStream]".
  inFirefox: 'allowed',
} satisfies Case;
