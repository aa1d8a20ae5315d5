import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend } from './backend.ts';
import { awsCors } from './printing/aws-cors.ts';
import { inTerminal } from './printing/terminal.ts';
import { variant } from './printing/variant.ts';
import { methodsOrSafelisted, notesFor, unknownMethods } from './printing/wording.ts';

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
        parts: [awsCors(policy, methodsIn(policy)), update()],
        notes: notes(policy, placement),
      }),
    ),
  ],
} satisfies Backend;

/** At most six of these, and no others (AWS: `Cors`, `AllowMethods`). */
const known = ['GET', 'PUT', 'HEAD', 'POST', 'PATCH', 'DELETE'];

function methodsIn(policy: Policy): string[] {
  return methodsOrSafelisted(policy).filter((method) => known.includes(method));
}

const update = () =>
  inTerminal(
    'aws lambda update-function-url-config --function-name FUNCTION --cors file://cors.json',
    say("With your function's name in place of `FUNCTION`."),
  );

function notes(policy: Policy, placement: Placement): string[] {
  return [
    say('The function itself must not send these headers too: the browser refuses an answer that has them twice.'),
    ...unknownMethods(policy, known, 'Lambda'),
    ...notesFor(policy, placement, 'Lambda'),
  ];
}
