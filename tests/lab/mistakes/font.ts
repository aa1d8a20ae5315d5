import type { Case } from '../case.ts';

export default {
  title: 'Font without CORS',
  about: 'The page loads a font from a file server that sends no CORS headers.',
  serve(_request, response) {
    response.setHeader('Content-Type', 'font/woff2');
    response.end();
  },
  trip: ({ api }) => new FontFace('Lab', `url(${api}/lab.woff2)`).load(),
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'embed-without-cors',
    short: 'Font without Allow-Origin',
    fix: [],
  },
} satisfies Case;
