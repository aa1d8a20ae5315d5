import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { json } from './quote.ts';
import { variant } from './variant.ts';
import { methodsOrSafelisted, notesFor, unknownMethods } from './wording.ts';

export default {
  id: 'lambda-url',
  name: 'Lambda function URL',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html#urls-cors',
  provenance: 'documentation',
  variants: [
    variant(
      'function-url',
      () => say('Function URL'),
      (policy, placement) => ({
        parts: [configuration(policy), update()],
        notes: notes(policy, placement),
      }),
    ),
  ],
} satisfies Backend;

/** Six of them at most, and no others (AWS: `Cors`, `AllowMethods`). */
const known = ['GET', 'PUT', 'HEAD', 'POST', 'PATCH', 'DELETE'];

function configuration(policy: Policy): Part {
  return {
    file: 'cors.json',
    where: say('As a new file.'),
    language: 'json',
    code: json({
      AllowOrigins: policy.origins === 'any' ? ['*'] : policy.origins,
      AllowCredentials: policy.credentials || undefined,
      AllowMethods: methodsOrSafelisted(policy).filter((method) => known.includes(method)),
      AllowHeaders: policy.headers.length > 0 ? policy.headers : undefined,
      ExposeHeaders: policy.exposed.length > 0 ? policy.exposed : undefined,
      MaxAge: policy.maxAge,
    }),
  };
}

const update = (): Part => ({
  file: say('Terminal'),
  where: say("With your function's name in place of `FUNCTION`."),
  language: 'bash',
  code: 'aws lambda update-function-url-config --function-name FUNCTION --cors file://cors.json',
});

function notes(policy: Policy, placement: Placement): string[] {
  return [
    say('The function itself must not send these headers too: the browser refuses an answer that has them twice.'),
    ...unknownMethods(policy, known, 'Lambda'),
    ...notesFor(policy, placement, 'Lambda'),
  ];
}
