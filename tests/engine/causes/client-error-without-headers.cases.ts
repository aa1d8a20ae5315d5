import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'Express, whose `cors` has another origin on its list (measured)': {
      exchange: blocked({
        answer: {
          status: 401,
          headers: { 'X-Powered-By': 'Express', Vary: 'Origin', 'Access-Control-Allow-Credentials': 'true' },
        },
      }),
      neighbours: [blocked({ url: `${api}/health`, answer: { headers: { Vary: 'Origin' } } })],
      shows: ['has no `Access-Control-Allow-Origin`', 'yet with `Vary: Origin` and `Access-Control-Allow-Credentials`'],
      hides: '` answered without',
      instructs: 'Check the token or the cookie',
      placement: 'app-wide',
      advises: `Add \`${page}\` to the origins that \`${api}\` allows.`,
      where: 'server',
    },
    'a 404 of a server without CORS, but for a health check that every origin may read': {
      exchange: blocked({ url: `${api}/teams`, answer: { status: 404 } }),
      neighbours: [blocked({ answer: {} }), allowed({ url: `${api}/health`, answer: { headers: allow('*') } })],
      shows: ['`GET /users` (status `200`) carried no CORS headers either'],
      steps: ['Then set up CORS on the server, for every route and every status.'],
      where: 'server',
    },
    'a login that a redirect took away': {
      exchange: blocked({
        url: `${page}/api/users`,
        headers: { Authorization: 'Bearer a' },
        answer: { status: 307 },
        followed: [{ answer: { status: 401 } }],
      }),
      shows: ['made the browser leave out `Authorization`: that may be why the status is `401`'],
      instructs: 'Call `https://api.example.com/users` from the page',
      where: 'page',
    },
    'Apache, which leaves the header out of its own errors': {
      exchange: blocked({
        answer: {
          status: 404,
          headers: { Server: 'Apache/2.4.62 (Debian)', 'Content-Type': 'text/html; charset=iso-8859-1' },
        },
      }),
      shows: ['`404`'],
      advises: '`Header always set` in Apache',
      where: 'server',
    },
    'an error of the PHP behind Apache, which keeps whatever Apache adds': {
      exchange: blocked({
        answer: {
          status: 401,
          headers: { Server: 'Apache/2.4.62 (Debian)', 'Content-Type': 'text/html; charset=UTF-8' },
        },
      }),
      shows: ['`401`'],
      advises: 'Then let the CORS middleware run before whatever answers with errors',
      where: 'server',
    },
    'a method that the server does not take, and those that it takes': {
      exchange: blocked({ method: 'HEAD', answer: { status: 405, headers: { Allow: 'GET' } } }),
      shows: ['`405`'],
      evidence: [
        'response 0 Status: 405',
        `response 0 Access-Control-Allow-Origin: none → ${page}`,
        'response 0 Allow: GET',
      ],
      where: 'server',
    },
    'a method that the server does not know': {
      exchange: blocked({ method: 'POST', answer: { status: 501 } }),
      shows: ['`501`, a request this server does not support'],
      instructs: 'Check the URL and the method',
      where: 'server',
    },
    'a server for WebSockets': {
      exchange: blocked({ answer: { status: 426 } }),
      shows: ['`426`'],
      instructs: '`new WebSocket()`',
      where: 'server',
    },
    'a server that speaks WebSocket alone': {
      exchange: blocked({ answer: { status: 426, headers: { Upgrade: 'websocket' } } }),
      shows: ['`426`'],
      instructs: '`new WebSocket()`',
      steps: [],
      where: 'page',
    },
    'a server that wants TLS, as CUPS': {
      exchange: blocked({
        url: 'http://localhost:631/printers',
        answer: { status: 426, headers: { Upgrade: 'TLS/1.2,HTTP/1.1', Connection: 'Upgrade' } },
      }),
      shows: ['`426`'],
      instructs: 'write `https:` in the URL',
      steps: [],
      where: 'page',
    },
    'a server that wants another version of HTTP': {
      exchange: blocked({ answer: { status: 426, headers: { Upgrade: 'h2c' } } }),
      shows: ['`426`'],
      instructs: 'Find out in the server',
      where: 'server',
    },
    'plain http on a port for https, as Go answers it': {
      exchange: blocked({ url: 'http://localhost:8443/users', answer: { status: 400 } }),
      shows: ['`400`'],
      steps: [
        'Check whether this port takes only `https:`. If so, write `https:` in the URL.',
        'Then let the CORS middleware run before whatever answers with errors, so that the page can read them.',
      ],
      where: 'server',
    },
    'an app that found the request bad': {
      exchange: blocked({
        url: 'http://localhost:3000/users',
        answer: { status: 400, headers: { Date: 'Mon, 30 Nov 2026 09:00:00 GMT' } },
      }),
      shows: ['`400`'],
      steps: ['Then let the CORS middleware run before whatever answers with errors, so that the page can read them.'],
      where: 'server',
    },
    'nginx, to which the cookies were too large': {
      exchange: blocked({
        answer: { status: 400, headers: { Server: 'nginx', Date: 'Mon, 30 Nov 2026 09:00:00 GMT' } },
      }),
      shows: ['`400`'],
      steps: [
        'Cookies or headers that are too large get `400` from nginx itself: see `large_client_header_buffers`.',
        'Then let the CORS middleware run before whatever answers with errors, so that the page can read them.',
        'If nginx adds the CORS headers, end those `add_header` lines with `always`: without it, nginx leaves them out of errors.',
      ],
      where: 'server',
    },
    'an address with two slashes': {
      exchange: blocked({ url: `${api}//users`, answer: { status: 404 } }),
      shows: ['`404`'],
      instructs: '`//users` has two slashes in a row',
      where: 'server',
    },
    'a login that no redirect took away: it stayed with its server': {
      exchange: blocked({
        preflight: { asks: 'authorization', headers: allow(page, { 'Access-Control-Allow-Headers': 'authorization' }) },
        answer: { status: 302, headers: allow(page) },
        followed: [{ url: `${api}/v2/users`, answer: { status: 401 } }],
      }),
      shows: ['The credentials of the request were missing, wrong or expired.'],
      where: 'server',
    },
    'a login that arrived, and is turned down': {
      exchange: blocked({ headers: { Authorization: 'Bearer a' }, answer: { status: 401 } }),
      shows: ['The credentials of the request were missing, wrong or expired.'],
      where: 'server',
    },
    'a 401 of the protection of a deployment on Vercel': {
      exchange: blocked({
        answer: { status: 401, headers: { Server: 'Vercel', 'Set-Cookie': '_vercel_sso_nonce=a; Path=/; Secure' } },
      }),
      shows: ['`401`'],
      instructs: 'In Vercel, leave this address out of Deployment Protection',
      where: 'server',
    },
    'a rule of Varnish, maybe': {
      exchange: blocked({ answer: { status: 403, headers: { Server: 'Varnish', 'X-Varnish': '8' } } }),
      shows: ['`403`'],
      instructs: 'a firewall rule of Varnish may have refused it',
      where: 'server',
    },
    'a 403 of the app behind Varnish, which the app wrote': {
      exchange: blocked({ answer: { status: 403, headers: { Server: 'app', 'X-Varnish': '8' } } }),
      shows: ['`403`'],
      instructs: 'Find out why the server answers `403`',
      where: 'server',
    },
    'a 404, and nothing known about the server': {
      exchange: blocked({ answer: { status: 404 } }),
      evidence: ['response 0 Status: 404', `response 0 Access-Control-Allow-Origin: none → ${page}`],
      shows: [
        '`404`, nothing at this address',
        '`GET /users`',
        'Whether other answers of the server carry CORS headers was not seen.',
        'The console mentions CORS, and the real error stays hidden from the page.',
      ],
      instructs: 'Check the URL and the method',
      where: 'server',
    },
    'a method that the address does not take': {
      exchange: blocked({ method: 'POST', answer: { status: 405 } }),
      shows: ['`405`, a method this address does not take'],
      where: 'server',
    },
    'a signed URL of what is not there': {
      exchange: blocked({
        url: 'https://cdn.example.com/a.ts?Expires=1&Signature=x&Key-Pair-Id=K1',
        answer: { status: 404 },
      }),
      neighbours: [allowed({ url: 'https://cdn.example.com/logo.png', type: 'image', mode: 'no-cors', answer: {} })],
      // The image was asked for without CORS, and tells nothing.
      shows: ['Whether other answers of the server carry CORS headers was not seen.'],
      instructs: 'Check the URL and the method',
      where: 'server',
    },
    'a signed URL that no longer counts': {
      exchange: blocked({
        url: 'https://cdn.example.com/a.ts?Expires=1&Signature=x&Key-Pair-Id=K1',
        answer: { status: 403 },
      }),
      shows: ['`403`, access denied'],
      instructs: 'Have the URL signed again',
      where: 'server',
    },
    'a signed URL of a bucket, where no code runs': {
      exchange: blocked({
        url: 'https://shop.s3.amazonaws.com/a.mp4?X-Amz-Signature=1',
        answer: { status: 403, headers: { Server: 'AmazonS3', 'x-amz-request-id': '1' } },
      }),
      shows: ['`403`, access denied'],
      instructs: 'Have the URL signed again',
      steps: ['Then let a CORS rule of the storage allow the page.'],
      where: 'server',
    },
    'a POST that a service of AWS refused, which checks no CSRF tokens': {
      exchange: blocked({
        method: 'POST',
        answer: {
          status: 403,
          headers: { 'Content-Type': 'application/json', 'x-amzn-ErrorType': 'AccessDeniedException' },
        },
      }),
      shows: ['`403`, access denied'],
      steps: ['Then let the CORS middleware run before whatever answers with errors, so that the page can read them.'],
      where: 'server',
    },
    'a POST that a check of CSRF tokens may have refused': {
      exchange: blocked({ method: 'POST', answer: { status: 403, headers: { 'X-Powered-By': 'Express' } } }),
      shows: ['`403`, access denied'],
      advises: 'If the app checks CSRF tokens, send its token along.',
      where: 'server',
    },
    'a POST to a bucket, where no code runs': {
      exchange: blocked({
        ...{ method: 'POST', url: 'https://shop.s3.amazonaws.com/a' },
        answer: { status: 403, headers: { Server: 'AmazonS3', 'x-amz-request-id': '1' } },
      }),
      shows: ['`403`, access denied'],
      steps: ['Then let a CORS rule of the storage allow the page.'],
      where: 'server',
    },
    'a GET, which no such check refuses': {
      exchange: blocked({ answer: { status: 403, headers: { 'X-Powered-By': 'Express' } } }),
      shows: ['`403`, access denied'],
      steps: ['Then let the CORS middleware run before whatever answers with errors, so that the page can read them.'],
      where: 'server',
    },
    'a host that Django does not know': {
      exchange: blocked({ answer: { status: 400, headers: { Server: 'WSGIServer/0.2 CPython/3.12' } } }),
      shows: ['`400`'],
      advises: 'In Django, check that `ALLOWED_HOSTS` lists `api.example.com`',
      where: 'server',
    },
    'a file that is not there, where no code runs': {
      exchange: blocked({ answer: { status: 404, headers: { Server: 'Azurite-Blob/3.31.0' } } }),
      shows: ['`404`'],
      steps: ['Then let a CORS rule of the storage allow the page.'],
      where: 'server',
    },
    'an empty 403, which the CORS filter of Gin gives to a request without a preflight': {
      exchange: blocked({ answer: { status: 403, headers: { 'Content-Length': '0' } } }),
      shows: ['`403`'],
      advises: `add \`${page}\` to its \`AllowOrigins\``,
      where: 'server',
    },
    'a 403 of Google Cloud, which lets not everyone call the app': {
      exchange: blocked({
        url: 'https://shop-abc.a.run.app/add',
        answer: { status: 403, headers: { Server: 'Google Frontend', 'Content-Type': 'text/html; charset=UTF-8' } },
      }),
      shows: ['`403`'],
      instructs: 'give `allUsers` the role',
      where: 'server',
    },
    'a 403 without a signature': {
      exchange: blocked({ url: 'https://cdn.example.com/a.ts?sig=asc', answer: { status: 403 } }),
      shows: ['`403`, access denied'],
      instructs: 'Find out why the server answers `403`',
      where: 'server',
    },
    'Rails, which knows the host by another name (measured)': {
      exchange: blocked({
        url: 'http://api.test:3000/users',
        answer: { status: 403, headers: { 'Content-Type': 'text/html; charset=UTF-8', 'Content-Length': '5037' } },
      }),
      shows: ['`403`, access denied'],
      instructs: 'add `api.test` to its `config.hosts`',
      where: 'server',
    },
    'Vite, which knows the host by another name (measured)': {
      exchange: blocked({
        url: 'http://api.test:3000/main.js',
        answer: { status: 403, headers: { Vary: 'Origin', 'Content-Type': 'text/plain' } },
      }),
      shows: ['`403`, access denied'],
      instructs: 'If this is Vite/Angular in development, add `api.test` to its `allowedHosts`',
      where: 'server',
    },
    "Angular's development server, which does the same (measured)": {
      exchange: blocked({
        url: 'http://api.test:4200/main.js',
        answer: { status: 403, headers: { Vary: 'Origin', 'Content-Type': 'text/html' } },
      }),
      shows: ['`403`, access denied'],
      instructs: 'add `api.test` to its `allowedHosts`',
      where: 'server',
    },
    'a 403 much like it, of an app behind nginx': {
      exchange: blocked({
        answer: { status: 403, headers: { Vary: 'Origin', 'Content-Type': 'text/html', Server: 'nginx' } },
      }),
      shows: ['`403`, access denied'],
      instructs: 'Find out why the server answers `403`',
      where: 'server',
    },
    'a file of Next.js that is being developed, for a page of another host (measured)': {
      exchange: blocked({
        from: 'http://shop.test:4200',
        url: 'http://localhost:3000/_next/static/chunks/a.js',
        answer: { status: 403 },
      }),
      shows: ['`403`, access denied'],
      instructs: 'add `shop.test` to its `allowedDevOrigins`',
      steps: ['Then let the CORS middleware run before whatever answers with errors, so that the page can read them.'],
      where: 'server',
    },
    'a 403 much like it, of an app that says when': {
      exchange: blocked({
        answer: {
          status: 403,
          headers: { 'Content-Type': 'text/html; charset=UTF-8', Date: 'Mon, 30 Nov 2026 11:22:41 GMT' },
        },
      }),
      shows: ['`403`, access denied'],
      steps: ['Then let the CORS middleware run before whatever answers with errors, so that the page can read them.'],
      where: 'server',
    },
    'Rails, which misses its CSRF token (measured)': {
      exchange: blocked({
        method: 'POST',
        answer: { status: 422, headers: { 'X-Request-Id': '1', 'X-Runtime': '0.351650' } },
      }),
      shows: ['`422`'],
      advises: 'If the log names `InvalidAuthenticityToken`',
      where: 'server',
    },
    'a form whose type the code wrote itself': {
      exchange: blocked({
        method: 'POST',
        headers: { 'Content-Type': 'multipart/form-data' },
        answer: { status: 400 },
      }),
      shows: ['`400`'],
      advises: 'Leave `Content-Type` out of the request: it lacks a `boundary`',
      where: 'server',
    },
    'a 403 of a load balancer of AWS, or of its firewall': {
      exchange: blocked({
        answer: { status: 403, headers: { Server: 'awselb/2.0', 'Content-Type': 'text/html' } },
      }),
      shows: ['`403`, access denied'],
      instructs: 'a firewall rule of AWS ELB may have refused it',
      where: 'server',
    },
    'a 403 of HAProxy (measured)': {
      exchange: blocked({
        answer: {
          status: 403,
          headers: { 'content-length': '93', 'cache-control': 'no-cache', 'content-type': 'text/html' },
        },
      }),
      shows: ['`403`, access denied'],
      instructs: 'a firewall rule of HAProxy may have refused it',
      where: 'server',
    },
    'a 403 that a firewall in a CDN may have given': {
      exchange: blocked({ answer: { status: 403, headers: { 'CF-Ray': '1-FRA' } } }),
      shows: ['`403`, access denied'],
      instructs: 'a firewall rule of Cloudflare may have refused it',
      where: 'server',
    },
    'a 403 of an app behind a CDN': {
      exchange: blocked({ answer: { status: 403, headers: { 'CF-Ray': '1-FRA', 'X-Powered-By': 'Express' } } }),
      shows: ['`403`, access denied'],
      instructs: 'Find out why the server answers `403`',
      where: 'server',
    },
    'a token of Microsoft, asked for by a page that is registered as something else': {
      exchange: blocked({
        url: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
        method: 'POST',
        answer: { status: 400 },
      }),
      shows: ['the error `400`'],
      instructs: 'under `Single-page application`, and not under `Web`',
      where: 'server',
    },
    'a form without its token, in Laravel': {
      exchange: blocked({ method: 'POST', answer: { status: 419, headers: { 'Set-Cookie': 'laravel_session=x' } } }),
      shows: ['`419`, no valid CSRF token'],
      instructs: "Send Laravel's CSRF token along",
      where: 'server',
    },
    'a form without its token, where another answer tells of Laravel': {
      exchange: blocked({ method: 'POST', answer: { status: 419 } }),
      neighbours: [
        blocked({ url: `${api}/first`, answer: {} }),
        allowed({ url: `${api}/health`, answer: { headers: allow(page, { 'Set-Cookie': 'laravel_session=x' }) } }),
      ],
      shows: ['`419`, no valid CSRF token'],
      where: 'server',
    },
    'a form that is filled in wrong, in Laravel': {
      exchange: blocked({ method: 'POST', answer: { status: 422, headers: { 'Set-Cookie': 'laravel_session=x' } } }),
      shows: ['the error `422`'],
      instructs: 'why it answered `422`',
      where: 'server',
    },
    'a 419 of another server': {
      exchange: blocked({ method: 'POST', answer: { status: 419, headers: { 'X-Powered-By': 'Express' } } }),
      shows: ['the error `419`'],
      instructs: 'why it answered `419`',
      where: 'server',
    },
    'a 401, and a neighbour that got the header': {
      exchange: blocked({ answer: { status: 401 } }),
      neighbours: [allowed({ url: 'https://api.example.com/health', answer: { headers: allow('*') } })],
      shows: [
        'a demand for a valid login',
        'The credentials of the request were missing, wrong or expired.',
        '`GET /health` (status `200`) did carry',
      ],
      placement: 'before-auth',
      where: 'server',
    },
    'a 404, and a neighbour that got no header either': {
      exchange: blocked({ answer: { status: 404 } }),
      neighbours: [blocked({ url: 'https://api.example.com/health', answer: {} })],
      shows: ['`GET /health` (status `200`) carried no CORS headers either.'],
      steps: ['Then set up CORS on the server, for every route and every status.'],
      placement: 'app-wide',
      where: 'server',
    },
    'a 404, and a neighbour whose error got no header either': {
      exchange: blocked({ answer: { status: 404 } }),
      neighbours: [blocked({ url: 'https://api.example.com/health', answer: { status: 401 } })],
      shows: ['`GET /health` (status `401`) carried no CORS headers either.'],
      placement: 'on-errors',
      where: 'server',
    },
    'a 404, and an image that nothing had to let in': {
      exchange: blocked({ answer: { status: 404 } }),
      neighbours: [allowed({ url: 'https://api.example.com/logo', type: 'image', mode: 'no-cors', answer: {} })],
      shows: ['Whether other answers of the server carry CORS headers was not seen.'],
      placement: 'on-errors',
      where: 'server',
    },
    'a 404, and a neighbour whose preflight got the header': {
      exchange: blocked({ answer: { status: 404 } }),
      neighbours: [
        blocked({
          url: 'https://api.example.com/health',
          method: 'PUT',
          preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) },
          answer: { status: 401 },
        }),
      ],
      shows: ['`OPTIONS /health` (status `204`) did carry CORS headers.'],
      placement: 'on-errors',
      where: 'server',
    },
    'a 404, and a neighbour that let another page in': {
      exchange: blocked({ answer: { status: 404 } }),
      neighbours: [blocked({ url: 'https://api.example.com/health', answer: { headers: allow('https://a.example') } })],
      shows: ['`GET /health` (status `200`) did carry CORS headers.'],
      placement: 'on-errors',
      where: 'server',
    },
    'a token that expired, as the server says': {
      exchange: blocked({
        answer: {
          status: 401,
          headers: { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The token expired"' },
        },
      }),
      shows: ['The server says: `Bearer error="invalid_token", error_description="The token expired"`'],
      evidence: [
        'response 0 Status: 401',
        `response 0 Access-Control-Allow-Origin: none → ${page}`,
        'response 0 WWW-Authenticate: Bearer error="invalid_token", error_description="The token expired"',
      ],
      where: 'server',
    },
    'a 403, to which no login helps': {
      exchange: blocked({
        answer: { status: 403, headers: { 'WWW-Authenticate': 'Bearer error="insufficient_scope"' } },
      }),
      shows: ['`403`, access denied', '`Bearer error="insufficient_scope"`'],
      where: 'server',
    },
    'an empty 403 after a preflight that passed, which no filter gives': {
      exchange: blocked({
        method: 'POST',
        preflight: { asks: 'content-type', headers: allow(page, { 'Access-Control-Allow-Headers': 'content-type' }) },
        answer: { status: 403, headers: { 'Content-Length': '0' } },
      }),
      shows: ['`403`'],
      steps: [
        "If the app checks CSRF tokens, send its token along. In Django, list the page's origin in `CSRF_TRUSTED_ORIGINS`, too.",
        'Then let the CORS middleware run before whatever answers with errors, so that the page can read them.',
        'The answer has CORS headers already, from this server or one behind it. Put the new code in place of what sends them: two may add up, or the old one may win.',
      ],
      where: 'server',
    },
    'a form that SvelteKit refuses in production': {
      exchange: blocked({
        ...{ method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
        answer: { status: 403, headers: { 'content-length': '46' } },
      }),
      shows: ['`403`, access denied'],
      steps: [
        'If this is SvelteKit or Astro, send `Content-Type: application/json`: forms from other origins get `403`. Or list the origin in `csrf.trustedOrigins` of SvelteKit.',
        'Then let the CORS middleware run before whatever answers with errors, so that the page can read them.',
      ],
      where: 'server',
    },
    'the same of a client that wants JSON alone': {
      exchange: blocked({
        ...{ method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
        answer: { status: 403, headers: { 'content-type': 'application/json', 'content-length': '60' } },
      }),
      shows: ['`403`, access denied'],
      advises: 'If this is SvelteKit or Astro',
      where: 'server',
    },
    'a form that something else refuses, in one letter more': {
      exchange: blocked({
        ...{ method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
        answer: { status: 403, headers: { 'content-length': '47' } },
      }),
      shows: ['`403`, access denied'],
      advises: 'If the app checks CSRF tokens',
      where: 'server',
    },
    'a 403 in plain text, which Tomcat does not write': {
      exchange: blocked({
        answer: { status: 403, headers: { 'Content-Type': 'text/plain', 'Content-Length': '9' } },
      }),
      shows: ['`403`'],
      steps: ['Then let the CORS middleware run before whatever answers with errors, so that the page can read them.'],
      where: 'server',
    },
    'a 422 after a preflight that passed': {
      exchange: blocked({
        method: 'POST',
        preflight: { asks: 'content-type', headers: allow(page, { 'Access-Control-Allow-Headers': 'content-type' }) },
        answer: { status: 422 },
      }),
      shows: ['the error `422`', 'preflight did carry'],
      where: 'server',
    },
  },
  silent: {
    'a readable 404': allowed({ answer: { status: 404, headers: allow(page) } }),
    'a 404 to the preflight': blocked({ method: 'PUT', preflight: { status: 404 } }),
    'a limit': blocked({ answer: { status: 429 } }),
  },
} satisfies Cases;
