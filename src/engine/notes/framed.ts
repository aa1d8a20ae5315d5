/**
 * Frames that stay empty. For a foreign frame Chromium reports "completed" whether or not the document is shown, and
 * for an own frame "aborted" (measured), so the exchange alone does not tell.
 * https://html.spec.whatwg.org/#x-frame-options
 * https://html.spec.whatwg.org/#check-a-navigation-response's-adherence-to-its-embedder-policy
 */
import coep from '../causes/coep.ts';
import { probably } from '../causes/finding/confidence.ts';
import { learnMore } from '../causes/finding/references.ts';
import { repairOf } from '../causes/finding/repair.ts';
import frameRefusedCause, { refusedFrame } from '../causes/frame-refused.ts';
import type { Exchange } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { originOf } from '../fetch/origin.ts';
import { isPotentiallyTrustworthy } from '../fetch/potentially-trustworthy.ts';
import type { Explanation } from '../judgement.ts';
import type { ExchangeNote } from '../notes.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { AskingPage } from './stopped.ts';

const coepHeader = 'Cross-Origin-Embedder-Policy';

/** Absent if the frame was shown, or if its parent may be a document other than the tab's own. */
export function explainFrame(
  exchange: Exchange,
  page: AskingPage | undefined,
  note: ExchangeNote | undefined,
): Explanation | undefined {
  if (exchange.type !== 'sub_frame' || !page || exchange.initiator !== originOf(page.url)) return undefined;
  return refusedByServer(exchange, originOf(page.url)) ?? refusedByPage(exchange, page, note);
}

/** Firefox names the reason itself, but not in every file. */
function refusedByServer(exchange: Exchange, origin: string): Explanation | undefined {
  const isAsked = exchange.family === 'chromium' || exchange.outcome.state === 'untold';
  const refused = isAsked ? refusedFrame(exchange, origin) : undefined;
  return refused && { cause: frameRefusedCause.id, ...refused, learnMore: learnMore(frameRefusedCause) };
}

function refusedByPage(exchange: Exchange, page: AskingPage, note: ExchangeNote | undefined): Explanation | undefined {
  const { policies } = page;
  const hop = exchange.hops.at(-1);
  const own = combined(hop?.response?.headers, coepHeader);
  const confidence = confidenceIn(exchange, page, note);
  if (!hop?.response || !isIsolated(policies?.embedder) || isIsolated(own) || !confidence) return undefined;
  return {
    cause: coep.id,
    short: say('Frame refused (COEP)'),
    title: say('The page shows only frames that have the same kind of policy, and this one has none.'),
    happened: `${say`The page has \`${coepHeader}: ${policies?.embedder}\`.`} ${answered(hop.url, own)}`,
    why: say(
      'A page with that policy may use powerful features. In return, each document inside it has to take on the policy, too.',
    ),
    evidence: [],
    ...confidence,
    repair: repairOf('server', say`Send \`${coepHeader}: require-corp\` with the frame's document.`, [
      say('If the frame comes from another origin, add `Cross-Origin-Resource-Policy: cross-origin` to it.'),
    ]),
    learnMore: learnMore(coep),
  };
}

function answered(url: string, own: string | undefined): string {
  return own === undefined
    ? say`${serverName(url)} answered without that header, so the frame stays empty.`
    : say`${serverName(url)} answered with \`${own}\` in that header, so the frame stays empty.`;
}

/** Whether a value is compatible with isolation: https://html.spec.whatwg.org/#coep */
function isIsolated(value: string | undefined): boolean {
  const [token] = (value ?? '').split(';');
  return ['require-corp', 'credentialless'].includes(token?.trim() ?? '');
}

function confidenceIn(
  exchange: Exchange,
  page: AskingPage,
  note: ExchangeNote | undefined,
): Pick<Explanation, 'confidence' | 'because'> | undefined {
  const { outcome } = exchange;
  if (note?.error === 'net::ERR_BLOCKED_BY_RESPONSE') return { confidence: 'certain' };
  // A file without errors has only headers to go by. On a page that is not secure, the policy has no effect.
  if (outcome.state === 'untold')
    return isPotentiallyTrustworthy(originOf(page.url)) ? { confidence: 'certain' } : undefined;
  const isDropped = outcome.state === 'failed' && outcome.afterStart && outcome.error === 'net::ERR_ABORTED';
  return isDropped ? probably(say('The browser dropped the document once it had seen its headers.')) : undefined;
}
