/** Why the browser cares: sentences that several findings share. */
import type { Exchange } from '../../exchange.ts';
import { isInternalRedirect } from '../../fetch/internal-redirect.ts';
import { requestMode } from '../../mode.ts';
import { say } from '../../say.ts';
import type { Facts } from '../cause.ts';
import { isInBody } from '../signs/ending.ts';

export function namesTheOne(): string {
  return say(
    'With credentials the answer may hold private data of the person logged in. So the browser wants the name of the one origin that may read it.',
  );
}

/** Why no header would help at a login page. */
export function madeForPeople(): string {
  return say(
    'A login page is made for people, not for scripts. It does not let other pages read it, so the browser stops there.',
  );
}

/** Why the browser withheld an answer from an element. */
export function mustNotSlipIn(): string {
  return say(
    'Data of another site, such as JSON or HTML, must not slip into a page as a script or an image. The browser blocks what looks like data.',
  );
}

/** Why a single line with several values counts as several headers. */
export function joinedOnTheWay({ family }: Exchange): string {
  return family === 'firefox'
    ? say('Firefox shows extensions two headers as one, and a proxy can join them as well.')
    : say('A proxy can join two headers into one.');
}

/** Why an answer had no CORS headers. */
export function notTheApp(): string {
  return say('The app adds the CORS headers, and it was not the app that answered.');
}

/** Why other people may not run into what stopped it here. */
export function neverLeft(): string {
  return say(
    'The request never left the browser, so the server and its CORS headers played no part. Other people may not see this at all.',
  );
}

/** Why `*` in a list does not cover everything. */
export function starIsPlain(): string {
  return say(
    'With credentials the star counts as a plain word, not as a wildcard. So it stands for nothing that the list leaves out.',
  );
}

/** Why a page cannot request whatever it likes. */
export function limitsItself(): string {
  return say(
    'With that policy a page limits itself to the servers it knows. It comes from your own site; the other server and CORS play no part.',
  );
}

/** Why Chromium loads no file from a URL with a user name. */
export function logsVisitorsIn(): string {
  return say(
    'With such a URL a page could log its visitors in somewhere, such as the router at home, without their knowledge.',
  );
}

/** Why the CORS headers do not help a preflight. */
export function noWithError(): string {
  return say(
    'The browser asks first whether the request is welcome. An error or a redirect as the answer means no, whatever headers come with it.',
  );
}

/** Why a redirect ends a preflight. */
export function neverRedirected(): string {
  return say(
    'The browser never follows a redirect for a preflight. The permission has to come from the URL that the page asked for.',
  );
}

/** Why a redirect needs CORS headers of its own. */
export function checkedOnTheWay(): string {
  return say(
    'The browser checks each answer of another origin on the way, redirects too. It goes on only if each of them lets the page in.',
  );
}

/** Why CORS played no part when there was no connection, although an earlier message may have been sent and judged. */
export function whyNotSent({ exchange, verdict, hop }: Facts): string {
  if (hop.preflight?.response)
    return consoleSpeaks(
      say('The preflight had passed, and the request itself was never sent, so CORS played no part in that.'),
    );
  // If the browser itself moved the request, as HSTS does, nothing was sent before.
  return consoleSpeaks(
    exchange.hops.slice(0, verdict.hop).every(isInternalRedirect)
      ? say('No request was sent, so CORS played no part.')
      : say('A redirect led there, and no request was sent to it, so CORS played no part in that.'),
  );
}

/** Whatever it was, people come here from the console. */
export function consoleSpeaks(reason: string): string {
  return `${reason} ${say('The console may still mention CORS, because the page is not told more.')}`;
}

export function playedNoPart(): string {
  return say('CORS played no part.');
}

/** Why errors need the headers too. */
export function errorsNeedHeaders(): string {
  return say(
    'An error answer needs the CORS headers like every other one. Without them the browser keeps it from the page, status and all.',
  );
}

/** What CORS had to do with a failed connection: nothing, or no longer anything. */
export function whyNoCors(facts: Facts): string {
  if (!isInBody(facts)) return consoleSpeaks(say('Without an answer there are no headers to check.'));
  // Firefox reports a start even for what it refuses.
  return facts.exchange.family === 'chromium' && requestMode(facts.exchange) === 'cors'
    ? say("The page was given the answer's status and headers: CORS had let it in. Only reading its body failed.")
    : say("The answer's status and headers came. Reading its body failed after that.");
}

/** Why another scheme cannot work. */
export function onlyHttpAgrees(): string {
  return say(
    'Only servers that speak HTTP can agree to be read by another origin. No other scheme has a place for that agreement.',
  );
}
