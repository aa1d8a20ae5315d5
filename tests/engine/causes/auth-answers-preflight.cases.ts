import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    "Google's Identity-Aware Proxy": {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 401, headers: { 'X-Goog-IAP-Generated-Response': 'true' } },
      }),
      shows: ['`401`'],
      instructs: 'set `allow_http_options`',
      steps: ['Then let the app answer `OPTIONS` with the CORS headers.'],
      where: 'infrastructure',
    },
    'a load balancer of AWS that asks for a login': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 401, headers: { Server: 'awselb/2.0', 'Content-Type': 'text/html' } },
      }),
      shows: ['`401`'],
      instructs: 'put a rule ahead of the others that hands `OPTIONS` on',
      where: 'infrastructure',
    },
    'the proxy of Istio': {
      exchange: blocked({ method: 'PUT', preflight: { status: 403, headers: { Server: 'istio-envoy' } } }),
      shows: ['`403`'],
      instructs: 'set `corsPolicy` in the `VirtualService`',
      confidence: 'probable',
      where: 'infrastructure',
    },
    Envoy: {
      exchange: blocked({ method: 'PUT', preflight: { status: 401, headers: { Server: 'envoy' } } }),
      shows: ['`401`'],
      instructs: 'In Envoy, give the route a CORS policy',
      steps: [],
      where: 'infrastructure',
    },
    'the proxy of Istio beside the app, by the length of what it says': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 403,
          headers: {
            Server: 'istio-envoy',
            'x-envoy-upstream-service-time': '0',
            'Content-Type': 'text/plain',
            'Content-Length': '19',
          },
        },
      }),
      shows: ['`403`'],
      instructs: 'let `OPTIONS` pass in each `AuthorizationPolicy`',
      confidence: 'probable',
      where: 'infrastructure',
    },
    'an app behind the proxy of Istio': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 401, headers: { Server: 'istio-envoy', 'x-envoy-upstream-service-time': '3' } },
      }),
      shows: ['`401`'],
      instructs: 'Run the CORS middleware before the login check',
      where: 'server',
    },
    'Azure API Management, which wants its key': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 401, headers: { 'WWW-Authenticate': 'AzureApiManagementKey realm="x",name="y"' } },
      }),
      shows: ['`401`'],
      instructs: 'add the policy `cors` to this API',
      steps: [],
      where: 'infrastructure',
    },
    "Tomcat's own login": {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 401,
          headers: {
            'WWW-Authenticate': 'Basic realm="Authentication required"',
            'Content-Type': 'text/html;charset=utf-8',
          },
        },
      }),
      shows: ['`401`'],
      instructs: 'set up its `CorsFilter`, and put `<Valve',
      steps: [],
      where: 'infrastructure',
    },
    'an app behind nginx that checks logins': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 403, headers: { Server: 'nginx', 'Content-Type': 'text/html; charset=utf-8' } },
      }),
      shows: ['Most likely a login check', '`403`'],
      confidence: 'probable',
      where: 'server',
    },
    'a function behind such a load balancer, which asks for a login itself': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 401, headers: { Server: 'awselb/2.0', 'Content-Type': 'application/json' } },
      }),
      shows: ['`401`'],
      instructs: 'Run the CORS middleware before the login check',
      where: 'server',
    },
    'a 403 in JSON, of a function behind such a load balancer or of a rule there': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 403, headers: { Server: 'awselb/2.0', 'Content-Type': 'application/json' } },
      }),
      shows: ['Most likely a login check'],
      confidence: 'probable',
      where: 'server',
    },
    'HAProxy, which asks for a login (measured)': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 401,
          headers: {
            ...{ 'content-length': '112', 'cache-control': 'no-cache', 'content-type': 'text/html' },
            'www-authenticate': 'Basic realm="api"',
          },
        },
      }),
      shows: ['A login check'],
      instructs: 'add `!METH_OPTIONS` to the rule',
      where: 'infrastructure',
    },
    'a bare 401': {
      exchange: blocked({
        method: 'PUT',
        preflight: { asks: 'authorization', status: 401, headers: { 'WWW-Authenticate': 'Bearer' } },
      }),
      shows: ['(the preflight) with `401`', `\`${api}\``, 'answered `OPTIONS /users`'],
      evidence: [
        'preflight response 0 Status: 401 → 200–299',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
        'preflight response 0 WWW-Authenticate: Bearer',
      ],
      where: 'server',
    },
    'a proxy that asks for a login, without saying for which': {
      exchange: blocked({ method: 'PUT', preflight: { status: 407, headers: { Server: 'squid/5.7' } } }),
      shows: ['A login check', '`407`'],
      where: 'server',
    },
    'a 403 without a challenge': {
      exchange: blocked({ method: 'PUT', preflight: { status: 403 } }),
      shows: ['Most likely a login check'],
      confidence: 'probable',
      where: 'server',
    },
    'an empty 403, which the CORS filter of Gin gives as well': {
      exchange: blocked({ method: 'PUT', preflight: { status: 403, headers: { 'Content-Length': '0' } } }),
      shows: ['Most likely a login check'],
      confidence: 'probable',
      steps: [
        `If the app uses Gin with \`gin-contrib/cors\`, add \`${page}\` to its \`AllowOrigins\`: it answers others with \`403\`.`,
      ],
      where: 'server',
    },
    'an empty 403 of an app whose CORS code ran: the filter of Gin refuses without a header': {
      exchange: blocked({ method: 'PUT', preflight: { status: 403, headers: { Vary: 'Origin', ...allow('*') } } }),
      shows: ['Most likely a login check'],
      confidence: 'probable',
      steps: [
        'The answer has CORS headers already, from this server or one behind it. Put the new code in place of what sends them: two may add up, or the old one may win.',
      ],
      where: 'server',
    },
    'a 401 with perfect headers': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 401, headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) },
      }),
      shows: ['`401`'],
      evidence: ['preflight response 0 Status: 401 → 200–299'],
      where: 'server',
    },
    'the protection of a deployment on Vercel': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 401, headers: { Server: 'Vercel', 'Set-Cookie': '_vercel_sso_nonce=a; Path=/; Secure' } },
      }),
      shows: ['`401`'],
      instructs: 'put the path on the `OPTIONS` allowlist',
      steps: ['Then let the app answer `OPTIONS` with the CORS headers, and check the login itself.'],
      where: 'infrastructure',
    },
    'a port of a codespace that is private': {
      exchange: blocked({
        url: 'https://space-8000.app.github.dev/api',
        method: 'PUT',
        preflight: { status: 401, headers: { 'WWW-Authenticate': 'tunnel' } },
      }),
      shows: ['`401`'],
      instructs: 'set the visibility of this port to public',
      where: 'infrastructure',
    },
    'a port of a dev tunnel that is private': {
      exchange: blocked({
        url: 'https://abc-8000.euw.devtunnels.ms/api',
        method: 'PUT',
        preflight: { status: 401, headers: { 'WWW-Authenticate': 'tunnel' } },
      }),
      shows: ['`401`'],
      instructs: 'set the visibility of this port to public',
      where: 'infrastructure',
    },
    'a 403 that a firewall in a CDN may have given': {
      exchange: blocked({ method: 'PUT', preflight: { status: 403, headers: { 'CF-Ray': '1-FRA' } } }),
      shows: ['Most likely a login check'],
      confidence: 'probable',
      instructs: 'Run the CORS middleware before the login check',
      steps: [
        "Look for this request in the app's log. If it is not there, a firewall rule of Cloudflare may have refused it.",
        'If Cloudflare Access guards this path, switch on its bypass of `OPTIONS` requests: it refuses them.',
      ],
      where: 'server',
    },
    'a function on Google Cloud that not everyone may call': {
      exchange: blocked({
        url: 'https://us-central1-shop.cloudfunctions.net/add',
        method: 'POST',
        preflight: {
          ...{ asks: 'content-type', status: 403 },
          headers: { Server: 'Google Frontend', 'Content-Type': 'text/html; charset=UTF-8' },
        },
      }),
      shows: ['Most likely a login check'],
      confidence: 'probable',
      instructs: 'give `allUsers` the role',
      steps: ['Then let the app answer `OPTIONS` with the CORS headers, and check the login itself.'],
      where: 'infrastructure',
    },
    'the URL of a function at AWS Lambda that asks for a signature': {
      exchange: blocked({
        url: 'https://shop.lambda-url.eu-central-1.on.aws/',
        method: 'PUT',
        preflight: { status: 403, headers: { 'x-amzn-ErrorType': 'AccessDeniedException', 'x-amzn-RequestId': '1' } },
      }),
      shows: ['Most likely a login check'],
      confidence: 'probable',
      instructs: 'Set up CORS for this function URL',
      steps: [],
      where: 'infrastructure',
    },
    'a plugin of Kong for logins': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 401, headers: { Server: 'kong/3.6.1', 'WWW-Authenticate': 'Key' } },
      }),
      shows: ['`401`'],
      instructs: 'In Kong, switch on the plugin `cors`',
      steps: [],
      where: 'infrastructure',
    },
    'a route of an HTTP API that takes any method, for all the CORS that is set up': {
      exchange: blocked({
        preflight: {
          ...{ asks: 'authorization', status: 401 },
          headers: allow(page, { 'apigw-requestid': 'a=', 'WWW-Authenticate': 'Bearer' }),
        },
      }),
      shows: ['`401`'],
      instructs: 'add a route `OPTIONS /{proxy+}` that has no authorizer',
      where: 'infrastructure',
    },
    'Windows authentication of IIS': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 401,
          headers: { Server: 'Microsoft-IIS/10.0', 'WWW-Authenticate': ['Negotiate', 'NTLM'] },
        },
      }),
      shows: ['`401`'],
      instructs: 'In IIS, switch on `Anonymous Authentication` as well',
      advises: 'Then let the app answer `OPTIONS`',
      where: 'infrastructure',
    },
    'a token that an app behind IIS asks for': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 401, headers: { Server: 'Microsoft-IIS/10.0', 'WWW-Authenticate': 'Bearer' } },
      }),
      shows: ['`401`'],
      instructs: 'Run the CORS middleware before the login check',
      where: 'server',
    },
    'an app behind a dev tunnel, which names itself': {
      exchange: blocked({
        url: 'https://abc-8000.euw.devtunnels.ms/api',
        method: 'PUT',
        preflight: { status: 401, headers: { 'X-Powered-By': 'Express' } },
      }),
      shows: ['`401`'],
      instructs: 'before the login check',
      where: 'server',
    },
    'a 403 in JSON of the function itself': {
      exchange: blocked({
        url: 'https://us-central1-shop.cloudfunctions.net/add',
        method: 'POST',
        preflight: {
          ...{ asks: 'content-type', status: 403 },
          headers: { Server: 'Google Frontend', 'Content-Type': 'application/json' },
        },
      }),
      shows: ['Most likely a login check'],
      confidence: 'probable',
      steps: [],
      where: 'server',
    },
    'a 401 of an app on Cloud Run that asks for a password': {
      exchange: blocked({
        url: 'https://shop-abc.a.run.app/add',
        method: 'POST',
        preflight: {
          ...{ asks: 'content-type', status: 401 },
          headers: {
            ...{ Server: 'Google Frontend', 'Content-Type': 'text/html; charset=utf-8' },
            'WWW-Authenticate': 'basic realm="app"',
          },
        },
      }),
      shows: ['A login check'],
      steps: [],
      where: 'server',
    },
    'a 403 of an app on Cloud Run that names itself': {
      exchange: blocked({
        url: 'https://shop-abc.a.run.app/add',
        method: 'POST',
        preflight: {
          ...{ asks: 'content-type', status: 403 },
          headers: { 'X-Powered-By': 'Express', Server: 'Google Frontend', 'Content-Type': 'text/html' },
        },
      }),
      shows: ['Most likely a login check'],
      confidence: 'probable',
      steps: [],
      where: 'server',
    },
  },
  silent: {
    'a 401 to the request itself': blocked({ answer: { status: 401 } }),
    'a 401 to the preflight that allows another origin': blocked({
      method: 'PUT',
      preflight: { status: 401, headers: allow('https://other.test') },
    }),
    'a 404 to the preflight': blocked({ method: 'PUT', preflight: { status: 404 } }),
    'a readable 401': allowed({ answer: { status: 401, headers: allow(page) } }),
  },
} satisfies Cases;
