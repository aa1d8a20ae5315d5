/** The proxy is up, but the app behind it is not. */
import type { ReceivedResponse } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { isApp, isFront, runsFunctions, type Server, serversOf } from '../servers/server.ts';
import type { Cause, Facts } from './cause.ts';
import { answerPreflights, lookIntoLog, onGatewayResponses } from './finding/advice.ts';
import { probably } from './finding/confidence.ts';
import { statusAndHeader } from './finding/evidence.ts';
import { answered, bareAnswer, errorStaysHidden } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { repairInFront } from './finding/repair.ts';
import { noWithError } from './finding/why.ts';
import { isByRestApi, isHandedOnByRestApi, isThroughApiGateway } from './signs/api-gateway.ts';
import { isFailureOfVarnish, isPageOfHaproxy } from './signs/front.ts';
import { isCloudflareFailure, isGatewayFailure, isSignedByApp } from './signs/status.ts';

export default {
  id: 'gateway-without-app',
  spec: spec.corsCheck,
  mdn: mdn.status(502),
  rules: ['allow-origin-present', 'preflight-status'],
  codes: [],
  depth: 2,
  find(facts) {
    const { answer } = facts;
    if (!answer || !isGatewayFailure(answer) || isSignedByApp(answer)) return undefined;
    const front = frontOf(answer);
    const failure = failureOf(answer);
    const inFront = front ? say`${front.name}, in front of the app,` : say('A proxy in front of the app');
    return {
      short: say`App does not answer (${answer.status})`,
      title: say`${inFront} answered with \`${answer.status}\`: ${meaningOf(failure, front)}.`,
      happened: `${isWithHeaders(facts) ? answered(facts) : bareAnswer(facts)} ${errorStaysHidden()}`,
      why: whyOf(facts),
      evidence: statusAndHeader(facts),
      ...(front && isWrittenInFront(failure) ? { confidence: 'certain' } : probably(whyUnsure(answer))),
      repair: repairInFront(facts, 'on-errors', fixOf(failure, front), stepsOf(facts, failure, front)),
    };
  },
} satisfies Cause;

type Front = Pick<Server, 'name' | 'kind' | 'backend'>;
const haproxy: Front = { name: 'HAProxy', kind: 'gateway' };

/** An answer that was passed on was written neither by API Gateway nor by the CloudFront in front of it. */
function frontOf(answer: ReceivedResponse): Front | undefined {
  if (isHandedOnByRestApi(answer)) return undefined;
  if (isPageOfHaproxy(answer)) return haproxy;
  return serversOf(answer.headers).find(isCloudflareFailure(answer) ? ({ name }) => name === 'Cloudflare' : isFront);
}

/**
 * What a front passes on from the app carries the front's name as well: 503 is what apps in maintenance answer, and 520
 * stands for any answer of an app that Cloudflare cannot interpret.
 */
function isWrittenInFront(answer: ReceivedResponse): boolean {
  // HAProxy is recognized by what it leaves out.
  if (serversOf(answer.headers).some(isApp) || isPageOfHaproxy(answer)) return false;
  return isCloudflareFailure(answer) ? answer.status !== 520 : answer.status !== 503 && mayBeBuiltIn(answer);
}

/** Whether the proxy itself sends the CORS headers, so that only the status is wrong. */
function isWithHeaders({ verdict }: Facts): boolean {
  return verdict.check?.rule === 'preflight-status';
}

function whyOf(facts: Facts): string {
  return isWithHeaders(facts)
    ? noWithError()
    : say(
        'The app adds the CORS headers. When a proxy writes the error page in its place, they are missing, and the page may not read it.',
      );
}

function whyUnsure({ status }: ReceivedResponse): string {
  return status === 520
    ? say('`520` stands for many faults: an empty answer, headers too large, or a crash.')
    : say`An app can send \`${status}\` itself. The answer does not tell, but the logs of both do.`;
}

const meanings: Record<number, () => string> = {
  502: brokeOff,
  503: () => say('the app behind it is overloaded or switched off'),
  504: didNotAnswer,
  520: () => say('it could make nothing of the answer of the app behind it'),
  521: notConnected,
  522: notConnected,
  523: notFound,
  524: tookTooLong,
  525: noTls,
  526: noTls,
  527: brokeOff,
  530: notFound,
};

/**
 * Varnish answers `503` for an app that is down, hangs up or takes too long: that covers everything that is `504`
 * elsewhere, and more (measured with 7.1).
 */
function failureOf(answer: ReceivedResponse): ReceivedResponse {
  return isFailureOfVarnish(answer) ? { ...answer, status: 504 } : answer;
}

function meaningOf({ status }: ReceivedResponse, front: Front | undefined): string | undefined {
  return isLimitOfNginx(status, front)
    ? say('too many requests came, or what is behind it is switched off')
    : meanings[status]?.();
}

/** For an app that it cannot reach, nginx answers `502` or `504`. Its limits answer `503` by default. */
function isLimitOfNginx(status: number, front: Front | undefined): boolean {
  return status === 503 && front?.backend === 'nginx';
}

/** Fixes for when restarting the app is not the answer. */
const fixes: Record<number, () => string> = {
  504: askProxy,
  524: giveTime,
  521: letCloudflareIn,
  522: letCloudflareIn,
  523: giveAddress,
  525: giveCertificate,
  526: giveCertificate,
  530: giveAddress,
};

function fixOf({ status }: ReceivedResponse, front: Front | undefined): string {
  const isFunctions = runsFunctions(front?.name) || front?.backend === 'api-gateway';
  if (status === 504 && isFunctions) return giveTime();
  // There is no app to start.
  if (status === 502 && isFunctions) return lookIntoLog(status);
  if (isLimitOfNginx(status, front))
    return say(
      'Look into the error log of nginx: `limiting requests` there means that its `limit_req` refused this one.',
    );
  return fixes[status]?.() ?? say('Start the app again, and look into its log and the log of the proxy.');
}

function stepsOf(facts: Facts, answer: ReceivedResponse, front: Front | undefined): string[] {
  const further = isWithHeaders(facts) ? answerPreflights() : onErrorPages(answer);
  return [...stepsAt(answer, front), ...(isCloudflareFailure(answer) ? [] : [further])];
}

/** Behind API Gateway there is mostly a function, but it answers 504 for a server that it cannot reach as well. */
function stepsAt({ status }: ReceivedResponse, front: Front | undefined): string[] {
  if (isLimitOfNginx(status, front))
    return [
      say(
        'If there is no such line, look for `return 503` in its configuration. In Kubernetes, see whether a pod of the app is ready.',
      ),
    ];
  if (status !== 504 || runsFunctions(front?.name)) return [];
  const start = say('Without one, start the app, and check its address, its port and the firewall.');
  return front?.backend === 'api-gateway' ? [askProxy(), start] : [start, giveTime()];
}

function brokeOff(): string {
  return say('the app behind it is down or broke off');
}

/** nginx answers the same, after the same time, for an app that is slow and for one that it cannot reach (measured). */
function didNotAnswer(): string {
  return say('no answer came in time from the app behind it');
}

function tookTooLong(): string {
  return say('the app behind it took too long');
}

function notConnected(): string {
  return say('the server behind it took no connection');
}

function notFound(): string {
  return say('it found no way to the server behind it');
}

function noTls(): string {
  return say('it could set up no secure connection to the server behind it');
}

function askProxy(): string {
  return say('Look into the log of the proxy: it says whether there was a connection to the app.');
}

function giveTime(): string {
  return say(
    "Look into the app's log for what takes so long, and make it faster or move it out of the request. Or raise the time limit of the proxy.",
  );
}

function letCloudflareIn(): string {
  return say('Start the server behind Cloudflare, and let the addresses of Cloudflare through its firewall.');
}

function giveAddress(): string {
  return say('Check the DNS record that Cloudflare has for the server, or start its tunnel again.');
}

function giveCertificate(): string {
  return say('Give the server behind Cloudflare a certificate that the SSL/TLS mode set in Cloudflare accepts.');
}

function onErrorPages(answer: ReceivedResponse): string {
  return isByRestApi(answer)
    ? onGatewayResponses()
    : say('Let the proxy add the CORS headers to its own error pages, so that the page can read them.');
}

/** The built-in error pages of proxies are HTML, or empty; API Gateway's are JSON. An API's own are mostly JSON. */
function mayBeBuiltIn(answer: ReceivedResponse): boolean {
  if (isThroughApiGateway(answer)) return isByRestApi(answer);
  const { headers } = answer;
  const type = combined(headers, 'Content-Type');
  return type === undefined ? combined(headers, 'Content-Length') === '0' : /^text\/html\b/i.test(type);
}
