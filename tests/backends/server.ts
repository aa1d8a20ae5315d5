import type { Placement, Policy } from '../../src/engine/judgement.ts';

/** Path in the app's folder → text. */
export type Files = Record<string, string>;

/** What an app can have wrong: whatever a placement repairs. For `app-wide` that is an app without CORS. */
export type Mistake = Placement;

export interface Command {
  command: string;
  args: string[];
  env?: Record<string, string>;
}

/**
 * A real server in which the printed repairs are run. Every app answers `/items` (GET, PUT, POST, PATCH, DELETE) with
 * 200, `X-Total-Count` and `X-Request-Id`, answers `/fail` with an error nobody catches, and has no other page, unless
 * CORS on single routes is the mistake: then `/status` and `/ready` have it.
 */
export interface Server {
  /** The backend whose repairs it proves. */
  backend: string;
  /** The variants it can run. */
  variants: string[];
  /** Its common name with the versions that run; or how to get what is missing. */
  found: { title: string } | { title: string; missing: string };
  mistakes: Mistake[];
  /** It passes on what an app behind it sends, so a stranger must not get any of the headers from it either. */
  inFront?: true;
  /** Apps with CORS code that allows everybody, or too little. That code must not survive a repair. */
  earlier?: Record<string, (variant: string) => Files>;
  /** Takes several seconds to start, so a few policies and replays have to do. */
  slow?: true;
  /** The prefix of every path that it serves. */
  base?: string;
  /**
   * Policies that this version cannot carry out, if the repair says so in a note, and replays that it has no way to
   * run.
   */
  cannot?: Record<string, string>;
  /** Policies that need something special in this server. */
  own?: Record<string, Policy>;
  /** The app as a newcomer would write it, broken in one way. */
  app(variant: string, mistake: Mistake): Files;
  /** Compiles all apps at once, if compiling them one by one would take too long. */
  prepare?(folders: string[]): Promise<void>;
  start(folder: string, port: number): Command;
}
