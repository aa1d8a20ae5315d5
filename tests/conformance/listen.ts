import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** A server of well-formed answers on a free loopback port. */
export interface Listening {
  port: number;
  close(): void;
}

/** @param upgrade answers requests for another protocol, such as a WebSocket's */
export async function listen(
  listener: RequestListener,
  upgrade?: (request: IncomingMessage, socket: Duplex) => void,
): Promise<Listening> {
  const server = createServer(listener);
  if (upgrade) server.on('upgrade', upgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

/** An empty page to make requests from. */
export const servePage: RequestListener = (_, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end('<!doctype html><title>Conformance</title><link rel="icon" href="data:,">');
};

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}
