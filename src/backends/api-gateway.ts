import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { awsCors } from './printing/aws-cors.ts';
import { code } from './printing/code.ts';
import { quote } from './printing/quote.ts';
import { inTerminal } from './printing/terminal.ts';
import { variant } from './printing/variant.ts';
import { methodsOrSafelisted, notesFor } from './printing/wording.ts';

export default {
  id: 'api-gateway',
  name: 'AWS API Gateway',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  provenance: 'documentation',
  variants: [
    variant('http-api', 'HTTP API', (policy, placement) => ({
      parts: [awsCors(policy, methodsOrSafelisted(policy)), update()],
      notes: notes(policy, placement),
    })),
    variant(
      'rest-api',
      () => say('REST API with a Lambda proxy, SAM'),
      (policy, placement) => ({
        parts: fixedOrigin(policy) === undefined ? [] : [answers(policy), template(policy), ...withoutLogin(placement)],
        notes: restNotes(policy, placement),
      }),
    ),
  ],
} satisfies Backend;

const update = () =>
  inTerminal(
    'aws apigatewayv2 update-api --api-id API_ID --cors-configuration file://cors.json',
    say("With your API's id in place of `API_ID`."),
  );

function notes(policy: Policy, placement: Placement): string[] {
  const catchAll = say(
    'A `$default` route with an authorizer also catches `OPTIONS`: add a route `OPTIONS /{proxy+}` without an authorizer.',
  );
  return [
    say('The gateway answers preflights itself, and ignores the CORS headers of what is behind it.'),
    ...(placement === 'before-auth' ? [catchAll] : []),
    ...notesFor(policy, placement === 'one-layer' ? 'app-wide' : placement, 'API Gateway'),
  ];
}

/** A REST API's own answers are fixed: they can name one origin, whoever asks. */
function fixedOrigin({ origins }: Policy): string | undefined {
  if (origins === 'any') return '*';
  return origins.length === 1 ? origins[0] : undefined;
}

/** A REST API passes on what the function answers, so the function has to send the headers. */
function answers(policy: Policy): Part {
  const lines = headersOf(policy).map(([name, value]) => `  '${name}': ${quote('javascript', value)},`);
  return {
    file: 'index.mjs',
    where: say('At the top; with `headers: corsHeaders` in every answer that the function returns, errors too.'),
    language: 'javascript',
    code: ['const corsHeaders = {', ...lines, '};'].join('\n'),
  };
}

function headersOf(policy: Policy): [string, string][] {
  return [
    ['Access-Control-Allow-Origin', fixedOrigin(policy) ?? ''],
    ...(policy.credentials ? [['Access-Control-Allow-Credentials', 'true'] as [string, string]] : []),
    ...(policy.exposed.length > 0
      ? [['Access-Control-Expose-Headers', policy.exposed.join(',')] as [string, string]]
      : []),
  ];
}

/** API Gateway expects a fixed value in single quotes, and YAML expects those in double quotes. */
function fixed(value: string): string {
  return quote('yaml', `'${value}'`);
}

function template(policy: Policy): Part {
  const headers = headersOf(policy)
    .map(([name, value]) => `${name}: ${fixed(value)}`)
    .join('\n');
  const onErrors = code`
    ResponseParameters:
      Headers:
        ${headers}
  `;
  return {
    file: 'template.yaml',
    where: say('In the `Properties` of the `AWS::Serverless::Api`.'),
    language: 'yaml',
    code: code`
      Cors:
        AllowOrigin: ${fixed(fixedOrigin(policy) ?? '')}
        ${policy.credentials && 'AllowCredentials: true'}
        AllowMethods: ${fixed(methodsOrSafelisted(policy).join(','))}
        ${policy.headers.length > 0 && `AllowHeaders: ${fixed(policy.headers.join(','))}`}
        ${policy.maxAge !== undefined && `MaxAge: ${fixed(String(policy.maxAge))}`}
      GatewayResponses:
        DEFAULT_4XX:
          ${onErrors}
        DEFAULT_5XX:
          ${onErrors}
    `,
  };
}

/** A second `Auth` in one template would replace the first, and the login that it names. */
function withoutLogin(placement: Placement): Part[] {
  if (placement !== 'before-auth') return [];
  return [
    {
      file: 'template.yaml',
      where: say('In the `Auth` that is already there.'),
      language: 'yaml',
      code: '  AddDefaultAuthorizerToCorsPreflight: false',
      above: 'Auth:',
    },
  ];
}

function restNotes(policy: Policy, placement: Placement): string[] {
  if (fixedOrigin(policy) === undefined) return [severalOrigins()];
  return [
    say('What the gateway answers itself, such as `401`, `413` and `504`, gets the headers from `GatewayResponses`.'),
    say('If `Cors` or `GatewayResponses` is already there, put the lines into it: the last of two would win.'),
    say('A change shows once the stage is deployed again.'),
    ...notesFor(policy, placement === 'one-layer' ? 'app-wide' : placement, 'API Gateway'),
  ];
}

const severalOrigins = () =>
  say(
    'A REST API sends one fixed origin. For several, use an HTTP API, or let a function answer `OPTIONS` with the one that asks.',
  );
