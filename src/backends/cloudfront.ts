import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { json } from './printing/quote.ts';
import { inTerminal } from './printing/terminal.ts';
import { variant } from './printing/variant.ts';
import { methodsOrSafelisted, notesFor, unknownMethods } from './printing/wording.ts';

export default {
  id: 'cloudfront',
  name: 'Amazon CloudFront',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html',
  provenance: 'documentation',
  variants: [
    variant(
      'response-headers-policy',
      () => say('Response headers policy'),
      (policy, placement) => ({
        parts: [configuration(policy), create()],
        notes: notes(policy, placement),
      }),
    ),
  ],
} satisfies Backend;

/** The methods that a policy accepts; apart from `ALL`, the documentation names no others. */
const known = ['GET', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'HEAD'];

const list = (items: string[]) => ({ Quantity: items.length, Items: items });

/** `AccessControlAllowHeaders` is required; `accept` needs no permission, so it opens nothing. */
function configuration(policy: Policy): Part {
  return {
    file: 'policy.json',
    where: say('As a new file.'),
    language: 'json',
    code: json({
      Name: 'cors',
      CorsConfig: {
        AccessControlAllowOrigins: list(policy.origins === 'any' ? ['*'] : policy.origins),
        AccessControlAllowCredentials: policy.credentials,
        AccessControlAllowMethods: list(methodsOrSafelisted(policy).filter((method) => known.includes(method))),
        AccessControlAllowHeaders: list(policy.headers.length > 0 ? policy.headers : ['accept']),
        AccessControlExposeHeaders: policy.exposed.length > 0 ? list(policy.exposed) : undefined,
        AccessControlMaxAgeSec: policy.maxAge,
        OriginOverride: true,
      },
    }),
  };
}

const create = () =>
  inTerminal(
    'aws cloudfront create-response-headers-policy --response-headers-policy-config file://policy.json',
    say('Once. Then choose the policy in the cache behavior.'),
  );

function notes(policy: Policy, placement: Placement): string[] {
  return [
    say(
      'The cache behavior has to allow `OPTIONS`, and what is behind CloudFront still has to answer it with 200 or 204.',
    ),
    ...unknownMethods(policy, known, 'CloudFront'),
    ...notesFor(policy, placement === 'one-layer' ? 'app-wide' : placement, 'CloudFront'),
  ];
}
