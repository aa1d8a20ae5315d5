import type { Exchange } from '../../../src/engine/exchange.ts';
import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

/** So many ms passed before it ended. */
function after(ms: number, exchange: Exchange): Exchange {
  const { startedAt, outcome } = exchange;
  return outcome.state === 'failed' ? { ...exchange, outcome: { ...outcome, at: startedAt + ms } } : exchange;
}

/** Its preflight was answered so many ms after the request began. */
function preflightAnswered(ms: number, exchange: Exchange): Exchange {
  const hops = exchange.hops.map(({ preflight, ...hop }) => {
    const response = preflight?.response && { ...preflight.response, at: exchange.startedAt + ms };
    return { ...hop, ...(preflight && response && { preflight: { ...preflight, response } }) };
  });
  return { ...exchange, hops };
}

const givenUp = after(10_000, failed('net::ERR_ABORTED', { method: 'PUT', preflight: {} }));
const unanswered =
  'The preflight had no answer by then. If it was a timeout, the server is out of reach, or its code takes `OPTIONS` and answers late or never.';

/** What ends most requests of a beginner's page. */
const form = 'A form loads a page unless its `submit` handler calls `event.preventDefault()`.';

export default {
  reports: {
    'a page that was left': {
      exchange: failed('net::ERR_ABORTED'),
      shows: ['`GET /users`', '50 ms'],
      confidence: 'probable',
      where: 'page',
    },
    'a timeout in the page, while a preflight waits for its answer': {
      exchange: after(10_000, failed('net::ERR_ABORTED', { method: 'PUT', preflight: { ends: 'net::ERR_ABORTED' } })),
      shows: ['`PUT /users`', '10000 ms'],
      steps: [form, unanswered],
      confidence: 'probable',
      where: 'page',
    },
    'a timeout in the page, before the preflight was answered': {
      exchange: preflightAnswered(12_000, givenUp),
      shows: ['`PUT /users`', '10000 ms'],
      steps: [form, unanswered],
      confidence: 'probable',
      where: 'page',
    },
    'a timeout in the page, after the preflight was answered': {
      exchange: preflightAnswered(100, givenUp),
      shows: ['`PUT /users`', '10000 ms'],
      steps: [form],
      confidence: 'probable',
      where: 'page',
    },
    'a page that was left at once': {
      exchange: failed('net::ERR_ABORTED', { method: 'PUT', preflight: { ends: 'net::ERR_ABORTED' } }),
      shows: ['`PUT /users`', '50 ms'],
      steps: [form],
      confidence: 'probable',
      where: 'page',
    },
    'a page that was left, in Firefox': {
      exchange: failed('NS_BINDING_ABORTED', { family: 'firefox' }),
      shows: ['`NS_BINDING_ABORTED`'],
      confidence: 'probable',
      where: 'page',
    },
  },
  silent: { 'a blocker': failed('net::ERR_BLOCKED_BY_CLIENT') },
} satisfies Cases;
