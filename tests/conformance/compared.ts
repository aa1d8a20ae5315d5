/** What the browser and the engine say about a case, side by side. */
import type { Exchange } from '../../src/engine/exchange.ts';
import { judge } from '../../src/engine/verdict.ts';
import type { Case } from './cases.ts';
import type { BrowserVerdict } from './judge.ts';
import type { Host, Protocol } from './servers.ts';

/** What to compare. */
export interface Conformance {
  executable: string;
  /** The folder of the built extension. */
  extension: string;
  cases: number;
  seed: number;
  protocol?: Protocol;
  host?: Host;
  /** The generator's own cases, unless others are given. */
  draw?: (count: number, seed: number) => Case[];
  onProgress?: (done: number) => void;
}

/** A seed and a number reproduce a case. */
export interface Numbered {
  number: number;
  one: Case;
}

/** One case with both answers. */
export interface Compared extends Numbered {
  expected: string;
  got: string;
  result: 'agrees' | 'differs' | 'undecidable';
  /** For `undecidable`: the fact that the browser hides. */
  reason?: string;
  recorded?: Exchange;
  /** What the servers received. */
  received?: string[];
  /** What the judge's answer rests on, if that is more than a name. */
  heard?: unknown;
}

/**
 * Where the names agree, what the browser found wrong is compared too, if it says so; of several headers it may name
 * any.
 * @param exchange what the extension recorded
 */
export function compare(
  { number, one }: Numbered,
  { code: expected, parameter }: Pick<BrowserVerdict, 'code' | 'parameter'>,
  exchange: Exchange | undefined,
): Compared {
  if (!exchange) return { number, one, expected, got: 'not recorded', result: 'differs' };
  const { verdict } = judge(exchange);
  const about = { number, one, expected, recorded: exchange };
  if (verdict.outcome === 'cannot tell')
    return { ...about, got: 'cannot tell', result: 'undecidable', reason: verdict.reason };
  const got = verdict.outcome === 'blocked' ? verdict.code : verdict.outcome;
  const wrong = verdict.outcome === 'blocked' ? [verdict.parameter, ...(verdict.check?.missing ?? [])] : [];
  if (got === expected && parameter !== undefined && !wrong.includes(parameter)) {
    const named = (name: string, what: unknown) => `${name} of ${JSON.stringify(what)}`;
    return { ...about, got: named(got, wrong[0]), expected: named(expected, parameter), result: 'differs' };
  }
  if (got === expected) return { ...about, got, result: 'agrees' };
  const orElse = 'orElse' in verdict ? (verdict.orElse ?? []) : [];
  const alternative = orElse.find(({ code = 'allowed' }) => code === expected);
  if (alternative) return { ...about, got, result: 'undecidable', reason: alternative.when };
  return { ...about, got, result: 'differs' };
}

/** Disagreements that are printed in full; the count covers all. */
const shown = 20;

/** Agreement by code, every disagreement with what reproduces it, and the share of undecidable cases by reason. */
export function report(compared: Compared[], seed: number): string {
  const codes = [...new Set(compared.map(({ expected }) => expected))].sort();
  const rows = codes.map((code) => {
    const those = compared.filter(({ expected }) => expected === code);
    const count = (result: Compared['result']) => those.filter((one) => one.result === result).length;
    return `${code}\t${those.length}\t${count('agrees')}\t${count('differs')}\t${count('undecidable')}`;
  });
  const undecidable = compared.filter(({ result }) => result === 'undecidable');
  const reasons = [...new Set(undecidable.map(({ reason }) => reason))].map((reason) => {
    const those = undecidable.filter((one) => one.reason === reason);
    return `${those.length}\t${reason} (such as case ${those[0]?.number})`;
  });
  const differing = compared.filter(({ result }) => result === 'differs');
  return [
    'verdict\tcases\tagree\tdiffer\tundecidable',
    ...rows,
    ...differing
      .slice(0, shown)
      .map(
        (one) =>
          `differs: seed ${seed}, case ${one.number}: ${one.expected}, got ${one.got}: ${JSON.stringify(one.one)}\n  heard: ${JSON.stringify(one.heard)}\n  recorded: ${JSON.stringify(one.recorded)}`,
      ),
    ...reasons.map((reason) => `undecidable: ${reason}`),
    `seed ${seed}: ${compared.length} cases, ${differing.length} differ, ${undecidable.length} undecidable (${((100 * undecidable.length) / compared.length).toFixed(2)} %)`,
  ].join('\n');
}
