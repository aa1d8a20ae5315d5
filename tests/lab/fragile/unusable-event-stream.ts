import type { Case } from '../case.ts';

export default {
  title: 'Events sent as JSON',
  about: 'CORS is fine, but the server calls its event stream JSON, and the page gets an error.',
  serve(_request, response) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', 'application/json');
    response.end('data: 1\n\n');
  },
  trip: ({ api }) =>
    new Promise((_, reject) => {
      const source = new EventSource(`${api}/prices`);
      source.onerror = () => reject(new Error('the stream did not open'));
    }),
  expect: { warning: 'unusable-event-stream', short: 'Wrong type for an event stream' },
} satisfies Case;
