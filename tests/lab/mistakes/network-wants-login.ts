import type { Case } from '../case.ts';

export default {
  title: 'A network that wants a login',
  about: 'A hotel or a company answers in place of the API, until somebody logs in.',
  serve(_request, response) {
    response.writeHead(511, { 'Content-Type': 'text/html' }).end('<a href="/">Log in</a>');
  },
  trip: ({ api }) => fetch(`${api}/orders`),
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'network-wants-login',
    short: 'The network wants a login',
  },
} satisfies Case;
