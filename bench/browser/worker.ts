import type { BrowserContext, CDPSession } from 'playwright';
import type { Chromium } from '../../tests/e2e/browser.ts';

/** The worker's target, reached through the browser: Playwright has no sessions for workers. */
export async function attach({ context, extensionId }: Chromium) {
  const session = (await context.browser()?.newBrowserCDPSession()) as CDPSession;
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (!target) throw new Error('The extension has no worker running.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const answers = new Map<number, (result: { usedSize: number }) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result);
  });
  let id = 0;
  const send = (method: string) =>
    new Promise<{ usedSize: number }>((resolve) => {
      id += 1;
      answers.set(id, resolve);
      // Not in Playwright's types: the protocol's unflattened form.
      void session.send(
        'Target.sendMessageToTarget' as never,
        { sessionId, message: JSON.stringify({ id, method }) } as never,
      );
    });
  return {
    /** Bytes that are still in use. */
    async heap(): Promise<number> {
      await send('HeapProfiler.collectGarbage');
      return (await send('Runtime.getHeapUsage')).usedSize;
    },
  };
}

/** If nothing is observed, the figure is lower and means nothing. */
export async function requireObserved(context: BrowserContext, tabs = 1): Promise<void> {
  const keys = (await context.serviceWorkers()[0]?.evaluate(() => chrome.storage.session.getKeys())) ?? [];
  const observed = keys.filter((key) => key.startsWith('observed/')).length;
  if (observed < tabs) throw new Error(`${observed} pages were observed, of ${tabs}.`);
}
