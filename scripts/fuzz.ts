/**
 * Hostile input in bulk: every property is tried on so many generated cases.
 *   npm run fuzz -- --cases 100000 --seed 1
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

export function main(args: string[]): number {
  const { values } = parseArgs({ args, options: { cases: { type: 'string' }, seed: { type: 'string' } } });
  const cases = values.cases ?? '100000';
  const seed = values.seed ?? String(Date.now() % 1_000_000);
  console.log(
    `${cases} cases for each property, from seed ${seed}. Try them again with: npm run fuzz -- --cases ${cases} --seed ${seed}`,
  );
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project=fuzz', '--reporter=verbose'];
  const env = { ...process.env, FUZZ_CASES: cases, FUZZ_SEED: seed };
  return spawnSync(process.execPath, vitest, { env, stdio: 'inherit' }).status ?? 1;
}
