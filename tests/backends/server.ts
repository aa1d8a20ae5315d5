import type { Placement, Policy } from '../../src/engine/judgement.ts';

/** Path in the app's folder → text. */
export type Files = Record<string, string>;

/** What an app can be wrong in: whatever a placement cures. For `app-wide` that is an app without CORS. */
export type Mistake = Placement;

export interface Command {
  command: string;
  args: string[];
  env?: Record<string, string>;
}

/**
 * A real server the printed repairs are run in. Every app answers `/items` (GET, PUT, POST, PATCH, DELETE) with 200,
 * `X-Total-Count` and `X-Request-Id`, answers `/fail` with an error nobody catches, and has no other page,
 * except where CORS on single routes is the mistake: there `/status` and `/ready` have it.
 */
export interface Server {
  /** The backend whose repairs it proves. */
  backend: string;
  /** The variants it can run. */
  variants: string[];
  /** As people say it, with the versions that run; or how to get what is missing. */
  found: { title: string } | { title: string; missing: string };
  mistakes: Mistake[];
  /** It passes on what an app behind it sends, so a stranger may get no part of the headers from it either. */
  inFront?: true;
  /** Apps with CORS code that lets in everybody, or too little. It must not outlive a repair. */
  earlier?: Record<string, (variant: string) => Files>;
  /** Takes several seconds to start: a few policies and replays have to do. */
  slow?: true;
  /** What stands in front of every path it serves. */
  base?: string;
  /** Policies this very version cannot carry out, where the repair says so in a note, and replays it has no way for. */
  cannot?: Record<string, string>;
  /** Policies that need something of their own in this server. */
  own?: Record<string, Policy>;
  /** The app as a newcomer would write it, broken in one way. */
  app(variant: string, mistake: Mistake): Files;
  /** Compiles all apps at once, where compiling one by one would take too long. */
  prepare?(folders: string[]): Promise<void>;
  start(folder: string, port: number): Command;
}
