/** The browser gave a reason of its own: a network error, a block, an abort. */
import { mayBeRefusal, nameOfEnding, unspokenName } from '../browsers/endings.ts';
import type { Exchange } from '../exchange.ts';
import type { Alternative, Judgement } from '../judgement.ts';
import {
  inAnotherPage,
  inForbiddenTarget,
  inGivenUpRedirect,
  inHiddenLine,
  inNoCors,
  inOtherEnding,
} from './alternatives.ts';
import { blockedAtEnd, withSeen } from './seen.ts';

/** @param other what it may have been instead */
export function endedBy(exchange: Exchange, error: string, other?: Alternative): Judgement {
  const code = nameOfEnding(exchange, error);
  const renamed =
    code === error ? [] : [...inAnotherPage(exchange, code), inNoCors(exchange, unspokenName(exchange, error))];
  const named = [...renamed, inOtherEnding(exchange, code)];
  const policy = mayBeRefusal('firefox', error) ? inForbiddenTarget(exchange) : undefined;
  const isNamed = named.some((one) => one?.code === policy?.code);
  const redirected = [inHiddenLine(exchange, error), isNamed ? undefined : policy, inGivenUpRedirect(exchange, error)];
  const orElse = [...(other ? [other] : named), ...redirected]
    .filter((one) => one !== undefined)
    .filter((one) => one.code !== code);
  return withSeen(exchange, blockedAtEnd(exchange, code, error, orElse));
}
