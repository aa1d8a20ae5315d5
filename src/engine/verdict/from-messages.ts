/** What the rules make of messages alone: a file holds them, but not what the browser decided. */
import { clearsInPreflight, embeddingErrors } from '../browsers/endings.ts';
import { seenCredentials } from '../credentials.ts';
import type { Exchange } from '../exchange.ts';
import { isEmbeddingRefused } from '../fetch/cross-origin-resource-policy.ts';
import { isHttp } from '../fetch/location-url.ts';
import type { Judgement } from '../judgement.ts';
import { mayBeCors, requestMode } from '../mode.ts';
import { isAnswered, lastTarget, openBranches, stoodStill } from './branches.ts';
import * as cannotTell from './cannot-tell.ts';
import { completed } from './completed.ts';
import { endedBy } from './ended-by.ts';
import { gaveUpRedirect, leftTheWeb } from './left-the-web.ts';
import { notFollowed } from './not-followed.ts';
import { refused } from './refused.ts';
import { withSeen } from './seen.ts';

export function byMessages(exchange: Exchange): Judgement {
  const { family, hops } = exchange;
  const last = hops.at(-1);
  const mode = requestMode(exchange);
  if (leftTheWeb(exchange)) return gaveUpRedirect(exchange);
  if (!last || !isAnswered(last)) return withoutAnswer(exchange);
  // No browser sets out for a `data:` URL, or applies a rule to it (measured).
  if (stoodStill(exchange) && (!mayBeCors(mode) || !isHttp(lastTarget(exchange) ?? '')))
    return withSeen(exchange, notFollowed(exchange));
  if (mode === 'no-cors' && isEmbeddingRefused(last, exchange.initiator))
    return endedBy(exchange, embeddingErrors[family]);
  const judgement = completed(exchange);
  const isUnsure = mode === 'either' && judgement.verdict.outcome === 'blocked';
  return isUnsure ? withSeen(exchange, cannotTell.maybeWithoutCors()) : judgement;
}

/** Only a rule that refuses an earlier message in every mode explains why there is no answer. */
function withoutAnswer(exchange: Exchange): Judgement {
  if (clearsInPreflight(exchange)) return endedBy(exchange, 'net::ERR_FAILED');
  const open = requestMode(exchange) === 'cors' ? openBranches(exchange, seenCredentials(exchange)) : [];
  const isExplained = open.length > 0 && open.every(({ failure }) => failure);
  return isExplained ? refused(exchange, '') : withSeen(exchange, cannotTell.unwritten());
}
