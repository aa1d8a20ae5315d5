/** The script or stylesheet is sent with the wrong type, and nosniff is on. */
import type { Family, ReceivedResponse } from '../exchange.ts';
import { determineNosniff } from '../fetch/determine-nosniff.ts';
import { combined } from '../fetch/header-list.ts';
import { isRedirectStatus } from '../fetch/location-url.ts';
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { headerEvidence } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { fileRepair } from './finding/repair.ts';
import { loginForFile } from './signs/blocked-as-data.ts';

const wantedTypes = new Map(
  Object.entries<Wanted>({
    script: {
      type: 'text/javascript',
      sentAs: (type) => say`The script is sent as ${type}, and the browser was told to take that at its word.`,
      only: () => say('With `X-Content-Type-Options: nosniff` only the type of a script will do.'),
    },
    stylesheet: {
      type: 'text/css',
      sentAs: (type) => say`The stylesheet is sent as ${type}, and the browser was told to take that at its word.`,
      only: () => say('With `X-Content-Type-Options: nosniff` only the type of a stylesheet will do.'),
    },
  }),
);

interface Wanted {
  type: string;
  sentAs(type: string): string;
  only(): string;
}

export default {
  id: 'nosniff',
  spec: spec.nosniff,
  mdn: mdn.header('X-Content-Type-Options'),
  rules: [],
  codes: ['net::ERR_BLOCKED_BY_ORB', 'NS_ERROR_CORRUPTED_CONTENT'],
  depth: 3,
  find(facts) {
    const { hop, answer, exchange } = facts;
    const wanted = wantedTypes.get(exchange.type);
    if (!wanted || !answer || isRedirectStatus(answer.status) || loginForFile(facts)) return undefined;
    if (!isCounted(answer, exchange.family)) return undefined;
    const type = combined(answer.headers, 'Content-Type');
    return {
      short: say('Wrong type with nosniff'),
      title: wanted.sentAs(type === undefined ? say('a file without a type') : `\`${type}\``),
      happened: `${say`${serverName(hop.url)} answered ${requestName(hop)} with status \`${answer.status}\`.`} ${wanted.only()}`,
      why: say(
        'The header tells the browser not to guess. A type that does not fit then means that this is no such file.',
      ),
      evidence: [
        ...headerEvidence(facts, 'Content-Type').map((one) => ({ ...one, needed: wanted.type })),
        ...headerEvidence(facts, 'X-Content-Type-Options'),
      ],
      confidence: 'certain',
      repair: fileRepair(wanted.type),
    };
  },
} satisfies Cause;

/** Chromium's opaque response blocking wants no other value beside it; what looks at scripts does not mind (both measured). */
function isCounted({ headers }: ReceivedResponse, family: Family): boolean {
  if (family === 'firefox') return determineNosniff(headers);
  return combined(headers, 'X-Content-Type-Options')?.toLowerCase() === 'nosniff';
}
