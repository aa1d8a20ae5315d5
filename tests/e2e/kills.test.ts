import { expect, test } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { inWords, isSound, killing } from './kills.ts';
import { executable } from './session.ts';

const kills = 12;
const requests = 120;
/** `npm run kills -- --seed …` makes the same run again. */
const seed = Date.now() % 1_000_000;

test.skipIf(!executable)(`${kills} kills under ${requests} requests, seed ${seed}`, async () => {
  const extension = provideBuild() ?? '';
  const account = await killing({ executable: executable ?? '', extension, kills, requests, seed, devtools: 'open' });
  expect(account.refused).toBeGreaterThan(0);
  expect(isSound(account), inWords(account, kills)).toBe(true);
});
