import { expect, it } from 'vitest';
import { isSafelistedMethod, isWithoutBody } from '../../../src/engine/fetch/methods.ts';

it.each([
  ['GET', true, true],
  ['HEAD', true, true],
  ['POST', true, false],
  ['PUT', false, false],
  ['OPTIONS', false, false],
  // Browsers change the case of some methods before they send them; what arrives in lower case is another method.
  ['get', false, false],
])('%s is safelisted: %s, and without a body: %s', (method, safelisted, withoutBody) => {
  expect(isSafelistedMethod(method)).toBe(safelisted);
  expect(isWithoutBody(method)).toBe(withoutBody);
});
