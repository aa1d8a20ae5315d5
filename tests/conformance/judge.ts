/** The browser's own verdict on each request, from its DevTools protocol. The extension has no part in it. */
import type { CDPSession, Page } from 'playwright';

export interface BrowserVerdict {
  /** A CorsError, a blocked reason, a net error, or `allowed`. */
  code: string;
}

export interface Judge {
  /** Resolves when the request that began at this URL has ended. */
  verdictOn(url: string): Promise<BrowserVerdict>;
  forget(): void;
}

type Send = (method: string, params?: object) => void;

interface Message {
  method?: string;
  params?: Record<string, never>;
}

export async function startJudge(page: Page): Promise<Judge> {
  const session = await page.context().newCDPSession(page);
  const verdicts = new Map<string, BrowserVerdict>();
  const waiting = new Map<string, (verdict: BrowserVerdict) => void>();
  const settle = (url: string, verdict: BrowserVerdict) => {
    verdicts.set(url, verdict);
    waiting.get(url)?.(verdict);
  };
  await listen(session, () => follow(settle));
  return {
    verdictOn: (url) => {
      const known = verdicts.get(url);
      return known ? Promise.resolve(known) : new Promise((resolve) => waiting.set(url, resolve));
    },
    forget: () => verdicts.clear(),
  };
}

/** Follows the requests of one target: its page, a frame in another process, or a worker. */
function follow(settle: (url: string, verdict: BrowserVerdict) => void) {
  const urls = new Map<string, string>();
  return ({ method, params = {} }: Message) => {
    const { requestId, request, type, errorText, blockedReason, corsErrorStatus } = params as Record<string, never>;
    if (method === 'Network.requestWillBeSent' && type !== 'Preflight' && !urls.has(requestId)) {
      urls.set(requestId, (request as { url: string }).url);
    }
    const url = urls.get(requestId);
    if (url === undefined) return;
    if (method === 'Network.loadingFinished') settle(url, { code: 'allowed' });
    if (method !== 'Network.loadingFailed') return;
    const { corsError } = (corsErrorStatus ?? {}) as { corsError?: string };
    settle(url, { code: corsError ?? blockedReason ?? errorText });
  };
}

/**
 * Listens to the page and to every frame and worker of it that lives in a target of its own. Each starts paused, so
 * that none of its requests comes too early. Playwright's sessions cannot address child targets, so their messages
 * travel through the parent (the protocol's unflattened form).
 */
async function listen(session: CDPSession, newFollower: () => (message: Message) => void): Promise<void> {
  const page = newFollower();
  for (const method of ['Network.requestWillBeSent', 'Network.loadingFinished', 'Network.loadingFailed'] as const) {
    session.on(method, (params) => page({ method, params: params as never }));
  }
  const children = new Map<string, (message: Message) => void>();
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    children.set(sessionId, newFollower());
    const send = sender(session, sessionId);
    send('Network.enable');
    send('Runtime.runIfWaitingForDebugger');
  });
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    children.get(sessionId)?.(JSON.parse(message));
  });
  await session.send('Network.enable');
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
}

function sender(session: CDPSession, sessionId: string): Send {
  let id = 0;
  return (method, params = {}) => {
    id += 1;
    const message = JSON.stringify({ id, method, params });
    // The target may be gone already: then there is nothing left to listen to.
    session.send('Target.sendMessageToTarget' as never, { sessionId, message } as never).catch(() => {});
  };
}
