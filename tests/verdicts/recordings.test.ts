import { describe, expect, it } from 'vitest';
import { compareAll, replay } from '../../scripts/verdicts.ts';
import type { Exchange, Family } from '../../src/engine/exchange.ts';
import type { Verdict } from '../../src/engine/judgement.ts';
import { inTrouble } from '../../src/engine/trouble.ts';
import { judge } from '../../src/engine/verdict.ts';
import { recordings } from './recordings.ts';

/**
 * The cases that webRequest cannot decide, each with the fact it does not show. Everything else agrees with the
 * browser's own verdict; a case that becomes decidable has to leave this list.
 */
const undecidable: Record<Family, Record<string, string>> = {
  chromium: {
    'a-sameorigin-mode': 'refused in the page: no event',
    'a-nocors-redirerr': 'refused in the page: no event',
    's-ftp': 'refused in the page: no event',
    's-file': 'refused in the page: no event',
    'r-error': 'redirect mode, request mode and Content Security Policy end alike',
    'r-same-mode': 'redirect mode, request mode and Content Security Policy end alike',
    'n-sandbox-exact': 'the recorder was not attached to the frame',
    'n-sandbox-none': 'the recorder was not attached to the frame',
    'A-worker': 'the recorder was not attached to the worker',
  },
  firefox: {
    'a-list-comma': 'lines are merged: one list, or two lines',
    'a-inc-dup': 'credentials are not shown, and a refused response completes',
    'a-inc-empty': 'credentials are not shown, and a refused response completes',
    'p-ok-act-star-inc': 'credentials are not shown, and a refused response completes',
    'r-error': 'a redirect that is not wanted completes: with `redirect: "error"` or "manual"',
    'r-same-mode': 'Firefox wrote no line about CORS',
    's-ftp': 'refused in the page: no event',
    'A-basic401': 'the request still waits for a login',
    'E-ss-inc': 'credentials are not shown, and a refused response completes',
    'H-dup-mixed': 'lines are merged: one list, or two lines',
    'H-empty-plus': 'lines are merged, and an empty one is dropped',
  },
};

/** Refused for what the body is: no header tells. */
const bodies = ['n-img-html-nosniff', 'n-img-html', 'n-scr-json', 'n-scr-html', 'n-scr-404-html', 'n-css-html-nosniff'];
const notInMessages: Record<Family, string[]> = {
  chromium: bodies,
  // The last one still waits for a login, as a browser alone can know.
  firefox: [...bodies, 'n-css-text', 'A-basic401'],
};

describe.each(recordings)('%s, replayed', (family, cases) => {
  const comparisons = compareAll(cases, family);
  const exchanges = cases.flatMap(({ id, events }) => replay(events, family).map((exchange) => ({ id, exchange })));

  it('holds 192 cases', () => {
    expect(comparisons).toHaveLength(192);
  });

  it.each(comparisons)('$id: $expected', ({ id, expected, got, result }) => {
    if (id in undecidable[family]) expect(result).toMatch(/^undecidable: ./);
    else expect({ got, result }).toEqual({ got, result: 'agrees' });
    expect(expected).not.toBe('');
  });

  it.each(exchanges.filter(({ exchange }) => !exchange.interrupted))('$id, of messages alone', ({ id, exchange }) => {
    const [live] = namesOf(judge(exchange).verdict);
    const alone = namesOf(judge(messagesAlone(exchange)).verdict);
    expect(alone[0] === 'cannot tell' || alone.includes(live ?? '')).toBe(!notInMessages[family].includes(id));
  });

  it.each(exchanges)('$id is not in trouble where it was allowed', ({ exchange }) => {
    const { outcome } = judge(exchange).verdict;
    expect(inTrouble(exchange) && outcome === 'allowed').toBe(false);
  });

  it('can tell most of them from their messages alone', () => {
    const outcomes = exchanges.map(({ exchange }) => judge(messagesAlone(exchange)).verdict.outcome);
    expect(outcomes.filter((outcome) => outcome !== 'cannot tell').length / outcomes.length).toBeGreaterThan(0.85);
  });
});

/** The verdict, and what it is if facts that are hidden are otherwise. */
function namesOf(verdict: Verdict): string[] {
  const orElse = 'orElse' in verdict ? (verdict.orElse ?? []) : [];
  return [
    verdict.outcome === 'blocked' ? verdict.code : verdict.outcome,
    ...orElse.map(({ code = 'allowed' }) => code),
  ];
}

/** As a proxy writes them down: nothing of what the browser made of them. */
function messagesAlone({ exactError, timedStatus, ...exchange }: Exchange): Exchange {
  const untold = { state: 'untold' } as const;
  const hops = exchange.hops.map((hop) => ({
    ...hop,
    ...(hop.preflight && { preflight: { ...hop.preflight, outcome: untold } }),
  }));
  return { ...exchange, hops, outcome: untold };
}
