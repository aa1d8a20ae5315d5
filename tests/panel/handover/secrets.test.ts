/** Whatever way a request is handed on, no secret goes with it, and all that CORS is decided by does. */
import { describe, expect, it } from 'vitest';
import { backends } from '../../../src/backends/index.ts';
import { diagnose } from '../../../src/engine/diagnose.ts';
import type { Exchange } from '../../../src/engine/exchange.ts';
import type { Diagnosis, Failure } from '../../../src/engine/judgement.ts';
import { redacted } from '../../../src/engine/redact.ts';
import { reproduce } from '../../../src/engine/reproduce.ts';
import { failureReport } from '../../../src/panel/failures/failure-report.ts';
import { type Circumstances, redactedCircumstances } from '../../../src/panel/handover/circumstances.ts';
import { harOf } from '../../../src/panel/handover/har/write.ts';
import { markdownOf } from '../../../src/panel/handover/markdown.ts';
import { masked } from '../../../src/panel/handover/masked.ts';
import { reportOf } from '../../../src/panel/handover/report.ts';
import { judgeBeside } from '../../../src/panel/judging/judge.ts';
import { notedDiagnoses } from '../../../src/panel/judging/noted.ts';
import { legibleJson } from '../../../src/panel/legible/legible.ts';
import { api, exchangeWith, line, page, secrets } from '../../engine/secret-shapes.ts';
import { view } from '../fixtures.ts';

/** As the panel does it: masked facts are judged anew. */
const ways: Record<string, (exchange: Exchange) => string> = {
  Markdown(exchange) {
    const [diagnosis] = masked([diagnose(exchange, [])], diagnose);
    if (!diagnosis) return '';
    const policy = diagnosis.explanation?.repair.policy;
    const [backend] = backends;
    if (!policy || !backend) return markdownOf(diagnosis);
    return markdownOf(diagnosis, { name: backend.name, snippet: backend.variants[0].print(policy, 'app-wide') });
  },
  JSON(exchange) {
    const diagnoses = masked([diagnose(exchange, [])], diagnose);
    return legibleJson(reportOf(diagnoses, redactedCircumstances(around(exchange)), 'masked', new Date(0)));
  },
  HAR: (exchange) => legibleJson(harOf([redacted(exchange)], '1', redactedCircumstances(around(exchange)))),
  // The panel shows and copies these commands from the facts as they are.
  curl: (exchange) => JSON.stringify(reproduce(diagnose(exchange, []))),
  'an error report': (exchange) => failureReport(failureOn(exchange, JSON.stringify(exchange)), exchange),
};

/** A failure whose message quotes something, and whose stack leads over the request's own addresses. */
function failureOn({ hops: [hop] }: Exchange, quoted: string): Failure {
  const stack = [`find (${hop?.url}:1:2)`, `follow (${hop?.redirectedTo}:3:4)`].map((place) => `    at ${place}`);
  return { part: 'x', error: [`TypeError: ${quoted} is no list`, ...stack].join('\n') };
}

/** The page, DevTools' note and a request that was never sent can carry the same URL. */
function around({ id, hops: [hop] }: Exchange): Circumstances {
  const url = hop?.url ?? '';
  const frame = { functionName: 'load', url, line: 1, column: 1 };
  return {
    pages: [{ url, at: 0 }],
    notes: new Map([[id, { callStack: [{ frames: [frame] }] }]]),
    stopped: [{ url, at: 1 }],
  };
}

describe.each(Object.entries(ways))('%s', (_, handOn) => {
  it.each(secrets)('holds no %s', (secret, place) => {
    expect(handOn(exchangeWith(place))).not.toContain(secret);
  });

  it('still names the origins, the method, the path and the headers', () => {
    const text = handOn(
      exchangeWith({ url: `${api}/users/42?page=2`, request: [{ name: 'X-Api-Key', value: 'k-1' }] }),
    );
    for (const needed of [page, `${api}/users/42?page=2`, 'X-Api-Key']) expect(text).toContain(needed);
  });
});

describe.each(['noted', 'framed'] as const)('a report on a request that is %s', (how) => {
  const inUrls = secrets.flatMap(([secret, { url }]): [string, string][] => (url === undefined ? [] : [[secret, url]]));
  it.each(inUrls)('holds no %s of a policy', (secret, source) => {
    const exchange = how === 'noted' ? redirectedAway() : framed(source);
    const policy = `connect-src 'self' ${source}`;
    const notes = new Map([[exchange.id, { violation: { directive: 'connect-src', policy } }]]);
    const pages = [{ url: `${page}/`, at: 0 }];
    const [told] = notedDiagnoses([diagnose(exchange, [])], view({ exchanges: [exchange], pages, notes }));
    if (!told) throw new Error('It was not told of.');
    const save = (diagnoses: Diagnosis[], beside: Circumstances) =>
      JSON.stringify(reportOf(diagnoses, beside, 'masked', new Date(0)));
    const circumstances = { pages, notes, stopped: [] };
    expect(save([told], circumstances)).toContain(secret);
    const diagnoses = masked([told], judgeBeside([told], diagnose));
    expect(diagnoses[0]?.explanation?.cause).toBe(told.explanation?.cause);
    expect(save(diagnoses, redactedCircumstances(circumstances))).not.toContain(secret);
  });
});

/** By a policy of the page. */
function redirectedAway(): Exchange {
  const redirectedTo = 'https://other.example/';
  const exchange = exchangeWith({ redirectedTo, response: line('Location', redirectedTo) });
  return { ...exchange, outcome: { state: 'failed', at: 3, error: 'net::ERR_ABORTED' } };
}

/** Its server lets only others frame it. */
function framed(source: string): Exchange {
  const response = line('Content-Security-Policy', `frame-ancestors ${source}`);
  return { ...exchangeWith({ response }), type: 'sub_frame', outcome: { state: 'completed', at: 3 } };
}

describe('an error report', () => {
  const place = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/assets/panel-WTm_xu6Y.js:3:1201';

  it.each(secrets)('holds no %s where the error says it alone', (secret, at) => {
    const exchange = exchangeWith(at);
    expect(failureReport(failureOn(exchange, secret), exchange)).not.toContain(secret);
  });

  it('holds no token and no secret of a URL, whatever request they are of', () => {
    const [jwt] = secrets.find(([secret]) => secret.startsWith('eyJ')) ?? [''];
    const error = `TypeError: ${jwt} at ${api}/users?access_token=u-1`;
    expect(failureReport({ part: 'x', error }, undefined)).toContain(
      `TypeError: MASKED at ${api}/users?access_token=MASKED`,
    );
  });

  it('still says what went wrong, and where', () => {
    const error = `TypeError: Cannot read properties of undefined (reading 'hops')\n    at find (${place})`;
    const exchange = exchangeWith({ request: [{ name: 'Cookie', value: 'sid=s3cr3t; theme=dark' }] });
    expect(failureReport({ part: 'x', error }, exchange)).toContain(`\n\n${error}\n\n`);
  });

  it('says where alone, if the request cannot be masked', () => {
    const broken = { ...exchangeWith({}), hops: undefined as unknown as Exchange['hops'] };
    const report = failureReport({ part: 'x', error: `TypeError: s3cr3t is no list\n    at find (${place})` }, broken);
    expect(report).not.toContain('s3cr3t');
    expect(report).toContain(`    at find (${place})`);
  });
});
