import type { Case } from '../case.ts';

export default {
  title: 'null is allowed',
  about: 'The server lets in pages without an origin, and any page can make itself one.',
  serve(_request, response) {
    response.setHeader('Access-Control-Allow-Origin', 'null');
    response.end('{}');
  },
  trip({ api }) {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.hidden = true;
    frame.srcdoc = `<script>
      fetch('${api}/preview').then(() => 'ok', String).then((outcome) => parent.postMessage(outcome, '*'));
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
  expect: { warning: 'null-is-allowed', short: 'null is allowed' },
} satisfies Case;
