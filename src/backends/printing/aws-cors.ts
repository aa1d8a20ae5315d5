/** The CORS configuration that AWS uses, in the same words, for its HTTP APIs and for function URLs. */
import type { Policy } from '../../engine/judgement.ts';
import { say } from '../../engine/say.ts';
import type { Part } from '../backend.ts';
import { json } from './quote.ts';

/** @param methods everything that it is to allow, including the safelisted methods */
export function awsCors({ origins, credentials, headers, exposed, maxAge }: Policy, methods: string[]): Part {
  return {
    file: 'cors.json',
    where: say('As a new file.'),
    language: 'json',
    code: json({
      AllowOrigins: origins === 'any' ? ['*'] : origins,
      AllowCredentials: credentials || undefined,
      AllowMethods: methods,
      AllowHeaders: headers.length > 0 ? headers : undefined,
      ExposeHeaders: exposed.length > 0 ? exposed : undefined,
      MaxAge: maxAge,
    }),
  };
}
