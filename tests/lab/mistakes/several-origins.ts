import type { Case } from '../case.ts';

export default {
  title: 'Several origins in one header',
  about: 'The server sends its whole list of allowed origins.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', `https://shop.example.com, ${page}`);
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/list`),
  expect: {
    code: 'MultipleAllowOriginValues',
    cause: 'several-origins-in-one-value',
    short: 'Several origins in Allow-Origin',
    fix: [],
  },
} satisfies Case;
