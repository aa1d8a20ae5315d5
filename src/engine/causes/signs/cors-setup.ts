/** CORS middleware that throws if it is set up wrong, on the request as well as on its preflight. */
import type { ReceivedResponse } from '../../exchange.ts';
import { say } from '../../say.ts';
import { isAspNetCore, serversOf } from '../../servers/server.ts';

interface Setup {
  name: string;
  /** What is known to make it throw. */
  known(): string;
  fix(): string;
}

const setups: Record<string, Setup> = {
  express: {
    name: 'Express',
    known: () => say('In Express that happens when the `origin` function of `cors` passes on an error.'),
    fix: () => say('Give `cors` a list of origins, or let its `origin` function answer `false` instead of an error.'),
  },
  'aspnet-core': {
    name: 'ASP.NET Core',
    known: () =>
      say('ASP.NET Core throws for `AllowAnyOrigin` with `AllowCredentials`, and for a CORS rule without `UseCors`.'),
    fix: () => say('Name the origins with `WithOrigins`, and call `UseCors` after `UseRouting`.'),
  },
  'spring-boot': {
    name: 'Spring',
    known: () => say('Spring throws on every request if `allowedOrigins` is `*` while credentials are allowed.'),
    fix: () => say('Name the origins in `allowedOrigins` instead of `*`.'),
  },
};

export function throwingSetup(answer: ReceivedResponse): Setup | undefined {
  const servers = serversOf(answer.headers).filter((one) => one.backend !== 'aspnet-core' || isAspNetCore(one));
  return servers.flatMap(({ backend }) => setups[backend ?? ''] ?? [])[0];
}
