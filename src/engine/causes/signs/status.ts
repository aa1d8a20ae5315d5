/** What a status says about who answered, and at which door. Each group has a cause of its own. */
import type { HeaderLine, ReceivedResponse } from '../../exchange.ts';
import { combined } from '../../fetch/header-list.ts';
import { serversOf } from '../../servers/server.ts';

/** The server asks who is there. */
export function wantsLogin(status: number): boolean {
  return status === 401 || status === 403 || status === 407;
}

/** No code is bound to this method or path. */
export function isNotRouted(status: number): boolean {
  return status === 404 || status === 405 || status === 501;
}

/** Too large, too often, too long: limits that mostly stand in front of the app. */
export function isOverLimit(status: number): boolean {
  return status === 413 || status === 414 || status === 429 || status === 431;
}

/** What a proxy says when the app behind it does not answer. */
export function isGatewayFailure(answer: ReceivedResponse): boolean {
  return (answer.status >= 502 && answer.status <= 504) || isCloudflareFailure(answer);
}

/** Statuses that Cloudflare made up, for what went wrong between it and the server behind it. */
export function isCloudflareFailure({ status, headers }: ReceivedResponse): boolean {
  return ((status >= 520 && status <= 527) || status === 530) && combined(headers, 'CF-RAY') !== undefined;
}

/** The app ran, and broke; or says so of what is behind it. */
export function isCrash(answer: ReceivedResponse): boolean {
  const { status } = answer;
  return status >= 500 && !isNotRouted(status) && (!isGatewayFailure(answer) || isSignedByApp(answer));
}

/** Whether the app itself put its name on the answer, so that nothing in front of it wrote it. */
export function isSignedByApp({ headers }: ReceivedResponse): boolean {
  return serversOf(headers).some(({ kind, confidence }) => kind === 'framework' && confidence === 'certain');
}

/** A refusal of Gin's CORS filter, with which Ollama is built, has none of these: a login check, an app or a proxy adds one. */
export function mayBeFilterOfGin(headers: readonly HeaderLine[]): boolean {
  return marksOfOthers.every((name) => combined(headers, name) === undefined);
}

const marksOfOthers = ['Server', 'Content-Type', 'WWW-Authenticate', 'Set-Cookie', 'X-Powered-By'];

/** RFC 9110, section 15.5.22: what `426` names is what the server wants here; servers of the package `ws` leave it empty. */
export function wantedProtocol({ status, headers }: ReceivedResponse): string | undefined {
  return status === 426 ? (combined(headers, 'Upgrade') ?? '') : undefined;
}
