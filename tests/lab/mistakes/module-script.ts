import type { Case } from '../case.ts';

export default {
  title: 'Module script without CORS',
  about: 'The page loads a module from a file server that sends no CORS headers.',
  serve(_request, response) {
    response.setHeader('Content-Type', 'text/javascript');
    response.end('export {};');
  },
  trip: ({ api }) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = `${api}/chart.js`;
      script.onload = resolve;
      script.onerror = () => reject(new Error('the script did not load'));
      document.head.append(script);
    }),
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'embed-without-cors',
    short: 'File without Allow-Origin',
    fix: [],
  },
} satisfies Case;
