import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const springs = { Vary: ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers'] };

const astros = { 'Content-Type': 'text/plain', 'Content-Length': '28' };

export default {
  reports: {
    'a preflight at Ollama, which puts no name on it': {
      exchange: blocked({
        ...{ url: 'http://localhost:11434/api/chat', method: 'POST' },
        preflight: { status: 403, asks: 'content-type', headers: { 'Content-Length': '0' } },
      }),
      shows: ['The CORS filter of Ollama refused the preflight with `403`', `from \`${page}\``],
      evidence: [
        'preflight response 0 Status: 403 → 200–299',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
      ],
      confidence: 'probable',
      instructs: `Add \`${page}\` to \`OLLAMA_ORIGINS\``,
      steps: [],
      where: 'server',
    },
    'a request at Ollama': {
      exchange: blocked({
        url: 'http://127.0.0.1:11434/api/tags',
        answer: { status: 403, headers: { 'Content-Length': '0' } },
      }),
      shows: ['The CORS filter of Ollama refused the request with `403`'],
      confidence: 'probable',
      instructs: `Add \`${page}\` to \`OLLAMA_ORIGINS\``,
      where: 'server',
    },
    'Tomcat, which says that its empty answer is text': {
      exchange: blocked({
        preflight: {
          ...{ asks: 'authorization', status: 403 },
          headers: { 'Content-Type': 'text/plain', 'Content-Length': '0' },
        },
      }),
      shows: ['The CORS filter of Tomcat refused the preflight with `403`', '`GET` with `authorization`'],
      confidence: 'probable',
      instructs: '`cors.allowed.headers`',
      steps: [],
      where: 'server',
    },
    'Tomcat, and a request that no preflight asked for': {
      exchange: blocked({
        answer: { status: 403, headers: { 'Content-Type': 'text/plain;charset=UTF-8', 'Content-Length': '0' } },
      }),
      shows: ['The CORS filter of Tomcat refused the request with `403`'],
      confidence: 'probable',
      instructs: '`cors.allowed.origins`',
      where: 'server',
    },
    'aiohttp-cors, which writes a sentence': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 403,
          headers: {
            ...{ Server: 'Python/3.11 aiohttp/3.8.4', 'Content-Type': 'text/plain; charset=utf-8' },
            'Content-Length': '68',
          },
        },
      }),
      shows: ['The CORS filter of aiohttp-cors refused the preflight with `403`'],
      confidence: 'probable',
      advises: "The answer's body says which part was refused",
      where: 'server',
    },
    'aiohttp-cors in Home Assistant, which empties the name': {
      exchange: blocked({
        ...{ url: 'http://homeassistant.local:8123/api/states' },
        preflight: {
          ...{ asks: 'authorization', status: 403 },
          headers: { Server: '', 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': '80' },
        },
      }),
      shows: ['The CORS filter of aiohttp-cors refused the preflight with `403`'],
      confidence: 'probable',
      advises: '`http.cors_allowed_origins`',
      where: 'server',
    },
    'a preflight at the development server of Astro, which looks at origins ahead of all else': {
      exchange: blocked({
        ...{ url: 'http://127.0.0.1:4321/api/hello', method: 'PATCH' },
        preflight: { status: 403, headers: astros },
      }),
      shows: ['The CORS filter of Astro refused the preflight with `403`', `from \`${page}\``],
      confidence: 'probable',
      instructs: 'to its `security.allowedDomains`',
      where: 'server',
    },
    'a request there': {
      exchange: blocked({ url: 'http://127.0.0.1:4321/api/hello', answer: { status: 403, headers: astros } }),
      shows: ['The CORS filter of Astro refused the request with `403`'],
      confidence: 'probable',
      instructs: 'to its `security.allowedDomains`',
      where: 'server',
    },
    'FastAPI does not know the origin': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 400,
          headers: { server: 'uvicorn', Vary: 'Origin', 'Access-Control-Allow-Methods': 'GET' },
        },
      }),
      shows: ['FastAPI or Starlette', '`400`', '`PUT`', `\`${page}\``],
      evidence: [
        'preflight response 0 Status: 400 → 200–299',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
        'preflight response 0 Server: uvicorn',
      ],
      confidence: 'probable',
      where: 'server',
    },
    'FastAPI behind nginx, which puts its own name there': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 400,
          headers: {
            ...{ Server: 'nginx/1.22.1', 'Content-Type': 'text/plain; charset=utf-8', vary: 'Origin' },
            ...{ 'access-control-allow-methods': 'GET', 'access-control-max-age': '600' },
          },
        },
      }),
      shows: ['The CORS filter of FastAPI or Starlette refused the preflight with `400`'],
      evidence: [
        'preflight response 0 Status: 400 → 200–299',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
      ],
      instructs: 'Look at the CORS settings of FastAPI or Starlette.',
      confidence: 'probable',
      where: 'server',
    },
    'FastAPI knows the origin, but not the header': {
      exchange: blocked({
        preflight: {
          asks: 'x-tenant',
          status: 400,
          headers: allow(page, { server: 'uvicorn', 'Access-Control-Allow-Methods': 'GET' }),
        },
      }),
      shows: [`knows \`${page}\``, '`GET` with `x-tenant`'],
      confidence: 'probable',
      where: 'server',
    },
    Spring: {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 403,
          headers: springs,
        },
      }),
      shows: ['Spring', '`403`'],
      evidence: [
        'preflight response 0 Status: 403 → 200–299',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
        'preflight response 0 Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
      ],
      confidence: 'probable',
      where: 'server',
    },
    'Spring, and a request that no preflight asked for': {
      exchange: blocked({ answer: { status: 403, headers: springs } }),
      shows: ['Spring refused the request with `403`', 'does not allow what was asked: `GET`', `\`${page}\``],
      evidence: [
        'response 0 Status: 403',
        `response 0 Access-Control-Allow-Origin: none → ${page}`,
        'response 0 Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
      ],
      confidence: 'probable',
      why: 'The app behind it never sees that request.',
      where: 'server',
    },
    'a bucket without a CORS rule': {
      exchange: blocked({ method: 'PUT', preflight: { status: 403, headers: { Server: 'AmazonS3' } } }),
      shows: ['Amazon S3'],
      confidence: 'probable',
      where: 'server',
    },
    'a bucket elsewhere without a CORS rule': {
      exchange: blocked({
        ...{ url: 'https://shop.sfo3.digitaloceanspaces.com/a?X-Amz-Signature=1', method: 'PUT' },
        preflight: { status: 403, headers: { 'x-amz-request-id': 'tx01-005d2-sfo3c' } },
      }),
      shows: ['The CORS filter of S3 storage refused'],
      instructs: 'Look at the CORS settings of S3 storage.',
      confidence: 'probable',
      where: 'server',
    },
    'a bucket at Cloudflare without a CORS rule': {
      exchange: blocked({
        ...{ url: 'https://bucket.account.eu.r2.cloudflarestorage.com/a', method: 'PUT' },
        preflight: { status: 403, headers: { Server: 'cloudflare', 'CF-RAY': '8f1-FRA' } },
      }),
      shows: ['The CORS filter of Cloudflare R2 refused'],
      instructs: 'Look at the CORS settings of Cloudflare R2.',
      confidence: 'probable',
      where: 'server',
    },
    'a storage account without a CORS rule': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          asks: 'x-ms-blob-type',
          status: 403,
          headers: { Server: 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0' },
        },
      }),
      shows: ['Azure Storage', '`PUT` with `x-ms-blob-type`'],
      instructs: 'Look at the CORS settings of Azure Storage.',
      confidence: 'probable',
      where: 'server',
    },
    'a filter of Go, which refuses without an error': {
      exchange: blocked({ method: 'POST', preflight: { asks: 'authorization', status: 200, headers: springs } }),
      shows: ['did not agree', 'what was asked: `POST` with `authorization`', `\`${page}\``],
      evidence: [
        'preflight response 0 Status: 200',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
        'preflight response 0 Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
      ],
      confidence: 'probable',
      instructs: 'Allow the origin, the method and the headers',
      where: 'server',
    },
    'the same, and the origin is let in elsewhere': {
      exchange: blocked({ method: 'POST', preflight: { asks: 'authorization', headers: springs } }),
      neighbours: [allowed({ answer: { headers: allow(page, { Vary: 'Origin' }) } })],
      shows: ['knows', 'not allow everything that was asked for: `POST` with `authorization`'],
      confidence: 'probable',
      where: 'server',
    },
    'rack-cors, which says that it knows no such origin': {
      exchange: blocked({ answer: { headers: { Vary: 'Origin', 'X-Rack-CORS': 'miss; no-origin' } } }),
      shows: ['rack-cors', '`no-origin`'],
      evidence: [`response 0 Access-Control-Allow-Origin: none → ${page}`, 'response 0 X-Rack-CORS: miss; no-origin'],
      instructs: `Add \`${page}\` to the origins`,
      where: 'server',
    },
    'rack-cors, which says that it knows no such path': {
      exchange: blocked({ answer: { headers: { 'X-Rack-CORS': 'miss; no-path' } } }),
      shows: ['`no-path`'],
      why: 'only if origin and path fit',
      instructs: 'Add a `resource` for this path',
      where: 'server',
    },
    'a queue without a CORS rule, which says so in a code': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 403,
          headers: { Server: 'Microsoft-HTTPAPI/2.0', 'x-ms-error-code': 'CorsPreflightFailure' },
        },
      }),
      shows: ['The CORS filter of Azure Storage refused'],
      evidence: [
        'preflight response 0 Status: 403 → 200–299',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
        'preflight response 0 x-ms-error-code: CorsPreflightFailure',
        'preflight response 0 Server: Microsoft-HTTPAPI/2.0',
      ],
      confidence: 'probable',
      where: 'server',
    },
    'a policy of ASP.NET Core that does not list the origin': {
      exchange: blocked({ method: 'PUT', preflight: { status: 204, headers: { Server: 'Kestrel' } } }),
      short: 'CORS filter refused (204)',
      shows: [`does not let \`${page}\` in`, 'with status `204`. Nothing in the answer'],
      confidence: 'probable',
      because: '`[DisableCors]`',
      instructs: `Add \`${page}\``,
      where: 'server',
    },
  },
  silent: {
    'a login check of an app on aiohttp, with its own words': blocked({
      method: 'PUT',
      preflight: {
        status: 403,
        headers: {
          ...{ Server: 'Python/3.11 aiohttp/3.8.4', 'Content-Type': 'text/plain; charset=utf-8' },
          'Content-Length': '14',
        },
      },
    }),
    'an empty 403 of a load balancer, which writes its type another way': blocked({
      method: 'PUT',
      preflight: {
        status: 403,
        headers: { Server: 'awselb/2.0', 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': '0' },
      },
    }),
    'an empty 403 in plain text of code in Node, which names nobody': blocked({
      method: 'PUT',
      preflight: {
        status: 403,
        headers: { 'Content-Type': 'text/plain', 'Content-Length': '0', 'Keep-Alive': 'timeout=5' },
      },
    }),
    'a 403 of Envoy that is as long as that of Astro': blocked({
      method: 'PUT',
      preflight: { status: 403, headers: { ...astros, Server: 'envoy' } },
    }),
    'an empty 403 in plain text of PHP': blocked({
      method: 'PUT',
      preflight: {
        status: 403,
        headers: { 'X-Powered-By': 'PHP/8.2', 'Content-Type': 'text/plain;charset=UTF-8', 'Content-Length': '0' },
      },
    }),
    'a 403 in plain text, with words that Tomcat does not write': blocked({
      method: 'PUT',
      preflight: { status: 403, headers: { 'Content-Type': 'text/plain', 'Content-Length': '9' } },
    }),
    'an error of an app whose proxy adds CORS headers to it': blocked({
      method: 'PUT',
      preflight: {
        status: 400,
        headers: {
          ...{ Server: 'nginx/1.22.1', 'Content-Type': 'text/html; charset=utf-8' },
          ...{ 'Access-Control-Allow-Methods': 'GET', 'Access-Control-Max-Age': '600' },
        },
      },
    }),
    'a handler of ASP.NET Core that answers `OPTIONS` itself': blocked({
      method: 'PUT',
      preflight: { status: 200, headers: { Server: 'Kestrel' } },
    }),
    'a policy of ASP.NET Core that lets the page in elsewhere': {
      exchange: blocked({ method: 'PUT', preflight: { status: 204, headers: { Server: 'Kestrel' } } }),
      neighbours: [allowed({ url: `${api}/other`, answer: { headers: allow(page, { Server: 'Kestrel' }) } })],
    },
    'a page without an origin, which no policy lists': blocked({
      ...{ from: 'null', method: 'PUT' },
      preflight: { status: 204, headers: { Server: 'Kestrel' } },
    }),
    'rack-cors, which let the page in': blocked({ answer: { headers: { 'X-Rack-CORS': 'hit' } } }),
    'Spring MVC, in which nobody set up CORS': blocked({
      method: 'PUT',
      preflight: { status: 200, headers: { ...springs, Allow: 'GET, HEAD, POST, OPTIONS, PATCH' } },
    }),
    'a filter that has other headers to say, so that only the origin is missing': blocked({
      method: 'POST',
      preflight: { asks: 'authorization', headers: { ...springs, 'Access-Control-Allow-Methods': 'POST' } },
    }),
    'a storage account whose firewall refuses the preflight': blocked({
      method: 'PUT',
      preflight: {
        status: 403,
        headers: {
          Server: 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0',
          'x-ms-error-code': 'AuthorizationFailure',
        },
      },
    }),
    'a filter that says nothing to a page without an origin': blocked({
      from: 'null',
      method: 'PUT',
      preflight: { headers: springs },
    }),
    'a login check at the port of Ollama': blocked({
      url: 'http://localhost:11434/api/chat',
      preflight: { status: 403, headers: { 'Content-Type': 'text/html', Server: 'nginx' } },
    }),
    'a page without an origin, which no list of Ollama can hold': blocked({
      ...{ url: 'http://localhost:11434/api/chat', from: 'null' },
      preflight: { status: 403 },
    }),
    'a page without an origin at Astro, whose list is of hosts': blocked({
      ...{ url: 'http://127.0.0.1:4321/api/hello', from: 'null' },
      answer: { status: 403, headers: astros },
    }),
    'the same answer at another port': blocked({
      url: 'http://localhost:11435/api/chat',
      preflight: { status: 403, headers: { 'Content-Length': '0' } },
    }),
    'a host that FastAPI or Django does not know, which is a 400, too': blocked({
      method: 'PUT',
      preflight: { status: 400, headers: { server: 'uvicorn', 'Content-Type': 'text/plain; charset=utf-8' } },
    }),
    'a 403 of an app in Rust, whose filter varies by the same headers in small letters': blocked({
      answer: {
        status: 403,
        headers: { vary: 'origin, access-control-request-method, access-control-request-headers' },
      },
    }),
    'a 403 behind a preflight to which Spring’s filter agreed: origin and method are on its lists': blocked({
      method: 'PUT',
      preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) },
      answer: { status: 403, headers: springs },
    }),
    'an error page of an app with Spring’s filter, which let the request through': blocked({
      answer: { status: 403, headers: { ...springs, 'Content-Type': 'application/json' } },
    }),
    'a request that a redirect took the origin from': blocked({
      answer: { status: 302, headers: allow(page, { Location: 'https://files.example.org/' }) },
      followed: [{ url: 'https://files.example.org/', answer: { status: 403, headers: springs } }],
    }),
    'a bucket that refuses access to the file itself': blocked({
      answer: { status: 403, headers: { Server: 'AmazonS3' } },
    }),
    'a 403 of Cloudflare in front of somebody else': blocked({
      method: 'PUT',
      preflight: { status: 403, headers: { Server: 'cloudflare', 'CF-RAY': '8f1-FRA' } },
    }),
    'a 403 from somebody unknown': blocked({ method: 'PUT', preflight: { status: 403 } }),
    'a 400 of FastAPI to the request itself': blocked({ answer: { status: 400, headers: { server: 'uvicorn' } } }),
  },
} satisfies Cases;
