/** Who answered an exchange: what its own answers give away, and where they are silent, what a neighbour's do. */
import type { Exchange, Hop } from '../exchange.ts';
import { answersOf, nameOf } from '../neighbours.ts';
import { type Server, serversOf } from './fingerprints.ts';

/** The app first, then what stands in front of it. @param hop the one that is in question */
export function whoAnswered(exchange: Exchange, hop: Hop, neighbours: readonly Exchange[]): Server[] {
  const servers = serversOf([...(hop.response?.headers ?? []), ...(hop.preflight?.response?.headers ?? [])]);
  if (servers.some(({ kind }) => kind === 'framework')) return servers;
  return [...appElsewhere(exchange, hop, neighbours), ...servers];
}

/** A proxy's error page hides the app; another answer of the same server may name it. */
function appElsewhere(exchange: Exchange, hop: Hop, neighbours: readonly Exchange[]): Server[] {
  for (const answer of answersOf({ exchange, hop, neighbours, origin: '' })) {
    const app = serversOf(answer.headers).find(({ kind }) => kind === 'framework');
    if (app) return [{ ...app, confidence: 'probable', because: `${app.because}, seen on ${nameOf(answer)}` }];
  }
  return [];
}
