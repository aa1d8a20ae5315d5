import { describe, expect, it } from 'vitest';
import { difference, type Marked } from '../../../src/panel/diagnosis/difference.ts';

/** `a[b]c`: b differs. */
const drawn = ({ before, differs, after }: Marked) => `${before}[${differs}]${after}`;

describe('difference', () => {
  it.each([
    ['https://a.test/', 'https://a.test', 'https://a.test[/]', 'https://a.test[]'],
    ['https://a.test', 'https://a.test:8080', 'https://a.test[]', 'https://a.test[:8080]'],
    ['http://a.test', 'https://a.test', 'http[]://a.test', 'http[s]://a.test'],
    ['https://www.a.test', 'https://a.test', 'https://[www.]a.test', 'https://[]a.test'],
    ['https://A.test', 'https://a.test', 'https://[A].test', 'https://[a].test'],
    ['GET, POST', 'GET, POST, PUT', 'GET, POST[]', 'GET, POST[, PUT]'],
    ['same', 'same', 'same[]', 'same[]'],
    ['*', 'https://a.test', '[*]', '[https://a.test]'],
    ['404', '204', '[404]', '[204]'],
    ['204', '200–299', '[204]', '[200–299]'],
    ['', 'true', '[]', '[true]'],
    ['aa', 'aaa', 'aa[]', 'aa[a]'],
    ['x😀y', 'x😁y', 'x[😀]y', 'x[😁]y'],
  ])('%s against %s', (seen, needed, seenDrawn, neededDrawn) => {
    const found = difference(seen, needed);
    expect([drawn(found.seen), drawn(found.needed)]).toEqual([seenDrawn, neededDrawn]);
  });
});
