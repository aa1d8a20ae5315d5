/** The server does not send CORS headers at all. */
import { allowedElsewhere, isSamePath, nameOf } from '../neighbours.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { mayBeListed, mayBeWebsite } from './finding/advice.ts';
import { staleCopy } from './finding/around-cache.ts';
import { throughProxy } from './finding/around-redirect.ts';
import { evidenceOf } from './finding/evidence.ts';
import { bareAnswer } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { redirectBefore } from './signs/redirect.ts';

export default {
  id: 'missing-allow-origin',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 0,
  find(facts) {
    const { hop, verdict, origin } = facts;
    return {
      short: verdict.stage === 'preflight' ? say('Preflight: no Allow-Origin') : say('No Allow-Origin header'),
      title:
        verdict.stage === 'preflight'
          ? say(
              'The browser asked for permission first (the preflight), and the answer has no `Access-Control-Allow-Origin` header.',
            )
          : say(
              "The server's answer does not say that this page may read it: it has no `Access-Control-Allow-Origin` header.",
            ),
      happened: `${bareAnswer(facts)}${ledThere(facts)}${besides(facts)}`,
      why:
        verdict.stage === 'preflight'
          ? say(
              'The browser sends the request only after the server agreed to it. Without the header there is no agreement.',
            )
          : say(
              'An origin is a scheme, a host and a port. A page may read answers from another origin only if that server agrees. Without the header there is no agreement, so the browser keeps the answer from the page.',
            ),
      evidence: evidenceOf(verdict.check),
      confidence: 'certain',
      repair: serverRepair(facts, 'app-wide', letIn(serverName(hop.url), origin), [
        ...throughProxy(facts),
        ...mayBeListed(facts),
        ...mayBeWebsite(facts),
        ...staleCopy(facts),
      ]),
    };
  },
} satisfies Cause;

/** `null` stands for every page without an origin: allowing it by name allows them all. */
function letIn(server: string, origin: string): string {
  return origin === 'null'
    ? say`Have ${server} allow the page on every route and every status.`
    : say`Have ${server} send \`Access-Control-Allow-Origin: ${origin}\` on every route and every status.`;
}

function ledThere(facts: Facts): string {
  const redirect = redirectBefore(facts);
  return redirect?.how === 'followed' ? say` ${serverName(redirect.from)} redirected the request there.` : '';
}

/** Whether it was fixed since, or what may look like working CORS: a health check or a font sends a `*` by itself. */
function besides(facts: Facts): string {
  const other = allowedElsewhere(facts);
  if (!other) return '';
  const isLater = isSamePath(other, facts) && other.at > facts.hop.startedAt;
  if (isLater) return say` Later it let the page in with ${nameOf(other)}.`;
  if (isSamePath(other, facts) || other.allowOrigin !== '*') return '';
  return say` With ${nameOf(other)} it let every origin in, which shows nothing about its other addresses.`;
}
