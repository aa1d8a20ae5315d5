/** The browser's own verdict on each request, from its DevTools protocol. The extension has no part in it. */
import type { CDPSession, Page } from 'playwright';

export interface BrowserVerdict {
  /** A CorsError, a blocked reason, a net error, or `allowed`. */
  code: string;
  /** What it found wrong with a CORS answer, if it says so. */
  parameter?: string;
  /** Every URL the request was sent to. */
  urls: string[];
}

export interface Judge {
  /** Resolves once this many frames and workers with targets of their own are listened to. */
  hears(children: number): Promise<void>;
  /** Resolves when the request that began at this URL has ended. */
  verdictOn(url: string): Promise<BrowserVerdict>;
  /** Every URL to which the request that began at this URL was sent so far. */
  urlsOf(url: string): string[];
  /** Stops listening. */
  close(): Promise<void>;
}

/** The few events that matter here, with the few fields that matter. */
interface Message {
  method?: string;
  params?: {
    requestId?: string;
    type?: string;
    request?: { url: string; urlFragment?: string };
    initiator?: { type: string };
    errorText?: string;
    blockedReason?: string;
    corsErrorStatus?: { corsError: string; failedParameter: string };
  };
}

const events = [
  'Network.requestWillBeSent',
  'Network.responseReceived',
  'Network.loadingFinished',
  'Network.loadingFailed',
] as const;

export async function startJudge(page: Page): Promise<Judge> {
  const session = await page.context().newCDPSession(page);
  const verdicts = new Map<string, BrowserVerdict>();
  const waiting = new Map<string, ((verdict: BrowserVerdict) => void)[]>();
  const settle = (url: string, verdict: BrowserVerdict) => {
    // A URL with a user name fails twice: the first failure has the reason.
    if (verdicts.has(url)) return;
    verdicts.set(url, verdict);
    for (const tell of waiting.get(url) ?? []) tell(verdict);
  };
  const travels = new Map<string, string[]>();
  const children = await listen(session, () => follow(settle, travels));
  return {
    hears: children.hears,
    urlsOf: (url) => travels.get(url) ?? [],
    close: () => session.detach(),
    verdictOn: (url) => {
      const known = verdicts.get(url);
      if (known) return Promise.resolve(known);
      return new Promise((resolve) => waiting.set(url, [...(waiting.get(url) ?? []), resolve]));
    },
  };
}

/** Follows the requests of one target: the page, a frame in another process, or a worker. */
function follow(settle: (url: string, verdict: BrowserVerdict) => void, travels: Map<string, string[]>) {
  const travelled = new Map<string, string[]>();
  const answered = new Set<string>();
  return ({ method, params = {} }: Message) => {
    const { requestId = '', request, initiator, type, errorText, blockedReason, corsErrorStatus } = params;
    if (method === 'Network.requestWillBeSent' && request && initiator?.type !== 'preflight') {
      const urls = [...(travelled.get(requestId) ?? []), `${request.url}${request.urlFragment ?? ''}`];
      travelled.set(requestId, urls);
      travels.set(urls[0] ?? '', urls);
    }
    const urls = travelled.get(requestId);
    const [url] = urls ?? [];
    if (urls === undefined || url === undefined) return;
    if (method === 'Network.responseReceived') answered.add(requestId);
    if (method === 'Network.loadingFinished') settle(url, { code: 'allowed', urls });
    if (method !== 'Network.loadingFailed') return;
    // The page had the response and discarded it: a font that was not found, a stylesheet of another type.
    const thrownAway = errorText === 'net::ERR_ABORTED' && (answered.has(requestId) || type === 'Stylesheet');
    settle(url, {
      code: thrownAway ? 'allowed' : (corsErrorStatus?.corsError ?? blockedReason ?? errorText ?? ''),
      ...(corsErrorStatus && { parameter: corsErrorStatus.failedParameter }),
      urls,
    });
  };
}

/**
 * Listens to the page and to every frame and worker of it that has a target of its own. Playwright's sessions cannot
 * address child targets, so their messages travel through the parent (the protocol's unflattened form).
 */
async function listen(session: CDPSession, newFollower: () => (message: Message) => void) {
  const page = newFollower();
  for (const method of events) {
    session.on(method, (params) => page({ method, params: params as Message['params'] & object }));
  }
  const children = new Map<string, (message: Message) => void>();
  let heard = 0;
  let onHeard = () => {};
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    children.set(sessionId, newFollower());
    // The target may be gone already: then there is nothing left to listen to.
    const send = (message: object) =>
      session
        .send('Target.sendMessageToTarget' as never, { sessionId, message: JSON.stringify(message) } as never)
        .catch(() => {});
    send({ id: 1, method: 'Network.enable' });
    send({ id: 2, method: 'Runtime.runIfWaitingForDebugger' });
  });
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const received: Message & { id?: number } = JSON.parse(message);
    if (received.id === 1) {
      heard += 1;
      onHeard();
    }
    children.get(sessionId)?.(received);
  });
  await session.send('Network.enable');
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
  const hears = (count: number) =>
    new Promise<void>((resolve) => {
      onHeard = () => heard >= count && resolve();
      onHeard();
    });
  return { hears };
}
