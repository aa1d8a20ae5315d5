import type { Policy } from '../../engine/judgement.ts';
import { code } from './code.ts';
import { fromEnvironment } from './origins.ts';
import { quoteAll } from './quote.ts';
import { listedMethods } from './wording.ts';

/** The options object of the `cors` package, which Fastify's plugin and NestJS share. */
export function corsOptions(policy: Policy, language: 'javascript' | 'typescript' = 'javascript'): string {
  const methods = listedMethods(policy);
  return code`
    {
      origin: ${fromEnvironment(language, policy) ?? originOption(policy.origins)},
      ${policy.credentials && 'credentials: true,'}
      ${methods.length > 0 && `methods: [${quoteAll('javascript', methods)}],`}
      ${policy.headers.length > 0 && `allowedHeaders: [${quoteAll('javascript', policy.headers)}],`}
      ${policy.exposed.length > 0 && `exposedHeaders: [${quoteAll('javascript', policy.exposed)}],`}
      ${policy.maxAge !== undefined && `maxAge: ${policy.maxAge},`}
    }
  `;
}

/** One origin as a string, several as a list, any as `*`. */
export function originOption(origins: Policy['origins']): string {
  if (origins === 'any') return "'*'";
  const literals = quoteAll('javascript', origins);
  return origins.length === 1 ? literals : `[${literals}]`;
}
