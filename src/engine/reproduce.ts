/** The same request without a browser: the curl commands, and what to look for in the answer. */
import { originSent, originsOf } from './checklist.ts';
import type { Exchange, HeaderLine, Hop } from './exchange.ts';
import { requestedHeaders, requestedMethod } from './fetch/cors-preflight-request.ts';
import { isToken } from './fetch/extract-header-list-values.ts';
import { withoutCredentials } from './fetch/location-url.ts';
import { isSafelistedMethod } from './fetch/methods.ts';
import { crossOriginHops } from './fetch/origin.ts';
import { isBrowsersOwn } from './fetch/request-headers.ts';
import type { Credentials, Verdict } from './judgement.ts';
import { isOutsideCors, requestMode } from './mode.ts';
import { say } from './say.ts';
import { mask, maskedHeader, maskedUrl, type Secrets } from './secrets.ts';
import { quoted } from './shell.ts';
import { listed } from './wording.ts';

export interface Reproduction {
  /** Absent if the browser sent no preflight. */
  preflight?: Command;
  request: Command;
  /** Whether the request carries something to hide. If not, both ways of printing it are the same. */
  hasSecrets: boolean;
  /** Sentences to read beside the commands: what to fill in, and why curl succeeds although the browser refuses. */
  notes: string[];
}

export interface Command {
  /** For a POSIX shell. */
  command: string;
  /**
   * What a good answer contains, in the order in which the browser checks it. Empty if the browser makes no CORS check.
   */
  lookFor: string[];
}

/**
 * The hop that failed; for an exchange that passed, the last one.
 * @param secrets if `shown`, the commands hold cookies, logins and tokens
 */
export function reproduce(
  { exchange, verdict, credentials }: { exchange: Exchange; verdict: Verdict; credentials: Credentials },
  secrets: Secrets = 'masked',
): Reproduction {
  const index = verdict.outcome === 'blocked' ? verdict.hop : exchange.hops.length - 1;
  const hop = exchange.hops[index];
  if (!hop) throw new Error(`Exchange ${exchange.id} has no hop ${index}.`);
  const origin = originsOf(exchange)[index] ?? 'null';
  const isCors = (crossOriginHops(exchange)[index] ?? false) && !isOutsideCors(requestMode(exchange));
  const asked: Asked = { hop, origin, credentials, isCors, isShown: hop.request !== undefined && exchange.tabId !== 0 };
  // Firefox asks under the initiator's origin even if the request itself will say `null` (measured).
  const permission = { ...asked, origin: originSent(hop.preflight?.request) ?? origin };
  const masked = commandsFor(asked, permission, masking);
  const plain = commandsFor(asked, permission, showing);
  const commands = secrets === 'shown' ? plain : masked;
  const texts = [commands.preflight, commands.request].map((one) => one?.command ?? '');
  return {
    ...commands,
    hasSecrets: masked.request.command !== plain.request.command,
    notes: notesOn(texts.join('\n'), asked),
  };
}

interface Asked {
  hop: Hop;
  origin: string;
  credentials: Credentials;
  /** Whether the rules of CORS apply to the answer. */
  isCors: boolean;
  /**
   * Whether everything that was sent was seen. Files from other programs may leave cookies out; their requests name no
   * tab.
   */
  isShown: boolean;
}

/** How values that may be secret are printed. */
interface Showing {
  url(url: string): string;
  header(name: string, value: string): string;
}

const masking: Showing = { url: maskedUrl, header: maskedHeader };
const showing: Showing = { url: (url) => url.replace(/#.*/s, ''), header: (_, value) => value };

function commandsFor(asked: Asked, permission: Asked, show: Showing): Pick<Reproduction, 'preflight' | 'request'> {
  const request = { command: requestCommand(asked, show), lookFor: asked.isCors ? allowsOrigin(asked) : [] };
  if (!asked.hop.preflight) return { request };
  return { preflight: { command: preflightCommand(permission, show), lookFor: preflightAnswer(permission) }, request };
}

function preflightCommand({ hop, origin }: Asked, show: Showing): string {
  const names = namesAskedFor(hop);
  return curl('OPTIONS', show.url(hop.url), [
    ['Origin', origin],
    ['Access-Control-Request-Method', requestedMethod(hop)],
    // Some servers refuse a list that does not look like a browser's: lower case, sorted, without spaces.
    ...(names.length > 0 ? [['Access-Control-Request-Headers', names.join(',')] as const] : []),
  ]);
}

function requestCommand({ hop, origin, credentials, isCors, isShown }: Asked, show: Showing): string {
  const known = knownHeaders(hop);
  const cookie =
    credentials.mode === 'include' && !isShown && !known.some(({ name }) => name.toLowerCase() === 'cookie');
  const sent = isCors ? origin : originSent(hop.request);
  return curl(requestedMethod(hop), show.url(hop.url), [
    ...(sent === undefined ? [] : [['Origin', sent] as const]),
    ...known.map(({ name, value }) => [name, show.header(name, value)] as const),
    // The browser never sent these, so their values are not known.
    ...unseenHeaders(hop).map((name) => [name, name === 'content-type' ? guessedType : unknownValue] as const),
    ...(cookie ? [['Cookie', unknownValue] as const] : []),
  ]);
}

const unknownValue = 'VALUE';
const guessedType = 'application/json';

/** In a file, a name can be anything; curl reads a header that begins with `@` from a file. */
function knownHeaders(hop: Hop): HeaderLine[] {
  const asked = namesAskedFor(hop);
  // A header that permission was asked for is the page's own, even `Cache-Control`.
  const isPages = (name: string) => !isBrowsersOwn(name) || asked.includes(name.toLowerCase());
  return (hop.request?.headers ?? []).filter(({ name }) => isToken(name) && isPages(name));
}

/** Header names that the browser asked permission for, and then did not show. */
function unseenHeaders(hop: Hop): string[] {
  const seen = knownHeaders(hop).map(({ name }) => name.toLowerCase());
  return namesAskedFor(hop).filter((name) => !seen.includes(name));
}

function curl(method: string, url: string, headers: readonly (readonly [string, string])[]): string {
  // Chromium never sends the URL's user name, and Firefox only once the server asks for it (measured). curl would at
  // once.
  const asked = withoutCredentials(url);
  const how = method === 'GET' ? '--include' : method === 'HEAD' ? '--head' : `--include --request ${quoted(method)}`;
  const lines = headers.map(([name, value]) => `--header ${quoted(headerLine(name, value))}`);
  // curl expands brackets and braces in a URL unless told not to.
  const glob = /[[\]{}]/.test(asked) ? ' --globoff' : '';
  return [`curl ${how}${glob} ${quoted(asked)}`, ...lines].join(' \\\n  ');
}

/** curl removes a header that is given without a value; the semicolon keeps it. */
function headerLine(name: string, value: string): string {
  return value === '' ? `${name};` : `${name}: ${value}`;
}

function preflightAnswer(asked: Asked): string[] {
  const method = requestedMethod(asked.hop);
  const names = namesAskedFor(asked.hop);
  return [
    ...allowsOrigin(asked),
    say('a status from 200 to 299, and no redirect'),
    ...(isSafelistedMethod(method) ? [] : [say`\`Access-Control-Allow-Methods\` with ${listed([method])}`]),
    ...(names.length > 0 ? [say`\`Access-Control-Allow-Headers\` with ${listed(names)}`] : []),
  ];
}

function allowsOrigin({ origin, credentials: { mode } }: Asked): string[] {
  if (origin === 'null') return [allowsOpaqueOrigin(mode)];
  const named = {
    include: () => say`\`Access-Control-Allow-Origin: ${origin}\`, once`,
    'not include': () => say`\`Access-Control-Allow-Origin: ${origin}\`, or \`*\`, once`,
    unknown: () => say`\`Access-Control-Allow-Origin: ${origin}\`, once; \`*\` will do without credentials only`,
  };
  return [named[mode](), ...(mode === 'not include' ? [] : [allowsCredentials(mode)])];
}

/**
 * For a page without an origin, or behind a redirect that removed it. `null` would pass, but would let everybody in.
 */
function allowsOpaqueOrigin(mode: Credentials['mode']): string {
  const named = {
    include: () => say('`Access-Control-Allow-Origin` with the origin of the page, which this request does not carry'),
    'not include': () => '`Access-Control-Allow-Origin: *`',
    unknown: () => say('`Access-Control-Allow-Origin: *`, which will do without credentials only'),
  };
  return named[mode]();
}

function allowsCredentials(mode: 'include' | 'unknown'): string {
  return mode === 'include'
    ? '`Access-Control-Allow-Credentials: true`'
    : say('`Access-Control-Allow-Credentials: true`, if the request is sent with credentials');
}

function notesOn(text: string, { hop, isCors }: Asked): string[] {
  const carriesBody = !['GET', 'HEAD', 'OPTIONS'].includes(requestedMethod(hop));
  return [
    ...(text.includes(mask) ? [say`Secrets are left out. Put your own values in place of \`${mask}\`.`] : []),
    ...(text.includes(`: ${unknownValue}`)
      ? [say`The browser did not show every value. Put yours in place of \`${unknownValue}\`.`]
      : []),
    ...(unseenHeaders(hop).includes('content-type')
      ? [say`The browser did not show the \`content-type\`: \`${guessedType}\` is a guess.`]
      : []),
    ...(carriesBody
      ? [say('The body of the request is not recorded. Add it with `--data`, if the server needs one.')]
      : []),
    ...(isCors
      ? [
          say(
            'curl shows every answer: it has no pages to keep apart, so it enforces nothing. Whether a browser lets the page read it is decided by these headers alone.',
          ),
        ]
      : []),
    say(
      'Many servers send CORS headers only to a request with an `Origin` header. Opened in a tab, or without that header, they say nothing about CORS.',
    ),
  ];
}

/** In a file, the list can be in any order and name a header twice. */
function namesAskedFor(hop: Hop): string[] {
  return [...new Set(requestedHeaders(hop))].sort();
}
