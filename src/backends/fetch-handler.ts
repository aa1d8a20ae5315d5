import type { Placement, Policy } from '../engine/judgement.ts';
import { code } from './code.ts';
import { originList } from './origins.ts';
import { quote } from './quote.ts';
import { listedMethods } from './wording.ts';

/** The headers of an answer that `fetch` gave cannot be changed, those of a copy can. */
const copy = 'const response = new Response(answer.body, answer);';

/**
 * What runtimes give a handler, how they read the environment, which answer a WebSocket has taken over, and how to copy
 * the others. Bun forgets that a body is text as soon as `body` is read (measured: `application/octet-stream`), so it
 * clones; it would keep all of a stream in memory for the first of the two, if that were not cancelled (both measured).
 */
const runtimes = {
  bun: {
    environment: 'typescript',
    given: 'request, server',
    generic: 'Server',
    taken: '!answer',
    copied: 'const response = answer.clone();\nanswer.body?.cancel();',
  },
  deno: { environment: 'deno', given: 'request, info', generic: 'Info', taken: 'answer.status === 101', copied: copy },
  workers: {
    environment: 'javascript',
    given: 'request',
    generic: undefined,
    taken: 'answer.status === 101',
    copied: copy,
  },
} as const;

/** `withCors(request, …, handler)`, for every runtime whose handler takes a `Request` and gives a `Response`. */
export function withCors(policy: Policy, placement: Placement, runtime: keyof typeof runtimes): string {
  const { environment, given, generic, taken, copied } = runtimes[runtime];
  const parameters = generic === undefined ? '(request, handler)' : typed(given, generic);
  return code`
    ${policy.origins !== 'any' && `const allowedOrigins = ${originList(environment, policy)};\n`}
    async function withCors${parameters} {
      const preflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
      const answer = preflight ? new Response(null, { status: 204 }) : ${placement === 'on-errors' ? `await answerOrError(${given}, handler)` : `await handler(${given})`};
      if (${taken}) return answer;
      ${copied}
      ${policy.origins === 'any' ? "response.headers.set('Access-Control-Allow-Origin', '*');" : onlyAllowed}
      ${policy.credentials && "response.headers.set('Access-Control-Allow-Credentials', 'true');"}
      ${setHeader('Access-Control-Expose-Headers', policy.exposed)}
      ${forPreflights(policy)}
      return response;
    }
    ${placement === 'on-errors' && answerOrError(parameters, given)}
  `;
}

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
