import type { Exchange } from '../../../src/engine/exchange.ts';
import { allow, api, blocked, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const Location = `${api}/v2/users?key=1`;

function withoutAnswers({ hops, ...rest }: Exchange): Exchange {
  return { ...rest, hops: hops.map(({ response: _, ...hop }) => hop) };
}

export default {
  reports: {
    'the browser set out for the redirect and stopped': {
      exchange: failed('net::ERR_ABORTED', {
        answer: { status: 302, headers: allow(page, { Location }) },
        redirectedTo: Location,
      }),
      shows: ['`302`', `\`${api}/v2/users\``],
      confidence: 'probable',
      because: 'The page may also have given the request up',
      where: 'page',
    },
    'a redirect whose answer was not seen': {
      exchange: withoutAnswers(failed('net::ERR_ABORTED', { redirectedTo: Location })),
      shows: ['`3xx`', `\`${api}/v2/users\``],
      confidence: 'probable',
      because: 'The page may also have given the request up',
      where: 'page',
    },
    'Firefox ended it without a reason': {
      exchange: blocked({ family: 'firefox', answer: { status: 302, headers: allow(page, { Location }) } }),
      shows: ['`302`', `\`${api}/v2/users\``],
      confidence: 'probable',
      where: 'page',
    },
    'Chromium ended it without a reason, as DevTools writes it down': {
      exchange: blocked({ answer: { status: 302, headers: allow(page, { Location }) } }),
      shows: ['`302`', `\`${api}/v2/users\``],
      confidence: 'probable',
      where: 'page',
    },
    'Firefox set out for it and was stopped': {
      exchange: failed('NS_ERROR_UNEXPECTED', {
        ...{ family: 'firefox', answer: { status: 302, headers: allow(page, { Location }) } },
        redirectedTo: Location,
      }),
      shows: ['`302`', `\`${api}/v2/users\``],
      confidence: 'probable',
      where: 'page',
    },
    'an image, which has no settings for redirects: its policy alone can have said so': {
      exchange: failed('net::ERR_ABORTED', {
        ...{ type: 'image', mode: 'no-cors', url: `${page}/logo.png` },
        answer: { status: 302, headers: { Location } },
        redirectedTo: Location,
      }),
      shows: ['`302`', `\`${api}/v2/users\``],
      confidence: 'probable',
      because: 'does not show what stopped it',
      instructs: '`img-src`',
      steps: [],
      where: 'page',
    },
    'a beacon, which Firefox gives a type of its own': {
      exchange: failed('NS_ERROR_UNEXPECTED', {
        ...{ family: 'firefox', type: 'beacon', mode: 'no-cors', method: 'POST' },
        answer: { status: 307, headers: { Location } },
        redirectedTo: Location,
      }),
      shows: ['`307`'],
      confidence: 'probable',
      instructs: '`connect-src`',
      where: 'page',
    },
    'a frame, into which a form may have led': {
      exchange: failed('net::ERR_ABORTED', {
        ...{ type: 'sub_frame', method: 'POST', url: `${page}/pay` },
        answer: { status: 302, headers: { Location } },
        redirectedTo: Location,
      }),
      shows: ['`302`'],
      confidence: 'probable',
      instructs: 'after a form, `form-action`',
      steps: [],
      where: 'page',
    },
    'the same, which Firefox ends with an error of its own': {
      exchange: failed('NS_ERROR_DOM_BAD_URI', {
        ...{ family: 'firefox', type: 'sub_frame', url: `${page}/map` },
        answer: { status: 302, headers: { Location } },
      }),
      shows: ['`302`', `\`${api}/v2/users\``],
      confidence: 'probable',
      instructs: '`frame-src`',
      where: 'page',
    },
    'captions over plain http, where nothing shows that they may not leave home': {
      exchange: failed('net::ERR_ABORTED', {
        ...{ type: 'media', from: 'http://intranet.example', url: 'http://intranet.example/de.vtt' },
        headers: { Origin: [], 'Sec-Fetch-Mode': [], 'Sec-Fetch-Site': [] },
        answer: { status: 302, headers: { Location } },
        redirectedTo: Location,
      }),
      shows: ['`302`'],
      confidence: 'probable',
      instructs: '`media-src`',
      advises: 'captions or an SVG file',
      where: 'page',
    },
    'a JSON module, which is data to a policy': {
      exchange: failed('net::ERR_ABORTED', {
        ...{ type: 'script', mode: 'cors', url: `${page}/data.json` },
        headers: { Accept: 'application/json,*/*;q=0.5' },
        answer: { status: 302, headers: { Location } },
        redirectedTo: Location,
      }),
      shows: ['`302`'],
      confidence: 'probable',
      instructs: '`connect-src`',
      where: 'page',
    },
    'a module of text in Firefox, to which it is a request of another type': {
      exchange: failed('NS_ERROR_UNEXPECTED', {
        ...{ family: 'firefox', type: 'other', url: `${page}/text.txt` },
        headers: { Accept: 'text/plain,*/*;q=0.5' },
        answer: { status: 302, headers: { Location } },
        redirectedTo: Location,
      }),
      shows: ['`302`'],
      confidence: 'probable',
      instructs: '`connect-src`',
      where: 'page',
    },
    'a script, whose mode shows that it is not that of a worker': {
      exchange: failed('net::ERR_ABORTED', {
        ...{ type: 'script', mode: 'no-cors', url: `${page}/app.js` },
        answer: { status: 302, headers: { Location } },
        redirectedTo: Location,
      }),
      shows: ['`302`'],
      confidence: 'probable',
      instructs: '`script-src`',
      steps: [],
      where: 'page',
    },
  },
  silent: {
    'good headers that were refused': blocked({ answer: { headers: allow(page) } }),
    'an image that is sent to an app: the scheme is the reason': {
      ...blocked({
        ...{ family: 'firefox', type: 'image', mode: 'no-cors' },
        answer: { status: 302, headers: { Location: 'intent://open' } },
        redirectedTo: 'intent://open',
      }),
      outcome: { state: 'pending' },
    },
    'a request that was given up': failed('net::ERR_ABORTED'),
  },
} satisfies Cases;
