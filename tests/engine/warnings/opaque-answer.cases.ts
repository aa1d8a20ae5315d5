import { allow, allowed, page } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

export default {
  warns: {
    'a fetch without CORS': {
      exchange: allowed({ mode: 'no-cors', answer: {} }),
      shows: ["`mode: 'no-cors'`", '`GET /users`', '`200`'],
      evidence: ['request 0 Sec-Fetch-Mode: no-cors → cors'],
      instructs: `let the server allow \`${page}\``,
    },
    'a fetch of a page without an origin, which no server can name': {
      exchange: allowed({ from: 'null', mode: 'no-cors', answer: {} }),
      shows: ["`mode: 'no-cors'`"],
      instructs: "Leave `mode: 'no-cors'` out of the `fetch` call.",
    },
    'a fetch that may have lost headers to the mode': {
      exchange: allowed({ method: 'POST', mode: 'no-cors', headers: { 'Content-Type': 'text/plain' }, answer: {} }),
      shows: ["`mode: 'no-cors'`"],
      steps: [
        'The mode also drops headers, such as `authorization` or a `content-type` of JSON. If the code sets some, let the server allow those, too.',
      ],
    },
    'a fetch with credentials in Chromium, where a preload has another type': {
      exchange: allowed({ mode: 'no-cors', credentials: 'include', answer: {} }),
      shows: ["`mode: 'no-cors'`"],
    },
    'a fetch that tells a plain server no mode': {
      exchange: allowed({ mode: 'no-cors', headers: { 'Sec-Fetch-Mode': [] }, answer: {} }),
      shows: ["`mode: 'no-cors'`"],
      evidence: [],
    },
    'what no preload is, as it sends something': {
      exchange: allowed({ family: 'firefox', method: 'POST', mode: 'no-cors', credentials: 'include', answer: {} }),
      shows: ["`mode: 'no-cors'`", '`POST /users`'],
    },
    'what may be a preload in Firefox, which asks with credentials': {
      exchange: allowed({ family: 'firefox', mode: 'no-cors', credentials: 'include', answer: {} }),
      shows: ["`mode: 'no-cors'`"],
      confidence: 'probable',
      because: 'rel="preload"',
    },
  },
  silent: {
    'an image': allowed({ type: 'image', mode: 'no-cors', answer: {} }),
    'a fetch with CORS': allowed({ answer: { headers: allow(page) } }),
    'a fetch of a worker': allowed({ mode: 'no-cors', tabId: -1, answer: {} }),
  },
} satisfies WarningCases;
