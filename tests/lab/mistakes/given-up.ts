import type { Case } from '../case.ts';

export default {
  title: 'Given up by the page',
  about: 'The server takes its time, and the page stops waiting for it.',
  serve() {},
  trip: ({ api }) => fetch(`${api}/report`, { signal: AbortSignal.timeout(200) }),
  expect: { code: 'net::ERR_ABORTED', cause: 'aborted', short: 'Given up by the page' },
} satisfies Case;
