/**
 * Diagnoses of a whole journal, kept by the identity of each exchange: a new request costs its own diagnosis and
 * those of its neighbours, however many thousands are in the list.
 */
import type { Exchange } from '../engine/exchange.ts';
import type { Diagnosis } from '../engine/judgement.ts';
import { words } from './words.ts';

export type Diagnose = (exchange: Exchange, neighbours: Exchange[]) => Diagnosis;

/** How many exchanges on the same host, before and after, are evidence. It bounds what a burst costs. */
const reach = 50;

interface Known {
  neighbours: Exchange[];
  diagnosis: Diagnosis;
}

export function diagnoser(diagnose: Diagnose): (exchanges: Exchange[]) => Diagnosis[] {
  const known = new WeakMap<Exchange, Known>();

  const renew = (exchange: Exchange, neighbours: Exchange[]): Diagnosis => {
    const diagnosis = attempt(diagnose, exchange, neighbours);
    known.set(exchange, { neighbours, diagnosis });
    return diagnosis;
  };

  return (exchanges) => {
    const hosts = byHost(exchanges);
    return exchanges.map((exchange) => {
      const before = known.get(exchange);
      // Neighbours are evidence for why something failed; what was let through needs none.
      if (before?.diagnosis.verdict.outcome === 'allowed') return before.diagnosis;
      const neighbours = around(exchange, hosts.get(hostOf(exchange)));
      if (before && sameItems(before.neighbours, neighbours)) return before.diagnosis;
      return renew(exchange, neighbours);
    });
  };
}

/** Where an exchange ended is where its trouble is: the host of its last hop. */
function hostOf(exchange: Exchange): string {
  const url = exchange.hops.at(-1)?.url ?? '';
  return URL.canParse(url) ? new URL(url).host : '';
}

interface Host {
  exchanges: Exchange[];
  position: Map<Exchange, number>;
}

function byHost(exchanges: Exchange[]): Map<string, Host> {
  const hosts = new Map<string, Host>();
  for (const exchange of exchanges) {
    const name = hostOf(exchange);
    const host: Host = hosts.get(name) ?? { exchanges: [], position: new Map() };
    host.position.set(exchange, host.exchanges.push(exchange) - 1);
    hosts.set(name, host);
  }
  return hosts;
}

function around(exchange: Exchange, host: Host | undefined): Exchange[] {
  const at = host?.position.get(exchange);
  if (!host || at === undefined) return [];
  return [...host.exchanges.slice(Math.max(0, at - reach), at), ...host.exchanges.slice(at + 1, at + 1 + reach)];
}

function sameItems(some: Exchange[], others: Exchange[]): boolean {
  return some.length === others.length && some.every((exchange, index) => exchange === others[index]);
}

/** An exception in one diagnosis costs that one row its answer, never the list. */
function attempt(diagnose: Diagnose, exchange: Exchange, neighbours: Exchange[]): Diagnosis {
  try {
    return diagnose(exchange, neighbours);
  } catch (error) {
    console.error(`CORS Explainer: the diagnosis of request ${exchange.id} failed.`, error);
    return {
      exchange,
      verdict: { outcome: 'cannot tell', reason: words.diagnosis.brokenReason(String(error)), candidates: [] },
      credentials: { mode: 'unknown', certainty: 'unknown', reason: '' },
      checklist: [],
      steps: [],
    };
  }
}
