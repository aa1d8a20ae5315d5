/** No rule explains the refusal. What is left depends on how far the exchange came. */
import { localNetworkName } from '../browsers/endings.ts';
import { mayHideALine } from '../browsers/firefox.ts';
import type { Exchange } from '../exchange.ts';
import { mayBeUpgraded } from '../fetch/internal-redirect.ts';
import { isHttp } from '../fetch/location-url.ts';
import type { Verdict } from '../judgement.ts';
import { say } from '../say.ts';
import { inAnotherPage } from './alternatives.ts';
import { lastTarget, toldByPage } from './branches.ts';
import { notFollowed } from './not-followed.ts';
import { whereItEnded } from './seen.ts';
import * as untold from './untold.ts';

export function unexplained(exchange: Exchange, error: string): Verdict {
  const last = exchange.hops.at(-1);
  // Firefox ends a redirect that is not wanted like a refusal, after an answer that passes every rule, and so does
  // Chromium in the HARs of its DevTools (both measured).
  if (lastTarget(exchange) !== undefined) return notFollowed(exchange);
  if (exchange.interrupted) return untold.halfSeen();
  const answer = last?.response ?? (wasLetGo(exchange) ? undefined : last?.preflight?.response);
  if (toldByPage(exchange) === 0) return untold.keptBack();
  if (answer && exchange.family === 'firefox' && mayHideALine(answer.headers)) return untold.halfShown();
  if (answer) return untold.tamperedWith();
  if (exchange.family === 'firefox') return untold.unanswered();
  if (last?.preflight && !last.preflight.request) return movedPreflight(exchange, last.url, error);
  // A program that steers the browser can refuse a request before it is sent. Of what has no place for CORS, extensions are
  // shown files, where a page was opened as one (both measured).
  if (!last?.preflight && !last?.request)
    return {
      outcome: 'blocked',
      ...whereItEnded(exchange),
      code: isHttp(last?.url ?? '') ? error : 'CorsDisabledScheme',
    };
  // Connection failures name themselves. What Chromium leaves nameless is Local Network Access: refused at the
  // preflight, or for a `targetAddressSpace` that does not fit the address (measured).
  const code = last?.preflight && !last.request ? localNetworkName(exchange) : 'InvalidLocalNetworkAccess';
  const orElse = inAnotherPage(exchange, code);
  return { outcome: 'blocked', ...whereItEnded(exchange), code, error, ...(orElse.length > 0 && { orElse }) };
}

/** Chromium sends a request once its preflight has passed: what fails after that, another rule has refused. */
function wasLetGo({ family, hops }: Exchange): boolean {
  return family === 'chromium' && hops.at(-1)?.request !== undefined;
}

/** A preflight that was never sent met a redirect inside the browser. Chromium names HSTS alone so (measured). */
function movedPreflight(exchange: Exchange, url: string, error: string): Verdict {
  const byExtension = { code: error, when: say('if another extension redirected the preflight') };
  const isUpgrade = mayBeUpgraded(url);
  return {
    outcome: 'blocked',
    ...whereItEnded(exchange),
    code: isUpgrade ? 'PreflightDisallowedRedirect' : error,
    ...(isUpgrade && { error, orElse: [byExtension] }),
  };
}
