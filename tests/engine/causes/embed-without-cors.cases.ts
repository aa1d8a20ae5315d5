import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a font': {
      exchange: blocked({ type: 'font', url: `${api}/inter.woff2`, answer: {} }),
      short: 'Font without Allow-Origin',
      shows: ['a font', '`GET /inter.woff2`', `\`${page}\``],
      where: 'server',
    },
    'captions of a video': {
      exchange: blocked({ type: 'media', url: `${api}/captions.vtt`, answer: {} }),
      short: 'File without Allow-Origin',
      shows: ['video, audio or captions with `crossorigin`', '`GET /captions.vtt`'],
      where: 'server',
    },
    'a stylesheet that a CDN has stored, and gives out after the server was fixed': {
      exchange: blocked({
        type: 'stylesheet',
        answer: { headers: { Age: '583098', Vary: 'Accept-Encoding', 'X-Cache': 'Hit from cloudfront' } },
      }),
      shows: ['a stylesheet'],
      advises: 'then clear what it has stored',
      where: 'server',
    },
    'a font that the browser took from its own cache': {
      exchange: blocked({ type: 'font', answer: { fromCache: true } }),
      shows: ['a font'],
      advises: 'tick Disable cache',
      where: 'server',
    },
    'a module': {
      exchange: blocked({ type: 'script', url: `${api}/app.js`, answer: {} }),
      short: 'File without Allow-Origin',
      shows: ['a module or a script with `crossorigin`'],
      evidence: [`response 0 Access-Control-Allow-Origin: none → ${page}`],
      where: 'server',
    },
    'a style sheet that a script imports': {
      exchange: blocked({ type: 'stylesheet', url: `${api}/app.css`, answer: {} }),
      shows: ['a stylesheet as a module'],
      where: 'server',
    },
    'an image with crossorigin': {
      exchange: blocked({ type: 'image', url: `${api}/map.png`, answer: {} }),
      shows: ['an image with `crossorigin`'],
      where: 'server',
    },
  },
  silent: {
    'a fetch': blocked({ answer: {} }),
    'a font that may be used': allowed({ type: 'font', answer: { headers: allow('*') } }),
    'a font from another origin than the one allowed': blocked({
      type: 'font',
      answer: { headers: allow('https://other.test') },
    }),
  },
} satisfies Cases;
