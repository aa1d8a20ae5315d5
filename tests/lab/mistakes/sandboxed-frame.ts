import type { Case } from '../case.ts';

export default {
  title: 'Sandboxed frame',
  about: 'The request comes from a frame that has no origin.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.end('{}');
  },
  trip({ api }) {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.hidden = true;
    frame.srcdoc = `<script>
      fetch('${api}/widget').then(() => 'ok', String).then((outcome) => parent.postMessage(outcome, '*'));
    </script>`;
    return new Promise((resolve, reject) => {
      addEventListener('message', (event) => {
        if (event.source !== frame.contentWindow) return;
        frame.remove();
        if (event.data === 'ok') resolve(undefined);
        else reject(new Error(event.data));
      });
      document.body.append(frame);
    });
  },
  expect: {
    code: 'AllowOriginMismatch',
    cause: 'opaque-origin',
    short: 'Page without an origin (null)',
  },
} satisfies Case;
