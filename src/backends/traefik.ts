import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code, indented } from './printing/code.ts';
import { quoteAll } from './printing/quote.ts';
import { variant } from './printing/variant.ts';
import { methodsOrSafelisted, notesFor } from './printing/wording.ts';

export default {
  id: 'traefik',
  name: 'Traefik',
  docs: 'https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/headers/',
  provenance: 'documentation',
  variants: [
    variant(
      'file',
      () => say('Configuration file'),
      (policy, placement) => ({
        parts: [middleware(policy), router()],
        notes: notes(policy, placement),
      }),
    ),
  ],
} satisfies Backend;

function middleware(policy: Policy): Part {
  const list = (names: string[]) => `[${quoteAll('yaml', names)}]`;
  const lines = code`
    middlewares:
      cors:
        headers:
          accessControlAllowOriginList: ${list(policy.origins === 'any' ? ['*'] : policy.origins)}
          ${policy.credentials && 'accessControlAllowCredentials: true'}
          accessControlAllowMethods: ${list(methodsOrSafelisted(policy))}
          ${policy.headers.length > 0 && `accessControlAllowHeaders: ${list(policy.headers)}`}
          ${policy.exposed.length > 0 && `accessControlExposeHeaders: ${list(policy.exposed)}`}
          ${policy.maxAge !== undefined && `accessControlMaxAge: ${policy.maxAge}`}
          ${policy.origins !== 'any' && 'addVaryHeader: true'}
  `;
  return {
    file: 'dynamic.yml',
    where: say('Under `http`, beside `routers` and `services`.'),
    language: 'yaml',
    code: indented('  ', lines),
    above: 'http:',
  };
}

/** Middlewares run in the order of this list, and a login further up would answer the preflight. */
const router = (): Part => ({
  file: 'dynamic.yml',
  where: say("In the API's router, ahead of every other entry of `middlewares`."),
  language: 'yaml',
  code: '        - cors',
  above: '      middlewares:',
});

function notes(policy: Policy, placement: Placement): string[] {
  const methodRule = say(
    'A router with a rule such as `Method(…)` never sees `OPTIONS`. Leave the method out of its rule.',
  );
  return [methodRule, ...notesFor(policy, placement === 'one-layer' ? 'app-wide' : placement, 'Traefik')];
}
