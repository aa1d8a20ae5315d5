import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Case, Places } from './case.ts';
import { cases, isFragile, isMistake } from './cases.ts';

export interface OpenCase extends Case {
  id: string;
  places: Places;
}

/** The running lab: a server for every case, and the page that makes the mistakes. */
export interface Lab {
  url: string;
  cases: OpenCase[];
  close(): void;
}

export async function openLab(): Promise<Lab> {
  let open: OpenCase[] = [];
  const pageServer = await listen(createServer((request, response) => servePage(request.url ?? '/', response, open)));
  const page = `http://localhost:${portOf(pageServer)}`;
  const opened = await Promise.all(cases.map((found) => openCase(found, page)));
  open = opened.map(([, openedCase]) => openedCase);
  const servers = [pageServer, ...opened.map(([server]) => server)];
  return {
    url: `${page}/`,
    cases: open,
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

async function openCase(found: Case & { id: string }, page: string): Promise<[AnyServer, OpenCase]> {
  const places: Places = { page, api: '', other: '' };
  const listener: RequestListener = (request, response) => found.serve?.(request, response, places);
  const server = await listen(found.server?.(listener) ?? createServer(listener));
  const port = portOf(server);
  places.api = found.calledAt?.(port) ?? `http://127.0.0.1:${port}`;
  places.other = `http://localhost:${port}`;
  return [server, { ...found, places }];
}

async function servePage(path: string, response: Parameters<RequestListener>[1], open: OpenCase[]): Promise<void> {
  const [name, type] = { '/': ['index.html', 'text/html'], '/page.css': ['page.css', 'text/css'] }[path] ?? [
    'page.js',
    'text/javascript',
  ];
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  if (path === '/cases.js') response.end(casesScript(open));
  else response.end(await readFile(new URL(`page/${name}`, import.meta.url)));
}

/** The cases as a module for the page: their words, their places, and their code as source text. */
function casesScript(open: OpenCase[]): string {
  const entries = open.map(({ id, title, about, places, trip, expect }) => {
    const facts = JSON.stringify({ id, title, about, places, list: listOf(expect) });
    return `{ ...${facts}, ${methodSource(trip)} }`;
  });
  return `export const cases = [\n${entries.join(',\n')}\n];\n`;
}

/** The list of the page in which a case appears. */
function listOf(expected: Case['expect']): string {
  if (isMistake(expected)) return 'mistakes';
  return isFragile(expected) ? 'fragile' : 'allowed';
}

/** `trip` may be written as a method, `trip({ api }) {…}`, or as an arrow function. */
function methodSource(trip: Case['trip']): string {
  const source = trip.toString();
  return /^(async )?trip\(/.test(source) ? source : `trip: ${source}`;
}

type AnyServer = Server | SecureServer;

function listen<Listening extends AnyServer>(server: Listening): Promise<Listening> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function portOf(server: AnyServer): number {
  return (server.address() as AddressInfo).port;
}
