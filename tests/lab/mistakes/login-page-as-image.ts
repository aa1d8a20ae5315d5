import type { Case } from '../case.ts';

export default {
  title: 'A login page for an image',
  about: 'The session is gone, and the server redirects an image to the login page.',
  serve(request, response) {
    if (request.url === '/avatar.png') response.writeHead(302, { Location: '/login' });
    else response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><h1>Log in</h1>');
  },
  trip: ({ api }) =>
    new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = resolve;
      image.onerror = () => reject(new Error('the image did not load'));
      image.src = `${api}/avatar.png`;
    }),
  expect: { code: 'net::ERR_BLOCKED_BY_ORB', cause: 'redirect-to-login', short: 'Redirected to a login page' },
} satisfies Case;
