/** Preflights that allow by name, and by `*`: which of them the browser remembers. */
import type { RequestListener } from 'node:http';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Exchange } from '../../src/engine/exchange.ts';

interface Asked {
  methods?: string;
  headers?: string;
  init: { method?: string; headers?: Record<string, string> };
}

const permissions: Record<string, Asked> = {
  'method-by-name': { methods: 'PUT', init: { method: 'PUT' } },
  'method-by-star': { methods: '*', init: { method: 'PUT' } },
  'method-by-both': { methods: '*, PUT', init: { method: 'PUT' } },
  'header-by-name': { headers: 'x-a', init: { headers: { 'X-A': '1' } } },
  'header-by-star': { headers: '*', init: { headers: { 'X-A': '1' } } },
  'header-by-star-beside-another': { headers: 'x-a, *', init: { headers: { 'X-A': '1', 'X-B': '1' } } },
  'login-by-name': { headers: '*, authorization', init: { headers: { Authorization: 'Bearer x' } } },
  'login-by-star': { headers: '*', init: { headers: { Authorization: 'Bearer x' } } },
};

export const permissionNames = Object.keys(permissions);

/** What the page requests, in the form that `askTwice` takes. */
export const asked = Object.entries(permissions).map(([name, { init }]) => ({ name, init }));

export const answerPreflights: RequestListener = ({ url = '', headers: { origin = '*' } }, response) => {
  const { methods, headers } = permissions[url.slice(1)] ?? { methods: 'PUT' };
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Max-Age', '600');
  if (methods !== undefined) response.setHeader('Access-Control-Allow-Methods', methods);
  if (headers !== undefined) response.setHeader('Access-Control-Allow-Headers', headers);
  response.end();
};

/** Runs in the page. */
export async function askTwice(server: string, all: typeof asked): Promise<void> {
  for (const { name, init } of all) for (let times = 0; times < 2; times++) await fetch(`${server}/${name}`, init);
}

/** Whether the browser sent a preflight, and whether a warning says that it will again. */
export function asksFirst(exchange: Exchange): { asked: boolean; foretold: boolean } {
  const { warnings = [] } = diagnose(exchange, []);
  return {
    asked: exchange.hops[0]?.preflight !== undefined,
    foretold: warnings.some(({ cause }) => ['preflight-every-time', 'authorization-under-wildcard'].includes(cause)),
  };
}
