import type { Case } from '../case.ts';

export default {
  title: 'Cross-Origin-Resource-Policy',
  about: 'The server keeps its images for its own pages.',
  serve(_request, response) {
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Content-Type', 'image/svg+xml');
    response.end('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
  },
  trip: ({ api }) =>
    new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = resolve;
      image.onerror = () => reject(new Error('the image did not load'));
      image.src = `${api}/banner.svg`;
    }),
  expect: { code: 'corp-not-same-origin', cause: 'corp', short: 'Embedding refused (CORP)' },
} satisfies Case;
