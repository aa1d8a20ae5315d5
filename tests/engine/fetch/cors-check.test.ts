import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Browser, browsers } from '../../../src/engine/checklist.ts';
import type { Family } from '../../../src/engine/exchange.ts';
import { corsCheck } from '../../../src/engine/fetch/cors-check.ts';

const PAGE = 'http://page.test:9001';

/** [Allow-Origin lines, Allow-Credentials lines, include, result] */
const cases: [string[], string[], boolean, 'success' | 'failure'][] = [
  [[], [], false, 'failure'],
  [['*'], [], false, 'success'],
  [['*'], ['true'], false, 'success'],
  [['*'], ['true'], true, 'failure'],
  [[PAGE], [], false, 'success'],
  [[PAGE], [], true, 'failure'],
  [[PAGE], ['true'], true, 'success'],
  [[PAGE], ['True'], true, 'failure'],
  [[PAGE], ['true', 'true'], true, 'failure'],
  [[`${PAGE}/`], [], false, 'failure'],
  [['HTTP://PAGE.TEST:9001'], [], false, 'failure'],
  [[PAGE, PAGE], [], false, 'failure'],
  [['*', '*'], [], false, 'failure'],
  [[''], [], false, 'failure'],
  [[` ${PAGE}\t`], [], false, 'success'],
];

describe('CORS check', () => {
  it.each(cases)('Allow-Origin %j, Allow-Credentials %j, include %s: %s', (origins, credentials, include, result) => {
    expect(corsCheck(headers(origins, credentials), PAGE, include)).toBe(result);
  });

  it('agrees with both browsers on pass or fail, whatever the values', () => {
    const value = fc.constantFrom(
      PAGE,
      '*',
      'null',
      '',
      `${PAGE}/`,
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
        const expected = corsCheck(list, PAGE, include);
        for (const [family, browser] of Object.entries(browsers) as [Family, Browser][]) {
          const checks = browser.responseChecks({
            family,
            ...{ stage: 'response', hop: 0, url: 'http://api.test/', status: 200, headers: list },
            ...{ origin: PAGE, include, method: 'GET', requestedHeaders: [] },
          });
          expect(checks.some((check) => check.state === 'failed')).toBe(expected === 'failure');
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
