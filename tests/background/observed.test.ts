import { expect, test } from 'vitest';
import { createObserved } from '../../src/background/observed.ts';
import type { Wanted } from '../../src/background/watch.ts';
import { memoryArea } from '../journal/memory-area.ts';

const ofNoTab = { tabId: -1, url: 'https://api.example/items' };

function observing(stored = {}, isAtRest = (_: number) => false) {
  const area = memoryArea();
  const wanted: { tabs: number[]; hosts: string[] } = { tabs: [], hosts: [] };
  const only = ({ tabIds, hosts }: Wanted) => Object.assign(wanted, { tabs: [...tabIds], hosts: [...hosts] });
  return { area, wanted, observed: createObserved(stored, area, { everything() {}, only }, isAtRest) };
}

test('what belongs to no tab is no tab', () => {
  const { area, wanted, observed } = observing();
  observed.addTab(-1);
  expect([observed.isEmpty(), wanted.tabs, [...area.values]]).toEqual([true, [], []]);
});

test('a host concerns nobody while no tab is observed', () => {
  const { observed } = observing();
  observed.addHost(ofNoTab.url);
  expect(observed.concerns(ofNoTab)).toBe(false);
  observed.addTab(7);
  expect(observed.concerns(ofNoTab)).toBe(true);
  expect(observed.concerns({ ...ofNoTab, tabId: 8 })).toBe(false);
});

test('the hosts are forgotten with the last tab, and not before', () => {
  const { area, wanted, observed } = observing();
  for (const tabId of [7, 8]) observed.addTab(tabId);
  observed.addHost(ofNoTab.url);
  observed.removeTab(7);
  expect(wanted).toEqual({ tabs: [8], hosts: ['api.example'] });
  observed.removeTab(8);
  expect([...area.values]).toEqual([]);
  observed.addTab(9);
  expect(wanted).toEqual({ tabs: [9], hosts: [] });
});

test('an address without a host is none to listen to', () => {
  const { area, observed } = observing();
  for (const url of ['file:///a', 'no address']) observed.addHost(url);
  expect([...area.values]).toEqual([]);
});

test('a tab that an earlier worker listened to is new once it has rested', () => {
  const resting = new Set<number>();
  const { observed } = observing({ 'observed/7': true, 'observed/8': true }, (tabId) => resting.has(tabId));
  expect([7, 8, 9].map(observed.isNew)).toEqual([false, false, true]);
  resting.add(7);
  observed.lookWhoRests();
  resting.delete(7);
  observed.lookWhoRests();
  expect([7, 8].map(observed.isNew)).toEqual([true, false]);
});
