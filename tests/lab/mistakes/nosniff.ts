import type { Case } from '../case.ts';

export default {
  title: 'Wrong type with nosniff',
  about: 'The script is gone, and the server answers with a web page that must not be taken for one.',
  serve(_request, response) {
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.end('<h1>Not found</h1>');
  },
  trip: ({ api }) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${api}/widget.js`;
      script.onload = resolve;
      script.onerror = () => reject(new Error('the script did not load'));
      document.head.append(script);
    }),
  expect: { code: 'net::ERR_BLOCKED_BY_ORB', cause: 'nosniff', short: 'Wrong type with nosniff' },
} satisfies Case;
