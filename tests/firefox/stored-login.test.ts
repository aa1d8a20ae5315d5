/** Firefox shows the login that it adds by itself. No page asks permission for that, and no policy needs to name it. */
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallestPolicy } from '../../src/engine/policy.ts';
import { judge } from '../../src/engine/verdict.ts';
import { meet } from '../conformance/ways.ts';
import { openPair, type Pair } from './pair.ts';
import { executable } from './session.ts';

describe.skipIf(!executable)('a login that Firefox remembers', () => {
  let pair: Pair;

  beforeAll(async () => {
    pair = await openPair(wantLogin);
  });
  afterAll(() => pair?.close());

  test('is no header of the page, and one that the page sets is', async () => {
    const { firefox, home, api } = pair;
    const page = `http://localhost:${home}/`;
    await firefox.tab.goto(page);
    const server = `http://127.0.0.1:${api}`;
    await firefox.tab.run(meet, server);
    await firefox.tab.run(logInAndAsk, server);
    // `meet` asks six times.
    const exchanges = (await pair.recorded(page, 6 + 4)).slice(6);
    const seen = exchanges.map((exchange) => {
      const [hop] = exchange.hops;
      const hasLogin = hop?.request?.headers.some(({ name }) => name === 'Authorization');
      const policy = smallestPolicy(exchange, judge(exchange).credentials);
      return [new URL(hop?.url ?? '').pathname, hop?.preflight !== undefined, hasLogin, policy?.headers];
    });
    expect(seen).toEqual([
      ['/login', false, true, []],
      ['/stored', false, true, []],
      ['/own', true, true, ['authorization']],
      // The permission is remembered.
      ['/own', false, true, ['authorization']],
    ]);
  });
});

const wantLogin: RequestListener = ({ method, headers }, response) => {
  response.setHeader('Access-Control-Allow-Origin', headers.origin ?? '*');
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Access-Control-Allow-Methods', 'PUT');
  response.setHeader('Access-Control-Allow-Headers', 'authorization');
  response.setHeader('Access-Control-Max-Age', '600');
  if (method === 'OPTIONS' || headers.authorization) response.end();
  else response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="members"' }).end();
};

/** Runs in the page. */
async function logInAndAsk(base: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', `${base}/login`, true, 'user', 'password');
    request.withCredentials = true;
    request.onloadend = () => resolve();
    request.send();
  });
  await fetch(`${base}/stored`, { credentials: 'include' });
  const headers = { Authorization: 'Basic b3duOmxvZ2lu' };
  for (const _ of [1, 2]) await fetch(`${base}/own`, { headers });
}
