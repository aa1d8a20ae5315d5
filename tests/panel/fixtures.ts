/** A morning of some page, as the panel could see it: facts, and what an engine could say about them. */
import type { Backend } from '../../src/backends/backend.ts';
import type { Exchange, HeaderLine, Hop } from '../../src/engine/exchange.ts';
import type { Check, Diagnosis, Explanation, Policy, Step, Verdict } from '../../src/engine/judgement.ts';
import type { Journal, JournalView } from '../../src/journal/journal.ts';

export const page = 'https://app.example.com';
const start = Date.UTC(2026, 10, 23, 9, 15, 4);

export function headers(lines: Record<string, string>): HeaderLine[] {
  return Object.entries(lines).map(([name, value]) => ({ name, value }));
}

export function hop(url: string, method = 'GET', rest: Partial<Hop> = {}): Hop {
  return { url, method, startedAt: start, ...rest };
}

export function answered(status: number, lines: Record<string, string> = {}) {
  return {
    request: { at: start, headers: headers({ Origin: page }) },
    response: { at: start, status, headers: headers(lines) },
  };
}

export function exchange(id: string, rest: Partial<Exchange> = {}): Exchange {
  return {
    id,
    family: 'chromium',
    tabId: 1,
    frameId: 0,
    documentId: 'document-1',
    type: 'xmlhttprequest',
    initiator: page,
    startedAt: start + Number(id) * 1000,
    hops: [hop(`https://api.example.com/items/${id}`)],
    outcome: { state: 'completed', at: start },
    ...rest,
  };
}

export function diagnosis(
  id: string,
  rest: Partial<Omit<Diagnosis, 'exchange'>> & { exchange?: Partial<Exchange> } = {},
): Diagnosis {
  return {
    neighbours: [],
    verdict: { outcome: 'allowed' },
    credentials: {
      mode: 'not include',
      certainty: 'seen',
      reason: 'The request carried no cookie and no `Authorization` header.',
    },
    checklist: [],
    ...rest,
    exchange: exchange(id, rest.exchange),
  };
}

export function check(rest: Partial<Check> = {}): Check {
  return {
    rule: 'allow-origin-present',
    stage: 'response',
    hop: 0,
    state: 'passed',
    sentence: 'The response has an `Access-Control-Allow-Origin` header.',
    header: 'Access-Control-Allow-Origin',
    code: 'MissingAllowOriginHeader',
    ...rest,
  };
}

export function step(who: Step['who'], stage: Step['stage'], sentence: string, state: Step['state'] = 'done'): Step {
  return { who, stage, hop: 0, sentence, state };
}

function policy(rest: Partial<Policy> = {}): Policy {
  return { origins: [page], methods: [], headers: [], credentials: false, exposed: [], ...rest };
}

export function explanation(rest: Partial<Explanation> = {}): Explanation {
  return {
    cause: 'allow-origin-missing',
    short: 'No Allow-Origin header',
    title: 'The response has no `Access-Control-Allow-Origin` header',
    happened: `The server answered with status \`200\`. The response does not say that \`${page}\` may read it.`,
    why: 'The page and the server have different origins. The browser keeps a response from a page until the server says that page may read it.',
    evidence: [{ message: 'response', hop: 0, header: 'Access-Control-Allow-Origin', needed: page }],
    confidence: 'certain',
    repair: {
      where: 'server',
      instruction: `Send \`Access-Control-Allow-Origin: ${page}\` with the response.`,
      steps: [],
      policy: policy(),
    },
    learnMore: [{ title: 'Fetch Standard: CORS check', url: 'https://fetch.spec.whatwg.org/#cors-check' }],
    ...rest,
  };
}

function blocked(stage: 'preflight' | 'response' | 'redirect', code: string, failed?: Check): Verdict {
  return failed
    ? { outcome: 'blocked', stage, hop: 0, code, check: failed }
    : { outcome: 'blocked', stage, hop: 0, code };
}

const noPreflightOrigin = check({
  stage: 'preflight',
  state: 'failed',
  sentence: 'The preflight response has an `Access-Control-Allow-Origin` header.',
  needed: page,
  code: 'PreflightMissingAllowOriginHeader',
});

const failed = { state: 'failed', at: start, error: 'net::ERR_FAILED' } as const;

export const authBeforeCors = diagnosis('1', {
  exchange: {
    hops: [
      hop('https://api.example.com/users/7', 'PUT', {
        preflight: {
          requestId: '1p',
          startedAt: start,
          request: {
            at: start,
            headers: headers({
              Origin: page,
              'Access-Control-Request-Method': 'PUT',
              'Access-Control-Request-Headers': 'authorization,content-type',
            }),
          },
          response: { at: start, status: 401, headers: headers({ 'WWW-Authenticate': 'Bearer' }) },
          outcome: { state: 'completed', at: start },
        },
      }),
    ],
    outcome: failed,
  },
  verdict: blocked('preflight', 'PreflightMissingAllowOriginHeader', noPreflightOrigin),
  credentials: {
    mode: 'unknown',
    certainty: 'unknown',
    reason: 'The preflight failed, so the request that would show it was never sent.',
  },
  checklist: [
    noPreflightOrigin,
    check({
      rule: 'preflight-status',
      stage: 'preflight',
      state: 'failed',
      sentence: 'The preflight is answered with a status from `200` to `299`.',
      seen: '401',
      needed: '200–299',
      code: 'PreflightInvalidStatus',
    }),
    check({
      rule: 'headers-allowed',
      stage: 'preflight',
      state: 'failed',
      sentence: '`Access-Control-Allow-Headers` lists `authorization` and `content-type`.',
      header: 'Access-Control-Allow-Headers',
      needed: 'authorization, content-type',
      missing: ['authorization', 'content-type'],
      code: 'HeaderDisallowedByPreflightResponse',
    }),
    check({ state: 'not reached' }),
    check({
      rule: 'allow-origin-matches',
      state: 'not reached',
      sentence: `\`Access-Control-Allow-Origin\` is \`${page}\`.`,
    }),
  ],
  explanation: explanation({
    cause: 'auth-before-cors',
    short: 'Preflight answered 401 by auth',
    title: 'The login check answers the preflight before CORS does',
    happened:
      'The server answered the preflight with status `401` and asked for a login. A preflight never carries a login, so it can never pass that check.',
    because: 'the answer asks for a login with `WWW-Authenticate: Bearer`.',
    confidence: 'probable',
    evidence: [{ message: 'preflight response', hop: 0, header: 'Access-Control-Allow-Origin', needed: page }],
    repair: {
      where: 'server',
      instruction: 'Let CORS answer `OPTIONS` requests before the login check runs.',
      steps: ['Move the CORS middleware above the login check.', 'Keep the login check for every other method.'],
      policy: policy({ methods: ['PUT'], headers: ['authorization', 'content-type'] }),
      placement: 'before-auth',
    },
    learnMore: [
      { title: 'Fetch Standard: CORS-preflight fetch', url: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0' },
      { title: 'MDN: Preflight request', url: 'https://developer.mozilla.org/docs/Glossary/Preflight_request' },
    ],
  }),
});

const slashInOrigin = check({
  rule: 'allow-origin-matches',
  state: 'failed',
  sentence: `\`Access-Control-Allow-Origin\` is \`${page}\`.`,
  seen: `${page}/`,
  needed: page,
  code: 'AllowOriginMismatch',
});

export const trailingSlash = diagnosis('2', {
  exchange: {
    hops: [
      hop('https://api.example.com/orders?page=2', 'GET', answered(200, { 'access-control-allow-origin': `${page}/` })),
    ],
    outcome: failed,
  },
  verdict: { ...blocked('response', 'AllowOriginMismatch', slashInOrigin), parameter: `${page}/` } as Verdict,
  checklist: [check(), slashInOrigin],
  explanation: explanation({
    cause: 'origin-trailing-slash',
    short: 'Slash after the origin',
    title: 'The allowed origin ends with a slash',
    happened: "The server allows an origin that differs from the page's only by the slash at its end.",
    evidence: [{ message: 'response', hop: 0, header: 'Access-Control-Allow-Origin', seen: `${page}/`, needed: page }],
  }),
});

export const serverDown = diagnosis('3', {
  exchange: {
    initiator: 'null',
    hops: [
      hop(
        'http://localhost:3000/api/v2/organisations/4711/projects/0815/members?include=roles,permissions&sort=-createdAt',
        'POST',
      ),
    ],
    outcome: { state: 'failed', at: start, error: 'net::ERR_CONNECTION_REFUSED' },
  },
  verdict: blocked('response', 'net::ERR_CONNECTION_REFUSED'),
  explanation: explanation({
    cause: 'server-down',
    short: 'Nothing listens on port 3000',
    title: 'Nothing listens on `localhost:3000`',
    happened: 'The computer refused the connection. No CORS rule was reached.',
    evidence: [],
    repair: {
      where: 'infrastructure',
      instruction: 'Start the server, or send the request to the port it listens on.',
      steps: [],
    },
    learnMore: [],
  }),
});

const redirectedFont = diagnosis('4', {
  exchange: {
    type: 'font',
    hops: [hop('https://cdn.example.net/fonts/inter-var-latin.woff2', 'GET', answered(200))],
    outcome: failed,
  },
  verdict: blocked('response', 'MissingAllowOriginHeader'),
  explanation: explanation(),
});

export const allowed = diagnosis('5', {
  exchange: {
    hops: [
      hop(
        'https://api.example.com/session',
        'GET',
        answered(200, { 'Access-Control-Allow-Origin': page, 'X-Total': '3' }),
      ),
    ],
  },
  credentials: { mode: 'include', certainty: 'seen', reason: 'The request carried a cookie.' },
  checklist: [check()],
});

const warned = diagnosis('8', {
  exchange: {
    hops: [
      hop(
        'https://flask.example.com/feed',
        'GET',
        answered(200, { 'Access-Control-Allow-Origin': page, Server: 'Werkzeug/3.1, nginx' }),
      ),
    ],
  },
  checklist: [check()],
  warnings: [
    explanation({
      cause: 'missing-vary',
      short: 'No Vary: Origin',
      title: 'A cache could hand this answer to another page',
      happened: 'The answer names one origin, and no `Vary: Origin` says that it depends on it.',
      why: 'A cache keeps one answer for all pages. Another page would then be refused.',
      evidence: [{ message: 'response', hop: 0, header: 'Vary', needed: 'Origin' }],
    }),
  ],
});

export const waiting = diagnosis('6', {
  exchange: { hops: [hop('https://slow.example.com/report', 'POST')], outcome: { state: 'pending' } },
  verdict: { outcome: 'waiting', note: 'The request waits for an answer.' },
  credentials: { mode: 'unknown', certainty: 'unknown', reason: 'The request was not sent yet.' },
});

const cannotTell = diagnosis('7', {
  exchange: { hops: [hop('https://cached.example.com/prices')], outcome: failed },
  verdict: {
    outcome: 'cannot tell',
    reason: 'Another extension changed the response headers on the way.',
    candidates: ['MissingAllowOriginHeader', 'AllowOriginMismatch'],
  },
});

export const morning = [
  authBeforeCors,
  trailingSlash,
  serverDown,
  redirectedFont,
  allowed,
  waiting,
  cannotTell,
  warned,
];

/** Looks the answer up instead of computing it. */
export function diagnoseFrom(diagnoses: Diagnosis[]) {
  return (asked: Exchange): Diagnosis => {
    const found = diagnoses.find((one) => one.exchange === asked);
    if (!found) throw new Error(`no fixture for exchange ${asked.id}`);
    return found;
  };
}

export function view(rest: Partial<JournalView> = {}): JournalView {
  return {
    exchanges: morning.map((one) => one.exchange),
    pages: [{ url: `${page}/account`, at: start, documentId: 'document-1' }],
    sightings: [],
    recording: 'on',
    preserveLog: false,
    evicted: 0,
    lost: 0,
    unreadable: 0,
    ...rest,
  };
}

/** A journal in memory that carries out its commands, and can be given a new view at any moment. */
export function fixtureJournal(first: JournalView) {
  let current = first;
  const listeners = new Set<(look: () => JournalView) => void>();
  const become = (next: JournalView) => {
    current = next;
    for (const listener of listeners) listener(() => next);
  };
  const journal: Journal = {
    read: async () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: async () => become({ ...current, exchanges: [], sightings: [], evicted: 0, lost: 0, unreadable: 0 }),
    setRecording: async (recording) => become({ ...current, recording }),
    setPreserveLog: async (preserveLog) => become({ ...current, preserveLog }),
  };
  return { journal, become };
}

function backend(id: string, name: string): Backend {
  const first = {
    id: 'package',
    name: 'With a package',
    print: (asked: Policy) => ({
      parts: [
        { file: 'Terminal', where: "In the project's folder.", language: 'bash' as const, code: `install ${id}-cors` },
        {
          file: `${id}.conf`,
          where: 'Directly below `const app = express();`, above every route.',
          language: 'javascript' as const,
          code: `app.use(cors({\n  origin: ${JSON.stringify(asked.origins)},\n  methods: ${JSON.stringify(asked.methods)},\n  credentials: ${asked.credentials},\n}));`,
          above: 'const app = express();',
          below: 'app.use(requireLogin);',
        },
      ],
      notes: ['The origin stands for one page. Add a line for each other page that calls this server.'],
    }),
  };
  const byHand = {
    id: 'by-hand',
    name: 'Without a package',
    provenance: 'documentation' as const,
    print: () => ({
      parts: [
        { file: `${id}.conf`, where: 'At the top.', language: 'text' as const, code: 'by hand', replaces: 'old line' },
      ],
      notes: [],
    }),
  };
  return { id, name, docs: `https://${id}.example/cors`, provenance: 'run', variants: [first, byHand] };
}

export const backends = [
  backend('express', 'Express'),
  backend('flask', 'Flask'),
  backend('django', 'Django'),
  backend('aspnet-core', 'ASP.NET Core'),
  backend('nginx', 'nginx'),
  backend('rails', 'Rails'),
];
