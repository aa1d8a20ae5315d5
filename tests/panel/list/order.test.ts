import { describe, expect, it } from 'vitest';
import type { PageVisit } from '../../../src/journal/journal.ts';
import { grouped, merged } from '../../../src/panel/list/order.ts';
import { diagnosis, type morning } from '../fixtures.ts';

const ids = (diagnoses: typeof morning) => diagnoses.map((one) => one.exchange.id);

describe('grouped', () => {
  const at = (id: string, startedAt: number, documentId?: string) =>
    diagnosis(id, { exchange: { startedAt, ...(documentId === undefined ? {} : { documentId }) } });
  const one: PageVisit = { url: 'https://a.test/one', at: 100, documentId: 'one' };
  const two: PageVisit = { url: 'https://a.test/two', at: 200, documentId: 'two' };
  const summary = (pages: PageVisit[], ...diagnoses: typeof morning) =>
    grouped(diagnoses, pages).map((group) => [group.page?.url, ids(group.diagnoses)]);

  it('names no page where there is one or none', () => {
    expect(summary([], at('1', 1))).toEqual([[undefined, ['1']]]);
    expect(summary([one], at('1', 1), at('2', 150))).toEqual([[undefined, ['1', '2']]]);
  });

  it('puts each exchange under the page of its document, whenever it started', () => {
    expect(summary([two, one], at('1', 150, 'one'), at('2', 210, 'one'), at('3', 220, 'two'))).toEqual([
      [one.url, ['1', '2']],
      [two.url, ['3']],
    ]);
  });

  it('puts what was asked on each visit of a page that was gone back to under that visit', () => {
    const again: PageVisit = { ...one, at: 300, began: 90 };
    expect(summary([one, two, again], at('1', 150, 'one'), at('2', 310, 'one'))).toEqual([
      [one.url, ['1']],
      [again.url, ['2']],
    ]);
  });

  it('puts frames and workers under the page open at the time', () => {
    expect(summary([one, two], at('1', 50, 'frame'), at('2', 199, 'frame'), at('3', 200, 'worker'))).toEqual([
      [one.url, ['1', '2']],
      [two.url, ['3']],
    ]);
  });

  it('leaves out pages without rows', () => {
    expect(summary([one, two], at('1', 210, 'two'))).toEqual([[two.url, ['1']]]);
  });

  it('keeps the newest page without rows where those of all are given, and counts its requests', () => {
    const three: PageVisit = { url: 'https://a.test/three', at: 300, documentId: 'three' };
    const [failed, passed] = [at('1', 110, 'one'), at('2', 310, 'three')];
    expect(grouped([failed], [one, two, three], [failed, passed])).toEqual([
      { page: one, diagnoses: [failed] },
      { page: three, diagnoses: [], unlisted: 1 },
    ]);
  });
});

describe('merged', () => {
  const startedAt = (id: string, at: number) => diagnosis(id, { exchange: { startedAt: at } });

  it('keeps the order of time', () => {
    const [before, sent, after] = [startedAt('before', 1), startedAt('sent', 2), startedAt('after', 3)];
    expect(merged([sent], [after, before])).toEqual([before, sent, after]);
  });

  it('is the same list where none was stopped', () => {
    const list = [startedAt('sent', 2)];
    expect(merged(list, [])).toBe(list);
  });
});
