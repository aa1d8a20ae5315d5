/** The same answers over HTTP/2, which most servers on the web speak with browsers. */
import { createSecureServer, type OutgoingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { Server } from 'node:net';
import { selfSigned } from '../lab/certificate.ts';
import type { Answer } from './cases.ts';
import { isBodiless, late, type Paced, type Request } from './servers.ts';

export function listenHttp2(answerTo: (request: Request) => Paced): Promise<Server> {
  const server = createSecureServer(selfSigned('localhost'));
  server.on('stream', (stream, headers) => {
    stream.on('error', () => stream.destroy());
    stream.resume().on('end', () => {
      const request = requestFrom(headers as Record<string, string>);
      respond(stream, request.method, answerTo(request));
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function requestFrom({ ':method': method = '', ':path': path = '', ...headers }: Record<string, string>): Request {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return {
    head: [`${method} ${path} HTTP/2`, ...lines].join('\r\n'),
    ...{ method, path, headers: new Map(Object.entries(headers)) },
  };
}

function respond(stream: ServerHttp2Stream, method: string, { answer, pace }: Paced): void {
  if (stream.destroyed) return;
  const endStream = isBodiless(answer.status, method);
  stream.respond({ ...headersOf(answer), ':status': answer.status, 'cache-control': 'no-store' }, { endStream });
  if (endStream) return;
  if (pace === 'prompt') stream.end(answer.body, 'latin1');
  else setTimeout(() => stream.end(answer.body, 'latin1'), late);
}

/** Node.js sends these headers only once, and throws at a second line (`kSingleValueHeaders`). */
const single = new Set(['access-control-allow-credentials', 'access-control-max-age', 'content-type', 'location']);

/** HTTP/2 has neither upper case in names nor spaces around values (RFC 9113 §8.2.1). */
function headersOf({ headers }: Answer): OutgoingHttpHeaders {
  const lines = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    lines.set(lower, [...(lines.get(lower) ?? []), value.replace(/^[ \t]+|[ \t]+$/g, '')]);
  }
  return Object.fromEntries([...lines].map(([name, values]) => [name, single.has(name) ? values.join(', ') : values]));
}
