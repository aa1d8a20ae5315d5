import { combined } from '../fetch/header-list.ts';
import { isRedirectStatus } from '../fetch/location-url.ts';
import { requestName, serverName } from '../wording.ts';
import { type Cause, headerEvidence, mdn, repairOf, spec } from './cause.ts';

const WANTED: Record<string, { what: string; type: string }> = {
  script: { what: 'script', type: 'text/javascript' },
  stylesheet: { what: 'stylesheet', type: 'text/css' },
};

export default {
  id: 'nosniff',
  says: 'The script or stylesheet is sent with the wrong type, and nosniff is on.',
  spec: spec.nosniff,
  mdn: mdn.header('X-Content-Type-Options'),
  rules: [],
  codes: ['net::ERR_BLOCKED_BY_ORB', 'NS_ERROR_CORRUPTED_CONTENT'],
  depth: 3,
  find(facts) {
    const { hop, answer, exchange } = facts;
    const wanted = WANTED[exchange.type];
    if (!wanted || !answer || isRedirectStatus(answer.status)) return undefined;
    if (!/^nosniff$/i.test(combined(answer.headers, 'X-Content-Type-Options') ?? '')) return undefined;
    const type = combined(answer.headers, 'Content-Type');
    return {
      short: 'Wrong type with nosniff',
      title: `The ${wanted.what} is sent as ${type === undefined ? 'a file without a type' : `\`${type}\``}, and the browser was told to take that at its word.`,
      happened: `${serverName(hop.url)} answered ${requestName(hop)} with status \`${answer.status}\`. With \`X-Content-Type-Options: nosniff\` only the type of a ${wanted.what} will do.`,
      why: 'The header tells the browser not to guess. A type that does not fit then means that this is no such file.',
      evidence: [
        ...headerEvidence(facts, 'Content-Type').map((one) => ({ ...one, needed: wanted.type })),
        ...headerEvidence(facts, 'X-Content-Type-Options'),
      ],
      confidence: 'certain',
      repair: repairOf('server', `Send the file with \`Content-Type: ${wanted.type}\`.`, [
        `If the status is not \`200\`, check the URL: this may be an error page.`,
      ]),
    };
  },
} satisfies Cause;
