/** Every mistake of the lab, as the panel in real DevTools explains it to a person. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import type { Diagnosis } from '../../src/engine/judgement.ts';
import { cases, isFragile, isMistake } from '../lab/cases.ts';
import type { OpenCase } from '../lab/lab.ts';
import { exchangesIn, exchangesInHar, listIn, read, readFix, rowsOf, show, textOf } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

describe.skipIf(!executable)('the lab in DevTools', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
    await session.page.getByRole('button', { name: 'Trip all' }).click();
  });
  afterAll(() => session?.close());

  const opened = (id: string) => session.lab.cases.find((open) => open.id === id) as OpenCase;
  const blocked = cases.flatMap(({ id, expect }) => (isMistake(expect) ? [{ id, expected: expect }] : []));
  const fragile = cases.flatMap(({ id, expect }) => (isFragile(expect) ? [{ id, expected: expect }] : []));
  const allowed = cases.filter(({ expect }) => expect === 'allowed');

  describe('mistakes', () => {
    beforeAll(() => show(session.panel, 'Blocked'));

    test.each(blocked)('$id', async ({ id, expected }) => {
      const row = rowsOf(session.panel, opened(id));
      // DevTools' log can name the reason a moment after the event.
      await row.filter({ hasText: expected.short }).waitFor();
      const { row: said, code, title } = await read(session.panel, row);
      expect(said).toMatch(`${expected.short} `);
      expect(code).toBe(expected.code ?? '');
      expect(title).not.toBe('');
      const fix = expected.fix && (await readFix(session.panel, 'Express'));
      for (const needed of expected.fix ?? []) expect(fix).toContain(needed);
      if (fix) expect(fix).toContain(opened(id).places.page);
    });
  });

  describe('the causes of the mistakes', () => {
    // Every row has been read by now, so the journal holds them all.
    let exchanges: Exchange[];
    beforeAll(async () => {
      exchanges = await exchangesIn(session.panel);
    });

    test.each(blocked)('$id', ({ id, expected }) => {
      // What the server answered before is evidence, and is let through.
      const diagnoses = ofCase(opened(id), exchanges).map((exchange) => diagnose(exchange, exchanges));
      const causes = diagnoses.filter(({ verdict }) => verdict.outcome !== 'allowed').map(causeOf);
      expect(causes).toEqual([expected.cause]);
    });
  });

  describe('the same in the HAR that DevTools saves', () => {
    let live: Exchange[];
    let saved: Exchange[];
    beforeAll(async () => {
      live = await exchangesIn(session.panel);
      saved = await exchangesInHar(session.panel);
    });

    /** DevTools leaves out what a frame in a sandbox asks for, unless it knew of the frame in time. */
    const mayBeMissing = ['sandboxed-frame'];
    /**
     * Of a stored answer that was refused, and of a preflight that Chromium ended for `Clear-Site-Data`, nothing but the
     * refusal is kept.
     */
    const unlike: Record<string, string[]> = {
      'cached-without-vary': ['cannot tell'],
      'options-clears-site-data': ['cannot tell'],
    };

    test.each([...blocked, ...fragile, ...allowed])('$id', ({ id }) => {
      const troubles = (exchanges: Exchange[]) =>
        ofCase(opened(id), exchanges)
          .map((exchange) => diagnose(exchange, exchanges))
          .filter(({ verdict }) => verdict.outcome !== 'allowed')
          .map((diagnosis) => causeOf(diagnosis) ?? diagnosis.verdict.outcome);
      const isMissing = mayBeMissing.includes(id) && ofCase(opened(id), saved).length === 0;
      expect(troubles(saved)).toEqual(isMissing ? [] : (unlike[id] ?? troubles(live)));
    });
  });

  describe('requests that get through, and may not always', () => {
    beforeAll(() => show(session.panel, 'All'));

    test.each(fragile)('$id', async ({ id, expected }) => {
      expect(await textOf(rowsOf(session.panel, opened(id)))).toMatch(`${expected.short} `);
    });
  });

  describe('requests that are allowed', () => {
    test.each(allowed)('$id is not reported', async ({ id }) => {
      await show(session.panel, 'All');
      const row = rowsOf(session.panel, opened(id));
      expect(await textOf(row)).toMatch(/^Allowed /);
      await show(session.panel, 'Blocked');
      await row.waitFor({ state: 'detached' });
      expect(await listIn(session.panel).getByRole('option').count()).toBe(blocked.length);
    });
  });
});

/** Each case has a server, and so an origin or two, of its own. */
function ofCase({ places: { api, other } }: OpenCase, exchanges: Exchange[]): Exchange[] {
  return exchanges.filter(({ hops }) => hops.some(({ url }) => url.startsWith(api) || url.startsWith(other)));
}

function causeOf({ explanation }: Diagnosis): string | undefined {
  return explanation?.cause;
}
