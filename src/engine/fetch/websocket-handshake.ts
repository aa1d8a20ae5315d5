import type { ReceivedResponse } from '../exchange.ts';
import { combined } from './header-list.ts';
import { isOkStatus } from './ok-status.ts';

type Answer = Pick<ReceivedResponse, 'status' | 'headers'>;

/** Whether the server opened the WebSocket. */
export function opensWebSocket(answer: Answer): boolean {
  return isOverHttp2(answer) ? isOkStatus(answer.status) : answer.status === 101;
}

/** The status that opens one: https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2, https://www.rfc-editor.org/rfc/rfc8441#section-5 */
export function openingStatus(answer: Answer): '101' | '200' {
  return isOverHttp2(answer) ? '200' : '101';
}

/** Firefox says so in a header that it adds (measured). */
function isOverHttp2({ headers }: Answer): boolean {
  return combined(headers, 'X-Firefox-Spdy') === 'h2';
}
