/** A verdict together with what was seen: the part that all answers share. */
import { checklist } from '../checklist.ts';
import { seenCredentials } from '../credentials.ts';
import type { Exchange, Hop } from '../exchange.ts';
import type {
  Alternative,
  Blocked,
  Check,
  Credentials,
  Judgement,
  NamedAlternative,
  Stage,
  Verdict,
} from '../judgement.ts';
import { isOutsideCors, requestMode } from '../mode.ts';

export function withSeen(exchange: Exchange, verdict: Verdict): Judgement {
  const credentials = seenCredentials(exchange);
  return { verdict, credentials, checklist: shownChecklist(exchange, credentials) };
}

/** Allowed, unless a fact that the browser hides is otherwise. */
export function allowedBut(...alternatives: (NamedAlternative | undefined)[]): Verdict {
  const orElse = alternatives.filter((one) => one !== undefined);
  return { outcome: 'allowed', ...(orElse.length > 0 && { orElse }) };
}

/** If the mode is not known, the exchange is shown as one without credentials. Without CORS no rule applies. */
export function shownChecklist(exchange: Exchange, { mode }: Credentials): Check[] {
  return isOutsideCors(requestMode(exchange)) ? [] : checklist(exchange, mode === 'include');
}

/** Blocked at its last hop. @param error the browser's own, left out if it says no more than the code */
export function blockedAtEnd(exchange: Exchange, code: string, error = code, orElse: Alternative[] = []): Blocked {
  const hop = exchange.hops.length - 1;
  return {
    outcome: 'blocked',
    stage: stageReached(exchange.hops[hop]),
    hop,
    code,
    ...(error !== code && { error }),
    ...(orElse.length > 0 && { orElse }),
  };
}

function stageReached(hop: Hop | undefined): Stage {
  if (hop?.redirectedTo !== undefined) return 'redirect';
  if (hop?.response) return 'response';
  return hop?.preflight && !wasSent(hop) ? 'preflight' : 'request';
}

/**
 * Firefox shows a request before it sends the preflight, and does not send the request if the preflight is refused
 * (measured).
 */
export function wasSent({ request, preflight }: Hop): boolean {
  return request !== undefined && preflight?.outcome.state !== 'failed';
}
