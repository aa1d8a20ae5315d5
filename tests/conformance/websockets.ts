import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo, Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { selfSigned } from '../lab/certificate.ts';

/**
 * A server's answer to a WebSocket: none for `/dropped`, 403 for `/forbidden` and, with a page, for `/denied`, 302 for
 * `/moved`, 401 for `/unauthorized`; any other one is opened.
 */
export function openOrRefuse({ url, headers }: IncomingMessage, socket: Duplex): void {
  // The browser hangs up when the test is over.
  socket.on('error', () => {});
  if (url === '/dropped') socket.destroy();
  else if (url === '/forbidden') socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
  else if (url === '/denied')
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nNo');
  else if (url === '/moved')
    socket.end('HTTP/1.1 302 Found\r\nLocation: /socket\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n');
  else if (url === '/unauthorized') socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n');
  else socket.write(`${accepting(headers['sec-websocket-key'] ?? '')}\r\n\r\n`);
}

/** The same over HTTP/2, where `200` opens one. @returns the server, and the host to use once it has been contacted */
export async function listenHttp2Sockets(): Promise<{ server: Server; host: string }> {
  const server = createSecureServer({ ...selfSigned('localhost'), settings: { enableConnectProtocol: true } });
  server.on('stream', (stream, { ':path': path }) => {
    stream.on('error', () => stream.destroy());
    stream.respond({ ':status': path === '/forbidden' ? 403 : 200 }, { endStream: path !== '/socket' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return { server, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2 */
function accepting(key: string): string {
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  const lines = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  return [...lines, `Sec-WebSocket-Accept: ${accept}`].join('\r\n');
}
