import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/engine/browsers/rule.ts';
import { ask } from '../../../src/engine/browsers/rules.ts';
import { browsers } from '../../../src/engine/checklist.ts';
import { corsCheck } from '../../../src/engine/fetch/cors-check.ts';
import { combined } from '../../../src/engine/fetch/header-list.ts';

const page = 'http://page.test:9001';

/** [Allow-Origin lines, Allow-Credentials lines, include, result] */
const cases: [string[], string[], boolean, 'success' | 'failure'][] = [
  [[], [], false, 'failure'],
  [['*'], [], false, 'success'],
  [['*'], ['true'], false, 'success'],
  [['*'], ['true'], true, 'failure'],
  [[page], [], false, 'success'],
  [[page], [], true, 'failure'],
  [[page], ['true'], true, 'success'],
  [[page], ['True'], true, 'failure'],
  [[page], ['true', 'true'], true, 'failure'],
  [[`${page}/`], [], false, 'failure'],
  [['HTTP://PAGE.TEST:9001'], [], false, 'failure'],
  [[page, page], [], false, 'failure'],
  [['*', '*'], [], false, 'failure'],
  [[''], [], false, 'failure'],
  [[` ${page}\t`], [], false, 'success'],
];

describe('CORS check', () => {
  it.each(cases)('Allow-Origin %j, Allow-Credentials %j, include %s: %s', (origins, credentials, include, result) => {
    expect(corsCheck(headers(origins, credentials), page, include)).toBe(result);
  });

  it('agrees with both browsers on pass or fail, whatever the values', () => {
    const value = fc.constantFrom(
      page,
      '*',
      'null',
      '',
      `${page}/`,
      'https://page.test:9001',
      'true',
      'TRUE',
      'a b',
      'x',
    );
    const lines = fc.array(value, { maxLength: 3 });
    fc.assert(
      fc.property(lines, lines, fc.boolean(), (origins, credentials, include) => {
        const list = headers(origins, credentials);
        const expected = corsCheck(list, page, include);
        for (const browser of Object.values(browsers)) {
          const message: Message = {
            ...{ stage: 'response', hop: 0, url: 'http://api.test/', hasCome: true, isCrossOrigin: true },
            ...{ status: 200, headers: list, allowOrigin: combined(list, 'Access-Control-Allow-Origin') },
            ...{ location: undefined, origin: page, method: 'GET', requestedHeaders: [] },
          };
          const rulings = ask(browser.rulesFor(message), message, include);
          expect(rulings.some(({ state }) => state === 'failed')).toBe(expected === 'failure');
        }
      }),
    );
  });
});

function headers(origins: string[], credentials: string[]) {
  return [
    ...origins.map((value) => ({ name: 'Access-Control-Allow-Origin', value })),
    ...credentials.map((value) => ({ name: 'access-control-allow-credentials', value })),
  ];
}
