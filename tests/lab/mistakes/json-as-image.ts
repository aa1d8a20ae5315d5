import type { Case } from '../case.ts';

export default {
  title: 'JSON for an image',
  about: 'The page shows an image, and the server answers with an error in JSON.',
  serve(_request, response) {
    response.setHeader('Content-Type', 'application/json');
    response.end('{"error":"not found"}');
  },
  trip: ({ api }) =>
    new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = resolve;
      image.onerror = () => reject(new Error('the image did not load'));
      image.src = `${api}/photo.jpg`;
    }),
  expect: { code: 'net::ERR_BLOCKED_BY_ORB', cause: 'orb', short: 'Got application/json, not a file to embed' },
} satisfies Case;
