/** What a status says about who answered, and at which stage. Each group has a cause of its own. */
import type { HeaderLine, ReceivedResponse } from '../../exchange.ts';
import { combined } from '../../fetch/header-list.ts';
import { serversOf } from '../../servers/server.ts';

/** The server wants a login. */
export function wantsLogin(status: number): boolean {
  return status === 401 || status === 403 || status === 407;
}

/** No code handles this method or path. */
export function isNotRouted(status: number): boolean {
  return status === 404 || status === 405 || status === 501;
}

/** Too large, too often, too long: such limits are mostly in front of the app. */
export function isOverLimit(status: number): boolean {
  return status === 413 || status === 414 || status === 429 || status === 431;
}

/** What a proxy answers if the app behind it does not. */
export function isGatewayFailure(answer: ReceivedResponse): boolean {
  return (answer.status >= 502 && answer.status <= 504) || isCloudflareFailure(answer);
}

/** Statuses that Cloudflare defined for failures between it and the server behind it. */
export function isCloudflareFailure({ status, headers }: ReceivedResponse): boolean {
  return ((status >= 520 && status <= 527) || status === 530) && combined(headers, 'CF-RAY') !== undefined;
}

/** The app ran and failed, or reports a failure of something behind it. */
export function isCrash(answer: ReceivedResponse): boolean {
  const { status } = answer;
  return status >= 500 && !isNotRouted(status) && (!isGatewayFailure(answer) || isSignedByApp(answer));
}

/** Whether the app itself put its name on the answer, so nothing in front of it wrote it. */
export function isSignedByApp({ headers }: ReceivedResponse): boolean {
  return serversOf(headers).some(({ kind, confidence }) => kind === 'framework' && confidence === 'certain');
}

/**
 * Gin's CORS filter, which Ollama uses, refuses without any of these headers: a login check, an app or a proxy adds
 * one.
 */
export function mayBeFilterOfGin(headers: readonly HeaderLine[]): boolean {
  return marksOfOthers.every((name) => combined(headers, name) === undefined);
}

const marksOfOthers = ['Server', 'Content-Type', 'WWW-Authenticate', 'Set-Cookie', 'X-Powered-By'];

/**
 * RFC 9110, section 15.5.22: a `426` names the protocol that the server wants here; servers built on the package `ws`
 * leave the name empty.
 */
export function wantedProtocol({ status, headers }: ReceivedResponse): string | undefined {
  return status === 426 ? (combined(headers, 'Upgrade') ?? '') : undefined;
}
