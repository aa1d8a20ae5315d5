/** The request is too large or came too often. */
import type { ReceivedResponse } from '../exchange.ts';
import { say } from '../say.ts';
import { appAmong, isFront, runsFunctions, type Server, serversOf } from '../servers/server.ts';
import type { Cause, Facts } from './cause.ts';
import { answerBeforeChecks, listOrigin, readableErrors } from './finding/advice.ts';
import { headerEvidence, statusAndHeader } from './finding/evidence.ts';
import { answered, bareAnswer } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { errorsNeedHeaders, noWithError } from './finding/why.ts';
import { isPageOfHaproxy } from './signs/front.ts';
import { silentFilter } from './signs/silent-filter.ts';
import { isOverLimit } from './signs/status.ts';

export default {
  id: 'over-a-limit',
  spec: spec.corsCheck,
  mdn: mdn.status(429),
  rules: ['allow-origin-present', 'preflight-status'],
  codes: [],
  depth: 2,
  find(facts) {
    const { answer } = facts;
    if (!answer || !isOverLimit(answer.status)) return undefined;
    const limit = limitOf(answer, facts);
    const bare = facts.verdict.check?.rule === 'allow-origin-present';
    const silent = bare ? silentFilter(facts) : undefined;
    return {
      short: say`Over a limit (${answer.status})`,
      title: say`The server turned the request down with \`${answer.status}\`: ${limit?.what()}.`,
      happened: `${bare && !silent ? bareAnswer(facts) : answered(facts)} ${whoAnswered(answer, silent)}`,
      why: whyOf(facts, bare && !silent && !limitingApp(answer)),
      evidence: [...statusAndHeader(facts), ...headerEvidence(facts, 'Retry-After')],
      confidence: 'certain',
      repair: serverRepair(
        facts,
        silent ? 'app-wide' : 'on-errors',
        limit?.fix(facts) ?? '',
        bare ? readableLimit(facts) : [],
      ),
    };
  },
} satisfies Cause;

/** @param inFront whether what has the limit may not know about CORS */
function whyOf({ verdict }: Facts, inFront: boolean): string {
  if (inFront)
    return say(
      'Limits often sit in front of the app, where no CORS code runs. The console then speaks of CORS, and the page learns nothing of the limit.',
    );
  return verdict.stage === 'preflight' ? noWithError() : errorsNeedHeaders();
}

function readableLimit(facts: Facts): string[] {
  if (facts.answer && limitingApp(facts.answer))
    return facts.verdict.stage === 'preflight' ? (listOrigin(facts) ?? [answerBeforeChecks()]) : readableErrors(facts);
  return (
    listOrigin(facts) ?? [
      say('Then let that layer send the CORS headers with its errors, so that the page can read them.'),
    ]
  );
}

/** A preflight has no body that could be too large. */
function limitOf({ status }: ReceivedResponse, { verdict }: Facts) {
  return limits[status === 413 && verdict.stage === 'preflight' ? 431 : status];
}

const limits: Record<number, { what(): string; fix(facts: Facts): string }> = {
  413: {
    what: () => say('its body is too large'),
    fix: sendLess,
  },
  414: {
    what: () => say('its URL is too long'),
    fix: () => say('Move the long part of the URL into the body of a `POST`.'),
  },
  429: {
    what: () => say('there were too many requests'),
    fix: () => say('Send fewer requests, or raise the rate limit. Leave `OPTIONS` out of the count.'),
  },
  431: {
    what: () => say('its headers are too large'),
    fix: ({ verdict }) =>
      verdict.stage === 'preflight'
        ? say('Send a shorter URL or fewer headers, or raise the limit for headers.')
        : say('Send shorter headers, a shorter URL or fewer cookies, or raise the limit for headers.'),
  },
};

/** Hosts of functions accept a few megabytes on any plan. */
function sendLess({ answer }: Facts): string {
  const servers = serversOf(answer?.headers ?? []);
  const host = servers.find(({ name, backend }) => backend === 'api-gateway' || runsFunctions(name));
  const known = servers.find(({ name }) => bodyLimits[name]);
  if (host)
    return say`Send less: ${host.name} has a fixed limit. Upload large files straight to a storage service, to a signed URL.`;
  return known
    ? say`Send less, or raise the limit of ${known.name} for the body: \`${bodyLimits[known.name]}\`.`
    : say(
        'Send less, or raise the limit for the body: `client_max_body_size` in nginx, `limit` of `express.json()` in Express, `MaxRequestBodySize` in Kestrel.',
      );
}

const bodyLimits: Record<string, string> = {
  Apache: 'LimitRequestBody',
  'ASP.NET Core': 'MaxRequestBodySize',
  Express: 'express.json({ limit })',
  Flask: 'MAX_CONTENT_LENGTH',
  lighttpd: 'server.max-request-size',
  nginx: 'client_max_body_size',
};

/**
 * If a CORS filter left its mark on the answer, it came from the app or through it: then the name of something in front
 * says nothing about the limit.
 */
function whoAnswered(answer: ReceivedResponse, silent: string | undefined): string {
  if (!silent) return whoLimits(answer);
  return limitingApp(answer) ? `${silent} ${whoLimits(answer)}` : silent;
}

/** The app, if CORS code runs there and nothing in front of it has the limit. */
function limitingApp({ headers }: ReceivedResponse): Server | undefined {
  const app = appAmong(serversOf(headers));
  return app?.confidence === 'certain' ? app : undefined;
}

function whoLimits(answer: ReceivedResponse): string {
  const app = limitingApp(answer);
  if (app) return say`Its headers show ${app.name}: the limit is one of the app itself.`;
  // It is recognized by what its headers leave out.
  if (isPageOfHaproxy(answer)) return say('Most likely that was HAProxy, in front of the app.');
  const front = serversOf(answer.headers).find(isFront);
  return front
    ? say`Its headers show ${front.name}, which stands in front of the app.`
    : say('The app itself may never have seen it.');
}
