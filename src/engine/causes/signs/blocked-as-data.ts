/** Opaque response blocking: a page asked for a file without CORS, and what came looks like data. */
import { combined } from '../../fetch/header-list.ts';
import { isRedirectStatus } from '../../fetch/location-url.ts';
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

/**
 * Firefox gives an abort by the page the same name; a load without CORS that got data is no abort. SVG is XML, and always
 * let through: https://github.com/annevk/orb
 */
export function isBlockedAsData(facts: Facts): boolean {
  if (errorOf(facts) === 'net::ERR_BLOCKED_BY_ORB') return true;
  if (isOfScript(errorOf(facts))) return isScriptOfAnotherType(facts);
  const type = combined(facts.answer?.headers, 'Content-Type') ?? '';
  return requestMode(facts.exchange) === 'no-cors' && /html|json|(?<!svg\+)xml|text\/plain/i.test(type);
}

/** Modules, and what a worker imports: https://mimesniff.spec.whatwg.org/#javascript-mime-type (measured). */
function isScriptOfAnotherType({ exchange, answer }: Facts): boolean {
  if (exchange.type !== 'script' || !answer || isRedirectStatus(answer.status)) return false;
  return !/(?:java|ecma|j|live)script/i.test(combined(answer.headers, 'Content-Type') ?? '');
}

export function isOfScript(error: string): boolean {
  return error === 'NS_ERROR_CORRUPTED_CONTENT';
}

/** The file is behind a login, and its page came in place of it. */
export function loginForFile(facts: Facts): Redirect | undefined {
  const redirect = redirectToLogin(facts);
  return redirect?.how === 'followed' && isBlockedAsData(facts) ? redirect : undefined;
}
