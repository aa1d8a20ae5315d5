import { serversOf } from '../servers/fingerprints.ts';
import { serverName } from '../wording.ts';
import {
  answeredName,
  type Cause,
  type Facts,
  headerEvidence,
  mdn,
  serverRepair,
  spec,
  statusAndHeader,
} from './cause.ts';
import { isOverLimit } from './signs/status.ts';

export default {
  id: 'over-a-limit',
  says: 'The request is too large or came too often.',
  spec: spec.corsCheck,
  mdn: mdn.status(429),
  rules: ['allow-origin-present', 'preflight-status'],
  codes: [],
  depth: 2,
  find(facts) {
    const { answer } = facts;
    if (!answer || !isOverLimit(answer.status)) return undefined;
    const limit = LIMITS[answer.status];
    const bare = facts.verdict.check?.rule === 'allow-origin-present';
    return {
      short: `Over a limit (${answer.status})`,
      title: `The server turned the request down with \`${answer.status}\`: ${limit?.what}.`,
      happened: `${serverName(facts.hop.url)} answered ${answeredName(facts)} with \`${answer.status}\`${bare ? ' and without CORS headers' : ''}. ${whoLimits(facts)}`,
      why: 'Limits often sit in front of the app, where no CORS code runs. The page then sees a CORS error instead of the real one.',
      evidence: [...statusAndHeader(facts), ...headerEvidence(facts, 'Retry-After')],
      confidence: 'certain',
      repair: serverRepair(facts, 'on-errors', limit?.fix ?? '', [
        'Then let that layer send the CORS headers with its errors, so that the page can read them.',
      ]),
    };
  },
} satisfies Cause;

const LIMITS: Record<number, { what: string; fix: string }> = {
  413: {
    what: 'its body is too large',
    fix: 'Send less, or raise the limit for the body: `client_max_body_size` in nginx.',
  },
  414: { what: 'its URL is too long', fix: 'Move the long part of the URL into the body of a `POST`.' },
  429: {
    what: 'there were too many requests',
    fix: 'Send fewer requests, or raise the rate limit. Leave `OPTIONS` out of the count.',
  },
  431: {
    what: 'its headers are too large',
    fix: 'Send shorter headers and fewer cookies, or raise the limit for headers.',
  },
};

function whoLimits({ answer }: Facts): string {
  const front = serversOf(answer?.headers ?? []).find(({ kind }) => kind !== 'framework');
  return front
    ? `Its headers show ${front.name}, which stands in front of the app.`
    : 'The app itself may never have seen it.';
}
