import type { Case } from '../case.ts';

export default {
  title: 'A library adds headers',
  about: 'Sentry traces the request, and the server does not know its headers.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Headers', 'content-type');
    response.end('{}');
  },
  trip: ({ api }) =>
    fetch(`${api}/search`, { headers: { 'sentry-trace': '771a43a4192642f0b136d5159a501700-0', baggage: 'a=1' } }),
  expect: {
    code: 'HeaderDisallowedByPreflightResponse',
    cause: 'library-added-header',
    short: '2 added headers',
    fix: ['baggage', 'sentry-trace'],
  },
} satisfies Case;
