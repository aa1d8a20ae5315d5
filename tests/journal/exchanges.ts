import type { Exchange, Outcome } from '../../src/engine/exchange.ts';

export const wentWell: Outcome = { state: 'completed', at: 5 };
export const failed: Outcome = { state: 'failed', at: 5, error: 'net::ERR_FAILED' };

/** An exchange of tab 7, about as large as wanted. */
export function exchange(id: string, more: Partial<Exchange> = {}, bytes = 300): Exchange {
  return {
    id,
    family: 'chromium',
    tabId: 7,
    frameId: 0,
    type: 'xmlhttprequest',
    initiator: 'https://app.example',
    startedAt: Number(id),
    hops: [
      { url: `https://api.example/${'x'.repeat(Math.max(0, bytes - 300))}`, method: 'GET', startedAt: Number(id) },
    ],
    outcome: { state: 'pending' },
    ...more,
  };
}
