/** What cannot be told: for each case why, and what would settle it if anything does. */
import type { Exchange } from '../exchange.ts';
import type { Verdict } from '../judgement.ts';
import { requestMode } from '../mode.ts';
import { say } from '../say.ts';

export function unanswered(): Verdict {
  return cannotTell(say('The browser ended the request before the server answered, and gave no reason to extensions.'));
}

export function takenOver(): Verdict {
  return cannotTell(
    say(
      'The page got no answer, and the browser did not send this request: most likely a service worker took it. Look for the worker’s own request in this list, and in the console. If the page asked in mode `no-cors`, nothing failed.',
    ),
  );
}

export function halfSeen(): Verdict {
  return cannotTell(
    say(
      'The browser restarted the extension while this request was under way, so part of it was not seen. Make the request again to see all of it.',
    ),
  );
}

export function tooLarge(): Verdict {
  return cannotTell(
    say(
      'This request and its answers take up more than a million characters, so the extension keeps only their addresses. Look at the headers in the Network panel.',
    ),
  );
}

export function halfShown(): Verdict {
  return changedOnTheWay(
    say(
      'The server’s answer passes every rule, and the browser refused it all the same. Either the server sent a second, empty `Access-Control-Allow-Origin` line, which Firefox counts and keeps from extensions, or another extension changed the answer on the way.',
    ),
  );
}

export function storedUnseen(): Verdict {
  return cannotTell(
    say(
      'The browser refused a stored answer that the server confirmed with `304`. Its headers decide, and Firefox does not show them to extensions. Empty the cache and make the request again to see them.',
    ),
  );
}

export function storedUnwritten(): Verdict {
  return cannotTell(
    say(
      'The server confirmed a stored answer with `304`. The headers of the stored answer decide, and they are not in this entry of the file. Empty the cache and make the request again to see them.',
    ),
  );
}

export function maybeWithoutCors(): Verdict {
  return cannotTell(
    say(
      'With CORS, the browser refuses this answer. A form or a beacon sends the same request without CORS, and the file does not say which it was.',
    ),
  );
}

export function tamperedWith(): Verdict {
  return changedOnTheWay(
    say(
      'The server’s answer passes every rule, and the browser refused it all the same. Another extension may have changed it on the way.',
    ),
  );
}

export function keptBack(): Verdict {
  return changedOnTheWay(
    say(
      'The server’s answer passes every rule, and still the page’s resource timing gives this request status 0, as if it was refused. Another extension may have changed the answer on the way.',
    ),
  );
}

export function unwritten(): Verdict {
  return cannotTell(
    say(
      'The file holds no complete answer to this request, and does not say why. Make the request again with this panel open to see it.',
    ),
  );
}

export function unfollowed(): Verdict {
  return cannotTell(
    say(
      'The file ends with this redirect, and does not say whether the browser followed it. A page can refuse redirects, and a file may not hold all requests.',
    ),
  );
}

/** The console and DevTools' log say no more either, in Chromium 156 (measured). */
export function socketNotOpened(): Verdict {
  return cannotTell(
    say(
      'CORS does not apply to WebSockets, and the browser does not tell extensions why one could not be opened. The server may be down or refuse the connection, or the page may not be allowed to reach it. To see whether a server is there, open the address in a tab, with `http` in place of `ws`.',
    ),
  );
}

/**
 * For any other WebSocket that fails, even at a closed port or an unknown host, extensions see the headers first
 * (measured).
 */
export function socketNotSent(): Verdict {
  return cannotTell(
    say(
      'CORS does not apply to WebSockets, and the browser ended this one before it sent anything. Most likely the page closed it at once, as React does in its strict mode. Code that asks for a `ws:` URL with XMLHttpRequest or EventSource looks the same.',
    ),
  );
}

export function leftTheWeb(): Verdict {
  return cannotTell(
    say(
      'The redirect leads to an address that is neither `http:` nor `https:`. The browser does not load it here, and gives extensions no reason.',
    ),
  );
}

/**
 * What looks the same to an extension. In Chromium there is one more: 71 of 600 pages that gave up around a redirect
 * (measured).
 */
export function redirectNotWanted(exchange: Exchange): Verdict {
  const { family, type } = exchange;
  const [reason, candidates] = type === 'xmlhttprequest' ? ofCode() : ofElement(exchange);
  const givenUp = say('The page may also have given the request up in that moment.');
  return cannotTell(family === 'chromium' ? `${reason} ${givenUp}` : reason, candidates);
}

const policy = 'Content-Security-Policy';

function ofCode(): [string, string[]] {
  const reason = say(
    'The page or the browser did not want this redirect. Extensions are not shown whether `redirect: "error"`, `redirect: "manual"`, `mode: "same-origin"` or a Content Security Policy stopped it.',
  );
  return [reason, ['redirect: "error"', 'redirect: "manual"', 'mode: "same-origin"', policy]];
}

/**
 * An image, for example, has no such settings. Workers, captions and files that SVG uses are requested in mode
 * "same-origin" (measured).
 */
function ofElement(exchange: Exchange): [string, string[]] {
  // If the mode shows, it is known; in Firefox the ending reveals it.
  if (exchange.family === 'firefox' || requestMode(exchange) !== 'either')
    return [
      say(
        'The browser did not want this redirect, and does not tell extensions why. A Content Security Policy that does not list the new address stops it like this.',
      ),
      [policy],
    ];
  return [
    say(
      "The browser did not want this redirect. Extensions are not shown whether a Content Security Policy stopped it, or the rule that workers, captions and SVG files come from the page's own origin.",
    ),
    [policy, 'mode: "same-origin"'],
  ];
}

/** For an answer that, as the server sent it, passes every rule. */
function changedOnTheWay(reason: string): Verdict {
  return { ...cannotTell(reason), code: 'changed-on-the-way' };
}

/** @param candidates codes, one of which the browser may have given */
function cannotTell(reason: string, candidates: string[] = []): Extract<Verdict, { outcome: 'cannot tell' }> {
  return { outcome: 'cannot tell', reason, candidates };
}
