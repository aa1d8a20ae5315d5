import type { Case } from '../case.ts';

export default {
  title: 'Redirect with a user name',
  about: 'The server redirects to a URL that holds a user name and a password.',
  serve(_request, response, { page, other }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.writeHead(302, { Location: other.replace('//', '//user:secret@') }).end();
  },
  trip: ({ api }) => fetch(`${api}/private`),
  expect: {
    code: 'RedirectContainsCredentials',
    cause: 'redirect-with-userinfo',
    short: 'Redirect with a user name',
  },
} satisfies Case;
