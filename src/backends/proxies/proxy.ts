import { say } from '../../engine/say.ts';
import type { Part, Snippet } from '../backend.ts';

/** Lets the development server of a front end ask in the page's place: to the browser that is one origin. */
export interface DevelopmentProxy {
  /** The file name. */
  id: string;
  name: string;
  docs: string;
  provenance: 'run' | 'documentation';
  /** The snippet, and the URL that the page's code must use from then on. */
  print(url: string): Snippet & { call: string };
}

/** What is forwarded where. */
export interface Route {
  /** The origin of the API. */
  target: string;
  /** What the development server knows a forwarded request by. */
  prefix: string;
  /** Whether the API knows its paths without the prefix. */
  strips: boolean;
  call: string;
}

/** An API that has `/api` in its paths already needs no other prefix. */
export function routeTo(url: string): Route {
  const { origin, pathname, search } = new URL(url);
  const has = pathname === '/api' || pathname.startsWith('/api/');
  return { target: origin, prefix: '/api', strips: !has, call: `${has ? '' : '/api'}${pathname}${search}` };
}

/** Sentences that hold for every development server. */
export function proxied(parts: Part[], call: string, own: string[] = []): Snippet & { call: string } {
  const notes = [
    say('This helps in development only. What is deployed still needs CORS in the API, or a proxy of its own.'),
    say('Call the relative URL from the page. To the browser it is the same origin, so no CORS rule applies.'),
    ...own,
    say('A server that checks `Origin`, against CSRF for example, still sees the origin of the page.'),
  ];
  return { parts, notes, call };
}
