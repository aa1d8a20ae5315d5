import type { Exchange } from '../../../src/engine/exchange.ts';
import { allow, api, failed, type Headers } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const image = { type: 'image', mode: 'no-cors', url: `${api}/logo.png` } as const;
const policy = (...values: string[]): Headers => ({ 'Cross-Origin-Resource-Policy': values });

/** As it is once DevTools' log was read. */
function noted(by: string, headers: Headers = {}): Exchange {
  const exactError = `net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginBy${by}`;
  return { ...failed('net::ERR_BLOCKED_BY_RESPONSE', { ...image, answer: { headers } }), exactError };
}

export default {
  reports: {
    'an image without the header': {
      exchange: noted('Coep'),
      shows: ['has a `Cross-Origin-Embedder-Policy`.', '`GET /logo.png` without `Cross-Origin-Resource-Policy`'],
      evidence: ['response 0 Cross-Origin-Resource-Policy: none → cross-origin'],
      where: 'server',
    },
    'a page that isolates itself otherwise': {
      exchange: noted('Dip'),
      shows: ['has a `Document-Isolation-Policy`.'],
      where: 'server',
    },
    'a page that isolates itself twice': {
      exchange: noted('CoepAndDip'),
      shows: ['has a `Cross-Origin-Embedder-Policy` and `Document-Isolation-Policy`.'],
      where: 'server',
    },
    'a page whose policy nothing shows': {
      exchange: failed('net::ERR_BLOCKED_BY_RESPONSE', { ...image, answer: {} }),
      shows: ['has a `Cross-Origin-Embedder-Policy` or a `Document-Isolation-Policy`.', '`GET /logo.png`'],
      evidence: ['response 0 Cross-Origin-Resource-Policy: none → cross-origin'],
      confidence: 'probable',
      where: 'server',
    },
    'a header that was sent twice': {
      exchange: noted('Coep', policy('cross-origin', 'cross-origin')),
      shows: ['`Cross-Origin-Resource-Policy: cross-origin, cross-origin`', 'so it counts as none'],
      evidence: ['response 0 Cross-Origin-Resource-Policy: cross-origin, cross-origin → cross-origin'],
      where: 'server',
    },
    'a header in the wrong case, on a page whose policy nothing shows': {
      exchange: failed('net::ERR_BLOCKED_BY_RESPONSE', { ...image, answer: { headers: policy('Same-Origin') } }),
      shows: ['`Cross-Origin-Resource-Policy: Same-Origin`', 'not exactly one of'],
      confidence: 'probable',
      where: 'server',
    },
    'an image in Firefox, which has one such policy': {
      exchange: failed('NS_ERROR_DOM_CORP_FAILED', { ...image, family: 'firefox', answer: { headers: allow('*') } }),
      shows: ['has a `Cross-Origin-Embedder-Policy`.'],
      where: 'server',
    },
    'a frame in Firefox': {
      exchange: failed('NS_ERROR_DOM_COEP_FAILED', { ...image, type: 'sub_frame', family: 'firefox', answer: {} }),
      shows: ['agree to it'],
      where: 'server',
    },
  },
  silent: {
    'an image that refuses to be embedded': failed('net::ERR_BLOCKED_BY_RESPONSE', {
      ...image,
      answer: { headers: policy('same-site') },
    }),
    'a response that was blocked for a reason of its own': {
      ...failed('net::ERR_BLOCKED_BY_RESPONSE', { ...image, answer: {} }),
      exactError: 'net::ERR_BLOCKED_BY_RESPONSE.SRIMessageSignatureMismatch',
    },
  },
} satisfies Cases;
