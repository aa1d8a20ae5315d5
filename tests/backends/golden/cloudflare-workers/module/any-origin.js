// index.js: At the top, below the imports.
function withCors(handler) {
  return async (request, env, context) => {
    const preflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
    const answer = preflight ? new Response(null, { status: 204 }) : await handler(request, env, context);
    if (answer.status === 101) return answer;
    const response = new Response(answer.body, answer);
    response.headers.set('Access-Control-Allow-Origin', '*');
    if (preflight) {
      response.headers.set('Access-Control-Allow-Methods', 'GET, HEAD, POST, PATCH');
      response.headers.set('Access-Control-Allow-Headers', 'content-type');
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

// Note: Every website can read these answers. That suits public data only.

// Note: The lists hold what was seen here. Add what your other requests need.
