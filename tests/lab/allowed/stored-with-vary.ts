import type { Case } from '../case.ts';

export default {
  title: 'A stored answer',
  about: 'The page asks twice, and the second answer comes from the cache of the browser.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Vary', 'Origin');
    response.setHeader('Cache-Control', 'max-age=600');
    response.end('{}');
  },
  async trip({ api }) {
    await fetch(`${api}/countries`);
    await fetch(`${api}/countries`);
  },
  expect: 'allowed',
} satisfies Case;
