/** Firefox ends what waited on a closed HTTP/2 connection like what another extension cancels: who it was shows in what was sent. */
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { selfSigned } from '../lab/certificate.ts';
import { openPair, type Pair } from './pair.ts';
import { executable } from './session.ts';

const ends: [string, string, string][] = [
  ['a server that closes the connection', 'closed', 'connection-broken'],
  ['an extension that cancels before it is sent', 'kept?cancelled=before', 'blocked-by-extension'],
  ['an extension that cancels once it is answered', 'kept?cancelled=answered', 'blocked-by-extension'],
];

describe.skipIf(!executable)('what ends as NS_ERROR_ABORT', () => {
  let pair: Pair;
  let server: Http2SecureServer;

  beforeAll(async () => {
    server = createSecureServer(selfSigned('localhost'));
    server.on('stream', (stream, { ':path': path }) => {
      stream.on('error', () => stream.destroy());
      if (path === '/closed') stream.session?.destroy();
      else stream.respond({ 'access-control-allow-origin': '*' }, { endStream: true });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const another = fileURLToPath(new URL('rewriting-extension', import.meta.url));
    pair = await openPair((_, response) => response.end(), { another, acceptInsecureCerts: true });
  });
  afterAll(async () => {
    await pair?.close();
    server.close();
  });

  test.each(ends.flatMap((end) => ['GET', 'PUT'].map((method) => [method, ...end] as const)))(
    '%s: %s',
    async (method, _, path, cause) => {
      const { firefox, home } = pair;
      const page = `http://localhost:${home}/?${method}-${cause}-${path.length}`;
      await firefox.tab.goto(page);
      const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`;
      await firefox.tab.run((to, asked) => fetch(to, { method: asked }).catch(() => {}), url, method);
      const [exchange] = await pair.recorded(page, 1);
      if (!exchange) throw new Error(`${url} was not recorded.`);
      const { verdict, explanation } = diagnose(exchange, []);
      expect(verdict).toMatchObject({ outcome: 'blocked', code: 'CORSDidNotSucceed2', error: 'NS_ERROR_ABORT' });
      expect(explanation?.cause).toBe(cause);
    },
  );
});
