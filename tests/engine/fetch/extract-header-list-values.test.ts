import { expect, it } from 'vitest';
import { malformedElements } from '../../../src/engine/fetch/extract-header-list-values.ts';

it('what is no token is named once, however often it stands there', () => {
  expect(malformedElements('PUT; GET, HEAD, PUT; GET, A B')).toEqual(['PUT; GET', 'A B']);
});
