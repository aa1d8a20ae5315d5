/** How an exchange ended, and between which two places of the network. */
import { isInternalRedirect } from '../../fetch/internal-redirect.ts';
import { requestMode } from '../../mode.ts';
import { say } from '../../say.ts';
import type { Facts } from '../cause.ts';

/** The browser's error string where it says more than the code, as in Firefox. */
export function errorOf({ verdict }: Facts): string {
  // Firefox reports TLS errors as whole sentences, with a full stop.
  return (verdict.error ?? verdict.code).replace(/\.$/, '');
}

/** Whether the answer broke off after its status and headers: no port, scheme or firewall stood in the way. */
export function isInBody({ exchange: { outcome } }: Facts): boolean {
  return outcome.state === 'failed' && outcome.afterStart === true;
}

/** Where no connection came about, though an earlier message may have gone out, and been judged. */
export function whyNotSent({ exchange, verdict, hop }: Facts): string {
  if (hop.preflight?.response)
    return say(
      'The preflight had passed, and the request itself was never sent, so CORS played no part in that. The console may still speak of CORS, as the page is not told more.',
    );
  // Where the browser alone moved the request, as HSTS does, nothing went out before.
  return exchange.hops.slice(0, verdict.hop).every(isInternalRedirect)
    ? say(
        'No request was sent, so CORS played no part. The console may still speak of CORS, as the page is not told more.',
      )
    : say(
        'A redirect led there, and no request was sent to it, so CORS played no part in that. The console may still speak of CORS, as the page is not told more.',
      );
}

/** What CORS had to do with a connection that failed: nothing, or nothing any more. */
export function whyNoCors(facts: Facts): string {
  if (!isInBody(facts))
    return say(
      'Without an answer there are no headers to check. The console may still speak of CORS, as the page is not told more.',
    );
  // Firefox starts what it refuses, too.
  return facts.exchange.family === 'chromium' && requestMode(facts.exchange) === 'cors'
    ? say("The page was given the answer's status and headers: CORS had let it in. Only reading its body failed.")
    : say("The answer's status and headers came. Reading its body failed after that.");
}
