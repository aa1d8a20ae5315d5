import { describe, expect, it } from 'vitest';
import { type Chosen, selectedOf, settled } from '../../../src/panel/list/selection.ts';
import { morning } from '../fixtures.ts';

const everywhere = () => true;
/** As the list shows them under that filter. In the morning, 5, 6 and 8 were not blocked. */
const listed = (narrowing: string, ...ids: string[]) => ({
  narrowing,
  rows: morning.filter(({ exchange }) => ids.includes(exchange.id)),
});
const all = listed('all', '1', '2', '3', '4', '5', '6', '7', '8');
const blocked = listed('blocked', '1', '2', '3', '4', '7');
const of = (id: string): Chosen => [{ id, under: 'all' }];

describe('what is selected', () => {
  it('is the first blocked request where nothing was chosen', () => {
    expect(selectedOf(settled([], listed('all', '5', '3', '4'), everywhere), all)).toBe('3');
    expect(settled([], listed('all', '5', '6'), everywhere)).toEqual([]);
  });

  it('begins anew where it is gone', () => {
    expect(settled(of('6'), all, (id) => id !== '6')).toEqual(of('1'));
  });

  it('is what stands in where the hidden one is gone', () => {
    const hidden = settled(of('6'), listed('blocked', '3', '4'), everywhere);
    const later = settled(hidden, blocked, (id) => id !== '6');
    expect(later).toEqual([{ id: '3', under: 'blocked' }]);
  });

  it('stands in as long as its row is there, whatever comes in above it', () => {
    const hidden = settled(of('6'), listed('blocked', '3', '4'), everywhere);
    expect(selectedOf(settled(hidden, blocked, everywhere), blocked)).toBe('3');
  });

  it('comes back with its row, however often the filter changed meanwhile', () => {
    let chosen = of('6');
    const under = (list: typeof all) => {
      chosen = settled(chosen, list, everywhere);
      return selectedOf(chosen, list);
    };
    expect(under(blocked)).toBe('1');
    expect(under(listed('blocked x', '4'))).toBe('4');
    expect(under(listed('blocked xy'))).toBeUndefined();
    expect(under(all)).toBe('6');
    expect(chosen).toEqual(of('6'));
  });

  it('stays where its row leaves by itself', () => {
    expect(selectedOf(settled(of('6'), listed('all', '1', '2'), everywhere), all)).toBe('6');
  });
});
