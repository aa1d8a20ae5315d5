import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Server as SecureServer } from 'node:https';

/** One thing that happens between a page and a server: a mistake, or a request that passes. One file each. */
export interface Case {
  /** A few words, for the button. */
  title: string;
  /** What the server and the page do, in one line. */
  about: string;
  /** The smallest server that does it. Absent if no request arrives. */
  serve?(request: IncomingMessage, response: ServerResponse, lab: Places): void;
  /** Creates the server, if plain HTTP is not enough. */
  server?(listener: RequestListener): Server | SecureServer;
  /** The origin that the page calls, if it is not `http://127.0.0.1` with the server's port. */
  calledAt?(port: number): string;
  /**
   * The page's code. It is sent to the page as source text, so it may use only its parameters and the page. Of several
   * requests only one is blocked: the others are what the server answered before.
   */
  trip(lab: Places): Promise<unknown>;
  expect: Explained | Warned | 'allowed';
  /** What differs in Firefox. Its own name for a failure is not given here: Firefox itself is asked. */
  inFirefox?: Partial<Explained> | 'allowed' | 'not shown';
}

/** The origins that a case uses. */
export interface Places {
  /** The page's. */
  page: string;
  /** The server's. */
  api: string;
  /** The same server under its other name, which is another origin for the browser. */
  other: string;
}

/** What the panel has to say about it. */
export interface Explained {
  /** The browser's own name. Absent if it shows extensions none. */
  code?: string;
  /** The cause's file name. */
  cause: string;
  /** What the list says. */
  short: string;
  /** What the Express fix has to contain, besides the page's origin. Absent if changing the server is not the fix. */
  fix?: string[];
}

/** What the panel has to warn about: this request passes, but another one like it may not. */
export interface Warned {
  /** The warning's file name. */
  warning: string;
  /** What the list says. */
  short: string;
}
