/** The methods to print, and what several backends say about their code. */
import type { Placement, Policy } from '../../engine/judgement.ts';
import { say } from '../../engine/say.ts';

/** Browsers never need the safelisted methods listed, but several servers refuse them if they are left out. */
const safelisted = ['GET', 'HEAD', 'POST'];

/** The methods to print; empty if the policy leaves the framework's own list alone. */
export function listedMethods(policy: Policy): string[] {
  return policy.methods.length === 0 ? [] : methodsOrSafelisted(policy);
}

/** The methods to print for a server that refuses every method not listed, including the safelisted ones. */
export function methodsOrSafelisted(policy: Policy): string[] {
  return [...new Set([...safelisted, ...policy.methods])];
}

/** What to say about methods that a server has no name for. */
export function unknownMethods({ methods }: Policy, known: string[], server: string): string[] {
  return methods
    .filter((method) => !known.includes(method))
    .map((method) => say`${server} cannot allow \`${method}\`. Ask by another method, or through an API of your own.`);
}

/** Some write every method in capitals, and the browser compares methods letter by letter. */
export function capitalsOnly({ methods }: Policy, server: string): string[] {
  return methods
    .filter((method) => method !== method.toUpperCase())
    .map((method) => say`${server} can only allow \`${method.toUpperCase()}\`, in capitals. Send it so from the page.`);
}

/** The sentences that apply to a policy and a placement in every server. `server` is its common name. */
export function notesFor(policy: Policy, placement: Placement, server: string): string[] {
  const listed = policy.methods.length + policy.headers.length > 0;
  return [
    policy.origins === 'any' && say('Every website can read these answers. That suits public data only.'),
    policy.credentials &&
      say(
        'Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.',
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

/** For a library that allows more than these if a list of them is left out (measured; for Spring documented). */
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

/** For a library that sends `Vary` only to the pages it allows (measured), if the code does not make up for it. */
export function variesForPages(placement: Placement, library: string): string[] {
  return placement === 'every-route'
    ? []
    : [
        say`Other requests get neither these headers nor \`Vary: Origin\` from ${library}. If a cache or CDN stands in front, make \`Origin\` part of its cache key.`,
      ];
}

/** For code around a handler whose own headers it drops: the handler may have allowed more. */
export const keepsOptions = () =>
  say(
    'If this replaces CORS code of your own, keep the options it had, such as credentials, methods, exposed headers and the max-age.',
  );

/**
 * What remains of an older setup may overwrite this one, or allow an origin to which this one then gives credentials
 * (measured in Express, Flask, FastAPI, Django and ASP.NET Core). It may also have allowed more.
 */
export const removesOthers = () =>
  say(
    'Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.',
  );

/** For servers that keep using what they read at the start. */
export const reloads = (command: string, server: string) => say`${server} reads the change with \`${command}\`.`;

/** For servers that send their own line of the header beside the printed one. */
export const removeOthers = (line: string, server: string) =>
  say`Remove every other \`${line} Access-Control-…\` here: ${server} would send both.`;

/**
 * What a server in front passes on from no app behind it: a browser refuses a header that is sent twice, and nothing
 * else may decide which origins are allowed. An app may declare to everybody that it takes credentials, which would
 * then count for an origin allowed here. Everything else in an answer adds up to one list, or counts only in
 * preflights.
 */
export const hidden = ['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials'];

export const dropsOwn = (line: string, server: string) =>
  say`\`${line}\` drops what the app behind ${server} says of origins and credentials, so these lines have to name all that you still need. To leave that to the app, leave ${server} as it was.`;

/** Replaces the note on redirects for servers whose own redirects come before the printed lines. */
export const redirectsFirst = (server: string) =>
  say`${server} makes its own redirects, to https for example, before it comes to these lines. Call the final URL from the page.`;
