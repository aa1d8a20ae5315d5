import type { Mistake } from './server.ts';

/**
 * An app's handler for a runtime whose handlers take a `Request` and return a `Response`: how it begins, with types if
 * the runtime has them. It needs what the runtime passes besides the request, as a handler does that opens a WebSocket
 * or checks who is asking.
 */
export const fetchHandler = (mistake: Mistake, beginning: string, use: string) => `
${beginning} {
  ${use};
  const { pathname } = new URL(request.url);
${answers[mistake] ?? ''}
  if (pathname === '/fail') throw new Error('The database is gone');
  const known = pathname === '/items' || pathname === '/items/';
  if (!known || request.method === 'OPTIONS') return new Response('Not found', { status: 404 });
  return Response.json([{ id: 1 }], { headers: { 'X-Total-Count': '3', 'X-Request-Id': '7' } });
}
`;

/** The same with CORS code of its own. */
export const lettingInAll = (app: string) =>
  app.replace(
    "'X-Request-Id': '7'",
    `$&, 'Access-Control-Allow-Origin': request.headers.get('Origin') ?? '*', 'Access-Control-Allow-Credentials': 'true'`,
  );

const answers: Partial<Record<Mistake, string>> = {
  'before-auth': `  if (!request.headers.has('Authorization')) return new Response('Unauthorized', { status: 401 });`,
  'before-redirect': `  if (pathname === '/items') return new Response(null, { status: 308, headers: { Location: '/items/' } });`,
};
