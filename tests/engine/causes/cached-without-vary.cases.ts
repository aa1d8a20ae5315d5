import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const url = `${api}/logo.png`;
const date = 'Mon, 23 Nov 2026 09:15:00 GMT';
const changed = 'Mon, 01 Jan 2024 00:00:00 GMT';
const image = allowed({ type: 'image', url, mode: 'no-cors', answer: { headers: { Date: date } } });
const elsewhere = allowed({ url: `${api}/other.png`, answer: { headers: allow('*') } });

export default {
  reports: {
    'the answer of an earlier image': {
      exchange: blocked({ url, at: 30, answer: { headers: { Date: date } } }),
      neighbours: [image],
      shows: ['stored response', '`GET /logo.png`', '`Date` of an earlier answer'],
      evidence: [`response 0 Access-Control-Allow-Origin: none → ${page}`, `response 0 Date: ${date}`],
      confidence: 'probable',
      where: 'server',
    },
    'a file that stays good, fetched at once after its image': {
      exchange: blocked({ url, at: 1, answer: { headers: { Date: date, 'Cache-Control': 'max-age=600' } } }),
      neighbours: [
        allowed({
          ...{ type: 'image', url, mode: 'no-cors' },
          answer: { headers: { Date: date, 'Cache-Control': 'max-age=600' } },
        }),
      ],
      shows: ['`Date` of an earlier answer'],
      confidence: 'probable',
      where: 'server',
    },
    'a file that was last changed long ago, fetched at once after its image': {
      exchange: blocked({ url, at: 1, answer: { headers: { Date: date, 'Last-Modified': changed } } }),
      neighbours: [
        allowed({
          ...{ type: 'image', url, mode: 'no-cors' },
          answer: { headers: { Date: date, 'Last-Modified': changed } },
        }),
      ],
      shows: ['`Date` of an earlier answer'],
      confidence: 'probable',
      where: 'server',
    },
    'the cache of the browser': {
      exchange: blocked({ url, at: 30, answer: { fromCache: true } }),
      neighbours: [image],
      shows: ['the browser took it from its own cache'],
      confidence: 'probable',
      where: 'server',
      steps: [
        'While you change the server, tick Disable cache in the Network panel, so that each request asks the server.',
        'Or put `crossorigin` on the image or script that loads the same URL without CORS.',
      ],
    },
    'the cache of the browser, which the server confirmed': {
      exchange: blocked({ url, at: 30, answer: { status: 304, fromCache: true } }),
      neighbours: [image],
      shows: ['the browser took it from its own cache'],
      confidence: 'probable',
      where: 'server',
    },
    'a CDN, whose copy the browser may have stored, too': {
      exchange: blocked({ url, at: 30, answer: { headers: { ETag: '"1"', 'CF-Cache-Status': 'HIT' } } }),
      neighbours: [allowed({ type: 'image', url, mode: 'no-cors', answer: { headers: { ETag: '"1"' } } }), elsewhere],
      shows: ['`CF-Cache-Status: HIT`'],
      steps: [
        'Let the CDN or cache pass the `Origin` header on and make it part of its key, then clear what it has stored.',
        'While you change the server, tick Disable cache in the Network panel, so that each request asks the server.',
        'Or put `crossorigin` on the image or script that loads the same URL without CORS.',
      ],
      confidence: 'probable',
      where: 'server',
    },
    'a bucket, whose answers without CORS nobody can change': {
      exchange: blocked({ url, at: 30, answer: { fromCache: true, headers: { Server: 'AmazonS3' } } }),
      neighbours: [image],
      shows: ['the browser took it from its own cache'],
      confidence: 'probable',
      where: 'page',
      instructs: 'Put `crossorigin` on the image',
    },
    'a CDN, while another file has the header': {
      exchange: blocked({ url, answer: { headers: { 'X-Cache': 'Hit from cloudfront', Age: '1' } } }),
      neighbours: [elsewhere],
      shows: ['`Age: 1`'],
      confidence: 'probable',
      where: 'server',
    },
  },
  silent: {
    'a CDN of a server without CORS': blocked({
      url,
      answer: { headers: { 'X-Cache': 'Hit from cloudfront', Age: '120' } },
    }),
    'what a CDN has just fetched': {
      exchange: blocked({ url, answer: { headers: { 'X-Cache': 'Miss from cloudfront', Age: '0' } } }),
      neighbours: [elsewhere],
    },
    'caches are told to keep origins apart': {
      exchange: blocked({ url, answer: { headers: { Age: '120', Vary: 'Origin' } } }),
      neighbours: [elsewhere],
    },
    'an answer of the same second, and nothing to say that the image was stored': {
      exchange: blocked({ url, at: 1, answer: { headers: { Date: date } } }),
      neighbours: [image],
    },
    'an answer without a `Date`, after an image without one': {
      exchange: blocked({ url, at: 30, answer: {} }),
      neighbours: [allowed({ type: 'image', url, mode: 'no-cors', answer: {} })],
    },
    'a new answer after an earlier image': {
      exchange: blocked({ url, at: 30, answer: { headers: { Date: 'Mon, 23 Nov 2026 09:15:30 GMT' } } }),
      neighbours: [image],
    },
  },
} satisfies Cases;
