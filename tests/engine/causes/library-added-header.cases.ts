import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const preflight = (asks: string) => ({
  preflight: { asks, headers: allow(page, { 'Access-Control-Allow-Headers': 'content-type, authorization' }) },
});

export default {
  reports: {
    Sentry: {
      exchange: blocked(preflight('baggage,sentry-trace')),
      shows: ['Sentry adds `baggage` and `sentry-trace`', '`content-type, authorization`'],
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
    OpenTelemetry: {
      exchange: blocked(preflight('traceparent')),
      shows: ['A tracing tool adds `traceparent`'],
      confidence: 'probable',
      where: 'page',
    },
    Supabase: {
      exchange: blocked(preflight('apikey,x-client-info')),
      shows: ['Supabase adds'],
      where: 'server',
    },
    'two libraries': {
      exchange: blocked(preflight('newrelic,traceparent,tracestate')),
      shows: ['New Relic', 'a tracing tool'],
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
    'a library beside a header of the page': blocked(preflight('sentry-trace,x-tenant')),
  },
} satisfies Cases;
