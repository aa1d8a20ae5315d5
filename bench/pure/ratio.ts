import { median } from '../statistics.ts';

/** Something to time: `prepare` makes what one pass uses up, outside the measured time. */
export interface Work<T> {
  prepare(): T;
  pass(prepared: T): void | Promise<void>;
}

/** In ms. Each turn takes about this long, so that whatever else the machine does affects both sides alike. */
const turn = 25;
const repeats = 31;
/**
 * In ms: how long until the compiler has seen enough and the figure has settled. After 1,500, some 640 ms of compiling
 * still fell into the measured turns.
 */
const warmUp = 6000;

function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('Start Node with --expose-gc: without it, preparations fall into what is timed.');
  for (let times = 0; times < 2; times += 1) globalThis.gc({ type: 'minor' });
}

/**
 * How many times as long a pass of `some` takes as a pass of `other`: the median of repeats in which they take turns.
 */
export async function ratio<A, B>(some: Work<A>, other: Work<B>): Promise<number> {
  const somePasses = await passesPerTurn(some);
  const otherPasses = await passesPerTurn(other);
  const ratios: number[] = [];
  while (ratios.length < repeats) ratios.push((await timed(some, somePasses)) / (await timed(other, otherPasses)));
  return median(ratios);
}

/** Warms the work up, and finds how many passes fill a turn. */
async function passesPerTurn<T>(work: Work<T>): Promise<number> {
  let passes = 1;
  for (let spent = 0; spent < warmUp; ) {
    const took = (await timed(work, passes)) * passes;
    if (took < turn) passes *= 2;
    spent += took;
  }
  return passes;
}

/** In ms of processor time per pass, which a machine that is busy with something else does not lengthen. */
async function timed<T>({ prepare, pass }: Work<T>, passes: number): Promise<number> {
  const prepared = Array.from({ length: passes }, prepare);
  // Garbage from the preparation is collected before, and not by the collections that the work itself triggers.
  collectGarbage();
  const start = process.cpuUsage();
  for (const each of prepared) await pass(each);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / passes;
}
