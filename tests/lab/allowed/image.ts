import type { Case } from '../case.ts';

export default {
  title: 'An image',
  about: 'Images may be shown from anywhere: the page cannot read them.',
  serve(_request, response) {
    response.setHeader('Content-Type', 'image/svg+xml');
    response.end('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
  },
  trip: ({ api }) =>
    new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = resolve;
      image.onerror = () => reject(new Error('the image did not load'));
      image.src = `${api}/logo.svg`;
    }),
  expect: 'allowed',
} satisfies Case;
