import type { Placement, Policy } from '../engine/judgement.ts';
import type { Backend, Part } from './backend.ts';
import { json } from './quote.ts';
import { variant } from './variant.ts';
import { methodsOrSafelisted, notesFor } from './wording.ts';

export default {
  id: 'api-gateway',
  name: 'AWS API Gateway',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  provenance: 'documentation',
  variants: [
    variant('http-api', 'HTTP API', (policy, placement) => ({
      parts: [configuration(policy), update],
      notes: notes(policy, placement),
    })),
  ],
} satisfies Backend;

function configuration(policy: Policy): Part {
  return {
    file: 'cors.json',
    where: 'As a new file.',
    language: 'json',
    code: json({
      AllowOrigins: policy.origins === 'any' ? ['*'] : policy.origins,
      AllowCredentials: policy.credentials || undefined,
      AllowMethods: methodsOrSafelisted(policy),
      AllowHeaders: policy.headers.length > 0 ? policy.headers : undefined,
      ExposeHeaders: policy.exposed.length > 0 ? policy.exposed : undefined,
      MaxAge: policy.maxAge,
    }),
  };
}

const update: Part = {
  file: 'Terminal',
  where: "With your API's id in place of `API_ID`.",
  language: 'bash',
  code: 'aws apigatewayv2 update-api --api-id API_ID --cors-configuration file://cors.json',
};

function notes(policy: Policy, placement: Placement): string[] {
  const catchAll =
    'A `$default` route with an authorizer also catches `OPTIONS`: add a route `OPTIONS /{proxy+}` without an authorizer.';
  return [
    'The gateway answers preflights itself, and ignores the CORS headers of what is behind it.',
    ...(placement === 'before-auth' ? [catchAll] : []),
    ...notesFor(policy, placement === 'one-layer' ? 'app-wide' : placement, 'API Gateway'),
  ];
}
