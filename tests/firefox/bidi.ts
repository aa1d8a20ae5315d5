/**
 * As much of WebDriver BiDi as is needed: commands with one answer each, and events.
 * https://w3c.github.io/webdriver-bidi/
 */
import { once } from 'node:events';
import WebSocket from 'ws';

export interface Bidi {
  send<Result = unknown>(method: string, params?: object): Promise<Result>;
  /** Listens to the events of one name. The browser has to be asked for them (`session.subscribe`). */
  on<Params>(event: string, listener: (params: Params) => void): void;
  close(): void;
}

interface Message {
  type: 'success' | 'error' | 'event';
  id?: number;
  result?: unknown;
  error?: string;
  message?: string;
  method?: string;
  params?: unknown;
}

/** `endpoint` is the address that the browser says it listens on. */
/** @param acceptInsecureCerts whether self-signed certificates are accepted */
export async function connectBidi(endpoint: string, acceptInsecureCerts: boolean): Promise<Bidi> {
  // Pictures have a few megabytes.
  const socket = new WebSocket(`${endpoint}/session`, { maxPayload: 256 * 1024 * 1024 });
  await once(socket, 'open');
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, ((params: never) => void)[]>();
  let commands = 0;

  socket.on('message', (data) => {
    const message: Message = JSON.parse(String(data));
    if (message.id === undefined)
      for (const hear of listeners.get(message.method ?? '') ?? []) hear(message.params as never);
    else waiting.get(message.id)?.(message);
  });
  const ended: Message = { type: 'error', error: 'closed', message: 'The browser has ended.' };
  socket.on('close', () => {
    for (const answer of waiting.values()) answer(ended);
  });

  const bidi: Bidi = {
    send(method, params = {}) {
      commands += 1;
      const id = commands;
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ type, result, error, message }) => {
          waiting.delete(id);
          if (type === 'success') resolve(result as never);
          else reject(new Error(`${method}: ${error}: ${message}`));
        });
        socket.send(JSON.stringify({ id, method, params }), (error) => {
          if (error) waiting.get(id)?.(ended);
        });
      });
    },
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
    close: () => socket.close(),
  };
  await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts } } });
  return bidi;
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: { type: string; value?: unknown };
  exceptionDetails?: { text: string };
}

/**
 * Runs a function in a document and waits for its answer. The function is sent as source text, its arguments as JSON.
 */
export async function call<Args extends unknown[], Result>(
  bidi: Bidi,
  context: string,
  run: (...args: Args) => Result | Promise<Result>,
  ...args: Args
): Promise<Result> {
  const answer = await bidi.send<Evaluated>('script.evaluate', {
    expression: sourceOf(run, args),
    target: { context },
    awaitPromise: true,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
  return resultFrom(answer.result?.value);
}

/** An expression whose promise resolves to the answer as JSON. */
export function sourceOf(run: (...args: never[]) => unknown, args: unknown[]): string {
  return `(async () => JSON.stringify(await (${run})(...${JSON.stringify(args)})))()`;
}

export function resultFrom<Result>(json: unknown): Result {
  return typeof json === 'string' ? JSON.parse(json) : (undefined as Result);
}
