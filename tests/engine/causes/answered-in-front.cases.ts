import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const cloudflare = { Server: 'cloudflare', 'CF-RAY': '8f1-FRA', 'cf-mitigated': 'challenge' };
const cloudFront = {
  Server: 'CloudFront',
  'X-Cache': 'Error from cloudfront',
  'X-Amz-Cf-Id': 'a',
  'Content-Type': 'text/html',
};
const iis = { Server: 'Microsoft-IIS/10.0', 'X-Powered-By': 'ASP.NET' };
const passed = { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) };

export default {
  reports: {
    'an app that Render had put to sleep': {
      exchange: blocked({
        answer: {
          status: 503,
          headers: { 'x-render-routing': 'hibernate-wake-error', 'rndr-id': '1', Server: 'cloudflare', 'CF-RAY': '1' },
        },
      }),
      shows: ['Render puts idle apps to sleep', '`x-render-routing: hibernate-wake-error`'],
      instructs: 'Ask again in a minute',
      where: 'infrastructure',
    },
    'Vercel, which has nothing at this address': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 404, headers: { 'x-vercel-error': 'NOT_FOUND', 'x-vercel-id': 'fra1::1' } },
      }),
      shows: ['Vercel found no running app', '`x-vercel-error: NOT_FOUND`'],
      where: 'infrastructure',
    },
    'a captcha of AWS WAF on the preflight, which is no missing route': {
      exchange: blocked({ method: 'PUT', preflight: { status: 405, headers: { 'x-amzn-waf-action': 'captcha' } } }),
      shows: ['AWS WAF', '`OPTIONS /users`', '`405`', '`x-amzn-waf-action: captcha`'],
      evidence: [
        'preflight response 0 Status: 405',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
        'preflight response 0 x-amzn-waf-action: captcha',
      ],
      where: 'infrastructure',
    },
    'a challenge of AWS WAF, in front of API Gateway': {
      exchange: blocked({
        answer: { status: 405, headers: { 'x-amzn-waf-action': 'captcha', 'x-amz-apigw-id': '1' } },
      }),
      shows: ['AWS WAF', '`GET /users`', '`405`'],
      where: 'infrastructure',
    },
    'a challenge of AWS WAF that looks like a success, to a page without an origin': {
      exchange: blocked({ from: 'null', answer: { status: 202, headers: { 'x-amzn-waf-action': 'challenge' } } }),
      shows: ['AWS WAF', '`202`', '`x-amzn-waf-action: challenge`'],
      where: 'infrastructure',
    },
    'such a challenge, after a preflight that was remembered': {
      exchange: blocked({
        ...{ method: 'PUT', at: 20 },
        answer: { status: 202, headers: { 'x-amzn-waf-action': 'challenge' } },
      }),
      neighbours: [allowed({ method: 'PUT', preflight: passed, answer: { headers: allow(page) } })],
      shows: ['AWS WAF', '`PUT /users`'],
      where: 'infrastructure',
    },
    'a challenge of Cloudflare on the preflight, which is no login check': {
      exchange: blocked({ method: 'PUT', preflight: { status: 403, headers: cloudflare } }),
      shows: ['Cloudflare', '`403`', '`cf-mitigated: challenge`'],
      where: 'infrastructure',
    },
    'a challenge with the headers that the page needs': {
      exchange: blocked({ method: 'PUT', preflight: { status: 403, headers: { ...cloudflare, ...passed.headers } } }),
      shows: ['Cloudflare', '`403`'],
      evidence: ['preflight response 0 Status: 403', 'preflight response 0 cf-mitigated: challenge'],
      where: 'infrastructure',
    },
    'a preflight that CloudFront does not let through': {
      exchange: blocked({ preflight: { asks: 'authorization', status: 403, headers: cloudFront } }),
      shows: [
        'CloudFront answered `OPTIONS /users` with `403`',
        'does not allow `OPTIONS`',
        'X-Cache: Error from cloudfront',
      ],
      evidence: [
        'preflight response 0 Status: 403',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
        'preflight response 0 X-Cache: Error from cloudfront',
        'preflight response 0 Server: CloudFront',
      ],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a preflight for a method that CloudFront does not let through either': {
      exchange: blocked({ method: 'PUT', preflight: { status: 403, headers: cloudFront } }),
      shows: ['CloudFront answered `OPTIONS /users` with `403`', 'does not allow `OPTIONS`', '`Server: CloudFront`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a method that CloudFront does not let through': {
      exchange: blocked({ method: 'POST', answer: { status: 403, headers: cloudFront } }),
      shows: ['CloudFront answered `POST /users` with `403`', 'does not allow `POST`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a tunnel that does not run': {
      exchange: blocked({ answer: { status: 404, headers: { 'Ngrok-Error-Code': 'ERR_NGROK_3200' } } }),
      shows: ['No tunnel of ngrok runs', '`404`', '`Ngrok-Error-Code: ERR_NGROK_3200`'],
      where: 'infrastructure',
    },
    'the warning page of a free tunnel, after a preflight that the app answered': {
      exchange: blocked({
        preflight: { asks: 'authorization', headers: allow(page, { 'Access-Control-Allow-Headers': 'authorization' }) },
        answer: { headers: { 'Ngrok-Error-Code': 'ERR_NGROK_6024', 'Content-Type': 'text/html' } },
      }),
      shows: ['ngrok answered with its warning page', '`200`', '`Ngrok-Error-Code: ERR_NGROK_6024`'],
      instructs: '`ngrok-skip-browser-warning`',
      where: 'page',
    },
    'a host that knows of no app, which is no missing route': {
      exchange: blocked({ method: 'PUT', preflight: { status: 404, headers: { 'x-railway-fallback': 'true' } } }),
      shows: ['Railway found no running app', '`404`', '`X-Railway-Fallback: true`'],
      where: 'infrastructure',
    },
    'another host that knows of no app': {
      exchange: blocked({
        answer: {
          status: 404,
          headers: { 'x-render-routing': 'no-server', 'CF-RAY': '8f1-FRA', Server: 'cloudflare' },
        },
      }),
      shows: ['Render found no running app', '`404`'],
      instructs: 'See at Render whether the app runs',
      where: 'infrastructure',
    },
    'AirPlay on the port of the app, which is no login check': {
      exchange: blocked({
        url: 'http://localhost:5000/login',
        method: 'POST',
        preflight: {
          asks: 'content-type',
          status: 403,
          headers: { Server: 'AirTunes/595.13.1', 'Content-Length': '0' },
        },
      }),
      shows: ['AirPlay answered, not the app', '`403`', '`Server: AirTunes/595.13.1`'],
      evidence: [
        'preflight response 0 Status: 403',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
        'preflight response 0 Server: AirTunes/595.13.1',
      ],
      why: 'port 5000',
      where: 'infrastructure',
    },
    'the handler of IIS for OPTIONS': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 200, headers: { ...iis, Public: 'OPTIONS, TRACE, GET' } },
      }),
      shows: ['IIS answered `OPTIONS /users` itself', '`Public: OPTIONS, TRACE, GET`'],
      evidence: [
        'preflight response 0 Status: 200',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
        'preflight response 0 Public: OPTIONS, TRACE, GET',
        'preflight response 0 Server: Microsoft-IIS/10.0',
      ],
      confidence: 'probable',
      instructs: 'remove `OPTIONSVerbHandler`',
      where: 'infrastructure',
    },
    'WebDAV of IIS, behind a preflight that the app answered': {
      exchange: blocked({
        method: 'PUT',
        preflight: passed,
        answer: { status: 405, headers: { ...iis, Allow: 'GET, HEAD, OPTIONS, TRACE' } },
      }),
      shows: ['IIS answered `PUT /users` itself', '`405`', '`Allow: GET, HEAD, OPTIONS, TRACE`'],
      confidence: 'probable',
      instructs: 'remove `WebDAVModule`',
      where: 'infrastructure',
    },
  },
  silent: {
    'a host whose app does not answer': blocked({ answer: { status: 502, headers: { 'x-railway-fallback': 'true' } } }),
    'a tunnel that runs, and reaches no app': blocked({
      answer: { status: 502, headers: { 'Ngrok-Error-Code': 'ERR_NGROK_8012' } },
    }),
    'a file behind IIS that is posted to': blocked({
      method: 'POST',
      answer: { status: 405, headers: { ...iis, Allow: 'GET, HEAD, OPTIONS, TRACE' } },
    }),
    'a 405 of an app behind IIS': blocked({
      method: 'PUT',
      preflight: passed,
      answer: { status: 405, headers: { ...iis, Allow: 'GET, POST' } },
    }),
    'an answer of an app behind IIS to the preflight': blocked({
      method: 'PUT',
      preflight: { status: 200, headers: { ...iis, Allow: 'PUT' } },
    }),
    'a 403 of the app behind CloudFront': blocked({
      method: 'PUT',
      preflight: { status: 403, headers: { ...cloudFront, Server: 'nginx' } },
    }),
    'a 403 of an app behind CloudFront that does not name itself': blocked({
      method: 'PUT',
      preflight: { status: 403, headers: { ...cloudFront, 'X-Powered-By': 'Express' } },
    }),
    'an empty 403 of an app behind CloudFront': blocked({
      method: 'PUT',
      preflight: { status: 403, headers: { 'X-Cache': 'Error from cloudfront', Server: 'CloudFront' } },
    }),
    'a 403 that carries no Server': blocked({
      method: 'PUT',
      preflight: { status: 403, headers: { 'X-Cache': 'Error from cloudfront', 'Content-Type': 'text/html' } },
    }),
    'a demand for a login, under the name that CloudFront adds': blocked({
      method: 'PUT',
      preflight: { status: 403, headers: { ...cloudFront, 'WWW-Authenticate': 'Bearer' } },
    }),
    'a 403 with a cookie, under the name that CloudFront adds': blocked({
      method: 'POST',
      answer: { status: 403, headers: { ...cloudFront, 'Set-Cookie': 'session=1' } },
    }),
    'a signed URL that CloudFront wants': blocked({
      method: 'PUT',
      preflight: { status: 403, headers: { ...cloudFront, 'Content-Type': 'text/xml' } },
    }),
    'a 403 of CloudFront to a method that it always allows': blocked({ answer: { status: 403, headers: cloudFront } }),
    'a 404 that CloudFront hands on': blocked({ method: 'PUT', preflight: { status: 404, headers: cloudFront } }),
    'a tunnel to an app that does not run': blocked({
      answer: { status: 502, headers: { 'Ngrok-Error-Code': 'ERR_NGROK_8012' } },
    }),
    'a 405 of the app': blocked({ method: 'PUT', preflight: { status: 405 } }),
    'a 403 of the app behind Cloudflare': blocked({ answer: { status: 403, headers: { 'CF-RAY': '8f1-FRA' } } }),
    'an answer that AWS WAF let through': blocked({ answer: { headers: { 'x-amzn-waf-action': 'allow' } } }),
  },
} satisfies Cases;
