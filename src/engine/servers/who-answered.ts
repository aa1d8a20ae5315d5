/** Who answered an exchange: what its own answers give away, and where they are silent, what a neighbour's do. */
import type { Exchange, Hop } from '../exchange.ts';
import { type Answer, answersOf, nameOf } from '../neighbours.ts';
import { say } from '../say.ts';
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
    const app = appIn(answer);
    if (app) return [{ ...app, confidence: 'probable', because: say`${app.because}, seen on ${nameOf(answer)}` }];
  }
  return [];
}

// An answer is a neighbour of many; its headers are read once.
const apps = new WeakMap<Answer, { app: Server | undefined }>();

function appIn(answer: Answer): Server | undefined {
  const known = apps.get(answer);
  if (known) return known.app;
  const app = serversOf(answer.headers).find(({ kind }) => kind === 'framework');
  apps.set(answer, { app });
  return app;
}
