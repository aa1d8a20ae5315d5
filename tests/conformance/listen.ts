import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of well-formed answers on loopback, on a free port. */
export interface Listening {
  port: number;
  close(): void;
}

export async function listen(listener: RequestListener): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

/** An empty page, for requests to be made from. */
export const servePage: RequestListener = (_, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end('<!doctype html><title>Conformance</title><link rel="icon" href="data:,">');
};

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}
