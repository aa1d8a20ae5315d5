import type { Placement, Policy } from '../engine/judgement.ts';
import { code } from './code.ts';
import { originList } from './origins.ts';
import { quote } from './quote.ts';
import { listedMethods } from './wording.ts';

/** How a runtime reads its environment, and the types where its programs are written in TypeScript. */
const runtimes = {
  bun: { environment: 'typescript', typed: true },
  deno: { environment: 'deno', typed: true },
  workers: { environment: 'javascript', typed: false },
} as const;

/** `withCors(request, handler)`, for every runtime whose handler takes a `Request` and gives a `Response`. */
export function withCors(policy: Policy, placement: Placement, runtime: keyof typeof runtimes): string {
  const { environment, typed } = runtimes[runtime];
  const parameters = typed
    ? 'request: Request, handler: (request: Request) => Response | Promise<Response>'
    : 'request, handler';
  return code`
    ${policy.origins !== 'any' && `const allowedOrigins = ${originList(environment, policy)};\n`}
    async function withCors(${parameters}) {
      const preflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
      const answer = preflight ? new Response(null, { status: 204 }) : ${placement === 'on-errors' ? 'await answerOrError(request, handler)' : 'await handler(request)'};
      const response = new Response(answer.body, answer);
      ${policy.origins === 'any' ? "response.headers.set('Access-Control-Allow-Origin', '*');" : onlyAllowed}
      ${policy.credentials && "response.headers.set('Access-Control-Allow-Credentials', 'true');"}
      ${setHeader('Access-Control-Expose-Headers', policy.exposed)}
      ${forPreflights(policy)}
      return response;
    }
    ${placement === 'on-errors' && answerOrError(parameters)}
  `;
}

const onlyAllowed = code`
  const origin = request.headers.get('Origin') ?? '';
  response.headers.append('Vary', 'Origin');
  if (!allowedOrigins.includes(origin)) return response;
  response.headers.set('Access-Control-Allow-Origin', origin);
`;

/** An error that leaves the handler would be answered by the runtime, without these headers. */
function answerOrError(parameters: string): string {
  return `\n${code`
    async function answerOrError(${parameters}) {
      try {
        return await handler(request);
      } catch (error) {
        console.error(error);
        return new Response('Internal Server Error', { status: 500 });
      }
    }
  `}`;
}

function forPreflights(policy: Policy): string | false {
  const lines = code`
    ${setHeader('Access-Control-Allow-Methods', listedMethods(policy))}
    ${setHeader('Access-Control-Allow-Headers', policy.headers)}
    ${policy.maxAge !== undefined && `response.headers.set('Access-Control-Max-Age', '${policy.maxAge}');`}
  `;
  return lines !== '' && `if (preflight) {\n  ${lines.replaceAll('\n', '\n  ')}\n}`;
}

function setHeader(name: string, values: string[]): string | false {
  return values.length > 0 && `response.headers.set('${name}', ${quote('javascript', values.join(', '))});`;
}
