import type { Case } from '../case.ts';

export default {
  title: 'Stored for another origin',
  about: 'A CDN keeps one copy for everybody, and the copy names the site that asked first.',
  serve(_request, response) {
    response.setHeader('Access-Control-Allow-Origin', 'https://shop.example.com');
    response.setHeader('Age', '312');
    response.setHeader('X-Cache', 'Hit from cloudfront');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/catalogue.json`),
  expect: {
    code: 'AllowOriginMismatch',
    cause: 'cached-for-another-origin',
    short: 'Stored answer for another origin',
    fix: [],
  },
} satisfies Case;
