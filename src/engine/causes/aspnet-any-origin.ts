/** ASP.NET Core: AllowAnyOrigin does not go with credentials. */
import { say } from '../say.ts';
import { isAspNetCore, serversOf } from '../servers/server.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { orWithoutCredentials } from './finding/advice.ts';
import { probably } from './finding/confidence.ts';
import { evidenceOf, headerEvidence } from './finding/evidence.ts';
import { askedWithLogin } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { namesTheOne } from './finding/why.ts';

export default {
  id: 'aspnet-any-origin',
  spec: spec.credentials,
  mdn: mdn.error('CORSNotSupportingCredentials'),
  rules: ['allow-origin-not-wildcard'],
  codes: [],
  depth: 2,
  find(facts) {
    const { hop, verdict, answer, origin } = facts;
    if (!serversOf(answer?.headers ?? []).some(isAspNetCore)) return undefined;
    return {
      short: say('AllowAnyOrigin with credentials'),
      title: say('ASP.NET Core allows any origin with `*`. That does not cover a request with cookies or a login.'),
      happened: `${say`${serverName(hop.url)} sent \`Access-Control-Allow-Origin: *\`, as \`AllowAnyOrigin\` does.`} ${askedWithLogin()}`,
      why: namesTheOne(),
      evidence: [...evidenceOf(verdict.check), ...headerEvidence(facts, 'Server')],
      ...probably(say('The headers show ASP.NET Core, and `AllowAnyOrigin` is what makes it answer with `*`.')),
      repair: serverRepair(
        facts,
        'app-wide',
        say`Replace \`AllowAnyOrigin()\` with \`WithOrigins("${origin}")\`, and add \`AllowCredentials()\`.`,
        [
          say('The two cannot stand together: ASP.NET Core throws for `AllowAnyOrigin` with `AllowCredentials`.'),
          orWithoutCredentials(facts),
        ],
      ),
    };
  },
} satisfies Cause;
