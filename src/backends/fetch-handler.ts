import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Part } from './backend.ts';
import { code } from './code.ts';
import { originList } from './origins.ts';
import { quote } from './quote.ts';
import { hidden, listedMethods } from './wording.ts';

/** The headers of an answer that `fetch` gave cannot be changed, those of a copy can. */
const standard = {
  taken: 'answer.status === 101',
  copied: 'const response = new Response(answer.body, answer);',
};

/**
 * What runtimes give a handler, how they read the environment, which answer a WebSocket has taken over, how to copy the
 * others, and the line that starts the server. Bun forgets that a body is text as soon as `body` is read (measured:
 * `application/octet-stream`), so it clones; it would keep all of a stream in memory for the first of the two, if that
 * were not cancelled (both measured).
 */
const runtimes = {
  bun: {
    environment: 'typescript',
    given: 'request, server',
    generic: 'Server',
    taken: '!answer',
    copied: 'const response = answer.clone();\nanswer.body?.cancel();',
    started: 'Bun.serve({ fetch: handler });',
  },
  deno: {
    environment: 'deno',
    given: 'request, info',
    generic: 'Info',
    ...standard,
    started: 'Deno.serve(handler);',
  },
  workers: {
    environment: 'javascript',
    given: 'request, env, context',
    generic: undefined,
    ...standard,
    started: 'export default { fetch: handler };',
  },
} as const;

type Runtime = keyof typeof runtimes;

/** Wraps the handler of a runtime whose handlers take a `Request` and give a `Response`. */
export function wrapped(file: string, policy: Policy, placement: Placement, runtime: Runtime): Part[] {
  const { given, generic, started } = runtimes[runtime];
  const language = generic === undefined ? 'javascript' : 'typescript';
  return [
    { file, where: say('At the top, below the imports.'), language, code: withCors(policy, placement, runtime) },
    {
      file,
      where: say('In place of the line that starts the server, around your own handler.'),
      language,
      code: started.replace('handler', `(${given}) => withCors(${given}, handler)`),
      replaces: started,
    },
  ];
}

/** `withCors(request, …, handler)` */
function withCors(policy: Policy, placement: Placement, runtime: Runtime): string {
  const { environment, given, generic, taken, copied } = runtimes[runtime];
  const parameters = generic === undefined ? `(${given}, handler)` : typed(given, generic);
  return code`
    ${policy.origins !== 'any' && `const allowedOrigins = ${originList(environment, policy)};\n`}
    async function withCors${parameters} {
      const preflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
      const answer = preflight ? new Response(null, { status: 204 }) : await ${placement === 'on-errors' ? `answerOrError(${given}, handler)` : `handler(${given})`};
      if (${taken}) return answer;
      ${copied}
      ${policy.origins === 'any' ? "response.headers.set('Access-Control-Allow-Origin', '*');" : withoutOwn + onlyAllowed}
      ${policy.credentials && "response.headers.set('Access-Control-Allow-Credentials', 'true');"}
      ${setHeader('Access-Control-Expose-Headers', policy.exposed)}
      ${forPreflights(policy)}
      return response;
    }
    ${placement === 'on-errors' && answerOrError(parameters, given)}
  `;
}

/** There may be no second opinion on who is let in, and with what. */
const withoutOwn = hidden.map((name) => `response.headers.delete('${name}');\n`).join('');

export const onlyAllowed = code`
  const origin = request.headers.get('Origin') ?? '';
  response.headers.append('Vary', 'Origin');
  if (!allowedOrigins.includes(origin)) return response;
  response.headers.set('Access-Control-Allow-Origin', origin);
`;

/** Generic, so that a handler of the request alone fits too. */
function typed(given: string, generic: string): string {
  const own = `request: Request, ${given.split(', ')[1]}: ${generic}`;
  return `<${generic}>(${own}, handler: (${own}) => Response | Promise<Response>)`;
}

/** An error that leaves the handler would be answered by the runtime, without these headers. */
function answerOrError(parameters: string, given: string): string {
  return `\n${code`
    async function answerOrError${parameters} {
      try {
        return await handler(${given});
      } catch (error) {
        console.error(error);
        return new Response('Internal Server Error', { status: 500 });
      }
    }
  `}`;
}

export function forPreflights(policy: Policy): string | false {
  const lines = code`
    ${setHeader('Access-Control-Allow-Methods', listedMethods(policy))}
    ${setHeader('Access-Control-Allow-Headers', policy.headers)}
    ${policy.maxAge !== undefined && `response.headers.set('Access-Control-Max-Age', '${policy.maxAge}');`}
  `;
  return lines !== '' && `if (preflight) {\n  ${lines.replaceAll('\n', '\n  ')}\n}`;
}

export function setHeader(name: string, values: string[]): string | false {
  return values.length > 0 && `response.headers.set('${name}', ${quote('javascript', values.join(', '))});`;
}
