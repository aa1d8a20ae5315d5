import type { Case } from '../case.ts';

export default {
  title: 'no-cors',
  about: 'The page asks without CORS, and gets an answer that it cannot read.',
  serve: (_request, response) => response.end('{}'),
  trip: ({ api }) => fetch(`${api}/news`, { mode: 'no-cors' }),
  expect: { warning: 'opaque-answer', short: 'Answer cannot be read' },
} satisfies Case;
