import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const cloudflare = { Server: 'cloudflare', 'CF-RAY': '8f1-FRA', 'Content-Type': 'text/plain; charset=UTF-8' };
const html = { 'Content-Type': 'text/html' };

const ofHaproxy = { 'content-length': '107', 'cache-control': 'no-cache', 'content-type': 'text/html' };

export default {
  reports: {
    'nginx without its app': {
      exchange: blocked({ answer: { status: 502, headers: { Server: 'nginx/1.27', ...html } } }),
      shows: ['nginx, in front of the app,', '`502`', 'is down or broke off'],
      evidence: ['response 0 Status: 502', `response 0 Access-Control-Allow-Origin: none → ${page}`],
      where: 'infrastructure',
    },
    'nginx without its app, whose own error pages have the headers (measured)': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 502,
          headers: { Server: 'nginx', ...html, ...allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) },
        },
      }),
      shows: ['nginx, in front of the app,', '`502`'],
      why: 'An error or a redirect as the answer means no, whatever headers come with it.',
      instructs: 'Start the app again',
      advises: 'Answer preflights with status `204`',
      where: 'infrastructure',
    },
    'HAProxy without its app, which names nobody (measured)': {
      exchange: blocked({ answer: { status: 503, headers: ofHaproxy } }),
      shows: ['HAProxy, in front of the app,', '`503`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'an app that says 503 much like HAProxy': {
      exchange: blocked({ answer: { status: 503, headers: { ...ofHaproxy, Date: 'Mon, 30 Nov 2026 11:22:41 GMT' } } }),
      shows: ['A proxy in front of the app', '`503`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'Varnish, which says 503 of an app that is slow as well': {
      exchange: blocked({
        answer: { status: 503, headers: { Server: 'Varnish', 'X-Varnish': '11', Age: '0', ...html } },
      }),
      shows: ['Varnish, in front of the app,', '`503`: no answer came in time'],
      instructs: 'Look into the log of the proxy',
      where: 'infrastructure',
    },
    'a rule of Varnish, which did not ask the app': {
      exchange: blocked({ answer: { status: 503, headers: { Server: 'Varnish', 'X-Varnish': '11', ...html } } }),
      shows: ['Varnish, in front of the app,', 'overloaded or switched off'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a 503 of the app behind Varnish, maybe': {
      exchange: blocked({ answer: { status: 503, headers: { 'X-Varnish': '11', ...html } } }),
      shows: ['Varnish, in front of the app,', 'overloaded or switched off'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'lighttpd without its app': {
      exchange: blocked({ answer: { status: 503, headers: { Server: 'lighttpd/1.4.69', ...html } } }),
      shows: ['lighttpd, in front of the app,', '`503`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'Caddy without its app, whose error page is empty': {
      exchange: blocked({ answer: { status: 502, headers: { Server: 'Caddy', 'Content-Length': '0' } } }),
      shows: ['Caddy, in front of the app,', '`502`'],
      where: 'infrastructure',
    },
    'nginx, which answers 503 by itself where a limit is reached': {
      exchange: blocked({ answer: { status: 503, headers: { Server: 'nginx/1.27', ...html } } }),
      shows: ['nginx, in front of the app,', '`503`: too many requests came'],
      confidence: 'probable',
      instructs: '`limiting requests`',
      where: 'infrastructure',
    },
    "a 502 in JSON behind nginx, which puts its name in place of the app's": {
      exchange: blocked({
        answer: { status: 502, headers: { Server: 'nginx', 'Content-Type': 'application/json' } },
      }),
      shows: ['nginx, in front of the app,', '`502`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a 504 without a type, whose body is not empty': {
      exchange: blocked({ answer: { status: 504, headers: { Server: 'nginx', 'Content-Length': '15' } } }),
      shows: ['nginx, in front of the app,', '`504`'],
      confidence: 'probable',
      because: 'An app can send `504` itself.',
      where: 'infrastructure',
    },
    'Cloudflare, to which the server refused the connection': {
      exchange: blocked({ answer: { status: 521, headers: cloudflare } }),
      shows: ['Cloudflare, in front of the app,', '`521`', 'took no connection'],
      steps: [],
      where: 'infrastructure',
    },
    'Cloudflare, which had no time left to connect, on the preflight': {
      exchange: blocked({ method: 'PUT', preflight: { status: 522, headers: cloudflare } }),
      shows: ['Cloudflare, in front of the app,', '`522`', 'took no connection'],
      where: 'infrastructure',
    },
    'Cloudflare, which does not reach the server': {
      exchange: blocked({ answer: { status: 523, headers: cloudflare } }),
      shows: ['`523`', 'no way to the server'],
      where: 'infrastructure',
    },
    'Cloudflare, which waited in vain': {
      exchange: blocked({ answer: { status: 524, headers: cloudflare } }),
      shows: ['`524`', 'took too long'],
      where: 'infrastructure',
    },
    'Cloudflare, without TLS to the server': {
      exchange: blocked({ answer: { status: 525, headers: cloudflare } }),
      shows: ['`525`', 'no secure connection'],
      where: 'infrastructure',
    },
    'Cloudflare, which does not trust the certificate of the server': {
      exchange: blocked({ answer: { status: 526, headers: cloudflare } }),
      shows: ['`526`', 'no secure connection'],
      where: 'infrastructure',
    },
    'Cloudflare, whose line to the server broke': {
      exchange: blocked({ answer: { status: 527, headers: cloudflare } }),
      shows: ['`527`', 'broke off'],
      where: 'infrastructure',
    },
    'Cloudflare, which cannot resolve the name of the server': {
      exchange: blocked({ answer: { status: 530, headers: cloudflare } }),
      shows: ['`530`', 'no way to the server'],
      where: 'infrastructure',
    },
    'a proxy without a name': {
      exchange: blocked({ answer: { status: 502, headers: html } }),
      shows: ['A proxy in front of the app answered with `502`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'an answer that Cloudflare could not use, which the app gave': {
      exchange: blocked({ answer: { status: 520, headers: cloudflare } }),
      shows: ['Cloudflare, in front of the app,', '`520`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a function that API Gateway did not wait for': {
      exchange: blocked({
        answer: {
          status: 504,
          headers: {
            'Content-Type': 'application/json',
            'x-amzn-ErrorType': 'InternalServerErrorException',
            'x-amz-apigw-id': '1',
            'X-Amz-Cf-Id': '1',
          },
        },
      }),
      shows: ['API Gateway, in front of the app,', 'no answer came in time'],
      instructs: 'what takes so long',
      steps: [
        'Look into the log of the proxy: it says whether there was a connection to the app.',
        'Without one, start the app, and check its address, its port and the firewall.',
        'Add the CORS headers to the gateway responses `DEFAULT_4XX` and `DEFAULT_5XX`, and deploy the stage again.',
      ],
      where: 'infrastructure',
    },
    'a page of what is behind API Gateway and its CloudFront, which hand it on': {
      exchange: blocked({ answer: { status: 502, headers: { 'x-amz-apigw-id': '1', 'X-Amz-Cf-Id': '1', ...html } } }),
      shows: ['A proxy in front of the app', '`502`'],
      confidence: 'probable',
      steps: ['Let the proxy add the CORS headers to its own error pages, so that the page can read them.'],
      where: 'infrastructure',
    },
    'the URL of a function at AWS Lambda, where there is no app to start': {
      exchange: blocked({ answer: { status: 502, headers: { 'x-amzn-RequestId': '1' } } }),
      shows: ['API Gateway or Lambda, in front of the app,', '`502`'],
      confidence: 'probable',
      instructs: "Find out in the server's log why it answered `502`",
      where: 'infrastructure',
    },
    'an HTTP API, whose own errors look like those that it hands on': {
      exchange: blocked({ answer: { status: 502, headers: { 'apigw-requestid': 'abc=', ...html } } }),
      shows: ['API Gateway, in front of the app,', '`502`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a time-out of nginx, which may have got no connection': {
      exchange: blocked({ answer: { status: 504, headers: { Server: 'nginx/1.22.1', ...html } } }),
      shows: ['nginx, in front of the app,', '`504`', 'no answer came in time'],
      instructs: 'whether there was a connection',
      advises: 'start the app',
      where: 'infrastructure',
    },
    'a function at Vercel that took too long': {
      exchange: blocked({
        answer: {
          status: 504,
          headers: { 'x-vercel-id': 'fra1::1', 'x-vercel-error': 'FUNCTION_INVOCATION_TIMEOUT', Server: 'Vercel' },
        },
      }),
      shows: ['Vercel, in front of the app,', 'no answer came in time'],
      instructs: 'what takes so long',
      steps: ['Let the proxy add the CORS headers to its own error pages, so that the page can read them.'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a function at Netlify that broke': {
      exchange: blocked({ answer: { status: 502, headers: { 'x-nf-request-id': '1' } } }),
      shows: ['Netlify, in front of the app,'],
      instructs: "Find out in the server's log why it answered `502`",
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a time-out, on the preflight': {
      exchange: blocked({ method: 'PUT', preflight: { status: 504 } }),
      shows: ['A proxy in front of the app', 'no answer came in time'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a 503 behind nginx, which an app in maintenance may have sent': {
      exchange: blocked({ answer: { status: 503, headers: { Server: 'nginx/1.27', ...html } } }),
      shows: ['nginx, in front of the app,'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a 502 of IIS, whose apps go by the same name': {
      exchange: blocked({
        answer: { status: 502, headers: { Server: 'Microsoft-IIS/10.0', 'X-Powered-By': 'ASP.NET', ...html } },
      }),
      shows: ['IIS, in front of the app,'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a 502 that Gunicorn hands on, which stands in front of nothing else': {
      exchange: blocked({ answer: { status: 502, headers: { Server: 'gunicorn' } } }),
      shows: ['A proxy in front of the app'],
      confidence: 'probable',
      where: 'infrastructure',
    },
  },
  silent: {
    'a 503 that the app signed': blocked({ answer: { status: 503, headers: { 'X-Powered-By': 'Express' } } }),
    'a readable 503': allowed({ answer: { status: 503, headers: allow(page) } }),
    'a 521 that no Cloudflare wrote': blocked({ answer: { status: 521 } }),
    'a crash of the app behind Cloudflare': blocked({ answer: { status: 500, headers: cloudflare } }),
    'a crash of the app': blocked({ answer: { status: 500 } }),
  },
} satisfies Cases;
