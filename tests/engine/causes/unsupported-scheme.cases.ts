import { blocked, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a host without its scheme': {
      exchange: failed('CorsDisabledScheme', { url: 'localhost:3000/users', unsent: true }),
      short: 'No `http://` in the URL',
      shows: ['The URL lacks `http://`, so the browser took `localhost:` for its scheme.', '`localhost:3000/users`'],
      why: 'What stands before the first colon of a URL is its scheme.',
      instructs: 'Write `http://` or `https://` in front of it: `http://localhost:3000/users`.',
      where: 'page',
    },
    'a scheme that is misspelt': {
      exchange: failed('CorsDisabledScheme', { url: 'htp://localhost:3000/users', unsent: true }),
      short: 'htp: is not a web address',
      shows: ['`htp:` URL'],
      instructs: 'Check the spelling of `htp:` in',
      where: 'page',
    },
    'an image at the address of a WebSocket, which Chromium tells extensions of (measured)': {
      exchange: failed('net::ERR_UNKNOWN_URL_SCHEME', {
        type: 'websocket',
        url: 'ws://localhost:3000/a.png',
        unsent: true,
      }),
      shows: ['`ws:` URL'],
      instructs: 'call it with its `http:` or `https:` URL',
      where: 'page',
    },
    'a module of a page that was opened from disk': {
      exchange: blocked({ type: 'script', from: 'null', url: 'file:///home/ada/shop/app.js', unsent: true }),
      short: 'file: is not a web address',
      shows: ['`file:///home/ada/shop/app.js`', 'its relative URLs lead to files'],
      instructs: 'Serve the page from a web server',
      steps: ['For example, run `python3 -m http.server` or `npx serve` in its folder.'],
      where: 'page',
    },
  },
  silent: {
    'a port that is never called': failed('net::ERR_UNSAFE_PORT', { url: 'http://localhost:25/', unsent: true }),
  },
} satisfies Cases;
