/**
 * Answers that CORS allows, some of which the page can use: event streams, scripts and style sheets with many types.
 */
import type { RequestListener } from 'node:http';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Exchange } from '../../src/engine/exchange.ts';

type Way = 'events' | 'module' | 'json' | 'classic' | 'style';

interface Answer {
  way: Way;
  status?: number;
  type?: string;
  nosniff?: true;
}

const javaScript = ['text/javascript', 'text/html, text/javascript', 'application/x-ecmascript; a=b'];
const noJavaScript = ['text/javascript, text/html', 'text/javascript1.6', 'application/json', 'image/png', 'garbage'];
const statuses = [201, 204, 206, 401, 404, 503];

const answers: Answer[] = [
  { way: 'events' },
  ...typed('events', 'text/event-stream', 'Text/Event-Stream;charset=utf-8', 'text/event-stream; charset=latin1'),
  ...typed('events', 'text/event-stream, text/html', 'text/html, text/event-stream', 'application/json', 'garbage'),
  ...statuses.map((status): Answer => ({ way: 'events', type: 'text/event-stream', status })),
  { way: 'module' },
  ...typed('module', ...javaScript, ...noJavaScript),
  ...statuses.map((status): Answer => ({ way: 'module', type: 'text/javascript', status })),
  { way: 'json' },
  ...typed('json', 'text/json; a=b', 'application/ld+json', 'application/x-json', 'text/html', 'garbage'),
  { way: 'json', type: 'application/json', status: 404 },
  ...typed('classic', ...javaScript, 'image/png', 'text/csv', 'audio/mpeg'),
  ...[...javaScript, ...noJavaScript].map((type): Answer => ({ way: 'classic', type, nosniff: true })),
  { way: 'style' },
  { way: 'style', nosniff: true },
  ...typed('style', 'text/css', 'text/html, text/css', 'text/css, text/html', 'text/plain', 'garbage'),
  { way: 'style', type: 'garbage', nosniff: true },
  { way: 'style', type: 'text/css', status: 404 },
];

function typed(way: Way, ...types: string[]): Answer[] {
  return types.map((type) => ({ way, type }));
}

/** Each with the way in which the page requests it. */
export const unusableCases = answers.map((answer) => {
  const { way, status = 200, type = 'no type', nosniff = false } = answer;
  const name = `${way}, ${status}, ${type}${nosniff ? ', nosniff' : ''}`;
  return { name, way, path: `/${encodeURIComponent(JSON.stringify(answer))}` };
});

const bodies: Record<Way, string> = {
  events: 'data: 1\n\n',
  module: '1;',
  json: '1',
  classic: '1;',
  style: 'html { --used: yes }',
};

export const answerAsAsked: RequestListener = ({ url = '' }, response) => {
  const { way, status = 200, type, nosniff }: Answer = JSON.parse(decodeURIComponent(url.slice(1)));
  response.writeHead(status, {
    'Access-Control-Allow-Origin': '*',
    ...(type !== undefined && { 'Content-Type': type }),
    ...(nosniff && { 'X-Content-Type-Options': 'nosniff' }),
  });
  response.end(status === 204 ? undefined : bodies[way]);
};

/** Runs in the page: whether it could use what came. */
export async function use(way: string, url: string): Promise<boolean> {
  if (way === 'events')
    return new Promise((resolve) => {
      const source = new EventSource(url);
      const tell = (isOpen: boolean) => () => {
        source.close();
        resolve(isOpen);
      };
      source.onopen = tell(true);
      source.onerror = tell(false);
    });
  // As text, because the transfer to the page would rewrite the import.
  if (way === 'json')
    return new Function('url', "return import(url, { with: { type: 'json' } }).then(() => true, () => false)")(url);
  const element = document.createElement(way === 'style' ? 'link' : 'script');
  const address = way === 'style' ? { rel: 'stylesheet', href: url } : { src: url };
  Object.assign(element, address, { crossOrigin: '', ...(way === 'module' && { type: 'module' }) });
  const loaded = await new Promise<boolean>((resolve) => {
    element.onload = () => resolve(true);
    element.onerror = () => resolve(false);
    document.head.append(element);
  });
  if (way !== 'style') return loaded;
  const used = getComputedStyle(document.documentElement).getPropertyValue('--used') === 'yes';
  element.remove();
  return used;
}

/** Whether the engine says that the page cannot use it: it warns, or names the browser's own error. */
export function isCalledUnusable(exchange: Exchange): boolean {
  const { verdict, warnings = [] } = diagnose(exchange, []);
  return verdict.outcome === 'blocked' || warnings.some(({ cause }) => cause.startsWith('unusable'));
}
