/** Whatever way a request is handed on, no secret goes with it, and all that CORS is decided by does. */
import { describe, expect, it } from 'vitest';
import { backends } from '../../../src/backends/index.ts';
import { diagnose } from '../../../src/engine/diagnose.ts';
import type { Exchange } from '../../../src/engine/exchange.ts';
import { redacted } from '../../../src/engine/redact.ts';
import { reproduce } from '../../../src/engine/reproduce.ts';
import { failureReport } from '../../../src/panel/failure-report.ts';
import { type Circumstances, redactedCircumstances } from '../../../src/panel/handover/circumstances.ts';
import { harOf } from '../../../src/panel/handover/har.ts';
import { markdownOf } from '../../../src/panel/handover/markdown.ts';
import { reportOf } from '../../../src/panel/handover/report.ts';
import { legibleJson } from '../../../src/panel/legible.ts';
import { api, exchangeWith, page, secrets } from '../../engine/secret-shapes.ts';

/** As the panel does it: masked facts are judged anew. */
const ways: Record<string, (exchange: Exchange) => string> = {
  Markdown(exchange) {
    const diagnosis = diagnose(redacted(exchange), [redacted(exchange)]);
    const policy = diagnosis.explanation?.repair.policy;
    const [backend] = backends;
    if (!policy || !backend) return markdownOf(diagnosis);
    return markdownOf(diagnosis, { name: backend.name, snippet: backend.variants[0].print(policy, 'app-wide') });
  },
  JSON(exchange) {
    const diagnosis = diagnose(redacted(exchange), []);
    return legibleJson(reportOf([diagnosis], redactedCircumstances(around(exchange)), true, new Date(0)));
  },
  HAR: (exchange) => legibleJson(harOf([redacted(exchange)], '1')),
  // The panel shows and copies these commands from the facts as they are.
  curl: (exchange) => JSON.stringify(reproduce(diagnose(exchange, []))),
  'an error report': (exchange) => failureReport({ part: 'x', error: 'Error: x' }, exchange),
};

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
