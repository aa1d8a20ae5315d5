/** Who answered a hop: what its own answers reveal, or else what a neighbour's reveal. */
import type { Exchange, Hop } from '../exchange.ts';
import { answersOf, nameOf } from '../neighbours.ts';
import { say } from '../say.ts';
import { servicesOf } from './hosts.ts';
import { productOf } from './products.ts';
import { isApp, type Server, serversOf, tellingOfPreflight } from './server.ts';

/** The app first, then the service it runs at, then what stands in front of it. @param hop the one in question */
export function whoAnswered(hop: Hop, neighbours: readonly Exchange[]): Server[] {
  const preflight = hop.preflight?.response;
  const servers = serversOf(hop.response?.headers ?? [], preflight ? tellingOfPreflight(preflight) : []);
  const isNamed = isProgram(hop, servers);
  const known = servers.filter((server) => !isNamed || !isApp(server) || server.confidence === 'certain');
  const seen = isNamed || known.some(isApp) ? known : [...appElsewhere(hop, neighbours), ...known];
  return [...seen.filter(isApp), ...servicesOf(hop.url, seen), ...seen.filter((server) => !isApp(server))];
}

/**
 * Then a guess at a framework leads to the wrong code: Strapi sends the headers of Helmet, but is not a plain Express
 * app (measured).
 */
function isProgram(hop: Hop, servers: readonly Server[]): boolean {
  const program = productOf([hop]);
  return program !== undefined && !program.isGuess && servers.every(({ name }) => name !== program.name);
}

/** A proxy's error page hides the app; another answer of the same server may name it. */
function appElsewhere(hop: Hop, neighbours: readonly Exchange[]): Server[] {
  const telling = answersOf({ hop, neighbours }).find(({ app }) => app);
  if (!telling?.app) return [];
  const { app } = telling;
  return [{ ...app, confidence: 'probable', because: say`${app.because}, seen on ${nameOf(telling)}` }];
}
