import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rowHeight } from '../../../src/panel/list/blocks.tsx';

it('a row is as high as it is drawn', () => {
  expect(readFileSync('src/panel/tokens.css', 'utf8')).toContain(`--row: ${rowHeight}px;`);
});
