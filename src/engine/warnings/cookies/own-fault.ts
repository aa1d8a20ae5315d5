/**
 * What is wrong with a cookie in itself: no browser keeps it, with credentials or without (all measured, Chromium 156
 * and Firefox 153).
 */
import type { Family, Hop } from '../../exchange.ts';
import { originOf } from '../../fetch/origin.ts';
import { isPotentiallyTrustworthy } from '../../fetch/potentially-trustworthy.ts';
import { brokenPromise, isForOtherHost, longestCookie, type SetCookie } from '../../fetch/set-cookie.ts';
import { say } from '../../say.ts';

export interface OwnFault {
  id: 'control-character' | 'for-other-host' | 'too-long' | 'promise-broken' | 'over-http';
  /** The part of the line that shows the fault. */
  seen: string;
  why: string;
  mending: string;
}

export function ownFaultOf(cookie: SetCookie, { url }: Pick<Hop, 'url'>, family: Family): OwnFault | undefined {
  const { control } = cookie;
  if (control !== '' && (control !== '\t' || family === 'chromium')) return controlCharacter(control);
  if (isForOtherHost(cookie, url)) return forOtherHost();
  if (cookie.length > longestCookie) return tooLong(cookie);
  const broken = brokenPromise(cookie, url, family);
  if (broken) return { id: 'promise-broken', ...promises[broken.wrong](broken.by), why: whyPromised() };
  return cookie.secure && !isPotentiallyTrustworthy(originOf(url)) ? overHttp() : undefined;
}

function controlCharacter(control: string): OwnFault {
  const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    id: 'control-character',
    seen: say`The control character U+${code} is in it.`,
    why: say('Browsers drop a cookie with a control character: one that cannot be seen, and that no cookie may hold.'),
    mending: say('Leave that character out, or encode the value before it is set, as `encodeURIComponent` does.'),
  };
}

function forOtherHost(): OwnFault {
  return {
    id: 'for-other-host',
    seen: say('Its `Domain` is neither the host of the server nor a domain above it.'),
    why: say('Browsers take a cookie for the host that sets it and for domains above it, and drop every other.'),
    mending: say('Leave `Domain` out of the cookie, or set it to a domain that the server is in.'),
  };
}

function tooLong({ length }: SetCookie): OwnFault {
  return {
    id: 'too-long',
    seen: say`Its name and value have ${length} characters together.`,
    why: say('Browsers drop a cookie whose name and value have more than 4,096 bytes together.'),
    mending: say('Keep an id in the cookie, and what belongs to it on the server.'),
  };
}

/** @param by what makes the promise: the beginning of the name, or an attribute */
const promises = {
  Secure: (by: string) => ({ ...lacks('Secure', by), mending: addSecure() }),
  HttpOnly: (by: string) => lacks('HttpOnly', by),
  Path: (by: string) => lacks('Path=/', by),
  Domain: (by: string) => ({
    seen: say`A cookie with \`${by}\` may have no \`Domain\`.`,
    mending: say('Leave `Domain` out of the cookie.'),
  }),
};

function lacks(attribute: string, by: string): Pick<OwnFault, 'seen' | 'mending'> {
  return {
    seen: say`A cookie with \`${by}\` has to have \`${attribute}\`.`,
    mending: say`Add \`${attribute}\` to the cookie.`,
  };
}

export function addSecure(): string {
  return say('Add `Secure` to the cookie, and serve it over `https:`.');
}

function whyPromised(): string {
  return say('Browsers drop a cookie that breaks what its own name or attribute promises.');
}

function overHttp(): OwnFault {
  return {
    id: 'over-http',
    seen: say('It is `Secure`, and the answer came over `http:`.'),
    why: say('Browsers keep a `Secure` cookie only if it came over `https:`, or from this machine.'),
    mending: say('Serve the API over `https:`.'),
  };
}
