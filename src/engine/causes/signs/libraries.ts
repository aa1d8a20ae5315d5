/** Request headers that nobody wrote into the page: a library added them. With that library's setting. */
import { say } from '../../say.ts';

export interface Library {
  name(): string;
  /** Lower-case header names; one that ends in `-` stands for all that begin with it. */
  headers: readonly string[];
  /** Names that other software sends as well: they count as this library's if one of its `headers` is asked for too. */
  beside?: readonly string[];
  /** These names identify the library. Others are also common in people's own code. */
  telling?: true;
  /** Where its `setting` is. */
  where: 'page' | 'server';
  /** An instruction. */
  setting(): string;
}

type Unplaced = Omit<Library, 'where'>;

/** Headers that tracing tools have in common. Most add it beside headers of their own. */
const w3cTrace = ['traceparent', 'tracestate', 'baggage'];

/** Libraries that can be told to leave their headers out. */
const toldInPage: readonly Unplaced[] = [
  {
    name: () => 'Sentry',
    headers: ['sentry-trace'],
    beside: ['baggage', 'traceparent'],
    telling: true,
    setting: () => onlyTo('Sentry.init({ tracePropagationTargets })'),
  },
  {
    name: () => 'Datadog',
    headers: ['x-datadog-'],
    beside: w3cTrace,
    telling: true,
    setting: () => onlyTo('datadogRum.init({ allowedTracingUrls })'),
  },
  {
    name: () => 'New Relic',
    headers: ['newrelic'],
    beside: w3cTrace,
    telling: true,
    setting: () => onlyTo('distributed_tracing.allowed_origins'),
  },
  {
    name: () => 'Elastic APM',
    telling: true,
    headers: ['elastic-apm-traceparent'],
    beside: w3cTrace,
    setting: () => onlyTo('distributedTracingOrigins'),
  },
  {
    name: () => 'Application Insights',
    headers: ['request-id', 'request-context'],
    beside: w3cTrace,
    setting: () => say('Set `enableCorsCorrelation: false`, or name the server in `correlationHeaderExcludedDomains`.'),
  },
  {
    name: () => say('a tracing tool'),
    headers: ['traceparent', 'tracestate', 'b3', 'x-b3-', 'uber-trace-id', 'baggage'],
    setting: () =>
      say(
        'List only the servers that may get its headers in `propagateTraceHeaderCorsUrls` of OpenTelemetry, or in what your tool calls that.',
      ),
  },
  {
    name: () => 'Dynatrace',
    headers: ['x-dtc', 'x-dtpc', 'x-dtreferer'],
    telling: true,
    setting: () => say('Take this server out of the cross-origin list for XHR in the RUM settings of Dynatrace.'),
  },
  {
    name: () => say('the XSRF support of axios or Angular'),
    headers: ['x-xsrf-token'],
    setting: () => say('Leave the XSRF token to requests for your own origin: in axios, leave `withXSRFToken` out.'),
  },
  {
    name: () => say('the CSRF setup of Laravel, Rails or Django'),
    headers: ['x-csrf-token', 'x-csrftoken'],
    setting: () =>
      say('Set the CSRF token only on requests for your own origin, not in the defaults of the HTTP client.'),
  },
  {
    name: () => say('the default setup of an HTTP client'),
    headers: ['x-requested-with'],
    setting: () =>
      say('Remove `X-Requested-With` from the defaults, for example from `axios.defaults.headers.common`.'),
  },
  {
    name: () => say('a helper against caching'),
    headers: ['cache-control', 'pragma', 'expires', 'if-modified-since'],
    setting: () => say("Use `cache: 'no-store'` of `fetch` instead: it needs no header and no preflight."),
  },
];

/** Libraries that work only if the server allows their headers. */
const allowedByServer: readonly Unplaced[] = [
  {
    name: () => 'Supabase',
    telling: true,
    headers: ['x-client-info', 'x-supabase-api-version'],
    beside: ['apikey', 'accept-profile', 'content-profile'],
    setting: () =>
      say('Allow `authorization`, `x-client-info`, `apikey` and `content-type` in the CORS headers of the function.'),
  },
  {
    name: () => say('the AWS SDK'),
    telling: true,
    headers: ['amz-sdk-invocation-id', 'amz-sdk-request', 'x-amz-user-agent'],
    beside: ['x-amz-'],
    setting: inBucket,
  },
  {
    name: () => say('the AWS SDK'),
    headers: ['x-amz-'],
    setting: inBucket,
  },
  {
    name: () => say('the Azure SDK'),
    headers: ['x-ms-'],
    setting: () => say('Allow them in the CORS rules of the storage account.'),
  },
  {
    name: () => say('the Firebase or Google SDK'),
    headers: ['x-goog-', 'x-firebase-'],
    setting: inServer,
  },
  {
    name: () => 'Apollo Client',
    telling: true,
    headers: ['apollo-require-preflight', 'x-apollo-operation-name', 'apollographql-client-'],
    setting: inServer,
  },
  {
    name: () => say('a gRPC-Web or Connect client'),
    telling: true,
    headers: ['x-grpc-web', 'grpc-timeout', 'connect-protocol-version', 'connect-timeout-ms'],
    beside: ['x-user-agent'],
    setting: () => allOf('gRPC-Web/Connect'),
  },
  {
    name: () => say('the SDK of OpenAI or Anthropic'),
    headers: ['x-stainless-'],
    telling: true,
    setting: () => allBeginning('x-stainless-'),
  },
  {
    name: () => say('a tus upload client'),
    headers: ['tus-resumable'],
    beside: ['upload-'],
    telling: true,
    setting: () => allOf('tus'),
  },
  {
    name: () => say('the htmx library'),
    telling: true,
    headers: ['hx-request', 'hx-current-url', 'hx-target', 'hx-trigger', 'hx-trigger-name', 'hx-boosted'],
    setting: () => allBeginning('hx-'),
  },
  {
    name: () => say('code that wants to skip the warning page of ngrok'),
    headers: ['ngrok-skip-browser-warning'],
    telling: true,
    setting: () => say('Allow `ngrok-skip-browser-warning` in the server behind ngrok.'),
  },
];

const libraries: readonly Library[] = [
  ...toldInPage.map((one) => ({ ...one, where: 'page' as const })),
  ...allowedByServer.map((one) => ({ ...one, where: 'server' as const })),
];

function onlyTo(setting: string): string {
  return say`List only the servers that may get its headers in \`${setting}\`.`;
}

function inServer(): string {
  return say('Allow them in the CORS settings of the server.');
}

function allBeginning(prefix: string): string {
  return say`Allow the headers that begin with \`${prefix}\` in the CORS settings of the server.`;
}

function allOf(protocol: string): string {
  return say`Allow the headers of ${protocol} in the CORS settings of the server.`;
}

function inBucket(): string {
  return say('Allow them in the CORS settings of the service: in S3, `AllowedHeaders` of the bucket.');
}

/** @param asked all names that the preflight asked for */
export function libraryOf(header: string, asked: readonly string[]): Library | undefined {
  const from = ({ headers, beside }: Library) =>
    isAmong(headers, header) || (isAmong(beside, header) && asked.some((name) => isAmong(headers, name)));
  return libraries.find(from);
}

function isAmong(names: readonly string[] = [], header: string): boolean {
  return names.some((name) => (name.endsWith('-') ? header.startsWith(name) : header === name));
}
