import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Server as SecureServer } from 'node:https';

/** One thing that goes on between a page and a server: a mistake, or a request that gets through. One file each. */
export interface Case {
  /** A few words, for the button. */
  title: string;
  /** What the server and the page do, in one line. */
  about: string;
  /** The smallest server that does it. Absent where no request arrives. */
  serve?(request: IncomingMessage, response: ServerResponse, lab: Places): void;
  /** Makes the server, where it takes more than one of plain HTTP. */
  server?(listener: RequestListener): Server | SecureServer;
  /** The origin that the page calls, where that is not `http://127.0.0.1` with the server's port. */
  calledAt?(port: number): string;
  /**
   * The page's code. It is sent to the page as source text, so it may use nothing but its parameters and the page.
   * Of several requests only one is blocked: the others are what the server answered before.
   */
  trip(lab: Places): Promise<unknown>;
  expect: Explained | Warned | 'allowed';
  /** What is otherwise in Firefox. Its own name for a failure is not said here: Firefox itself is asked. */
  inFirefox?: Partial<Explained> | 'allowed' | 'not shown';
}

/** The origins a case plays with. */
export interface Places {
  /** The page's. */
  page: string;
  /** The server's. */
  api: string;
  /** The same server by its other name: another origin to the browser. */
  other: string;
}

/** What the panel has to say about it. */
export interface Explained {
  /** The browser's own name. Absent where it shows extensions none. */
  code?: string;
  /** The cause's file name. */
  cause: string;
  /** What the list says. */
  short: string;
  /** What the Express fix has to hold, beside the page's origin. Absent where changing the server is not the fix. */
  fix?: string[];
}

/** What the panel has to warn of: the request gets through, and another one like it may not. */
export interface Warned {
  /** The warning's file name. */
  warning: string;
  /** What the list says. */
  short: string;
}
