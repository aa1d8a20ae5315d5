import type { Case } from '../case.ts';

export default {
  title: 'Public data for a sandboxed frame',
  about: 'The frame has no origin, and the server lets everyone read.',
  serve(_request, response) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('{}');
  },
  trip({ api }) {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.hidden = true;
    frame.srcdoc = `<script>
      fetch('${api}/public').then(() => 'ok', String).then((outcome) => parent.postMessage(outcome, '*'));
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
  expect: 'allowed',
} satisfies Case;
