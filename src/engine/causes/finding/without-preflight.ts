/** How a request can do without its preflight. */
import type { Hop } from '../../exchange.ts';
import { requestedHeaders, requestedMethod } from '../../fetch/cors-preflight-request.ts';
import { isSafelistedMethod, isWithoutBody } from '../../fetch/methods.ts';
import { belongsInAnswer, homeOrigin } from '../../policy.ts';
import { say } from '../../say.ts';
import { listed } from '../../wording.ts';
import { type Facts, originRules } from '../cause.ts';
import { libraryOf } from '../signs/libraries.ts';
import { isGatewayFailure } from '../signs/status.ts';
import { addOrigin } from './advice.ts';

/**
 * Many servers let every page read but do not answer preflights. If only needless headers caused the preflight, it
 * disappears with them, whoever the server belongs to.
 */
export function withoutPreflight(
  { verdict, hop, exchange }: Pick<Facts, 'exchange' | 'hop'> & Partial<Pick<Facts, 'verdict'>>,
  told: readonly string[],
): string[] {
  if (verdict?.stage !== 'preflight' || !isSafelistedMethod(requestedMethod(hop)) || wouldFailToo(verdict, hop))
    return [];
  // Even without a preflight, a server that does not know the origin still does not allow it.
  if (told.includes(addOrigin({ hop, origin: homeOrigin(exchange) }))) return [];
  const asked = requestedHeaders(hop);
  const ways = asked.map((name) => wayWithout(name, asked, hop));
  if (asked.length === 0 || ways.includes(undefined) || ways.some((way) => way && told.includes(way))) return [];
  const settings = new Set(ways.flatMap((way) => way || []));
  return [leaveOut(asked, hop), ...settings];
}

/** Whether the request itself would fail for the same reason: the server allows other pages, or is not up. */
function wouldFailToo({ check }: Facts['verdict'], { preflight }: Hop): boolean {
  const letsOthersIn = check && check.rule !== 'allow-origin-present' && originRules.includes(check.rule);
  return letsOthersIn || (preflight?.response !== undefined && isGatewayFailure(preflight.response));
}

/** A page may listen to the progress of its upload, which is not shown and requires a preflight too. */
function leaveOut(asked: readonly string[], { method }: Hop): string {
  return isWithoutBody(method)
    ? say`Or leave ${listed(asked)} out of the request: then no preflight is needed.`
    : say`Or leave ${listed(asked)} out of the request: then no preflight is needed, unless the page listens to upload progress.`;
}

/**
 * The setting that removes a needless header, or an empty text if none is needed; absent if the request may need the
 * header.
 */
function wayWithout(name: string, asked: readonly string[], { method }: Hop): string | undefined {
  if (belongsInAnswer(name) || (name === 'content-type' && isWithoutBody(method))) return '';
  // The server may refuse requests without such a token.
  if (/[cx]srf/.test(name)) return undefined;
  const library = libraryOf(name, asked);
  return library?.where === 'page' ? library.setting() : undefined;
}
