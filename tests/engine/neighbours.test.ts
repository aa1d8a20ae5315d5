import { expect, it } from 'vitest';
import type { Exchange } from '../../src/engine/exchange.ts';
import {
  allowedElsewhere,
  answersOf,
  earlierWithoutCors,
  type Neighbourhood,
  proofOfCors,
} from '../../src/engine/neighbours.ts';
import { allow, allowed, api, blocked, page } from './exchanges.ts';

function around(exchange: Exchange, neighbours: Exchange[]): Neighbourhood {
  const [hop] = exchange.hops;
  if (!hop) throw new Error('An exchange has at least one hop.');
  return { exchange, neighbours, hop, origin: page };
}

it('reads every answer of the same server, of preflights, requests and redirects', () => {
  const chain = allowed({
    method: 'PUT',
    preflight: { headers: allow(page) },
    answer: { status: 307, headers: allow(page) },
    followed: [
      { url: 'https://other.test/', answer: {} },
      { url: `${api}/end`, answer: { status: 404 } },
    ],
  });
  const answers = answersOf(around(blocked(), [chain]));
  expect(answers.map(({ to, status }) => `${to} ${status}`)).toEqual(['preflight 204', 'request 307', 'request 404']);
});

it('prefers the same path, then the latest', () => {
  const same = allowed({ url: `${api}/users?page=2`, answer: { headers: allow('*') } });
  const later = allowed({ url: `${api}/health`, at: 5, answer: { headers: allow(page) } });
  expect(allowedElsewhere(around(blocked(), [same, later]))?.exchange).toBe(same);
  expect(allowedElsewhere(around(blocked({ url: `${api}/x` }), [same, later]))?.exchange).toBe(later);
});

it('takes `null` for no proof that a page without an origin is meant', () => {
  const other = allowed({ from: 'null', answer: { headers: allow('null') } });
  expect(allowedElsewhere({ ...around(blocked({ from: 'null' }), [other]), origin: 'null' })).toBeUndefined();
});

it('takes a preflight for no proof that requests are answered with the header', () => {
  const preflighted = blocked({ method: 'PUT', preflight: { headers: allow(page) } });
  expect(allowedElsewhere(around(blocked(), [preflighted]))).toBeUndefined();
});

it('takes one address with `*` for no proof of CORS, and two of them for one, as the name of the page', () => {
  const at = (path: string, origin: string) => allowed({ url: `${api}${path}`, answer: { headers: allow(origin) } });
  const proofAmong = (...neighbours: Exchange[]) => proofOfCors(around(blocked(), neighbours))?.exchange;
  const [health, fonts, named, same] = [at('/health', '*'), at('/font', '*'), at('/me', page), at('/users', '*')];
  expect(proofAmong(health, at('/health?deep=1', '*'))).toBeUndefined();
  expect(proofAmong(health, fonts)).toBe(fonts);
  expect(proofAmong(named)).toBe(named);
  expect(proofAmong(same, health)).toBe(same);
});

it('finds an earlier load without CORS, and no later one', () => {
  const image = (at: number) => allowed({ type: 'image', mode: 'no-cors', at, answer: {} });
  const [earlier, later] = [image(0), image(20)];
  expect(earlierWithoutCors(around(blocked({ at: 10 }), [earlier, later]))?.exchange).toBe(earlier);
  expect(earlierWithoutCors(around(blocked({ at: 10 }), [later]))).toBeUndefined();
});

it('reads each set of neighbours once, however many causes ask', () => {
  let reads = 0;
  const counted = allowed({ answer: { headers: allow(page) } });
  const hops = counted.hops;
  Object.defineProperty(counted, 'hops', {
    get: () => {
      reads += 1;
      return hops;
    },
  });
  const neighbourhood = around(blocked(), [counted]);
  answersOf(neighbourhood);
  allowedElsewhere(neighbourhood);
  allowedElsewhere(neighbourhood);
  expect(reads).toBe(1);
});
