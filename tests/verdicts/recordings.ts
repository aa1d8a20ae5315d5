/** What two real browsers reported about the same cases, each with the browser's own verdict. */
import { readFileSync } from 'node:fs';
import type { RecordedCase } from '../../scripts/verdicts.ts';
import type { Family } from '../../src/engine/exchange.ts';

export const recordings: [Family, RecordedCase[]][] = [
  ['chromium', read('chromium-156.json')],
  ['firefox', read('firefox-153.json')],
];

function read(file: string): RecordedCase[] {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}
