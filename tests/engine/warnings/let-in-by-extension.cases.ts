import type { Exchange } from '../../../src/engine/exchange.ts';
import { allow, allowed, page } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

export default {
  warns: {
    'the page was given a header that the server did not send': {
      exchange: allowed({ answer: { handedOver: allow('*') } }),
      shows: ['`Access-Control-Allow-Origin: *`, which the server did not send', '`GET /users`'],
      evidence: [`response 0 Access-Control-Allow-Origin: none → ${page}`],
    },
    'nobody shows who let it through': {
      exchange: allowed({ answer: { headers: allow('https://other.test') } }),
      shows: ['fail a rule of CORS'],
      because: 'or this browser does not check',
      confidence: 'probable',
    },
    'a browser that does not check, and so sends no `Origin`': {
      exchange: withoutOrigin(allowed({ method: 'PUT', answer: {} })),
      shows: ['let it through anyway'],
      because: 'while its web security is off',
      confidence: 'probable',
    },
    'a header that an extension added to a request without `Origin`': {
      exchange: withoutOrigin(allowed({ answer: { handedOver: allow('*') } })),
      shows: ['which the server did not send'],
    },
  },
  silent: {
    'a good answer that was changed': allowed({ answer: { headers: allow(page), handedOver: allow('*') } }),
    'a stored answer that the server confirmed': allowed({ answer: { status: 304 } }),
    'a font that a page preloads without `crossorigin`': allowed({ type: 'font', mode: 'no-cors', answer: {} }),
    'the same over plain http:': withoutFetchMetadata(allowed({ type: 'font', mode: 'no-cors', answer: {} })),
  },
} satisfies WarningCases;

function withoutOrigin(exchange: Exchange): Exchange {
  return without(exchange, /^Origin$/);
}

function withoutFetchMetadata(exchange: Exchange): Exchange {
  return without(exchange, /^Sec-Fetch-/);
}

function without(exchange: Exchange, header: RegExp): Exchange {
  for (const { request } of exchange.hops)
    if (request) request.headers = request.headers.filter(({ name }) => !header.test(name));
  return exchange;
}
