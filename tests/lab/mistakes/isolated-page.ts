import type { Case } from '../case.ts';

export default {
  title: 'An isolated page',
  about: 'A frame with a Cross-Origin-Embedder-Policy embeds an image that does not agree to it.',
  serve(request, response, { api }) {
    if (request.url === '/logo.svg') {
      response.setHeader('Content-Type', 'image/svg+xml');
      response.end('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
      return;
    }
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    response.end(`<img src="${api}/logo.svg" onerror="parent.postMessage('the image did not load', '*')">`);
  },
  trip({ other }) {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.src = other;
    return new Promise((_resolve, reject) => {
      addEventListener('message', (event) => {
        if (event.source !== frame.contentWindow) return;
        frame.remove();
        reject(new Error(event.data));
      });
      document.body.append(frame);
    });
  },
  expect: {
    code: 'corp-not-same-origin-after-defaulted-to-same-origin-by-coep',
    cause: 'coep',
    short: 'Embedding refused (COEP)',
  },
} satisfies Case;
