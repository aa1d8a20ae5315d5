import type { Exchange } from '../../../src/engine/exchange.ts';
import { allow, api, blocked, failed, page, type Sketch } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const Location = `${api}/v2/users?key=1`;

/** Asked of the page's own server, which redirects to another one. */
function redirected(error: string, mode: string, sketch: Sketch): Exchange {
  return failed(error, {
    ...{ url: `${page}/file`, headers: { 'Sec-Fetch-Mode': mode } },
    ...{ answer: { status: 302, headers: { Location } }, ...sketch },
  });
}

/** To a host that is not trusted, browsers send nothing of the mode. */
function overHttp(exchange: Exchange): Exchange {
  const hops = exchange.hops.map((hop) => ({ ...hop, request: { at: 1, headers: [] } }));
  return { ...exchange, hops };
}

const led = ['`302`', `\`${api}/v2/users\``];

export default {
  reports: {
    'the browser says so': {
      exchange: failed('DisallowedByMode', { unsent: true }),
      shows: ["`mode: 'same-origin'`", '`DisallowedByMode`'],
      where: 'page',
    },
    'a call that its own server redirects elsewhere': {
      exchange: redirected('net::ERR_ABORTED', 'same-origin', { redirectedTo: Location }),
      shows: led,
      instructs: "`mode: 'cors'`",
      where: 'page',
    },
    'the same, which Firefox refuses as it refuses what CORS forbids': {
      exchange: redirected('NS_ERROR_DOM_BAD_URI', 'same-origin', { family: 'firefox' }),
      shows: led,
      instructs: "`mode: 'cors'`",
      where: 'page',
    },
    'the same over plain http, where nothing but its end shows the mode': {
      exchange: overHttp(redirected('NS_ERROR_DOM_BAD_URI', 'same-origin', { family: 'firefox', method: 'PUT' })),
      shows: led,
      instructs: "`mode: 'cors'`",
      where: 'page',
    },
    'a user name in such a redirect: it is stopped before anybody looks': {
      exchange: redirected('net::ERR_ABORTED', 'same-origin', {
        answer: { status: 302, headers: { Location: Location.replace('//', '//me:pw@') } },
        redirectedTo: Location.replace('//', '//me:pw@'),
      }),
      shows: ['`302`'],
      instructs: "`mode: 'cors'`",
      where: 'page',
    },
    'captions, where no `crossorigin` lets them be elsewhere': {
      exchange: redirected('net::ERR_ABORTED', 'same-origin', { type: 'media', redirectedTo: Location }),
      shows: led,
      instructs: 'send the file itself',
      advises: '`<track>`',
      where: 'server',
    },
    'what SVG takes from another file, in Firefox': {
      exchange: redirected('NS_ERROR_DOM_BAD_URI', 'same-origin', { family: 'firefox', type: 'other' }),
      shows: led,
      instructs: 'send the file itself',
      steps: [],
      where: 'server',
    },
    'the script of a worker': {
      exchange: redirected('net::ERR_ABORTED', 'same-origin', { type: 'script', redirectedTo: Location }),
      shows: ["A worker's script", ...led],
      instructs: 'send the file itself',
      where: 'server',
    },
    'the same, which Firefox ends by an error of its own': {
      exchange: redirected('NS_ERROR_CORRUPTED_CONTENT', 'same-origin', { family: 'firefox', type: 'script' }),
      shows: ["A worker's script", ...led],
      where: 'server',
    },
  },
  silent: {
    'a refusal by CORS': blocked({ answer: {} }),
    'a script that Firefox dropped for another reason': redirected('NS_ERROR_CORRUPTED_CONTENT', 'cors', {
      ...{ family: 'firefox', type: 'script' },
    }),
    'a redirect that the page did not want, to its own origin': redirected('net::ERR_ABORTED', 'same-origin', {
      answer: { status: 302, headers: allow(page, { Location: `${page}/there` }) },
      redirectedTo: `${page}/there`,
    }),
    'a user name in a redirect that stays at home': redirected('net::ERR_ABORTED', 'same-origin', {
      answer: { status: 302, headers: { Location: `${page.replace('//', '//me:pw@')}/there` } },
      redirectedTo: `${page.replace('//', '//me:pw@')}/there`,
    }),
    'a call that the page gave up': failed('net::ERR_ABORTED', { headers: { 'Sec-Fetch-Mode': 'same-origin' } }),
  },
} satisfies Cases;
