import type { Case } from '../case.ts';

export default {
  title: 'A web page as a style sheet',
  about: 'CORS is fine, but the server answers with its start page in place of a style sheet that is gone.',
  serve(_request, response) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', 'text/html');
    response.end('<h1>Welcome</h1>');
  },
  // Chromium fires `load`, and Firefox `error`. The sheet applies in neither.
  trip: ({ api }) =>
    new Promise((resolve) => {
      const link = document.createElement('link');
      Object.assign(link, {
        rel: 'stylesheet',
        crossOrigin: '',
        href: `${api}/theme.css`,
        onload: resolve,
        onerror: resolve,
      });
      document.head.append(link);
    }),
  expect: { warning: 'unusable-file', short: 'Not used (text/html)' },
} satisfies Case;
