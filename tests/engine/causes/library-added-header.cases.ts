import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const preflight = (asks: string) => ({
  preflight: { asks, headers: allow(page, { 'Access-Control-Allow-Headers': 'content-type, authorization' }) },
});

export default {
  reports: {
    Sentry: {
      exchange: blocked(preflight('baggage,sentry-trace')),
      short: '2 added headers',
      shows: [
        'Sentry adds `baggage` and `sentry-trace`',
        '`content-type, authorization`',
        'Nothing else stopped the preflight.',
      ],
      evidence: [
        'preflight response 0 Access-Control-Allow-Headers: content-type, authorization → content-type, authorization, baggage, sentry-trace',
      ],
      where: 'page',
    },
    'Datadog, among headers that are allowed': {
      exchange: blocked(preflight('authorization,x-datadog-origin,x-datadog-trace-id')),
      shows: ['Datadog adds `x-datadog-origin` and `x-datadog-trace-id`'],
      where: 'page',
    },
    'Datadog, which adds what all tracing tools add as well': {
      exchange: blocked(preflight('traceparent,x-datadog-origin')),
      shows: ['Datadog adds `traceparent` and `x-datadog-origin`'],
      instructs: '`datadogRum.init({ allowedTracingUrls })`',
      where: 'page',
    },
    'Elastic APM': {
      exchange: blocked(preflight('elastic-apm-traceparent,tracestate')),
      shows: ['Elastic APM adds `elastic-apm-traceparent` and `tracestate`'],
      instructs: '`distributedTracingOrigins`',
      where: 'page',
    },
    'Application Insights': {
      exchange: blocked(preflight('request-id,traceparent')),
      shows: ['Application Insights adds `request-id` and `traceparent`'],
      confidence: 'probable',
      instructs: '`enableCorsCorrelation: false`',
      where: 'page',
    },
    Dynatrace: {
      exchange: blocked(preflight('x-dtpc')),
      shows: ['Dynatrace adds `x-dtpc`'],
      instructs: 'the RUM settings of Dynatrace',
      where: 'page',
    },
    'the CSRF token of Laravel': {
      exchange: blocked(preflight('x-csrf-token')),
      shows: ['The CSRF setup of Laravel, Rails or Django adds `x-csrf-token`'],
      confidence: 'probable',
      instructs: 'Set the CSRF token only on requests for your own origin',
      where: 'page',
    },
    Firebase: {
      exchange: blocked(preflight('x-firebase-gmpid')),
      shows: ['The Firebase or Google SDK adds `x-firebase-gmpid`'],
      confidence: 'probable',
      instructs: 'Allow them in the CORS settings of the server.',
      where: 'server',
    },
    'Apollo Client': {
      exchange: blocked(preflight('apollographql-client-name')),
      shows: ['Apollo Client adds `apollographql-client-name`'],
      instructs: 'Allow them in the CORS settings of the server.',
      where: 'server',
    },
    'what skips the warning page of ngrok': {
      exchange: blocked(preflight('ngrok-skip-browser-warning')),
      shows: ['Code that wants to skip the warning page of ngrok adds `ngrok-skip-browser-warning`'],
      instructs: 'in the server behind ngrok',
      where: 'server',
    },
    'the SDK of OpenAI': {
      exchange: blocked(preflight('authorization,content-type,x-stainless-lang,x-stainless-os')),
      shows: ['The SDK of OpenAI or Anthropic adds `x-stainless-lang` and `x-stainless-os`'],
      instructs: 'Allow the headers that begin with `x-stainless-`',
      where: 'server',
    },
    OpenTelemetry: {
      exchange: blocked(preflight('traceparent')),
      short: 'Added header traceparent',
      shows: ['A tracing tool adds `traceparent`', 'does not allow that.', 'Nothing else stopped the preflight.'],
      confidence: 'probable',
      where: 'page',
    },
    'baggage without the header that gives Sentry away': {
      exchange: blocked(preflight('baggage,traceparent')),
      shows: ['A tracing tool adds `baggage` and `traceparent`'],
      confidence: 'probable',
      where: 'page',
    },
    'Sentry, whose own header is allowed': {
      exchange: blocked({
        preflight: {
          asks: 'baggage,sentry-trace',
          headers: allow(page, { 'Access-Control-Allow-Headers': 'sentry-trace' }),
        },
      }),
      shows: ['Sentry adds `baggage`'],
      where: 'page',
    },
    'a tus upload': {
      exchange: blocked(preflight('tus-resumable,upload-length')),
      shows: ['A tus upload client adds `tus-resumable` and `upload-length`'],
      where: 'server',
    },
    'the AWS SDK, by its own header': {
      exchange: blocked(preflight('amz-sdk-request,x-amz-date')),
      shows: ['The AWS SDK adds `amz-sdk-request` and `x-amz-date`'],
      where: 'server',
    },
    'an upload to S3, which needs no SDK': {
      exchange: blocked(preflight('x-amz-acl')),
      shows: ['The AWS SDK adds `x-amz-acl`'],
      confidence: 'probable',
      where: 'server',
    },
    'an upload to Azure, which needs no SDK': {
      exchange: blocked(preflight('x-ms-blob-type')),
      shows: ['The Azure SDK adds `x-ms-blob-type`'],
      confidence: 'probable',
      where: 'server',
    },
    Supabase: {
      exchange: blocked(preflight('apikey,x-client-info')),
      shows: ['Supabase adds'],
      where: 'server',
    },
    htmx: {
      exchange: blocked(preflight('hx-current-url,hx-request')),
      shows: ['The htmx library adds `hx-current-url` and `hx-request`'],
      where: 'server',
    },
    'gRPC-Web': {
      exchange: blocked(preflight('x-grpc-web,x-user-agent')),
      shows: ['A gRPC-Web or Connect client adds `x-grpc-web` and `x-user-agent`'],
      where: 'server',
    },
    'an XSRF token': {
      exchange: blocked(preflight('x-xsrf-token')),
      shows: ['The XSRF support of axios or Angular adds `x-xsrf-token`'],
      confidence: 'probable',
      where: 'page',
    },
    'two libraries': {
      exchange: blocked(preflight('newrelic,x-requested-with')),
      shows: ['New Relic', 'the default setup of an HTTP client'],
      where: 'page',
    },
    'a helper against caching': {
      exchange: blocked(preflight('cache-control,pragma')),
      shows: ['`cache-control` and `pragma`'],
      confidence: 'probable',
      where: 'page',
    },
  },
  silent: {
    "a header of the page's own": blocked(preflight('x-tenant')),
    'a key that more than one gateway wants': blocked(preflight('apikey')),
    'what PostgREST reads, from whomever': blocked(preflight('accept-profile,content-profile')),
    'the upload headers of the standard to come': blocked(preflight('upload-complete,upload-draft-interop-version')),
    'a library beside a header of the page': blocked(preflight('sentry-trace,x-tenant')),
  },
} satisfies Cases;
