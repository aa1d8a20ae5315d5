import { learnMore } from '../causes/finding/references.ts';
import type { Exchange } from '../exchange.ts';
import { crossOriginHops } from '../fetch/origin.ts';
import type { Check, Credentials, Explanation } from '../judgement.ts';
import { requestMode } from '../mode.ts';
import { homeOrigin } from '../policy.ts';
import type { Passed, Warning } from './warning.ts';

const found = import.meta.glob<Warning>(['./*.ts', '!./warning.ts', '!./index.ts'], { eager: true, import: 'default' });

const rank = { answer: 0, nothing: 1, time: 2 };

/** Every warning, the most serious first, then by file name. */
export const warnings: readonly Warning[] = Object.keys(found)
  .sort()
  .flatMap((path) => found[path] ?? [])
  .toSorted((one, other) => rank[one.costs ?? 'nothing'] - rank[other.costs ?? 'nothing']);

/** What is fragile about an exchange that passed. */
export function warningsOf(
  exchange: Exchange,
  neighbours: readonly Exchange[],
  judged: { checklist: readonly Check[]; credentials: Credentials },
): Explanation[] {
  const passed = passedOf(exchange, neighbours, judged);
  if (!passed) return [];
  const explanations: Explanation[] = [];
  for (const warning of warnings) {
    const finding = warning.modes.includes(passed.mode) && warning.find(passed);
    if (finding) explanations.push({ cause: warning.id, ...finding, learnMore: learnMore(warning) });
  }
  return explanations;
}

/** Absent for a response that never crossed an origin, or that was not seen. */
function passedOf(
  exchange: Exchange,
  neighbours: readonly Exchange[],
  judged: { checklist: readonly Check[]; credentials: Credentials },
): Passed | undefined {
  const hopIndex = exchange.hops.length - 1;
  const hop = exchange.hops[hopIndex];
  if (!hop?.response || !crossOriginHops(exchange)[hopIndex]) return undefined;
  const { response } = hop;
  return {
    exchange,
    neighbours,
    mode: requestMode(exchange),
    hop,
    hopIndex,
    response,
    origin: homeOrigin(exchange),
    ...judged,
  };
}
