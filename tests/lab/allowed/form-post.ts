import type { Case } from '../case.ts';

export default {
  title: 'A POST as a form sends it',
  about: 'The page sends what a plain form could send, and needs no preflight.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/subscribe`, { method: 'POST', body: new URLSearchParams({ name: 'Ada' }) }),
  expect: 'allowed',
} satisfies Case;
