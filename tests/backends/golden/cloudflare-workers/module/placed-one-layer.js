// index.js: At the top, below the imports.
const allowedOrigins = ['http://localhost:5173'];

function withCors(handler) {
  return async (request, env, context) => {
    const preflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
    const answer = preflight ? new Response(null, { status: 204 }) : await handler(request, env, context);
    if (answer.status === 101) return answer;
    const response = new Response(answer.body, answer);
    response.headers.delete('Access-Control-Allow-Origin');
    response.headers.delete('Access-Control-Allow-Credentials');
    const origin = request.headers.get('Origin') ?? '';
    response.headers.append('Vary', 'Origin');
    if (!allowedOrigins.includes(origin)) return response;
    response.headers.set('Access-Control-Allow-Origin', origin);
    response.headers.set('Access-Control-Allow-Credentials', 'true');
    response.headers.set('Access-Control-Expose-Headers', 'x-total-count');
    if (preflight) {
      response.headers.set('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT');
      response.headers.set('Access-Control-Allow-Headers', 'authorization, content-type, x-request-id');
      response.headers.set('Access-Control-Max-Age', '600');
    }
    return response;
  };
}

// index.js: In place of the line that exports the handlers.
// instead of:
// export default {
const worker = {

// index.js: At the end.
export default { ...worker, fetch: withCors((...given) => worker.fetch(...given)) };

// Note: If this replaces CORS code of your own, keep the options it had, such as credentials, methods, exposed headers and the max-age.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

// Note: The lists hold what was seen here. Add what your other requests need.

// Note: Only one layer may send these headers. Remove them from every proxy in front of Cloudflare Workers.
