import { say } from '../../engine/say.ts';
import type { Part, Snippet } from '../backend.ts';

/** Lets a front end's development server ask in place of the page: the browser then sees one origin. */
export interface DevelopmentProxy {
  /** The file name. */
  id: string;
  name: string;
  docs: string;
  provenance: 'run' | 'documentation';
  /** The snippet, and the URL that the page's code has to use from then on. */
  print(url: string): Snippet & { call: string };
}

/** What is forwarded, and where to. */
export interface Route {
  /** The origin of the API. */
  target: string;
  /** How the development server recognizes a request to forward. */
  prefix: string;
  /** Whether the API's own paths lack the prefix. */
  strips: boolean;
  call: string;
}

/** An API that has `/api` in its paths needs no other prefix. */
export function routeTo(url: string): Route {
  const { origin, pathname, search } = new URL(url);
  const has = pathname === '/api' || pathname.startsWith('/api/');
  return { target: origin, prefix: '/api', strips: !has, call: `${has ? '' : '/api'}${pathname}${search}` };
}

/** Sentences that apply to every development server. */
export function proxied(parts: Part[], call: string, own: string[] = []): Snippet & { call: string } {
  const notes = [
    say('This helps in development only. What is deployed still needs CORS in the API, or a proxy of its own.'),
    say('Call the relative URL from the page. To the browser it is the same origin, so no CORS rule applies.'),
    ...own,
    say('A server that checks `Origin`, against CSRF for example, still sees the origin of the page.'),
  ];
  return { parts, notes, call };
}
