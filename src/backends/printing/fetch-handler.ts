/** A handler that takes a `Request` and returns a `Response`, and how to wrap it. */
import type { Placement, Policy } from '../../engine/judgement.ts';
import { say } from '../../engine/say.ts';
import type { Part } from '../backend.ts';
import { code } from './code.ts';
import { originList } from './origins.ts';
import { quote } from './quote.ts';
import { hidden, listedMethods } from './wording.ts';

/** The headers of an answer from `fetch` cannot be changed; those of a copy can. */
const standard = {
  taken: 'answer.status === 101',
  copied: 'const response = new Response(answer.body, answer);',
};

/**
 * What runtimes pass to a handler, how they read the environment, which answer belongs to a WebSocket, and how to copy
 * the others. Bun forgets that a body is text as soon as `body` is read (measured: `application/octet-stream`), so
 * there the answer is cloned; if the first copy were not cancelled, Bun would keep the whole stream in memory for it
 * (both measured).
 */
const runtimes = {
  bun: {
    environment: 'typescript',
    given: 'request, server',
    generic: 'Server',
    taken: '!answer',
    copied: 'const response = answer.clone();\nanswer.body?.cancel();',
  },
  deno: {
    environment: 'deno',
    given: 'request, info',
    generic: 'Info',
    ...standard,
  },
  workers: {
    environment: 'javascript',
    given: 'request, env, context',
    generic: undefined,
    ...standard,
  },
} as const;

type Runtime = keyof typeof runtimes;

/**
 * Wraps the handler of a runtime that is started by a call. @param started the line that makes the call, with `handler`
 * in it
 */
export function wrapped(file: string, policy: Policy, placement: Placement, runtime: Runtime, started: string): Part[] {
  return [
    withCors(file, policy, placement, runtime),
    {
      file,
      where: say('In place of the line that starts the server, around your own handler.'),
      language: 'typescript',
      code: started.replace('handler', 'withCors(handler)'),
      replaces: started,
    },
  ];
}

/** Most handlers are written where they are passed. @param inline how that looks afterwards */
export function inPlace(inline: string): string {
  return say`If the handler is written in that very line, wrap it there: \`${inline}\`.`;
}

/** Declares `withCors(handler)`, which returns another handler: one that takes a `Request` and returns a `Response`. */
export function withCors(file: string, policy: Policy, placement: Placement, runtime: Runtime): Part {
  const { environment, given, generic, taken, copied } = runtimes[runtime];
  const own = generic === undefined ? given : `request: Request, ${given.split(', ')[1]}: ${generic}`;
  const signature =
    generic === undefined
      ? 'withCors(handler)'
      : `withCors<${generic}>(handler: (${own}) => Response | Promise<Response>)`;
  const answered = placement === 'on-errors' ? `answerOrError(() => handler(${given}))` : `handler(${given})`;
  const lines = code`
    ${policy.origins !== 'any' && `const allowedOrigins = ${originList(environment, policy)};\n`}
    function ${signature} {
      return async (${own}) => {
        const preflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
        const answer = preflight ? new Response(null, { status: 204 }) : await ${answered};
        if (${taken}) return answer;
        ${copied}
        ${policy.origins === 'any' ? "response.headers.set('Access-Control-Allow-Origin', '*');" : withoutOwn + onlyAllowed}
        ${policy.credentials && "response.headers.set('Access-Control-Allow-Credentials', 'true');"}
        ${setHeader('Access-Control-Expose-Headers', policy.exposed)}
        ${forPreflights(policy)}
        return response;
      };
    }
    ${placement === 'on-errors' && answerOrError(generic !== undefined)}
  `;
  const language = generic === undefined ? 'javascript' : 'typescript';
  return { file, where: say('At the top, below the imports.'), language, code: lines };
}

/** Nothing else may decide which origins are allowed, and with what. */
const withoutOwn = hidden.map((name) => `response.headers.delete('${name}');\n`).join('');

export const onlyAllowed = code`
  const origin = request.headers.get('Origin') ?? '';
  response.headers.append('Vary', 'Origin');
  if (!allowedOrigins.includes(origin)) return response;
  response.headers.set('Access-Control-Allow-Origin', origin);
`;

/** If an error left the handler, the runtime would answer it without these headers. */
function answerOrError(isTyped: boolean): string {
  return `\n${code`
    async function answerOrError(answer${isTyped && ': () => Response | Promise<Response>'}) {
      try {
        return await answer();
      } catch (error) {
        console.error(error);
        return new Response('Internal Server Error', { status: 500 });
      }
    }
  `}`;
}

/** What answers to preflights have in addition; absent if the policy leaves it alone. */
export function forPreflights(policy: Policy): string | false {
  const lines = code`
    ${setHeader('Access-Control-Allow-Methods', listedMethods(policy))}
    ${setHeader('Access-Control-Allow-Headers', policy.headers)}
    ${policy.maxAge !== undefined && `response.headers.set('Access-Control-Max-Age', '${policy.maxAge}');`}
  `;
  return lines !== '' && `if (preflight) {\n  ${lines.replaceAll('\n', '\n  ')}\n}`;
}

/** A line that sets the header to a list; absent if the list is empty. */
export function setHeader(name: string, values: string[]): string | false {
  return values.length > 0 && `response.headers.set('${name}', ${quote('javascript', values.join(', '))});`;
}
