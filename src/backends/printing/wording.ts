/** The methods to print, and what several backends say beside their code. */
import type { Placement, Policy } from '../../engine/judgement.ts';
import { say } from '../../engine/say.ts';

/** The safelisted methods never need listing for the browser, but several servers refuse them when they are left out. */
const safelisted = ['GET', 'HEAD', 'POST'];

/** The methods to print, or none where the policy leaves the framework's own list alone. */
export function listedMethods(policy: Policy): string[] {
  return policy.methods.length === 0 ? [] : methodsOrSafelisted(policy);
}

/** The methods to print where a server refuses every method that is not listed, the safelisted ones too. */
export function methodsOrSafelisted(policy: Policy): string[] {
  return [...new Set([...safelisted, ...policy.methods])];
}

/** What a server says of methods that it has no name for. */
export function unknownMethods({ methods }: Policy, known: string[], server: string): string[] {
  return methods
    .filter((method) => !known.includes(method))
    .map((method) => say`${server} cannot allow \`${method}\`. Ask by another method, or through an API of your own.`);
}

/** Some write every method in capitals, and the browser compares them letter by letter. */
export function capitalsOnly({ methods }: Policy, server: string): string[] {
  return methods
    .filter((method) => method !== method.toUpperCase())
    .map((method) => say`${server} can only allow \`${method.toUpperCase()}\`, in capitals. Send it so from the page.`);
}

/** The sentences that hold for a policy and a placement in every server. `server` is the name people call it by. */
export function notesFor(policy: Policy, placement: Placement, server: string): string[] {
  const listed = policy.methods.length + policy.headers.length > 0;
  return [
    policy.origins === 'any' && say('Every website can read these answers. That suits public data only.'),
    policy.credentials &&
      say(
        'Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is no other site.',
      ),
    listed && say('The lists hold what was seen here. Add what your other requests need.'),
    placement === 'before-redirect' &&
      say(
        'The request itself still meets the redirect, even if a preflight is now answered. Call the final URL from the page.',
      ),
    placement === 'one-layer' &&
      say`Only one layer may send these headers. Remove them from every proxy in front of ${server}.`,
  ].filter((sentence) => sentence !== false);
}

/** Said of a library that allows more than these where a list of them is left out (measured; of Spring it is documented). */
export function openLists(policy: Policy, library: string, opens: readonly ('methods' | 'headers')[]): string[] {
  const [methods, headers] = (['methods', 'headers'] as const).map(
    (list) => opens.includes(list) && policy[list].length === 0,
  );
  if (methods && headers)
    return [
      say`The code lists no methods and no headers, so ${library} allows others too, from the origins that it lets in.`,
    ];
  if (methods)
    return [say`The code lists no methods, so ${library} allows others too, from the origins that it lets in.`];
  if (headers) return [say`The code lists no headers, so ${library} allows any, from the origins that it lets in.`];
  return [];
}

/** Of a library that leaves `Vary` to the pages it lets in (measured), wherever the code does not make up for it. */
export function variesForPages(placement: Placement, library: string): string[] {
  return placement === 'every-route'
    ? []
    : [
        say`Other requests get neither these headers nor \`Vary: Origin\` from ${library}. If a cache or CDN stands in front, make \`Origin\` part of its cache key.`,
      ];
}

/** Of code around a handler whose own headers it drops: what that handler has allowed may have been more. */
export const keepsOptions = () =>
  say(
    'If this replaces CORS code of your own, keep the options it had, such as credentials, methods, exposed headers and the max-age.',
  );

/**
 * What stays of an older set-up may write over this one, or let in an origin to which this one then gives credentials
 * (measured in Express, Flask, FastAPI, Django and ASP.NET Core). And it may have allowed more.
 */
export const removesOthers = () =>
  say(
    'Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.',
  );

/** For servers that go on with what they read as they started. */
export const reloads = (command: string, server: string) => say`${server} reads the change with \`${command}\`.`;

/** For servers that send a line of the same header beside the printed one. */
export const removeOthers = (line: string, server: string) =>
  say`Remove every other \`${line} Access-Control-…\` here: ${server} would send both.`;

/**
 * What a server in front hands on of no app behind it: sent twice, a browser refuses both, and there may be no second
 * opinion on who is let in. An app may say to everybody that it takes credentials: beside an origin let in here, that would
 * count. All else in an answer to a request adds up to one list, or counts in preflights alone.
 */
export const hidden = ['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials'];

export const dropsOwn = (line: string, server: string) =>
  say`\`${line}\` drops what the app behind ${server} says of origins and credentials, so these lines have to name all that you still need. To leave that to the app, leave ${server} as it was.`;

/** In place of the note on redirects, for servers whose own come before the printed lines. */
export const redirectsFirst = (server: string) =>
  say`${server} makes its own redirects, to https for example, before it comes to these lines. Call the final URL from the page.`;
