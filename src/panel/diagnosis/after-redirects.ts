import { words } from '../words.ts';

/** What a message is called, and behind which redirect it was sent: `Preflight`, `Preflight after redirect 1`. */
export function afterRedirects(message: string, hop: number): string {
  return hop === 0 ? message : `${message} ${words.diagnosis.redirectHop(hop)}`;
}
