import { blocked, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a host without its scheme': {
      exchange: failed('CorsDisabledScheme', { url: 'localhost:3000/users', unsent: true }),
      shows: ['`localhost:` URL', '`localhost:3000/users`'],
      steps: ['If the URL lacks a scheme by mistake, write it out: `localhost:3000` reads as the scheme `localhost:`.'],
      where: 'page',
    },
    'a module of a page that was opened from disk': {
      exchange: blocked({ type: 'script', from: 'null', url: 'file:///home/ada/shop/app.js', unsent: true }),
      short: 'file: is no web address',
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
