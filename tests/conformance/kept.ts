/** Answers that declare in many ways how long they stay fresh: which of them the browser reuses without asking. */
import type { RequestListener } from 'node:http';
import { freshnessLifetime } from '../../src/engine/fetch/freshness-lifetime.ts';

const longAgo = 'Mon, 01 Jan 2024 00:00:00 GMT';

interface Kept {
  status?: number;
  lines: Record<string, string>;
}

const answers: Record<string, Kept> = {
  nothing: { lines: {} },
  'a number': { lines: { 'Cache-Control': 'public, max-age=600' } },
  'a number in quotes': { lines: { 'Cache-Control': 'max-age="600"' } },
  'a number, and the older word': { lines: { 'Cache-Control': 'private, max-age=600', Pragma: 'no-cache' } },
  'a number that no cache may use': { lines: { 'Cache-Control': 'max-age=600, no-cache' } },
  'words without a number': { lines: { 'Cache-Control': 'public, immutable' } },
  'a date to come': { lines: { Expires: 'Fri, 01 Jan 2038 00:00:00 GMT' } },
  'a date gone by': { lines: { Expires: longAgo, 'Last-Modified': longAgo } },
  'a number for a date': { lines: { Expires: '3600' } },
  'a last change': { lines: { 'Last-Modified': longAgo } },
  'a last change, and the older word': { lines: { 'Last-Modified': longAgo, Pragma: 'no-cache' } },
  'a last change, to be asked about': { lines: { 'Last-Modified': longAgo, 'Cache-Control': 'must-revalidate' } },
  'a last change of an error': { status: 404, lines: { 'Last-Modified': longAgo } },
};

export const keptNames = Object.keys(answers);

/** A server that counts how often each answer is requested. */
export function createKeeper(): { answer: RequestListener; timesAsked(name: string): number } {
  const asked = new Map<string, number>();
  return {
    answer({ url = '' }, response) {
      const name = decodeURIComponent(url.slice(1));
      asked.set(name, timesAsked(name) + 1);
      const { status = 200, lines } = answers[name] ?? { lines: {} };
      response.writeHead(status, { 'Access-Control-Allow-Origin': '*', ...lines }).end('answer');
    },
    timesAsked,
  };
  function timesAsked(name: string): number {
    return asked.get(name) ?? 0;
  }
}

/** Runs in the page. */
export async function fetchTwice(server: string, names: string[]): Promise<void> {
  for (const name of names)
    for (let times = 0; times < 2; times++) await (await fetch(`${server}/${encodeURIComponent(name)}`)).text();
}

/** Whether the engine expects a browser to reuse it without asking. */
export function isFresh(name: string): boolean {
  const { status = 200, lines } = answers[name] ?? { lines: {} };
  const headers = Object.entries(lines).map(([header, value]) => ({ name: header, value }));
  return (freshnessLifetime({ status, headers, at: Date.now() }) ?? 0) > 0;
}
