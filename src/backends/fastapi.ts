import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code } from './printing/code.ts';
import { atTop } from './printing/imports.ts';
import { originList } from './printing/origins.ts';
import { quoteAll } from './printing/quote.ts';
import { configurable } from './printing/variant.ts';
import { methodsOrSafelisted, notesFor, removesOthers, variesForPages } from './printing/wording.ts';

export default {
  id: 'fastapi',
  name: 'FastAPI',
  docs: 'https://fastapi.tiangolo.com/tutorial/cors/',
  provenance: 'run',
  variants: [
    configurable('middleware', 'FastAPI', (policy, placement) => ({
      parts: [imported('fastapi.middleware.cors', policy, placement), middleware(policy, placement)],
      notes: notes(policy, placement),
    })),
    configurable('starlette', 'Starlette', (policy, placement) => ({
      parts: [imported('starlette.middleware.cors', policy, placement), middleware(policy, placement)],
      notes: notes(policy, placement),
    })),
  ],
} satisfies Backend;

function imported(module: string, policy: Policy, placement: Placement): Part {
  const lines = code`
    ${policy.originsFrom !== undefined && 'import os'}
    from ${module} import CORSMiddleware
    ${placement === 'every-route' && 'from starlette.middleware.base import BaseHTTPMiddleware'}
  `;
  return atTop('main.py', 'python', lines);
}

/**
 * The middleware added last runs first. FastAPI creates a 500 outside all middleware, so for errors the whole stack is
 * wrapped. `app` itself stays a `FastAPI`, because `fastapi run` starts nothing else. `uvicorn.run("main:app")` imports
 * the file again, and then skips what stands in `if __name__ == "__main__":` (measured: no headers).
 */
function middleware(policy: Policy, placement: Placement): Part {
  const wrapped = placement === 'on-errors';
  return {
    file: 'main.py',
    where: wrapped
      ? say('At the end, as the last lines about `app`, above `uvicorn.run` and its `if __name__ …` if they are there.')
      : say(
          'At the end, below every other `app.add_middleware`, above `uvicorn.run` and its `if __name__ …` if they are there.',
        ),
    language: 'python',
    code: wrapped
      ? aroundAll(policy)
      : code`
          ${call('app.add_middleware', 'CORSMiddleware', policy)}
          ${placement === 'every-route' && varyByOrigin}
        `,
    replaces: 'app.add_middleware(CORSMiddleware, allow_origins=["*"])',
  };
}

/** Every answer has to declare that it is made for one origin: the middleware does so only for pages (measured). */
const varyByOrigin = `

${code`
  async def vary_by_origin(request, call_next):
      response = await call_next(request)
      response.headers.add_vary_header("Origin")
      return response


  app.add_middleware(BaseHTTPMiddleware, dispatch=vary_by_origin)
`}`;

function aroundAll(policy: Policy): string {
  return code`
    build_middleware_stack = app.build_middleware_stack
    app.build_middleware_stack = lambda: ${call('CORSMiddleware', 'build_middleware_stack()', policy)}
  `;
}

function call(callee: string, first: string, policy: Policy): string {
  return code`
    ${callee}(
        ${first},
        allow_origins=${policy.origins === 'any' ? '["*"]' : originList('python', policy)},
        ${policy.credentials && 'allow_credentials=True,'}
        allow_methods=[${quoteAll('python', methodsOrSafelisted(policy))}],
        ${policy.headers.length > 0 && `allow_headers=[${quoteAll('python', policy.headers)}],`}
        ${policy.exposed.length > 0 && `expose_headers=[${quoteAll('python', policy.exposed)}],`}
        ${policy.maxAge !== undefined && `max_age=${policy.maxAge},`}
    )
  `;
}

function notes(policy: Policy, placement: Placement): string[] {
  const wrap = [
    say('An error nobody catches is answered outside of every middleware, so this goes around all of them.'),
    say('It needs FastAPI 0.91 or later (Starlette 0.24). For an `HTTPException`, `app.add_middleware` is enough.'),
  ];
  return [
    ...(placement === 'on-errors' ? wrap : []),
    removesOthers(),
    ...variesForPages(placement, 'FastAPI'),
    ...notesFor(policy, placement, 'FastAPI'),
  ];
}
