import type { Case } from '../case.ts';

export default {
  title: 'Stored without CORS headers',
  about: 'The page shows an image and then fetches it: the browser hands out the copy it stored for the image.',
  serve(request, response, { page }) {
    if (request.headers.origin) response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Cache-Control', 'max-age=600');
    response.setHeader('Content-Type', 'image/svg+xml');
    response.end('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
  },
  async trip({ api }) {
    const image = new Image();
    image.src = `${api}/avatar.svg`;
    await image.decode();
    await fetch(image.src);
  },
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'cached-without-vary',
    short: 'Stored answer without Allow-Origin',
    fix: [],
  },
  // Firefox never answers a request with headers from what it stored for one without.
  inFirefox: 'allowed',
} satisfies Case;
