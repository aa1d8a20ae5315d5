/** Opaque response blocking: a page requested a file without CORS, and the answer looks like data. */
import { determineNosniff } from '../../fetch/determine-nosniff.ts';
import { extractMimeType, isJavaScript, isJson } from '../../fetch/extract-mime-type.ts';
import { combined } from '../../fetch/header-list.ts';
import { isRedirectStatus } from '../../fetch/location-url.ts';
import { isOkStatus } from '../../fetch/ok-status.ts';
import { requestMode } from '../../mode.ts';
import type { Facts } from '../cause.ts';
import { errorOf } from './ending.ts';
import { type Redirect, redirectToLogin } from './redirect.ts';

export const codesOfBlocking = [
  'net::ERR_BLOCKED_BY_ORB',
  'NS_BINDING_ABORTED',
  'NS_ERROR_FAILURE',
  'NS_ERROR_CORRUPTED_CONTENT',
];

/** Firefox gives an abort by the page the same name; but a load without CORS that received data is not an abort. */
export function isBlockedAsData(facts: Facts): boolean {
  if (errorOf(facts) === 'net::ERR_BLOCKED_BY_ORB') return true;
  if (isOfScript(errorOf(facts))) return isScriptOfAnotherType(facts);
  return requestMode(facts.exchange) === 'no-cors' && isKeptBack(facts);
}

/** Data, and types that browsers do not look into. SVG is XML, and is always allowed: https://github.com/annevk/orb */
const data = /html|json|(?<!svg\+)xml|text\/plain|pdf|zip|csv|multipart/i;
const textCss = 'text/css';
const embedded = /^(image|audio|video)\/|css|script/i;

/**
 * With `nosniff`, and for an error, Firefox allows only what its type declares as an embeddable file; for a style sheet
 * only its own type, or none (all measured).
 */
function isKeptBack({ answer, exchange }: Facts): boolean {
  if (!answer) return false;
  if (exchange.type === 'stylesheet') return (extractMimeType(answer.headers)?.essence ?? textCss) !== textCss;
  const type = combined(answer.headers, 'Content-Type') ?? '';
  const isGuessed = isOkStatus(answer.status) && !determineNosniff(answer.headers);
  return data.test(type) || (!isGuessed && !embedded.test(type));
}

const scriptTypes = new Map(Object.entries({ script: isJavaScript, json: isJson }));

/** Modules, including JSON, and imports of a worker (measured). */
function isScriptOfAnotherType({ exchange, answer }: Facts): boolean {
  const fits = scriptTypes.get(exchange.type);
  if (!fits || !answer || isRedirectStatus(answer.status)) return false;
  const type = extractMimeType(answer.headers);
  return !type || !fits(type);
}

export function isOfScript(error: string): boolean {
  return error === 'NS_ERROR_CORRUPTED_CONTENT';
}

/** The file is behind a login, and the login page came instead. */
export function loginForFile(facts: Facts): Redirect | undefined {
  const redirect = redirectToLogin(facts);
  return redirect?.how === 'followed' && isBlockedAsData(facts) ? redirect : undefined;
}
