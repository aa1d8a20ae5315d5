import { describe, expect, it } from 'vitest';
import type { JournalView } from '../../../src/journal/journal.ts';
import { emptiness } from '../../../src/panel/empty/emptiness.ts';
import { view } from '../fixtures.ts';

const sighting = { url: 'https://api.test/', method: 'GET', type: 'fetch', error: 'net::ERR_FAILED', at: 1 };
const none = { exchanges: [] };
const leftBehind = { blocked: 1, unfinished: 2 };

const table: [name: string, view: Partial<JournalView>, shown: number, filtering: boolean, reason: unknown][] = [
  ['rows are shown', {}, 3, false, undefined],
  ['rows are shown while paused', { recording: 'paused' }, 3, true, undefined],
  ['recording, nothing yet', none, 0, false, { why: 'nothing yet' }],
  ['a filter is no reason where nothing is recorded', none, 0, true, { why: 'nothing yet' }],
  ['paused', { ...none, recording: 'paused' }, 0, false, { why: 'paused' }],
  [
    'failures before recording',
    { ...none, sightings: [sighting] },
    0,
    false,
    { why: 'missed', sightings: [sighting], count: 1 },
  ],
  [
    'more failures than are kept',
    { ...none, sightings: [sighting], earlierSightings: 50 },
    0,
    false,
    { why: 'missed', sightings: [sighting], count: 51 },
  ],
  ['paused matters more', { ...none, sightings: [sighting], recording: 'paused' }, 0, false, { why: 'paused' }],
  ['none blocked', {}, 0, false, { why: 'none blocked', total: 8 }],
  ['the page before left something', { ...none, leftBehind }, 0, false, { why: 'nothing yet', leftBehind }],
  ['something passed since', { leftBehind }, 0, false, { why: 'none blocked', total: 8, leftBehind }],
  ['the log is preserved by now', { ...none, leftBehind, preserveLog: true }, 0, false, { why: 'nothing yet' }],
  ['the filter hides all', {}, 0, true, { why: 'filtered', hidden: 8 }],
];

const fine = { siteAccess: true, observable: true };

describe('emptiness', () => {
  it.each(table)('%s', (_, rest, shown, filtering, reason) => {
    const total = view(rest).exchanges.length;
    const asked = { total, shown, matching: filtering ? shown : total, facet: 'blocked' } as const;
    expect(emptiness(view(rest), asked, fine)).toEqual(reason);
  });

  const asked = { total: 8, shown: 0, matching: 8, facet: 'blocked' } as const;

  it('names what failed before recording began, whatever passed since', () => {
    const reason = emptiness(view({ sightings: [sighting] }), asked, fine);
    expect(reason).toEqual({ why: 'missed', sightings: [sighting], count: 1 });
  });

  it('says that nothing is fragile where only warnings are asked for', () => {
    expect(emptiness(view(), { ...asked, facet: 'warned' }, fine)).toEqual({ why: 'none warned', total: 8 });
  });

  it.each(['blocked', 'warned'] as const)('does not lay it to the filter where what matches is not %s', (facet) => {
    const reason = emptiness(view({ sightings: [sighting] }), { ...asked, matching: 2, facet }, fine);
    expect(reason).toEqual({ why: `none ${facet}`, total: 2, filtered: true });
  });

  it('leaves open whose page it is where its address cannot be read', () => {
    const unnamed = { siteAccess: true, observable: undefined };
    expect(emptiness(view(none), { ...asked, total: 0 }, unnamed)).toEqual({ why: 'nothing yet', unnamed: true });
  });

  it('asks nobody to record where a file is open', () => {
    const nothing = { ...asked, total: 0 };
    expect(emptiness(view(none), nothing, undefined)).toEqual({ why: 'nothing in file' });
  });

  it('names the outside reason first', () => {
    const paused = view({ ...none, recording: 'paused' });
    const nothing = { ...asked, total: 0 };
    expect(emptiness(paused, nothing, { siteAccess: false, observable: false })).toEqual({ why: 'no access' });
    expect(emptiness(paused, nothing, { siteAccess: true, observable: false })).toEqual({ why: 'not observable' });
  });
});
