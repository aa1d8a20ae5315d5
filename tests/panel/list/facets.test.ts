import { describe, expect, it } from 'vitest';
import { shown } from '../../../src/panel/list/facets.ts';
import { morning } from '../fixtures.ts';

const ids = (diagnoses: typeof morning) => diagnoses.map((one) => one.exchange.id);
const everything = () => true;

describe('shown', () => {
  it('shows what was blocked and what cannot be told, in the order of the journal', () => {
    expect(ids(shown(morning, 'blocked', everything))).toEqual(['1', '2', '3', '4', '7']);
  });

  it('shows all', () => {
    expect(ids(shown(morning, 'all', everything))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('filters on top', () => {
    expect(ids(shown(morning, 'blocked', (one) => one.exchange.type === 'font'))).toEqual(['4']);
  });
});
